import { figuresIn } from "../formula/behind.js";
import type { Figure } from "../formula/figure.js";
import type { Figures } from "../formula/figures.js";
import { isAbout } from "../result/per-keys.js";
import type { Result } from "../result/result.js";
import type { Ranges } from "../result/published.js";

/**
 * The figures of a run that leaves centres out: a total over all centres is not known; from where it lies, and the total of
 * the centres that are shown, stand beside it.
 *
 * @param open - the run of what is shown
 * @param totals - what is said of all centres together
 */
export function openFigures(open: Result, totals: Ranges | undefined): Figures {
  const [figures, { fiscalYear }] = [figuresIn(open), open.analysis];
  const isTotal = ({ id, per }: Figure): boolean =>
    Object.hasOwn(TOTALS, id) && isAbout(per, "fiscalYear") && per["fiscalYear"] === fiscalYear;
  const known = new Set(
    figures.filter(({ per }) => isAbout(per, "fiscalYear", "basis") && per["basis"] === "known").map(({ id }) => id),
  );
  // Of the need of all centres nobody is told exactly, so nor what of it is above the money of a budget.
  const isBeside = ({ id }: Figure): boolean => id === "violence-gap" || id === "violence-coverage";
  return figures.flatMap((figure) =>
    isBeside(figure) ? [] : isTotal(figure) ? ranged(figure, totals, known.has(figure.id)) : figure,
  );
}

/** Totals over all centres, and the range that a publication says of some of them. */
const TOTALS: Readonly<Record<string, keyof Ranges | "sum" | "other">> = {
  requirement: "need",
  "covered-need": "covered",
  "hard-gap": "shortfall",
  "secured-funding": "sum",
  "expected-gap": "sum",
  "soft-gap": "sum",
  "gross-shortfall": "sum",
  surplus: "sum",
  "net-gap": "other",
  "coverage-ratio": "other",
  "funded-need-share": "other",
  "covered-at-most": "other",
  "gap-at-least": "other",
  "funded-at-most": "other",
};

function ranged(figure: Figure, totals: Ranges | undefined, hasKnown: boolean): Figure[] {
  const { id, value, per } = figure;
  const kind = TOTALS[id] ?? "other";
  const range = kind === "sum" || kind === "other" ? undefined : totals?.[kind];
  const ends = range ?? (kind === "other" || value === null ? undefined : { from: value, to: null });
  return [
    { ...figure, value: null, undefined: { code: "withheld", input: "centres" }, inputs: {}, ...ends },
    ...(hasKnown ? [] : [{ ...figure, per: { ...per, basis: "known" } }]),
  ];
}
