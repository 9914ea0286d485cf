import { say } from "../formula/say.js";
import type { Page } from "./page.js";
import { usedCostLines } from "./used-cost-lines.js";

/** Of which year the prices are that needs of several years are in: an index moves those of its lines to each year. */
export function priceBasis({ result, locale }: Page): readonly string[] {
  const lines = usedCostLines(result);
  if (lines.length === 0) return [];
  const moved = lines.filter(({ index }) => index !== undefined).length;
  const part = moved === 0 ? "stated" : moved === lines.length ? "nominal" : "part";
  return [say(locale, `years.${part}`)];
}
