// The change between two budgets, code by code: what is new, ended, moved, changed; by a map of codes, else by names.
import { fold } from "../../model/table.js";
import { groupBy } from "../../formula/group-by.js";
import type { Reclassification } from "../../model/reclassification.js";
import {
  type Exact,
  ONE,
  ZERO,
  add,
  compare,
  divide,
  exact,
  isZero,
  magnitude,
  multiply,
  subtract,
  sum,
} from "../../money/exact.js";
import type { BudgetUnit, BudgetYear } from "./budget-year.js";
import { comparable } from "../../model/condition.js";

/** Money of a code of the earlier budget, under the code that it has in the later one. */
type Placed = { readonly from: BudgetUnit; readonly code: string; readonly amount: Exact };

/** Money that a map does not place, or a row of it that fits nothing. */
type Unplaced = {
  readonly kind: "share-left" | "share-above" | "old-unknown" | "new-unknown";
  readonly code: string;
  readonly amount: Exact;
};

/** The earlier budget under the codes of the later one; what shares leave stays under its old code, and is told. */
function reclassified(earlier: BudgetYear, later: BudgetYear, map: readonly Reclassification[]) {
  const codes = new Set(later.units.map((each) => each.code));
  const known = new Map(earlier.units.map((each) => [each.code, each]));
  const unplaced: Unplaced[] = [];
  const rows = map.filter(({ from }) => from === undefined || isBetween(from, earlier, later));
  for (const row of rows) {
    const [old, code] = [comparable(row.old), comparable(row.new)];
    const from = known.get(old);
    if (!from) unplaced.push({ kind: "old-unknown", code: old, amount: ZERO });
    else if (!codes.has(code))
      unplaced.push({ kind: "new-unknown", code, amount: multiply(from.amount, shareOf(row)) });
  }
  const placed = earlier.units.flatMap((from): Placed[] => {
    const own = rows.filter(({ old }) => comparable(old) === from.code);
    if (own.length === 0) return [{ from, code: from.code, amount: from.amount }];
    const all = sum(own.map(shareOf));
    const left = subtract(ONE, all);
    const amount = multiply(from.amount, left);
    if (compare(left, ZERO) < 0) {
      unplaced.push({ kind: "share-above", code: from.code, amount: multiply(from.amount, subtract(all, ONE)) });
      return [{ from, code: from.code, amount: from.amount }];
    }
    const isLeft = !isZero(left);
    if (isLeft && !codes.has(from.code)) unplaced.push({ kind: "share-left", code: from.code, amount });
    return [
      ...own.map((row) => ({ from, code: comparable(row.new), amount: multiply(from.amount, shareOf(row)) })),
      ...(isLeft ? [{ from, code: from.code, amount }] : []),
    ];
  });
  return { placed, unplaced };
}

const shareOf = ({ share }: Reclassification): Exact => (share === undefined ? ONE : exact(share));

// A code that changed in a year between the two, or in the later one.
const isBetween = (from: string, earlier: BudgetYear, later: BudgetYear): boolean =>
  from.slice(0, 4) > earlier.fiscalYear.slice(0, 4) && from.slice(0, 4) <= later.fiscalYear.slice(0, 4);

export const STATES = ["new", "ended", "moved", "changed", "unchanged"] as const;
export type UnitState = (typeof STATES)[number];

export type UnitChange = {
  readonly state: UnitState;
  /** Its code in the later budget; of what ended, in the earlier one. */
  readonly code: string;
  readonly name: string;
  /** Other codes that it comes from. */
  readonly from: readonly string[];
  readonly before: Exact;
  readonly after: Exact;
  readonly change: Exact;
  /** The change as a share of what was before; null where that is not above zero. */
  readonly share: Exact | null;
  /** Lines of unknown amounts in either budget. */
  readonly unknown: number;
};

export type BudgetChange = {
  readonly earlier: BudgetYear;
  readonly later: BudgetYear;
  /** The largest change first. */
  readonly units: readonly UnitChange[];
  readonly total: Pick<UnitChange, "before" | "after" | "change" | "share">;
  readonly unplaced: readonly Unplaced[];
};

