import type { AssumptionName } from "../model/assumption.js";

/** What a change is split over, in the order in which it is told. */
export const FACTORS = ["need", "standard", "price", "exchange-rate", "funding", "method"] as const;

export type Factor = (typeof FACTORS)[number];

// What is required of a centre, and by what rules it is added up; every other assumption is about who comes.
const OWNED: Readonly<Partial<Record<AssumptionName, Factor>>> = {
  net_hours: "standard",
  fte_rounding: "standard",
  overhead_rate: "method",
  overhead_mode: "method",
  contingency_rate: "method",
  vat_rate: "method",
  discount_rate: "method",
};

/** The factor that an assumption belongs to. */
export const factorOf = (name: AssumptionName): Factor => OWNED[name] ?? "need";

/** Columns of a cost line that say what it costs; the others say what is needed. */
export const PRICE_COLUMNS = ["unit_cost", "currency", "price_year", "index", "salvage"] as const;

/** Columns of a cost line that no figure of a gap is made of. */
export const IDLE_COLUMNS = ["min", "max", "source", "valid_from", "valid_to"] as const;
