import { say } from "../formula/say.js";
import { centreFigures } from "./funding-total.js";
import { centreName } from "./names.js";
import type { View } from "./view.js";

/** How many rows of all files were refused. */
export const refusedRows = ({ inputs }: View["result"]): number => inputs.reduce((sum, each) => sum + each.rejected, 0);

/** Which centres a refused row took, and how many others have their figures. */
export function namedRefused(view: View): string[] {
  const { result, index, locale } = view;
  const id = result.analysis.funding === undefined ? "requirement" : "hard-gap";
  const figures = centreFigures(index, id, result.analysis.fiscalYear);
  const refused = figures.filter((each) => each.undefined?.code === "refused");
  const names = refused.flatMap(({ per: { centre } }) => (centre === undefined ? [] : centreName(view, centre)));
  const count = figures.filter(({ value }) => value !== null).length;
  // Money that may be anybody's took all money; what the centres need is known.
  if (
    count === 0 &&
    centreFigures(index, "requirement", result.analysis.fiscalYear).some(({ value }) => value !== null)
  )
    return [say(locale, "incomplete.refused-money")];
  return names.length === 0 ? [] : [say(locale, "incomplete.refused", { centres: names.join(", "), count })];
}
