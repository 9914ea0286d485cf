import { figuresIn } from "../formula/behind.js";
import { COMPARED } from "../compare/comparison.js";
import type { Figure } from "../formula/figure.js";
import { chosen } from "../formula/figures.js";
import type { Locale } from "../formula/locale.js";
import type { Result } from "../result/result.js";
import type { PerKey } from "../result/per-keys.js";
import { shownIn } from "./report-of.js";

/** The figures of a result that its JSON document holds, as the selection of the run says. */
export function selected(result: Result, locale: Locale): Iterable<Figure> {
  const { selection } = result;
  if (typeof selection === "string" && selection !== "all") {
    const { ids, isShown } = shownIn(result, locale);
    const isIn = (each: Figure): boolean => isShown(each) && (selection !== "base" || isBase(each));
    return chosen(figuresIn(result), (each) => isIn(each) || isReadAgain(each), new Set([...ids, ...COMPARED]));
  }
  return chosen(figuresIn(result), isAsked(selection));
}

/** Whether a figure was asked for by its id. */
export const isAsked =
  (selection: "all" | readonly string[]) =>
  ({ id }: Pick<Figure, "id">): boolean =>
    selection === "all" || selection.includes(id);

const isBase = ({ per }: Figure): boolean => !FURTHER.some((key) => key in per);

const FURTHER = ["month", "scenario", "assumption", "percentile"] as const satisfies readonly PerKey[];

const KEYS: ReadonlySet<string> = new Set(["fiscalYear", "basis", "centre", "region"]);

// A comparison finds its figures in the document.
const isReadAgain = (figure: Figure): boolean =>
  COMPARED.some((id) => id === figure.id) && Object.keys(figure.per).every((key) => KEYS.has(key));
