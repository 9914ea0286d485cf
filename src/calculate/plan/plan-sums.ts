import { type Column, calc, lookup } from "../../formula/table.js";
import { type overCeiling, type underCeiling, inBasePrices } from "../../measure/plan.js";
import { calcKnown, rollup } from "../rollup.js";

/** What the plan takes over from the country of each year. */
export const COUNTRY_SUMS = ["requirement", "hard-gap"] as const;

// What is summed over the years, and the column that counts what it leaves out.
export const SUMMED = [
  ["requirement", "requirement unknown", "centres"],
  ["hard-gap", "hard-gap unknown", "centres"],
  ["budget-request", "unknown-in-request", "lines"],
] as const;

/** A sum of the country: whole, known, and how many centres are not. */
export const countrySum = (id: string): Column[] => {
  const of = (name: string, unit: string): Column =>
    lookup(name, unit, { table: "country", column: name, key: "country key" });
  return [of(id, "money"), of(`${id} known`, "money"), of(`${id} unknown`, "centres")];
};

/** The sum of a column of the plan over its years. */
export const overYears = ([id, unknown, parts]: (typeof SUMMED)[number]): Column[] =>
  rollup(
    id,
    "money",
    { table: "plan", column: id, key: "all key" },
    { none: "unknown", parts, again: { known: `${id} known`, unknown } },
  );

/** A request against its ceiling, whole and as far as it is known. */
export const againstCeiling = (formula: typeof overCeiling | typeof underCeiling): Column[] =>
  calcKnown(formula, { known: { "budget-request": "budget-request known" }, missing: "unknown-in-request" });

/** Columns that look the price index of the first and of the own year up. */
export const INDICES: readonly Column[] = ["index-base", "index-year"].map((name) =>
  lookup(name, "ratio", { table: "indices", column: "value", key: `${name} key` }),
);

/** An amount in the prices of the first year, whole and as far as it is known. */
export const inPrices = ([of, missing]: (typeof SUMMED)[number]): Column[] => [
  calc(inBasePrices, {
    name: `${of} in base prices`,
    bind: { "amount-now": of },
    shown: { id: of, per: { basis: "real" } },
  }),
  calc(inBasePrices, {
    name: `${of} known in base prices`,
    bind: { "amount-now": `${of} known` },
    shown: { id: of, per: { basis: "real-known" }, missing },
  }),
];
