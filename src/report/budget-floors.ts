import { headlineOf } from "../calculate/budget/scheme-weights.js";
import { say } from "../formula/say.js";
import type { Scheme } from "../model/scheme.js";
import { compare, exact } from "../money/exact.js";
import type { Period } from "../headline/periods.js";
import { shortTitle } from "../headline/names.js";
import { type Page } from "./page.js";

/**
 * Whether the least share that a scheme demands is reached. Where it is not, but would be if enough of the lines that
 * nobody screened counted, that is said too: they are not known to be nothing.
 */
export function budgetFloors(
  { locale, index, print }: Page,
  period: Period,
  schemes: readonly Scheme[],
): readonly string[] {
  return schemes.flatMap((scheme) => {
    const { floor } = scheme;
    const per = { ...period, scheme: scheme.id, of: headlineOf(scheme) };
    const share = floor && index.find("tagged-share", { ...per, denominator: floor.of })?.value;
    if (!floor || share == null) return [];
    const reaches = (value: string | null | undefined): boolean =>
      value != null && compare(exact(value), exact(floor.share)) >= 0;
    const high = index.find("tagged-share-high", per)?.value;
    const state = reaches(share) ? "reached" : reaches(high) ? "open" : "missed";
    const label = floor.label[locale.code] ?? floor.label.en;
    return [
      say(locale, `methods.floor.${state}`, {
        scheme: shortTitle(scheme.title, locale),
        share: print.percent(share),
        label,
      }),
    ];
  });
}
