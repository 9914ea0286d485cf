import type { Dictionary } from "../model/dictionary.js";

/** English. */
export const en: Dictionary = {
  code: "en",
  headers: {},
  codes: {},
  totals: ["total", "grand total", "subtotal"],
  multipliers: { thousand: "1000", million: "1000000", billion: "1000000000" },
  currencies: { $: ["USD"], "€": ["EUR"], "£": ["GBP"] },
  missing: ["na", "n/a"],
};
