// The registry of all formulas, and the formula of an id.
import type { Formula } from "../formula/formula.js";
import { frozen } from "../money/frozen.js";
import * as families from "../made/measure/families.js";

const isFormula = (exported: unknown): exported is Formula => typeof exported === "function" && "node" in exported;

/** The registry: every formula that a family exports, in the order of their ids. */
export const formulas: readonly Formula[] = /* @__PURE__ */ frozen(
  Object.values<unknown>(families)
    .filter(isFormula)
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
);

/** The formula of an id, or undefined where the registry has none: totals are sums, not formulas. */
export const formulaOf = (id: string): Formula | undefined => formulas.find((each) => each.id === id);
