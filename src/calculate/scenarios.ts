// Scenarios: the network with other assumptions, prices or amounts; how their changes, ends of ranges and percent signs
// are written; and the rows whose places, or the funder whose money, a change means.
import { type Assumption, type AssumptionName, isAssumptionName } from "../model/assumption.js";
import type { Centre } from "../model/centre.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import { fold, isSound, type Row } from "../model/table.js";
import type { Funding } from "../model/funding.js";
import { add, compare, divide, type Exact, exact, multiply, subtract, toDecimal, whole } from "../money/exact.js";
import type { Network } from "./network.js";
import { pointerStep } from "../formula/figure.js";

/** `from` is the month of the fiscal year in which it begins; without it, the whole year is changed. */
export type Change =
  | { readonly kind: "pay"; readonly share: Exact; readonly from?: number }
  | { readonly kind: "index"; readonly share: Exact }
  | {
      readonly kind: "line";
      readonly line: string;
      readonly sign: "" | "+" | "-";
      readonly count: Exact;
      readonly from?: number;
    }
  | { readonly kind: "places"; readonly centre: string | undefined; readonly more: Exact }
  | { readonly kind: "without"; readonly funder: string; readonly from?: number };

export const CHANGES = ["pay", "index", "line", "places", "without"] as const;

const MONTHS = 12;

/** Such as `pay` `+10%`, `places:osh` `+2`, `@7` from the seventh month; undefined is no change, null no such value. */
export function changeOf(key: string, value: string): Change | null | undefined {
  const [kind = "", ...rest] = key.split(":");
  const of = rest.join(":").trim();
  const [, said = value, month] = /^(.*)@(1[0-2]|[1-9])$/su.exec(value) ?? [];
  const from = month === undefined ? {} : { from: Number(month) };
  if (key === "without") return said.trim() === "" ? null : { kind: "without", funder: said.trim(), ...from };
  if (key === "pay") {
    const share = shareOf(said);
    return share ? { kind: "pay", share, ...from } : null;
  }
  if (key === "index") {
    const share = shareOf(value);
    return share ? { kind: "index", share } : null;
  }
  if (kind === "line") {
    const [, sign = "", count] = /^([+-]?)(\d{1,9}(?:\.\d{1,9})?)$/.exec(said) ?? [];
    return of === "" || count === undefined
      ? null
      : { kind, line: of, sign: sign === "+" || sign === "-" ? sign : "", count: exact(count), ...from };
  }
  if (kind !== "places") return undefined;
  if (!/^[+-]\d{1,9}$/.test(value)) return null;
  return { kind, centre: of === "" ? undefined : of, more: exact(value) };
}

function shareOf(value: string): Exact | undefined {
  const percent = /^([+-]\d{1,9}(?:\.\d{1,9})?)%$/.exec(value)?.[1];
  const share = percent === undefined ? undefined : divide(exact(percent), exact("100"));
  return share && compare(share, exact("-1")) > 0 ? share : undefined;
}

/** The rows whose places a change can mean: services with a capacity, of the centre that it names by id or name. */
export const placedRows = ({ centres = [] }: Network, centre: string | undefined): Row<Centre>[] =>
  centres.filter(
    (row) =>
      isSound(row) &&
      row.values.capacity !== undefined &&
      (centre === undefined || [row.values.centre_id, row.values.name].some((each) => isNamed(each, centre))),
  );

/** Whether money is of a funder, as a change names it. */
export const isNamed = (written: string | undefined, named: string): boolean =>
  written !== undefined && fold(written) === fold(named);

/** The network with the changes that the values of a scenario say; each changed cell says where. */
export const changedNetwork = (
  network: Network,
  { name, values }: { readonly name: string; readonly values: Readonly<Record<string, string>> },
): Network =>
  Object.entries(values).reduce((of, [key, value]) => {
    const change = changeOf(key, value);
    const pointer = `/scenarios/${pointerStep(name)}/${pointerStep(key)}`;
    return change ? withChange(of, change, { file: network.analysisFile ?? "umay.json", pointer }) : of;
  }, network);

type Said = { readonly file: string; readonly pointer: string };

function withChange(network: Network, change: Change, said: Said): Network {
  switch (change.kind) {
    case "without":
      return { ...network, funding: network.funding?.flatMap((row) => leftOf(row, change, said)) };
    case "pay":
      return dearer(network, ({ pay }) => pay === "yes", multiply(change.share, yearFrom(change.from)), said);
    case "index":
      return dearer(network, () => true, change.share, said);
    case "line":
      return {
        ...network,
        costLines: network.costLines?.map((row) =>
          isNamed(row.values.line, change.line) ? withValue(row, "quantity", quantityAfter(row, change), said) : row,
        ),
      };
    case "places": {
      const meant = new Set(placedRows(network, change.centre));
      return {
        ...network,
        centres: network.centres?.map((row) => (meant.has(row) ? withPlaces(row, change, said) : row)),
      };
    }
  }
}

/** The quantity of a line in the year: over a year, where it changes within it. */
export function quantityAfter(
  { values }: Row<CostStandardLine>,
  { sign, count, from }: Extract<Change, { kind: "line" }>,
): Exact {
  const before = exact(values.quantity);
  const after = sign === "" ? count : sign === "+" ? add(before, count) : subtract(before, count);
  return add(before, multiply(subtract(after, before), yearFrom(from)));
}

const yearFrom = (from = 1): Exact => divide(whole(MONTHS + 1 - from), whole(MONTHS));

