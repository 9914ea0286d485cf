// A published norm of how many places or centres a population needs, and how its units are rounded.
import type { Source } from "../formula/figure.js";
import type { Centre } from "./centre.js";

/** How a need becomes whole units: `half-up` as publications round places, `always-up`, or not at all. */
export const ROUNDINGS = ["half-up", "always-up", "none"] as const;
export type NeedRounding = (typeof ROUNDINGS)[number];

/** A published norm of how many places or centres a population needs. */
export type SupplyStandard = {
  readonly id: string;
  readonly title: { readonly en: string; readonly [language: string]: string };
  /** Inhabitants (or women) for one unit, as a decimal string. */
  readonly per: string;
  /** Whom `per` counts; `country`: one unit for the whole country, however many live there. */
  readonly base: "inhabitants" | "women" | "region" | "country";
  /** The service that supplies the norm. */
  readonly service: Centre["service"];
  /** Unit of the norm: places in family places or beds, or whole centres. */
  readonly counts: "family_place" | "bed" | "centre";
  /** How its units are rounded in each region, unless the analysis says otherwise. */
  readonly rounding: NeedRounding;
  /** Of a norm that is read in several ways: the id that its readings share. An analysis must name one of them. */
  readonly readingOf?: string;
  /**
   * `published` was read. `quoted` stands in a text that others quote and that was not read. `interpretation` is one
   * reading of a text that says something less exact. Every output says the last two.
   */
  readonly mark: "published" | "quoted" | "interpretation";
  readonly source: Source;
};
