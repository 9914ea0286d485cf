import type { Dictionary } from "../../model/dictionary.js";

/**
 * BOOST files of the World Bank: `admin1` to `admin3`, `func1` to `func3`, `econ0` to `econ6`, `program1`, `geo1`, `year`,
 * `approved`, `adjusted` or `revised`, `executed`. Only the first level of a classification is read: a wider one stands
 * first. `transfer` is a field by its own name. The names are those that the World Bank's own pipelines read (mega-boost,
 * notebooks of Bulgaria and Burkina Faso).
 */
export const boost: Dictionary = {
  code: "boost",
  headers: {
    "budget.admin": ["admin1"],
    "budget.programme": ["program1"],
    "budget.function": ["func1"],
    "budget.economic": ["econ1"],
    "budget.region": ["geo1"],
  },
  codes: {},
  totals: [],
  multipliers: {},
  currencies: {},
  missing: [],
  others: [
    "admin0",
    "admin2",
    "admin3",
    "econ0",
    "econ2",
    "econ3",
    "econ4",
    "econ5",
    "econ6",
    "func2",
    "func3",
    "geo0",
    "program2",
    "fin_source1",
    "fin_source2",
    "exp_type",
  ],
};
