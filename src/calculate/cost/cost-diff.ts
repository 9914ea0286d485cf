// Compares two versions of a cost standard: lines added, removed and changed, with the effect of each for one unit.
import { lineAmount, unitPrice } from "../../made/measure/lines.js";
import type { CostStandardLine } from "../../model/cost-standard.js";
import { fold } from "../../model/table.js";
import { type DecimalString, compare, exact, isDecimal, subtract, toDecimal } from "../../money/exact.js";
import { fail } from "../../money/fail.js";
import { money } from "../../money/money.js";

/**
 * What became of the lines of a cost standard: added, removed, changed, each with its effect for one unit of its driver.
 *
 * Formula: quantity × share × unit cost × (12 where it is a month) × (1 + employer's contributions), after − before; of
 * a post round the clock for one full-time employee, without the quantity.
 *
 * @param before, after - the lines of one standard for each service; a line is known by its service and name
 * @returns the changed lines: those of the earlier standard in its order, then the new ones
 * @throws `cost-diff.line` where a line of one service stands twice: compare one standard at a time
 */
export function diffStandards(
  before: readonly CostStandardLine[],
  after: readonly CostStandardLine[],
): readonly LineChange[] {
  const [old, now] = [byKey(before), byKey(after)];
  const kept = [...old].flatMap(([key, line]): LineChange[] => {
    const other = now.get(key);
    if (!other) return [change("removed", line, { before: line }, [])];
    const fields = fieldsOf(line, other);
    return fields.length === 0 ? [] : [change("changed", other, { before: line, after: other }, fields)];
  });
  const added = [...now].flatMap(([key, line]) => (old.has(key) ? [] : [change("added", line, { after: line }, [])]));
  return [...kept, ...added];
}

/** A column of a line that is not what it was; null is a blank cell. */
export type FieldChange = { readonly field: string; readonly before: string | null; readonly after: string | null };

/** What a change means in money for one unit of what drives the line, before VAT; in prices as they are written. */
export type UnitEffect = {
  /** Such as `KGS/places`: a year of one place; of capital its replacement value. */
  readonly unit: string;
  readonly before: DecimalString;
  readonly after: DecimalString;
  readonly difference: DecimalString;
};

export type LineChange = {
  readonly service: CostStandardLine["service"];
  readonly line: string;
  readonly kind: "added" | "removed" | "changed";
  readonly before?: CostStandardLine;
  readonly after?: CostStandardLine;
  /** Columns that differ; none where the line is new or gone. */
  readonly fields: readonly FieldChange[];
  /** None where it cannot be told: another currency, driver, behaviour or step, a line on the payroll, a blank. */
  readonly effect?: UnitEffect;
};

const UNITS: Readonly<Record<CostStandardLine["driver"], string>> = {
  centre: "centres",
  place: "places",
  place_night: "nights",
  person_night: "person-nights",
  client: "clients",
  case: "cases",
  post_24_7: "fte",
  payroll: "payroll",
};
// They name the line and its standard, and say nothing of what it costs.
const NAMES: ReadonlySet<string> = new Set(["standard_id", "service", "line"]);

type Sides = { readonly before?: CostStandardLine; readonly after?: CostStandardLine };

function change(
  kind: LineChange["kind"],
  { service, line }: CostStandardLine,
  sides: Sides,
  fields: readonly FieldChange[],
): LineChange {
  const effect = effectOf(sides);
  return { service, line, kind, ...sides, fields, ...(effect ? { effect } : {}) };
}

function byKey(lines: readonly CostStandardLine[]): ReadonlyMap<string, CostStandardLine> {
  const map = new Map<string, CostStandardLine>();
  for (const line of lines) {
    const key = JSON.stringify([line.service, fold(line.line)]);
    if (map.has(key)) fail("cost-diff.line", `the line "${line.line}" of ${line.service} stands twice`);
    map.set(key, line);
  }
  return map;
}

function fieldsOf(before: CostStandardLine, after: CostStandardLine): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !NAMES.has(name));
  const text = (line: CostStandardLine, name: string): string | null => {
    const value: unknown = Reflect.get(line, name);
    return typeof value === "string" ? value : null;
  };
  return names
    .map((field) => ({ field, before: text(before, field), after: text(after, field) }))
    .filter((each) => !alike(each.before, each.after));
}

const alike = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && isDecimal(a) && isDecimal(b) ? compare(exact(a), exact(b)) === 0 : a === b;

function effectOf({ before, after }: Sides): UnitEffect | undefined {
  const [one, other] = [before ?? after, after ?? before];
  if (!one || !other || one.driver === "payroll") return undefined;
  const same = (["currency", "driver", "behaviour", "step"] as const).every((each) => one[each] === other[each]);
  const isPost = one.driver === "post_24_7";
  if (!same || (isPost && !alike(one.quantity, other.quantity))) return undefined;
  const cost = (line: CostStandardLine | undefined) => (line ? unitCost(line, !isPost) : "0");
  const [was, is] = [cost(before), cost(after)];
  if (was === null || is === null) return undefined;
  return {
    unit: `${one.currency}/${one.behaviour === "step" ? "steps" : UNITS[one.driver]}`,
    before: was,
    after: is,
    difference: toDecimal(subtract(exact(is), exact(was))),
  };
}

// By the formulas that cost a centre: one unit, in prices as they are written, without VAT.
function unitCost(line: CostStandardLine, counted: boolean): DecimalString | null {
  const price = unitPrice({ "unit-cost": line.unit_cost, period: line.period ?? "year", indexed: "no", foreign: "no" });
  const unknown = price.value === null;
  return lineAmount({
    units: "1",
    quantity: counted ? line.quantity : "1",
    "share-of-line": line.share ?? "1",
    "unit-price": unknown ? null : money(price.value, line.currency),
    pay: line.pay ?? "no",
    "on-cost": line.on_cost ?? null,
    vat: "no",
  }).value;
}