/** Prices of lines raised by a share: over a year, where they rise within it. */
const dearer = (network: Network, isMeant: (line: CostStandardLine) => boolean, share: Exact, said: Said): Network => ({
  ...network,
  costLines: network.costLines?.map((row) =>
    isMeant(row.values)
      ? withValue(row, "unit_cost", multiply(exact(row.values.unit_cost), add(exact("1"), share)), said)
      : row,
  ),
});

/** All of another funder's money; of one who leaves, what was received, and of the rest the months before. */
function leftOf(row: Row<Funding>, { funder, from }: Extract<Change, { kind: "without" }>, said: Said): Row<Funding>[] {
  const { source, status, amount, month_from: first = "1", month_to: last = String(MONTHS) } = row.values;
  if (!isNamed(source, funder)) return [row];
  if (from === undefined) return [];
  if (status === "disbursed" || from > Number(last)) return [row];
  if (from <= Number(first)) return [];
  const kept = divide(multiply(exact(amount), whole(from - Number(first))), whole(Number(last) + 1 - Number(first)));
  return [withValue(withValue(row, "amount", kept, said), "month_to", whole(from - 1), said)];
}

// Counts of the year go with the places: these are as full as the others, for as long a stay.
const COUNTS = ["place_nights", "person_nights", "clients", "cases", "children"] as const;

function withPlaces(row: Row<Centre>, { more }: Extract<Change, { kind: "places" }>, said: Said): Row<Centre> {
  const before = exact(row.values.capacity ?? "0");
  const after = add(before, more);
  const placed = withValue(row, "capacity", after, said);
  return COUNTS.reduce((of, field) => {
    const count = row.values[field];
    if (count === undefined || before.n === 0n) return of;
    return withValue(of, field, divide(multiply(exact(count), after), before), said);
  }, placed);
}

const withValue = <T extends object>(row: Row<T>, field: keyof T & string, value: Exact, said: Said): Row<T> => ({
  ...row,
  values: { ...row.values, [field]: toDecimal(value) },
  said: { ...row.said, [field]: said },
});

/** A value stands in for every row of its assumption; `low` and `high` also take the ends of funding with a range. */
export function scenarioNetwork(network: Network, { name, values }: Scenario): Network {
  const entries = Object.entries(values);
  const assumptions = entries.reduce(
    (rows, [key, value]) => withAssumption(rows, { name, key, value, file: network.analysisFile ?? "umay.json" }),
    network.assumptions,
  );
  const amounts = values[RANGED.amounts] ?? { low: "min", high: "max" }[name];
  const prices = values[RANGED.prices];
  return changedNetwork(
    {
      ...network,
      scenario: name,
      base: network,
      assumptions,
      funding: amounts === undefined ? network.funding : network.funding?.map((row) => atEnd(row, "amount", amounts)),
      costLines:
        prices === undefined ? network.costLines : network.costLines?.map((row) => atEnd(row, "unit_cost", prices)),
    },
    { name, values },
  );
}

/** What a scenario says: an assumption (or one of a region), prices or amounts, and a value or an end of their range. */
export type Scenario = { readonly name: string; readonly values: Readonly<Record<string, string>> };

/** Prices of the cost standards, and amounts of the funding: they take an end of their own range. */
export const RANGED = { prices: "unit_cost", amounts: "amount" } as const;

/** An end of a stated range. */
export const isEnd = (value: string): value is "min" | "max" => value === "min" || value === "max";

/** The name of an assumption and the region it is said for, such as `occupancy` or `occupancy:Osh`. */
export function scenarioKey(key: string): { readonly name: AssumptionName; readonly region?: string } | undefined {
  const [name = "", ...rest] = key.split(":");
  if (!isAssumptionName(name)) return undefined;
  const region = rest.join(":").trim();
  return { name, ...(region === "" ? {} : { region }) };
}

type Stated = { readonly name: string; readonly key: string; readonly value: string; readonly file: string };

function withAssumption(rows: readonly Row<Assumption>[], said: Stated): readonly Row<Assumption>[] {
  const key = scenarioKey(said.key);
  if (!key) return rows;
  const isMeant = ({ values }: Row<Assumption>): boolean =>
    values.name === key.name && (key.region === undefined || fold(values.region ?? "") === fold(key.region));
  const { value } = said;
  if (isEnd(value)) return rows.map((row) => (isMeant(row) ? variantOf(atEnd(row, "value", value), said) : row));
  const stated = (values: Assumption): Row<Assumption> => ({
    values: { ...values, value: decimalOf(value) },
    file: said.file,
    row: 0,
    headers: {},
    pointer: `/scenarios/${pointerStep(said.name)}/${pointerStep(said.key)}`,
    variant: said.name,
  });
  if (rows.some(isMeant)) return rows.map((row) => (isMeant(row) ? stated(row.values) : row));
  const region = key.region === undefined ? {} : { region: key.region };
  return [...rows, stated({ name: key.name, ...region, value, source: "assumption" })];
}

const variantOf = (row: Row<Assumption>, { name }: Stated): Row<Assumption> => ({ ...row, variant: name });

// The cell of the end takes the place of the cell of the value; a row without that end stays as it is.
function atEnd<T extends { min?: string | undefined; max?: string | undefined }>(
  row: Row<T>,
  field: keyof T & string,
  end: string | undefined,
): Row<T> {
  if (end === undefined || !isEnd(end) || row.values[end] === undefined) return row;
  return {
    ...row,
    values: { ...row.values, [field]: row.values[end] },
    headers: { ...row.headers, [field]: row.headers[end] },
  };
}

/** A share written with a percent sign as the number it is. */
export const decimalOf = (value: string): string => {
  const percent = /^(-?)(\d+)(?:\.(\d+))?%$/.exec(value);
  if (!percent) return value;
  const [, sign = "", whole = "0", rest = ""] = percent;
  const digits = whole.padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}${rest}`;
};
