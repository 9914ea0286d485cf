import { isForTwo, startEarly } from "../second-thread.js";
import type { Sized } from "./named-files.js";

/**
 * Starts the command, and before it is loaded the second thread for the first long budget among the files that a call
 * seems to name: whoever opens this budget takes the thread, or nobody does.
 */
export function start(files: readonly Sized[]): Promise<void> {
  try {
    const long = files.find(({ size }) => isForTwo(size));
    if (long) startEarly(long.path);
  } catch {
    // The command tells what is wrong.
  }
  return import("./process.js").then(({ runProcess }) => runProcess());
}
