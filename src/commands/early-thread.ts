import { dirname, resolve } from "node:path";
import { isForTwo, startEarly } from "../second-thread.js";
import { type Sized, analysisText, namedFiles, sizeOf } from "./named-files.js";

/**
 * Starts the second thread for the first long budget that a call names, itself or in its analysis. It comes before the
 * command is loaded, and guesses: whoever opens this budget takes the thread, or nobody does. What cannot be read says
 * nothing.
 */
export function startThreadEarly(argv: readonly string[], cwd: string): void {
  try {
    const files = namedFiles(argv, cwd).flatMap((each) => [each, ...budgetsOf(each)]);
    const long = files.find((each) => isForTwo(each.size));
    if (long) startEarly(long.path);
  } catch {
    // The command tells what is wrong.
  }
}

// The files that stand in an analysis as those of budgets, whatever else it holds.
function budgetsOf(named: Sized): readonly Sized[] {
  const { budgets } = JSON.parse(analysisText(named) ?? "{}") as { readonly budgets?: readonly { file: string }[] };
  return (budgets ?? []).flatMap(({ file }) => sizeOf(resolve(dirname(named.path), file)) ?? []);
}
