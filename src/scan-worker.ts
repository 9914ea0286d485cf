import { workerData } from "node:worker_threads";
import type { BesideData } from "./file-source.js";
import { beginBehind, fileSource } from "./file-source.js";
import { scanRest } from "./import/read/scan-budget.js";
import type { ScanTask } from "./import/read/scan-task.js";

// The second thread of `longFile`: goes through the end of a budget. Whatever fails here is done by the first.
const { path, job, port, state } = workerData as BesideData;
try {
  const progress = (): void => void Atomics.add(state, 1, 1);
  const source = fileSource(path);
  const task = { ...(job as Omit<ScanTask, "source">), source, progress };
  const part = scanRest(task, () => beginBehind(state, source.size));
  // The ids are most of it: they are handed over, not copied.
  port.postMessage(part, part ? [part.rows.ids.ids.slots.buffer] : []);
} finally {
  Atomics.store(state, 0, 1);
  Atomics.notify(state, 0);
}
