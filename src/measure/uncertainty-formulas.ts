import type { Formula } from "../formula/formula.js";
import { swing } from "./swing.js";
import { triangularMean } from "./triangular-mean.js";
import { triangularVariance } from "./triangular-variance.js";

/** Every formula of what a range does to the gap, and of the moments of a range. */
export const uncertaintyFormulas = [swing, triangularMean, triangularVariance] as unknown as readonly Formula[];
