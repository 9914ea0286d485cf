import { type Figures, inPlace } from "../formula/figures.js";
import { say } from "../formula/say.js";
import { type Front, type Part, columnsOf, distinct, labelOf, yearOf } from "./front-part.js";

const PLANNED = [
  "requirement",
  "secured-funding",
  "hard-gap",
  "baseline-request",
  "new-centres-request",
  "scale-up-request",
  "budget-request",
  "over-ceiling",
  "under-ceiling",
] as const;

const COMPARED = ["requirement", "secured-funding", "hard-gap", "expected-gap", "soft-gap"] as const;

const NOTHING: Part = { heads: [], columns: [], rows: [] };

function* scenariosIn(figures: Figures): Iterable<string> {
  for (const { per } of inPlace(figures)) if (per["scenario"] !== undefined) yield per["scenario"];
}

/** The years of a plan, and the fiscal year under its scenarios. */
export const planParts = {
  plan: (front: Front): Part => {
    const years = front.result.analysis.plan?.years;
    if (!years) return NOTHING;
    const { locale } = front;
    return {
      heads: [say(locale, "sheet.figure"), say(locale, "sheet.economic")],
      columns: years.map((fiscalYear) => ({ label: fiscalYear, per: { fiscalYear } })),
      rows: [
        ...PLANNED.map((id) => ({ labels: [labelOf(id, locale), ""], id, per: {} })),
        ...distinct(front, "economic", "budget-request").map((economic) => ({
          labels: [labelOf("budget-request", locale), locale.codes[economic] ?? economic],
          id: "budget-request",
          per: { economic },
        })),
      ],
    };
  },
  scenarios: (front: Front): Part => {
    const { locale } = front;
    const names = [...new Set(scenariosIn(front.result.figures))];
    if (names.length === 0) return NOTHING;
    return {
      heads: [say(locale, "sheet.scenario")],
      columns: columnsOf(COMPARED, front),
      rows: [
        { labels: [say(locale, "scenario.base")], per: yearOf(front, {}), style: "total" },
        ...names.map((scenario) => ({
          labels: [locale.codes[scenario] ?? scenario],
          per: yearOf(front, { scenario }),
        })),
      ],
    };
  },
};
