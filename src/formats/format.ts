import type { Locale } from "../formula/locale.js";
import type { Report } from "../report/pieces.js";
import type { Result } from "../report/result.js";

/** What a format writes from: the result as it may be shown, its report, and the language. */
export type Rendering = { readonly result: Result; readonly report: Report; readonly locale: Locale };

/** A file to be written: its name holds no path. */
export type OutputFile = { readonly name: string; readonly mime: string; readonly content: string };

/** A way to write a result down. */
export type Format = {
  readonly id: string;
  readonly extension: string;
  readonly mime: string;
  /** Words of the format; English is required, other languages are optional. */
  readonly label: { readonly en: string; readonly [language: string]: string };
  readonly render: (of: Rendering) => readonly OutputFile[];
};
