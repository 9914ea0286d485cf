import type { Source } from "../formula/source.js";
import type { Centre } from "./centre.js";

/** A published norm of how many places or centres a population needs. */
export type SupplyStandard = {
  readonly id: string;
  readonly title: { readonly en: string; readonly [language: string]: string };
  /** Inhabitants (or women) for one unit, as a decimal string. */
  readonly per: string;
  readonly base: "inhabitants" | "women";
  /** The service that supplies the norm. */
  readonly service: Centre["service"];
  /** Unit of the norm: places in family places or beds, or whole centres. */
  readonly counts: "family_place" | "bed" | "centre";
  /** `published` was read; `unverified` says in every output that its text could not be read. */
  readonly mark: "published" | "unverified";
  readonly source: Source;
};
