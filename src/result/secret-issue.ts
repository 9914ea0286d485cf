import type { Issue } from "../formula/issue.js";
import type { Secrecy } from "./secrecy.js";
import { mentionsHidden } from "./secret-text.js";

/** `hidden`: only code and file may be told; `placed`: its place too, without what stands in the file. */
export type ShownIssue = "shown" | "placed" | "hidden";

// They quote cells of other rows, or give the sum of a column.
const QUOTES =
  /^(?:amount\.(?:ambiguous|mixed|own-unit)|merge\.amount|column\.unnamed|funding\.other-year|rate\.percent|file\.comma-twice|table\..*)$/;

/**
 * Makes the test what of an issue may be told where centres are hidden.
 *
 * @param secrecy - what may not be shown
 * @param openNames - codes and names of the centres that are shown
 */
export function secretIssue(secrecy: Secrecy, openNames: readonly string[]): (issue: Issue) => ShownIssue {
  const isSecret = mentionsHidden(secrecy, openNames);
  const places = new Set(secrecy.places.map(({ file, row }) => `${file} ${row}`));
  const files = new Set(secrecy.files);
  return ({ code, file, row, column, received, expected, detail }) => {
    if (file !== undefined && row !== undefined && places.has(`${file} ${row}`)) return "hidden";
    if (
      [column, received, expected, ...Object.values(detail ?? {})].some((text) => text !== undefined && isSecret(text))
    )
      return "hidden";
    return secrecy.hidden && file !== undefined && files.has(file) && QUOTES.test(code) ? "placed" : "shown";
  };
}
