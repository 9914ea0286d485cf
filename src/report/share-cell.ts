import { ratio, ratioValue } from "../money/ratio.js";
import type { Figure } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { type Page, figureCell } from "./page.js";
import type { Cell } from "./pieces.js";

/** What share of a whole a part is, from both as they are shown. */
export function shareCell(page: Page, part: Figure | undefined, all: Figure | undefined): Cell {
  if (part?.value == null || all?.value == null) return figureCell(page, part?.value == null ? part : all);
  const value = ratioValue(ratio(part.value, all.value));
  return value === null
    ? { text: say(page.locale, "no-figure"), words: say(page.locale, "no-figure.zero"), value, state: "none" }
    : { text: page.print.percent(value), value };
}
