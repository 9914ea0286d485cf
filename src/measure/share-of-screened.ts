import { ratio } from "../formula/expression.js";
import { formula } from "../formula/formula.js";
import { budgetSources } from "./budget-sources.js";

/**
 * Money that targets gender equality as a share of the money that was screened.
 *
 * Formula: targeted ÷ screened.
 *
 * @param targeted - money of the classes that the scheme counts as targeted
 * @param screened - money of all lines that were screened, the lines not targeted included
 * @returns a ratio; undefined where nothing was screened, or where the base is zero or negative
 * @throws `formula.input`, `money.currency` for inputs of the wrong kind
 * Source: OECD, DAC gender equality policy marker.
 * @example shareOfScreened({ targeted: money("60", "USD"), screened: money("150", "USD") }).value // "0.4"
 */
export const shareOfScreened = formula({
  id: "share-of-screened",
  unit: "ratio",
  inputs: { targeted: "money", screened: "money" },
  body: ({ targeted, screened }) => ratio(targeted, screened),
  source: budgetSources.dacMarker,
});
