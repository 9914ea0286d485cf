// Everything built in as one object: schemes, standards, country profiles, benchmarks, sizes of states, languages.
import "../model/patterns.js";
import { frozen } from "../money/frozen.js";
import { benchmarks } from "../benchmarks/index.js";
import { dictionaries, locales } from "../languages/index.js";
import { profiles } from "../profiles/index.js";
import { schemes } from "../schemes/index.js";
import { standards } from "../standards/index.js";
import { stateSize } from "../states/index.js";
import type { Registries } from "./registries.js";

/** Everything that is built in, to be handed in to `run`: `run(analysis, files, all)`. */
export const all = frozen({
  schemes,
  standards,
  profiles,
  benchmarks,
  states: stateSize,
  locale: locales,
  dictionaries,
} satisfies Registries);
