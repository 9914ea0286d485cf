import { ASSUMPTIONS, type Assumption, type AssumptionName } from "../model/assumption.js";
import { fold } from "../model/fold.js";
import type { Row } from "../model/table.js";
import type { Network } from "./network.js";
import { changedNetwork } from "./scenario-changes.js";

/**
 * The network under a scenario: each value it says stands in for every row of that assumption (of that region); the
 * scenarios `low` and `high` also take the least and the most of funding that states a range.
 */
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
  if (!(name in ASSUMPTIONS)) return undefined;
  const region = rest.join(":").trim();
  return { name: name as AssumptionName, ...(region === "" ? {} : { region }) };
}

type Said = { readonly name: string; readonly key: string; readonly value: string; readonly file: string };

function withAssumption(rows: readonly Row<Assumption>[], said: Said): readonly Row<Assumption>[] {
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
    pointer: `/scenarios/${escaped(said.name)}/${escaped(said.key)}`,
    variant: said.name,
  });
  if (rows.some(isMeant)) return rows.map((row) => (isMeant(row) ? stated(row.values) : row));
  const region = key.region === undefined ? {} : { region: key.region };
  return [...rows, stated({ name: key.name, ...region, value, source: "assumption" })];
}

const variantOf = (row: Row<Assumption>, { name }: Said): Row<Assumption> => ({ ...row, variant: name });

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

const escaped = (step: string): string => step.replaceAll("~", "~0").replaceAll("/", "~1");
