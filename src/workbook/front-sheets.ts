import { say } from "../formula/say.js";
import type { BookSheet } from "./book.js";
import type { Front, Part } from "./front-part.js";
import { networkParts } from "./network-parts.js";
import { pivotSheet } from "./pivot-sheet.js";
import { planParts } from "./plan-parts.js";
import { totalParts } from "./total-parts.js";

export const FRONT_PARTS = [
  "answer",
  "centres",
  "regions",
  "places",
  "package",
  "budget",
  "plan",
  "scenarios",
] as const;
export type FrontPart = (typeof FRONT_PARTS)[number];

const PARTS: Readonly<Record<FrontPart, (front: Front) => Part>> = { ...totalParts, ...networkParts, ...planParts };

/**
 * The sheets that answer: totals, centres, regions, places, the package, the budget, the years of the plan, scenarios.
 *
 * @param nameOf - name of the sheet of a part
 */
export function frontSheets(front: Front, nameOf: (part: FrontPart) => string): BookSheet[] {
  const { figures, locale, report } = front;
  const { modeWords: mode, currency, fiscalYear: year } = report;
  return FRONT_PARTS.flatMap((part) => {
    const found = PARTS[part](front);
    if (found.rows.length === 0) return [];
    const title = part === "answer" ? report.title : say(locale, `sheet.${part}`);
    const unit = [...(mode === "" ? [] : [`${mode}.`]), say(locale, "sheet.unit", { currency, year })].join(" ");
    const isFirst = part === "answer" && front.classed !== undefined;
    const { answer } = report;
    const remarks = [
      ...(part === "answer" ? [answer.headline, ...answer.sentences] : []),
      unit,
      ...(locale.reviewed ? [] : [say(locale, "not-reviewed")]),
      ...report.kept,
      ...(part === "answer" ? (report.front?.missing ?? []).filter((each) => !answer.sentences.includes(each)) : []),
      ...(isFirst ? [say(locale, "sheet.classes", { lines: String(front.classed) })] : []),
    ];
    const subtitle = remarks.join(" ");
    return [pivotSheet({ name: nameOf(part), title, subtitle, ...found }, figures, say(locale, "sheet.known"), locale)];
  });
}
