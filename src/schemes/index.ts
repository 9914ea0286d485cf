// Every scheme that is built in; those whose sources leave something open ask for it.
import * as made from "../made/schemes.js";
import type { Scheme } from "../model/scheme.js";
import { frozen } from "../money/frozen.js";
import { countedFrom } from "./counted-from.js";
import { nepalGrb } from "./nepal-grb.js";

export * from "../made/schemes.js";
export { nepalGrb };

// Of these it was not read which classes count.
export const adb2012: Scheme = /* @__PURE__ */ countedFrom(made.adb2012);
export const adb2021: Scheme = /* @__PURE__ */ countedFrom(made.adb2021);
export const iascGam: Scheme = /* @__PURE__ */ countedFrom(made.iascGam);
export const unGem: Scheme = /* @__PURE__ */ countedFrom(made.unGem);

const open: readonly Scheme[] = [adb2012, adb2021, iascGam, unGem, nepalGrb];

/** Every scheme that is built in: of aid, of the European Union, of countries by name, of no country. */
export const schemes: readonly Scheme[] = /* @__PURE__ */ frozen(
  made.schemes.map((each) => open.find(({ id }) => id === each.id) ?? each),
);
