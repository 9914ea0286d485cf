import { schemes as made } from "../made/schemes.js";
import type { Scheme } from "../model/scheme.js";
import { nepalGrb } from "./nepal-grb.js";

export * from "../made/schemes.js";
export { nepalGrb };

/** Every scheme that is built in: of aid, of the European Union, of countries by name, of no country. */
export const schemes: readonly Scheme[] = /* @__PURE__ */ made.map((each) =>
  each.id === nepalGrb.id ? nepalGrb : each,
);
