import type { Figure } from "../../src/formula/figure.js";
import { format } from "../../src/money/format.js";
import type { Rounding } from "../../src/money/exact.js";

/** A value as a publication prints it: rounded once, with all its places. */
export const printed = (figure: Figure, places: number, rule: Rounding = "half-up"): string | null =>
  figure.value === null ? null : format(figure.value, { decimal: ".", group: "" }, places, rule);
