import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Report } from "./pieces.js";
import type { Result } from "../result/result.js";

type Spoken = Pick<Result, "issues"> & Partial<Pick<Result, "normsAssumed">>;

/**
 * For whom a document is, whether it is a draft (something was refused or is still to be answered), and whether it costs
 * by norms that nobody approved.
 */
export function modeWords({ issues, normsAssumed }: Spoken, mode: Report["mode"], locale: Locale): string {
  const isDraft = issues.some(({ severity }) => severity !== "warning");
  return [
    say(locale, `mode.${mode}`),
    ...(isDraft ? [say(locale, "mode.draft")] : []),
    ...(normsAssumed === true ? [say(locale, "mode.norms")] : []),
  ].join(" · ");
}
