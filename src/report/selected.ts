import { COMPARED } from "../compare/comparison.js";
import type { Figure } from "../formula/figure.js";
import { chosen } from "../formula/figures.js";
import type { Locale } from "../formula/locale.js";
import type { Result } from "../result/result.js";
import { shownIn } from "./report-of.js";

/** The figures of a result that its JSON document holds, as the selection of the run says. */
export function selected(result: Result, locale: Locale): Iterable<Figure> {
  const { selection } = result;
  if (selection === "shown" || selection === "top") {
    const { ids, isShown } = shownIn(result, locale);
    return chosen(result.figures, (each) => isShown(each) || isReadAgain(each), new Set([...ids, ...COMPARED]));
  }
  return chosen(result.figures, isAsked(selection));
}

/** Whether a figure was asked for by its id. */
export const isAsked =
  (selection: "all" | readonly string[]) =>
  ({ id }: Pick<Figure, "id">): boolean =>
    selection === "all" || selection.includes(id);

const KEYS: ReadonlySet<string> = new Set(["fiscalYear", "basis", "centre", "region"]);

// A comparison finds its figures in the document.
const isReadAgain = (figure: Figure): boolean =>
  COMPARED.some((id) => id === figure.id) && Object.keys(figure.per).every((key) => KEYS.has(key));
