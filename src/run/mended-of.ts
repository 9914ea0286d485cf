// Refused rows that a person has mended: read from the file that the analysis names, and told where no table takes
// them.
import { type Issue, problem } from "../formula/issue.js";
import type { Analysis } from "../model/analysis.js";
import type { InputRecord } from "../model/input-record.js";
import { type Mended, readMended } from "../import/read/read-mended.js";
import type { Locale } from "../formula/locale.js";
import { type Files, missingFile } from "./files.js";

/** The rows that were mended in a file of refused rows, where the analysis names one. */
export function mendedOf(
  { mended }: Analysis,
  files: Files,
  locales: readonly Locale[],
): Mended & { readonly issues: readonly Issue[] } {
  if (mended === undefined) return { rows: new Map(), issues: [] };
  const bytes = files[mended.file];
  if (bytes === undefined) return { rows: new Map(), issues: [missingFile(mended.file)] };
  const words = locales.map(({ phrases }) => ["file", "row", "reason"].map((key) => phrases[key] ?? key));
  return readMended({ name: mended.file, bytes }, mended, words);
}

/** Rows that were mended for a file that the analysis does not read: they would be lost without a word. */
export function strayMended({ mended }: Analysis, { rows }: Mended, inputs: readonly InputRecord[]): readonly Issue[] {
  const known = [...new Set(inputs.map((each) => each.file))];
  return [...rows.keys()]
    .filter((file) => !known.includes(file))
    .map((file) => problem("mended.file", { file: mended?.file ?? "", received: file, expected: known.join(", ") }));
}
