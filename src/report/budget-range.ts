import { headlineOf } from "../calculate/budget/scheme-weights.js";
import type { Figure } from "../formula/figure.js";
import { say } from "../formula/say.js";
import type { Scheme } from "../model/scheme.js";
import { type DecimalString, compare, exact, sum } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import { budgetCounts } from "./budget-counts.js";
import { budgetFloors } from "./budget-floors.js";
import { budgetMethods } from "./budget-methods.js";
import { type Period, headlinePeriod } from "./budget-tables.js";
import { type Page, figureCell, shortTitle, textCell } from "./page.js";
import { type Cell, type Drawing, type Table, table } from "./pieces.js";
import type { FigureId } from "../result/register.js";

const STATED = ["programmable", "direct"] as const;

/**
 * What each method gives for the same budget, and why they differ: what it counts, its total, its share of the whole
 * budget and of each published total, and where the share of what can be screened would lie with the lines that were
 * not screened at 0 % and at 100 %.
 */
export function budgetRange(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const period = headlinePeriod(page);
  const methods = budgetMethods(result);
  if (!period || methods.length === 0) return undefined;
  const of = (scheme: Scheme, id: FigureId, more: Readonly<Record<string, string>>): Figure | undefined =>
    index.find(id, { ...period, scheme: scheme.id, ...more });
  const share = (scheme: Scheme, denominator: string): Figure | undefined =>
    of(scheme, "tagged-share", { of: headlineOf(scheme), denominator });
  const bound = (scheme: Scheme): Cell => {
    const [low, high] = (["tagged-share-low", "tagged-share-high"] as const).map((id) =>
      figureCell(page, of(scheme, id, { of: headlineOf(scheme) })),
    );
    return low?.value == null || high?.value == null
      ? (low ?? textCell(""))
      : textCell(say(locale, "range", { min: low.text, max: high.text }));
  };
  const stated = STATED.filter((each) => methods.some((scheme) => share(scheme, each) !== undefined));
  const columns = ["counted", "of-budget", ...stated.map((each) => `of-${each}`), "bounds"];
  return table({
    id: "methods",
    title: titleOf(page, period, methods),
    unit: print.unit,
    heading: say(locale, "method"),
    columns: columns.map((id) => ({ id, label: say(locale, `column.${id}`), align: "right" as const })),
    rows: methods.map((scheme) => ({
      key: scheme.id,
      kind: "item" as const,
      label: shortTitle(scheme.title, locale),
      cells: [
        figureCell(page, of(scheme, `${headlineOf(scheme)}-total`, {})),
        figureCell(page, share(scheme, "all")),
        ...stated.map((each) => figureCell(page, share(scheme, each))),
        bound(scheme),
      ],
      ...screeningOf(scheme, (code) => of(scheme, "tagged-total", { code })?.value ?? null),
    })),
    remarks: [
      ...methods.map((scheme) =>
        say(locale, "methods.counts", {
          scheme: shortTitle(scheme.title, locale),
          counts: budgetCounts(page, scheme),
        }),
      ),
      say(locale, "methods.bounds", { column: say(locale, "column.bounds") }),
      ...stated.flatMap((each) =>
        basesOf(
          page,
          each,
          methods.flatMap((scheme) => share(scheme, each) ?? []),
        ),
      ),
      ...budgetFloors(page, period, methods),
    ],
  });
}

/** The whole budget by what a method found; not drawn where the amount of a class is not known. */
function screeningOf(scheme: Scheme, amountOf: (code: string) => DecimalString | null): { drawing?: Drawing } {
  const amounts = scheme.classes.map((each) => ({ targeted: each.targeted, value: amountOf(each.code) }));
  const unscreened = amountOf("unscreened");
  const known = amounts.flatMap(({ targeted, value }) => (value === null ? [] : [{ targeted, value }]));
  if (unscreened === null || known.length < amounts.length) return {};
  const targeted = known.filter((each) => each.targeted).map((each) => each.value);
  const other = toDecimal(sum(known.filter((each) => !each.targeted).map((each) => exact(each.value))));
  return { drawing: { kind: "screening", targeted, other, unscreened } };
}

function titleOf({ locale, index, print }: Page, period: Period, methods: readonly Scheme[]): string {
  const shares = methods.flatMap((scheme) => {
    const per = { ...period, scheme: scheme.id, of: headlineOf(scheme), denominator: "all" };
    return index.find("tagged-share", per)?.value ?? [];
  });
  const sorted = shares.toSorted((a, b) => compare(exact(a), exact(b)));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (shares.length < 2 || low === undefined || high === undefined) return say(locale, "methods.title");
  const isSame = print.percent(low) === print.percent(high);
  return say(locale, isSame ? "methods.same" : "methods.range", { low: print.percent(low), high: print.percent(high) });
}

// The same money is another share of another base: each base stands with its amount.
function basesOf({ locale, print }: Page, denominator: string, shares: readonly Figure[]): readonly string[] {
  const base = say(locale, `denominator.${denominator}`);
  const amount = shares[0]?.inputs["base"]?.value;
  const isOver = shares.some(({ value }) => value !== null && compare(exact(value), exact("1")) > 0);
  return [
    ...(amount == null ? [] : [say(locale, "methods.base", { base, amount: print.moneyWords(amount) })]),
    ...(isOver ? [say(locale, "methods.over", { base })] : []),
  ];
}
