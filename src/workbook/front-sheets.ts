// The first sheets of a workbook: the answer, totals, centres, regions, places, package, budget, plan, scenarios.
import { say } from "../formula/locale.js";
import { answerSheet } from "./answer-sheet.js";
import type { BookSheet } from "./book.js";
import { type Front, type Part, distinct, figureNamed, labelOf, pivotSheet, yearOf } from "./front-part.js";
import { networkParts, planParts } from "./network-parts.js";
import type { PerKeys } from "../formula/figure.js";
import type { FigureRow } from "../report/figure-table.js";
import { isAboutOnly } from "../result/per-keys.js";
import { type BookFigure, isLive } from "./live-figures.js";

// What a total is about beside its year.
const ABOUT = ["fiscalYear", "phase", "scheme", "certainty", "of", "against", "denominator"] as const;

/** Every total of the fiscal year, and the budget by scheme, class and phase. */
const totalParts = {
  totals: (front: Front): Part => ({
    heads: [say(front.locale, "sheet.figure")],
    columns: [{ id: "value", label: front.report.fiscalYear }],
    rows: totalsOf(front).map(({ id, per }) => ({ labels: [wordsOf(id, per, front)], ...figureNamed(id), per })),
  }),
  budget: (front: Front): Part => ({
    heads: ["scheme", "class", "figure"].map((each) => say(front.locale, `sheet.${each}`)),
    columns: distinct(front, "phase", "tagged-total").map((phase) => ({
      id: phase,
      label: front.locale.codes[phase] ?? phase,
      per: { phase },
    })),
    rows: classes(front),
  }),
};

// What is asked for first.
const FIRST = [
  "requirement",
  "secured-funding",
  "covered-need",
  "hard-gap",
  "funded-need-share",
  "surplus",
  "tagged-total",
];

/** What is asked for first stands first. Of the two concentrations it is that of all money, which the report names. */
function totalsOf({ figures, result }: Front): BookFigure[] {
  const place = ({ id, per }: BookFigure): number =>
    FIRST.includes(id) && per["certainty"] === undefined ? FIRST.indexOf(id) : FIRST.length;
  return figures
    .filter(({ id, per: { bucket, ...rest } }) => {
      const isBase = bucket === (id === "funding-concentration" ? "all" : undefined);
      return isBase && rest["fiscalYear"] === result.analysis.fiscalYear && isAboutOnly(rest, ABOUT);
    })
    .filter(isLive)
    .sort((a, b) => place(a) - place(b));
}

function wordsOf(id: string, { fiscalYear: _, ...per }: PerKeys, { locale }: Front): string {
  const words = Object.entries(per).map(([key, word]) =>
    key === "bucket" ? say(locale, "sheet.all-money") : (locale.codes[word] ?? word),
  );
  return [labelOf(id, locale), ...words].join(", ");
}

function classes(front: Front): FigureRow[] {
  const { figures, result, locale } = front;
  return result.schemes.flatMap((scheme) => {
    const title = scheme.title[locale.code] ?? scheme.title.en;
    const has = (id: string): boolean => figures.of(id).some((each) => each.per["scheme"] === scheme.id);
    return [
      ...distinct(front, "code", "tagged-total", { scheme: scheme.id }).map((code) => ({
        labels: [title, code, labelOf("tagged-total", locale)],
        figure: "tagged-total" as const,
        per: yearOf(front, { scheme: scheme.id, code }),
      })),
      ...(["tagged-total", "weighted-total"] as const).filter(has).map((id) => ({
        labels: [title, "", labelOf(id, locale)],
        kind: "total" as const,
        figure: id,
        per: yearOf(front, { scheme: scheme.id }),
      })),
    ];
  });
}

const PIVOTS = ["totals", "centres", "regions", "places", "package", "budget", "plan", "scenarios"] as const;
export type FrontPart = "answer" | (typeof PIVOTS)[number];
export const FRONT_PARTS: readonly FrontPart[] = ["answer", ...PIVOTS];

const PARTS: Readonly<Record<(typeof PIVOTS)[number], (front: Front) => Part>> = {
  ...totalParts,
  ...networkParts,
  ...planParts,
};

/** A sheet that answers: what it is called, and how it is made once its name is known. */
export type FrontSheet = { readonly part: FrontPart; readonly make: (name: string) => BookSheet };

/** The sheets that answer: the answer, totals, centres, regions, places, the package, the budget, the plan, scenarios. */
export function frontSheets(front: Front): FrontSheet[] {
  const { figures, locale, report } = front;
  const { modeWords: mode, currency, fiscalYear: year } = report;
  const pivots = PIVOTS.flatMap((part): FrontSheet[] => {
    const found = PARTS[part](front);
    if (found.rows.length === 0) return [];
    const title = say(locale, `sheet.${part}`);
    const subtitle = [
      ...(mode === "" ? [] : [`${mode}.`]),
      say(locale, "sheet.unit", { currency, year }),
      ...(locale.reviewed ? [] : [say(locale, "not-reviewed")]),
    ].join(" ");
    const known = say(locale, "sheet.known");
    return [{ part, make: (name) => pivotSheet({ name, title, subtitle, ...found }, figures, known, locale) }];
  });
  return [{ part: "answer", make: (name) => answerSheet(front, name) }, ...pivots];
}
