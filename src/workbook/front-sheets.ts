import { say } from "../formula/say.js";
import { answerSheet } from "./answer-sheet.js";
import type { BookSheet } from "./book.js";
import type { Front, Part } from "./front-part.js";
import { networkParts } from "./network-parts.js";
import { pivotSheet } from "./pivot-sheet.js";
import { planParts } from "./plan-parts.js";
import { totalParts } from "./total-parts.js";

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
