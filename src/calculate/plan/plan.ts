// A plan over several years, and the sums of the country that it is about.
import { calc } from "../../formula/table.js";
import { inBasePrices } from "../../made/measure/plan.js";
import type { ScaleUp } from "../../model/analysis.js";
import type { SupplyStandard } from "../../model/supply-standard.js";
import type { Ceiling } from "../estimate/estimate-issues.js";
import { LEVELS } from "../funding/level-tables.js";
import type { Network } from "../network.js";

/** What a plan over several years is computed from. */
export type Plan = {
  /** Name of the analysis file, for what is said there. */
  readonly file: string;
  /** Fiscal years, the first is that of the analysis. */
  readonly years: readonly string[];
  /** The network of each year. */
  readonly networks: readonly Network[];
  readonly scaleUp: ScaleUp | undefined;
  /** The norm that the scale-up follows. */
  readonly standard: SupplyStandard | undefined;
  /** Ceilings by year. */
  readonly ceilings: Readonly<Record<string, Ceiling>>;
  /** Series of the indices that amounts are also given in the prices of the first year by. */
  readonly deflator: string | undefined;
};

/** What the plan takes over from the country of each year. */
export const COUNTRY_SUMS = ["requirement", "hard-gap"] as const;

// What is summed over the years, and the column that counts what it leaves out.
export const SUMMED = [
  ["requirement", "requirement unknown", "centres"],
  ["hard-gap", "hard-gap unknown", "centres"],
  ["budget-request", "unknown-in-request", "lines"],
] as const;

/** A sum of the country: whole, known, and how many centres are not. */
export const countrySum = (id: (typeof COUNTRY_SUMS)[number]) => [
  LEVELS.country.lookup(id, "money", "country key"),
  LEVELS.country.lookup(`${id} known`, "money", "country key"),
  LEVELS.country.lookup(`${id} unknown`, "centres", "country key"),
];

/** An amount in the prices of the first year, whole and as far as it is known. */
export const inPrices = ([of, missing]: (typeof SUMMED)[number]) => [
  calc(inBasePrices, {
    name: `${of} in base prices` as const,
    bind: { "amount-now": of },
    shown: { id: of, per: { basis: "real" } },
  }),
  calc(inBasePrices, {
    name: `${of} known in base prices` as const,
    bind: { "amount-now": `${of} known` },
    shown: { id: of, per: { basis: "real-known" }, missing },
  }),
];
