import { headlineOf } from "../chain/scheme-weights.js";
import type { Figure } from "../formula/figure.js";
import { say } from "../formula/say.js";
import type { Scheme } from "../model/scheme.js";
import { compare, exact } from "../money/exact.js";
import { type Period, headlinePeriod } from "./budget-tables.js";
import { type Page, figureCell, shortTitle, textCell } from "./page.js";
import { type Cell, type Table, table } from "./pieces.js";

/**
 * What each method gives for the same budget, and why they differ: what it counts, its total, its share of the whole
 * budget, and where that share would lie with the lines that were not screened at 0 % and at 100 %.
 */
export function budgetRange(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const period = headlinePeriod(page);
  if (!period || result.schemes.length === 0) return undefined;
  const of = (scheme: Scheme, id: string, more: Readonly<Record<string, string>>): Figure | undefined =>
    index.find(id, { ...period, scheme: scheme.id, ...more });
  const bound = (scheme: Scheme): Cell => {
    const [low, high] = ["tagged-share-low", "tagged-share-high"].map((id) =>
      figureCell(page, of(scheme, id, { of: headlineOf(scheme) }), print.percent),
    );
    return low?.value == null || high?.value == null
      ? (low ?? textCell(""))
      : textCell(say(locale, "range", { min: low.text, max: high.text }));
  };
  return table({
    id: "methods",
    title: titleOf(page, period),
    unit: print.unit,
    heading: say(locale, "method"),
    columns: (["counted", "of-budget", "bounds"] as const).map((id) => ({
      id,
      label: say(locale, `column.${id}`),
      align: "right" as const,
    })),
    rows: result.schemes.map((scheme) => ({
      key: scheme.id,
      kind: "item" as const,
      label: shortTitle(scheme.title, locale),
      cells: [
        figureCell(page, of(scheme, `${headlineOf(scheme)}-total`, {}), print.money),
        figureCell(page, of(scheme, "tagged-share", { of: headlineOf(scheme), denominator: "all" }), print.percent),
        bound(scheme),
      ],
    })),
    remarks: [
      ...result.schemes.map((scheme) =>
        say(locale, "methods.counts", {
          scheme: shortTitle(scheme.title, locale),
          counts: scheme.counts[locale.code] ?? scheme.counts.en,
        }),
      ),
      ...floors(page, period),
      ...denominators(page, period),
    ],
  });
}

function titleOf({ result, locale, index, print }: Page, period: Period): string {
  const shares = result.schemes.flatMap((scheme) => {
    const per = { ...period, scheme: scheme.id, of: headlineOf(scheme), denominator: "all" };
    return index.find("tagged-share", per)?.value ?? [];
  });
  const sorted = shares.toSorted((a, b) => compare(exact(a), exact(b)));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (shares.length < 2 || low === undefined || high === undefined) return say(locale, "methods.title");
  return say(locale, compare(exact(low), exact(high)) === 0 ? "methods.same" : "methods.range", {
    low: print.percent(low),
    high: print.percent(high),
  });
}

// A scheme that demands a least share says whether it is reached, of the base that it names.
function floors({ result, locale, index, print }: Page, period: Period): readonly string[] {
  return result.schemes.flatMap((scheme) => {
    const { floor } = scheme;
    const per = { ...period, scheme: scheme.id, of: headlineOf(scheme), denominator: floor?.of ?? "" };
    const share = index.find("tagged-share", per)?.value;
    if (!floor || share == null) return [];
    const key = compare(exact(share), exact(floor.share)) < 0 ? "methods.floor.missed" : "methods.floor.reached";
    const label = floor.label[locale.code] ?? floor.label.en;
    return [say(locale, key, { label, share: print.percent(share), floor: print.percent(floor.share) })];
  });
}

// The same money is another share of another base: each stands with its base.
function denominators({ result, locale, index, print }: Page, period: Period): readonly string[] {
  return ["programmable", "direct"].flatMap((denominator) =>
    result.schemes.flatMap((scheme) => {
      const per = { ...period, scheme: scheme.id, of: headlineOf(scheme), denominator };
      const share = index.find("tagged-share", per)?.value;
      if (share == null) return [];
      const base = say(locale, `denominator.${denominator}`);
      return [
        say(locale, "methods.of", { scheme: shortTitle(scheme.title, locale), share: print.percent(share), base }),
      ];
    }),
  );
}
