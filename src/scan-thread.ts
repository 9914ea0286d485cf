import { statSync } from "node:fs";
import { workerData } from "node:worker_threads";
import { fileSource, stampOf } from "./file-source.js";
import type { ByteSource } from "./import/open/byte-source.js";
import { hashOf } from "./import/open/hash-of.js";
import { type RestOfFile, scanRest } from "./import/read/scan-budget.js";
import type { ScanTask } from "./import/read/scan-task.js";
import { type ThreadData, type ThreadJob, beginBehind } from "./second-thread.js";

/**
 * The second thread of a long budget: takes the hash of all of it, for which it need not be told anything, and then goes
 * through its end. Whatever fails here is done by the first. What is to be done once its code has run comes before its
 * answer, as the first ends it then.
 */
export function scanForFirst(hasRun: () => void): void {
  const { path, port, state } = workerData as ThreadData;
  const progress = (): void => void Atomics.add(state, 1, 1);
  const first = statSync(path, { throwIfNoEntry: false });
  const source = first && fileSource(path, first);
  const sha256 = source && hashed(source, progress);
  port.once("message", ({ job, stamp }: ThreadJob) => {
    try {
      if (!first || !source || sha256 === undefined || stampOf(first) !== stamp) return;
      const task = { ...(job as Omit<ScanTask, "source">), source, progress };
      const answer: RestOfFile = { sha256, part: scanRest(task, () => beginBehind(state, source.size)) };
      hasRun();
      // The ids are most of it: they are handed over, not copied.
      port.postMessage(answer, answer.part ? [answer.part.rows.ids.ids.slots.buffer] : []);
    } finally {
      Atomics.store(state, 0, 1);
      Atomics.notify(state, 0);
    }
  });
}

function hashed(source: ByteSource, progress: () => void): string | undefined {
  try {
    return hashOf(source, progress);
  } catch {
    return undefined;
  }
}
