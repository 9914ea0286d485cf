import { schemes as made } from "../made/schemes.js";
import type { Scheme } from "../model/scheme.js";
import { countedFrom } from "./counted-from.js";
import { nepalGrb } from "./nepal-grb.js";

export * from "../made/schemes.js";
export { nepalGrb };

// Of these it was not read which classes count.
const OPEN: ReadonlySet<string> = new Set(["adb-2012", "adb-2021", "un-gem", "iasc-gam"]);

/** Every scheme that is built in: of aid, of the European Union, of countries by name, of no country. */
export const schemes: readonly Scheme[] = /* @__PURE__ */ made.map((each) =>
  each.id === nepalGrb.id ? nepalGrb : OPEN.has(each.id) ? countedFrom(each) : each,
);
