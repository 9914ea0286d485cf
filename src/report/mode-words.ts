import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Report } from "./pieces.js";
import type { Result } from "../result/result.js";

/** For whom a document is, and whether it is a draft: something was refused or is still to be answered. */
export function modeWords({ issues }: Pick<Result, "issues">, mode: Report["mode"], locale: Locale): string {
  const isDraft = issues.some(({ severity }) => severity !== "warning");
  return [say(locale, `mode.${mode}`), ...(isDraft ? [say(locale, "mode.draft")] : [])].join(" · ");
}
