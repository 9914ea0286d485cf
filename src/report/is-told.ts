import type { Figure } from "../formula/figure.js";

/** Whether there is a value, shown or not: what is withheld is known, and is no reason to speak of another figure. */
export const isTold = (figure: Figure | undefined): boolean =>
  figure !== undefined && (figure.value !== null || figure.undefined?.code === "withheld");
