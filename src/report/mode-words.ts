import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Report } from "./pieces.js";
import type { Result } from "../result/result.js";

type Spoken = Pick<Result, "issues"> & Partial<Pick<Result, "normsAssumed" | "analysis">>;

/**
 * For whom a document is, whether it is a draft (something was refused or is still to be answered), and whether it costs
 * by norms that nobody approved.
 */
export function modeWords({ issues, normsAssumed, analysis }: Spoken, mode: Report["mode"], locale: Locale): string {
  const isDraft = issues.some(({ severity }) => severity !== "warning");
  return [
    ...(mode === "own"
      ? []
      : [say(locale, `mode.${mode}`) + (mode === "addressee" ? `: ${analysis?.request?.to ?? ""}` : "")]),
    ...(isDraft ? [say(locale, "mode.draft")] : []),
    ...(normsAssumed === true ? [say(locale, "mode.norms")] : []),
  ].join(" · ");
}
