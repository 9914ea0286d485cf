import { exact, isZero } from "../money/exact.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { fold } from "../model/fold.js";
import type { FigureIndex } from "./figure-index.js";
import { isModel } from "./mask.js";
import type { PublishPlan } from "./publish-plan.js";
import type { CentreName, Result } from "./result.js";

/** Counts of places, centres and regions, and the cost of places that do not exist, say nothing about a centre. */
export const revealsMoney = ({ id, unit, per }: Figure): boolean =>
  !isModel({ per }) &&
  per["bucket"] !== "unallocated" &&
  !["expansion-requirement", "cost-per-missing-unit", "unit-coverage"].includes(id) &&
  !["places", "centres", "regions"].includes(unit) &&
  !BUDGET.test(id);

const BUDGET =
  /^(budget|tagged|weighted|screened|allocable|published|gbv)-total|^(share-of|screening|gbv|execution|per-|allocation|rest)/;

/**
 * Totals in which only one of the hidden centres counts: less the visible parts they would be its amount. That happens
 * where only some are known (`basis: known`), and in totals of one service, funder or line.
 */
export function exposedFigures(result: Result, plan: PublishPlan, index: FigureIndex): (figure: Figure) => boolean {
  const hidden = result.centres.filter((each) => plan.confidential.has(each.id) || plan.withheld.has(each.id));
  if (hidden.length === 0) return () => false;
  const inside = (per: PerKeys) =>
    hidden.filter((each) => per["region"] === undefined || fold(each.region ?? "") === fold(per["region"]));
  const known = (per: PerKeys, id: string): CentreName[] =>
    inside(per).filter(
      (each) => index.find(id, { fiscalYear: per["fiscalYear"] ?? "", centre: each.id })?.value != null,
    );
  // Whether a centre is in a sum of the known hangs on its own figure, on its need, or on its need and money together.
  // All money less the money of the known is the money of the others: where hidden centres are on both sides, it is
  // one more equation about them.
  const byKnown = ({ id, per }: Figure): boolean => {
    if (per["basis"] !== "known") return false;
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
  return (figure) => figure.per["centre"] === undefined && revealsMoney(figure) && (byKnown(figure) || byCode(figure));
}

// One hidden centre is found by subtraction; two confidential ones with nobody beside them are found together.
const tooFew = (members: readonly CentreName[]): boolean =>
  members.length === 1 || (members.length === 2 && members.every((each) => each.confidential));

// Money of the known centres, and what it is at once computed from: surplus + covered need, net gap, coverage.
const MONEY: ReadonlySet<string> = new Set(["secured-funding", "surplus", "net-gap", "coverage-ratio"]);

const KINDS = ["service", "source", "line"] as const;

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
        const key = JSON.stringify([id, code, per["certainty"]]);
        users.set(key, (users.get(key) ?? new Set<string>()).add(centre));
      }
      return [kind, unknown || [...users.values()].some((each) => each.size === 1) ? codes : new Set<string>()];
    }),
  );
}
