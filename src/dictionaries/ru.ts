import type { Dictionary } from "../model/dictionary.js";

/** Russian. */
export const ru: Dictionary = {
  code: "ru",
  headers: {},
  codes: {},
  totals: ["итого", "всего"],
  multipliers: { тыс: "1000", млн: "1000000", млрд: "1000000000" },
  currencies: { сом: ["KGS"], тенге: ["KZT"] },
  missing: ["н/д", "нет данных"],
};
