import type { CountryProfile } from "../src/model/country-profile.js";
import type { Scheme } from "../src/model/scheme.js";
import type { SupplyStandard } from "../src/model/supply-standard.js";

export type Shelves = {
  readonly schemes: readonly Scheme[];
  readonly standards: readonly SupplyStandard[];
  readonly profiles: readonly CountryProfile[];
};

export function pagesOf(library: Shelves): ReadonlyMap<string, string>;
