import { say } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import { type StarterTable, sheetName } from "../interview/starter-rows.js";

/** Name of the sheet that explains. */
export const guideName = (locale: Locale): string => say(locale, "starter-guide.name");

/** A line of the sheet that explains; `marked` has the colour of an assumption, which it is about. */
export type GuideLine = { readonly text: string; readonly marked?: true };

/** What to fill in, in which order, what is assumed, and how to run it. */
export function guideLines(tables: readonly StarterTable[], locale: Locale): readonly GuideLine[] {
  const told = (key: string, word = ""): string => say(locale, `starter-guide.${key}`, { word });
  const steps = tables.flatMap(({ table }) =>
    isStep(table) ? [`${sheetName({ table }, locale)}: ${told(table)}`] : [],
  );
  return [
    { text: told("order") },
    ...steps.map((step, at) => ({ text: `${String(at + 1)}. ${step}` })),
    { text: told("marked", locale.codes["assumption"]), marked: true },
    { text: told("cells") },
    { text: told("blank") },
    { text: told("secret", locale.codes["yes"]) },
    { text: told("run") },
  ];
}

const isStep = (table: string): table is "centres" | "costStandards" | "funding" | "assumptions" =>
  ["centres", "costStandards", "funding", "assumptions"].includes(table);
