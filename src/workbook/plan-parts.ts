import { type Figures, figuresIn, inPlace } from "../formula/figures.js";
import { say } from "../formula/locale.js";
import { yearColumns } from "../report/figure-table.js";
import { byClass, classWords } from "../report/plan-tables.js";
import { scenarioWords } from "../report/scenario-table.js";
import { type Front, type Part, columnsOf, distinct, labelOf, yearOf } from "./front-part.js";

const PLANNED = [
  "requirement",
  "secured-funding",
  "hard-gap",
  "baseline-request",
  "new-centres-request",
  "scale-up-request",
  "budget-request",
  "plan-need",
  "paid-by-others",
  "plan-cut",
  "estimate-received",
  "estimate-signed",
  "plan-requested",
  "over-ceiling",
  "under-ceiling",
] as const;

const COMPARED = ["requirement", "secured-funding", "hard-gap", "expected-gap", "soft-gap"] as const;

const NOTHING: Part = { heads: [], columns: [], rows: [] };

function* scenariosIn(figures: Figures): Iterable<string> {
  for (const { per } of inPlace(figures)) if (per["scenario"] !== undefined) yield per["scenario"];
}

export const planParts = {
  plan: (front: Front): Part => {
    const years = front.result.analysis.plan?.years;
    if (!years) return NOTHING;
    const { locale } = front;
    return {
      heads: [say(locale, "sheet.figure"), say(locale, "sheet.economic")],
      columns: yearColumns(years),
      rows: [
        ...PLANNED.map((id) => ({ labels: [labelOf(id, locale), ""], figure: id })),
        ...distinct(front, "economic", "budget-request")
          .sort(byClass)
          .map((economic) => ({
            labels: [labelOf("budget-request", locale), classWords(economic, locale)],
            figure: "budget-request" as const,
            per: { economic },
          })),
      ],
    };
  },
  scenarios: (front: Front): Part => {
    const { result, locale } = front;
    const names = [...new Set(scenariosIn(figuresIn(result)))];
    if (names.length === 0) return NOTHING;
    return {
      heads: [say(locale, "sheet.scenario")],
      columns: columnsOf(COMPARED, front),
      rows: [
        { labels: [scenarioWords(front)], kind: "total", per: yearOf(front, {}) },
        ...names.map((scenario) => ({ labels: [scenarioWords(front, scenario)], per: yearOf(front, { scenario }) })),
      ],
    };
  },
};
