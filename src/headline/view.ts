import type { Locale } from "../formula/locale.js";
import type { FigureIndex } from "../result/figure-index.js";
import type { Result } from "../result/result.js";
import type { Printer } from "./printer.js";

/** What every sentence about a result is made with. */
export type View = {
  readonly result: Result;
  readonly locale: Locale;
  readonly index: FigureIndex;
  /** Prints the amounts of centres, or of the budget where no centre has any. */
  readonly print: Printer;
  /** The files of its level of government, where it is of one alone; else all of them. */
  readonly files?: ReadonlySet<string>;
};
