import { workerData } from "node:worker_threads";
import type { BesideData } from "./file-source.js";
import { fileSource } from "./file-source.js";
import { scanRest } from "./import/read/scan-budget.js";
import type { ScanTask } from "./import/read/scan-task.js";

/** A job of the second thread: what the first does, from another place of the file on. */
type Job = Omit<ScanTask, "source"> & { readonly from: number };

// The second thread of `longFile`: goes through the second half of a budget. Whatever fails here is done by the first.
const { path, job, port, state } = workerData as BesideData;
try {
  const task = job as Job;
  const progress = (): void => void Atomics.add(state, 1, 1);
  const part = scanRest({ ...task, source: fileSource(path), progress }, task.from);
  // The ids are most of it: they are handed over, not copied.
  port.postMessage(part, part ? [part.rows.ids.ids.slots.buffer] : []);
} finally {
  Atomics.store(state, 0, 1);
  Atomics.notify(state, 0);
}
