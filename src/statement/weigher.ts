// The scheme that says which part of a line is for women, and the part that it counts.
import { countedBy } from "../calculate/budget/scheme-tables.js";
import type { Scheme } from "../model/scheme.js";
import type { Said } from "../model/tagged-line.js";

/** The scheme that has a share of each line, else the first that weighs; undefined where none says anything. */
export function weigherOf(schemes: readonly Scheme[]): Scheme | undefined {
  const weighing = schemes.filter((each) => countedBy(each) === "weighted");
  return weighing.find(isShared) ?? weighing[0];
}

/** Whether a scheme has a share of each line, which is that for women; others have weights of whole classes. */
export const isShared = ({ scale }: Scheme): boolean => scale?.kind === "share";

/** The part of a line that a scheme counts; null where nothing is said of it. */
export function shareOf(scheme: Scheme, { tags }: Pick<Said, "tags">): string | null {
  const { code, share } = tags[scheme.id] ?? { code: null };
  return code === null ? null : (share ?? scheme.classes.find((each) => each.code === code)?.weight ?? null);
}
