import { exact, isZero } from "../money/exact.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { fold } from "../model/fold.js";
import { EXIT } from "../chain/largest-funder.js";
import type { FigureIndex } from "../result/figure-index.js";
import { exposedPools } from "./exposed-pools.js";
import { hiddenCentres, tooFew } from "./exposed-variants.js";
import { isModel } from "./mask.js";
import type { PublishPlan } from "./publish-plan.js";
import type { CentreName, Result } from "../result/result.js";

/**
 * Counts of places, centres and regions, the cost of places that do not exist, and the flows of an investment say
 * nothing about a centre.
 */
export const revealsMoney = ({ id, unit, per }: Figure): boolean =>
  !isModel({ per }) &&
  per["bucket"] !== "unallocated" &&
  per["flow"] === undefined &&
  per["benefits"] === undefined &&
  // The price of a line is that of its standard.
  per["costStandard"] === undefined &&
  !["expansion-requirement", "cost-per-missing-unit", "unit-coverage"].includes(id) &&
  !["places", "centres", "regions"].includes(unit) &&
  !BUDGET.test(id);

const BUDGET =
  /^(budget|tagged|weighted|screened|allocable|published|gbv)-total|^(share-of|screening|gbv|execution|per-|allocation|rest|present-|break-even-effect)/;

/**
 * Totals in which only one of the hidden centres counts: less the visible parts they would be its amount. That happens
 * where only some are known (`basis: known`), in totals of one service, funder or line, in what differs between two
 * years or scenarios, and in a pool.
 */
export function exposedFigures(
  result: Result,
  plan: PublishPlan,
  index: FigureIndex,
  byVariant: (per: PerKeys) => boolean,
): (figure: Figure) => boolean {
  const hidden = hiddenCentres(result, plan);
  if (hidden.length === 0) return () => false;
  const inside = (per: PerKeys) =>
    hidden.filter((each) => per["region"] === undefined || fold(each.region ?? "") === fold(per["region"]));
  const known = (per: PerKeys, id: string): CentreName[] =>
    inside(per).filter((each) => index.find(id, { ...variantOf(per), centre: each.id })?.value != null);
  // Whether a centre is in a sum of the known hangs on its own figure, on its need, or on its need and money together.
  // All money less the money of the known is the money of the others: where hidden centres are on both sides, it is
  // one more equation about them.
  const byKnown = ({ id, per }: Figure): boolean => {
    if (per["basis"]?.endsWith("known") !== true) return false;
    const needs = known(per, "requirement").length;
    const members = [id, "requirement", "hard-gap"].map((each) => known(per, each));
    return members.some(tooFew) || (MONEY.has(id) && needs > 0 && needs < inside(per).length);
  };
  const codes = exposedCodes(result, hidden);
  const byCode = ({ per }: Figure): boolean =>
    KINDS.some((kind) => {
      const code = per[kind];
      return (
        code !== undefined &&
        (codes.get(kind)?.has(code) === true || (per["region"] !== undefined && inside(per).length > 0))
      );
    });
  const byPool = exposedPools(result, hidden);
  const byRange = exposedRanges(result, hidden);
  // The year without its largest funder is the year less the money of that funder; the squared shares of all funders are
  // one more equation about those that are not shown.
  const byExit = ({ id, per }: Figure): boolean =>
    (per["scenario"] === EXIT || id === "funding-concentration") && (codes.get("source")?.size ?? 0) > 0;
  // A class of expenditure is a sum of lines.
  const byClass = ({ per }: Figure): boolean => per["economic"] !== undefined && (codes.get("line")?.size ?? 0) > 0;
  // The months of a year tell when the money of few centres comes, and which of them wait for it.
  const byMonth = ({ per }: Figure): boolean => per["month"] !== undefined && per["centre"] === undefined;
  return (figure) =>
    byPool(figure) ||
    byMonth(figure) ||
    (figure.per["centre"] === undefined &&
      revealsMoney(figure) &&
      (byKnown(figure) ||
        byCode(figure) ||
        byVariant(figure.per) ||
        byRange(figure) ||
        byExit(figure) ||
        byClass(figure)));
}

/** The gap at an end of a range that moves too few hidden centres, and the widest of all ranges where one is such. */
function exposedRanges({ moved = [] }: Result, hidden: readonly CentreName[]): (figure: Figure) => boolean {
  const ranges = moved
    .filter(({ centres }) => tooFew(hidden.filter((each) => centres.includes(each.id))))
    .map(({ per }) => rangeKey(per));
  return ({ id, per }) =>
    ranges.length > 0 &&
    (per["assumption"] === undefined ? id.startsWith("gap-range-") : ranges.includes(rangeKey(per)));
}

const rangeKey = ({ assumption, region }: PerKeys): string => JSON.stringify([assumption, region]);

/** The year and the scenario that a figure is about. */
const variantOf = ({ fiscalYear = "", scenario }: PerKeys): PerKeys =>
  scenario === undefined ? { fiscalYear } : { fiscalYear, scenario };

// Money of the known centres, and what it is at once computed from: surplus + covered need, net gap, coverage.
const MONEY: ReadonlySet<string> = new Set(["secured-funding", "surplus", "net-gap", "coverage-ratio"]);

const KINDS = ["service", "source", "sourceType", "line"] as const;

/**
 * Services, funders and lines whose totals are withheld. Where one of them counts for a single hidden centre, or is
 * not known for one, no total of that kind in which a hidden centre counts is shown: the others would give it by
 * subtraction.
 */
function exposedCodes(result: Result, hidden: readonly CentreName[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Set(hidden.map((each) => each.id));
  return new Map(
    KINDS.map((kind) => {
      const users = new Map<string, Set<string>>();
      const codes = new Set<string>();
      let unknown = false;
      for (const { id, per, value } of result.figures) {
        const [code, centre] = [per[kind], per["centre"]];
        if (code === undefined || centre === undefined || !ids.has(centre)) continue;
        if (value !== null && isZero(exact(value))) continue;
        codes.add(code);
        if (value === null) unknown = true;
        const key = JSON.stringify([id, code, per["certainty"], per["fiscalYear"], per["scenario"]]);
        users.set(key, (users.get(key) ?? new Set<string>()).add(centre));
      }
      return [kind, unknown || [...users.values()].some((each) => each.size === 1) ? codes : new Set<string>()];
    }),
  );
}
