import { CONFIDENTIAL } from "../disclosure/published.js";
import type { Figure } from "../formula/figure.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { FigureIndex } from "../result/figure-index.js";
import { isAbout } from "../result/per-keys.js";

export { CONFIDENTIAL };

/** How many centres are shown as one sum, and how many of them only stand beside confidential ones. */
export type Together = { readonly centres: number; readonly beside: number };

/** The centres that are shown as one sum; undefined where there is none. */
export function together(index: Pick<FigureIndex, "all">): Together | undefined {
  const sum = index.all("requirement").find(isSum);
  if (sum === undefined) return undefined;
  const centres = Number(sum.notes["centres"] ?? 1);
  return { centres, beside: centres - Number(sum.notes["confidential"] ?? centres) };
}

const isSum = ({ per }: Figure): boolean => per["centre"] === CONFIDENTIAL && isAbout(per, "fiscalYear", "centre");

/** The name of their row. */
export const togetherWords = ({ centres, beside }: Together, locale: Locale): string =>
  beside === 0
    ? say(locale, "confidential-centres", { count: centres })
    : say(locale, "confidential-and-others", { count: centres - beside, others: beside });