/** What is new, ended, moved, changed or not: by the map, by code, else by a name that stands once on each side. */
export function budgetChange(
  earlier: BudgetYear,
  later: BudgetYear,
  map: readonly Reclassification[] = [],
): BudgetChange {
  const { placed, unplaced } = reclassified(earlier, later, map);
  const renamed = renamedCodes(placed, later);

  const codes = new Set(later.units.map((each) => each.code));
  const targetOf = (each: Placed): string | undefined => {
    const code = renamed.get(each) ?? each.code;
    return codes.has(code) && !isReplaced(each, renamed, later) ? code : undefined;
  };
  const joined = groupBy(placed, targetOf);
  const ended = placed.filter((each) => targetOf(each) === undefined).map(endedUnit);
  const units = [...later.units.map((unit) => changeOf(unit, joined.get(unit.code) ?? [])), ...ended];
  return {
    earlier,
    later,
    units: units.sort((a, b) => compare(magnitude(b.change), magnitude(a.change)) || (a.code < b.code ? -1 : 1)),
    total: changeFrom(totalOf(earlier), totalOf(later)),
    unplaced,
  };
}

const totalOf = ({ units, rest }: BudgetYear): Exact => add(sum(units.map((each) => each.amount)), rest);

const changeFrom = (before: Exact, after: Exact): Pick<UnitChange, "before" | "after" | "change" | "share"> => {
  const change = subtract(after, before);
  return { before, after, change, share: compare(before, ZERO) > 0 ? divide(change, before) : null };
};

function changeOf({ code, name, amount, unknown }: BudgetUnit, own: readonly Placed[]): UnitChange {
  const from = [...new Set(own.map((each) => each.from.code))].filter((each) => each !== code);
  const values = changeFrom(sum(own.map((each) => each.amount)), amount);
  const state = own.length === 0 ? "new" : from.length > 0 ? "moved" : isZero(values.change) ? "unchanged" : "changed";
  const all = unknown + own.reduce((count, each) => count + each.from.unknown, 0);
  return { state, code, name: name || (own[0]?.from.name ?? ""), from, ...values, unknown: all };
}

const endedUnit = ({ from, code, amount }: Placed): UnitChange => ({
  state: "ended",
  code,
  name: from.name,
  unknown: from.unknown,
  from: code === from.code ? [] : [from.code],
  ...changeFrom(amount, ZERO),
});

// Codes of the later budget by name, for what has none of its own code, or one that means something else.
function renamedCodes(placed: readonly Placed[], later: BudgetYear): ReadonlyMap<Placed, string> {
  const byCode = new Map(later.units.map((each) => [each.code, each]));
  const names = onceBy(later.units, (each) => each.name);
  const before = onceBy(
    placed.filter((each) => each.code === each.from.code),
    (each) => each.from.name,
  );
  const renamed = new Map<Placed, string>();
  for (const [name, each] of before) {
    const unit = names.get(name);
    if (!unit || unit.code === each.code) continue;
    const isTaken = placed.some(
      (other) => other !== each && other.code === unit.code && fold(other.from.name) === name,
    );
    const isOther = fold(byCode.get(each.code)?.name ?? "") !== name;
    // The code that it moves to is new, or called otherwise before.
    if (isOther && !isTaken) renamed.set(each, unit.code);
  }
  return renamed;
}

// What had a code that another name took, and stands nowhere else.
function isReplaced(each: Placed, renamed: ReadonlyMap<Placed, string>, later: BudgetYear): boolean {
  if (renamed.has(each) || each.from.name === "" || each.code !== each.from.code) return false;
  if (![...renamed.values()].includes(each.code)) return false;
  const name = later.units.find(({ code }) => code === each.code)?.name ?? "";
  return fold(name) !== fold(each.from.name);
}

// What has a name that nothing else has.
function onceBy<T>(all: readonly T[], nameOf: (each: T) => string): ReadonlyMap<string, T> {
  const found = groupBy(all, (each) => fold(nameOf(each)) || undefined);
  return new Map([...found].flatMap(([name, [only, ...more]]) => (only && more.length === 0 ? [[name, only]] : [])));
}
