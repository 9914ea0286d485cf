// What a caller may hand in to a run: schemes, norms of supply, country profiles, benchmarks, languages, dictionaries.
import type { Sizes } from "../import/checks/state-size.js";
import type { CountryProfile } from "../model/country-profile.js";
import type { Dictionary, Language } from "../model/dictionary.js";
import type { Scheme } from "../model/scheme.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import type { UnitCostBenchmark } from "../model/unit-cost-benchmark.js";

/** What is known beside the tables of an analysis, handed in: an entry that is not handed in is not there. */
export type Registries = {
  /** Schemes that an analysis may tag by. */
  readonly schemes?: readonly Scheme[] | undefined;
  /** Norms of supply that it may name. */
  readonly standards?: readonly SupplyStandard[] | undefined;
  /** Countries that it may name. */
  readonly profiles?: readonly CountryProfile[] | undefined;
  /** Published costs of a unit, which reports print beside its own. */
  readonly benchmarks?: readonly UnitCostBenchmark[] | undefined;
  /** What all government of a country spends, by currency and year, to hold totals against. */
  readonly states?: Sizes | undefined;
  /** Languages: messages are in that of the analysis where it is among them, else in the first; English if none is given. */
  readonly locale?: Language | readonly Language[] | undefined;
  /** Further words that files are understood by, such as those of known formats. */
  readonly dictionaries?: readonly Dictionary[] | undefined;
};
