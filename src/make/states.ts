import { refuse } from "./rows.js";
import { moduleOf } from "./shelf-module.js";
import { tableOf } from "./table.js";

const FILE = "states/states.csv";
const NUMBERS = /^(?:-|\d+(?:\.\d+)?)(?: (?:-|\d+(?:\.\d+)?))*$/;

/** The module of the sizes of states: each row as one text, which is taken apart when its currency is asked for. */
export function stateModules(text: string): Map<string, string> {
  const { rows } = tableOf(FILE, text);
  refuse(
    rows.flatMap(({ cells, place }) => {
      const { country = "", currency = "", from = "", expenditure = "", gdp = "" } = cells;
      const isRow = /^[A-Z]{3}$/.test(country) && /^[A-Z]{3}$/.test(currency) && /^\d{4}$/.test(from);
      return isRow && [expenditure, gdp].every((each) => NUMBERS.test(each)) ? [] : [`${place}: ${country}`];
    }),
  );
  const value = rows.map(({ cells: { country = "", currency = "", from = "", expenditure = "", gdp = "" } }) =>
    [country, currency, from, expenditure, asked(expenditure, gdp)].join(","),
  );
  const about =
    "Country, currency, first year; what general government spent, and where that is not known gross domestic product, year by year in billions of the currency with three digits.";
  const constants = [{ name: "states", type: "readonly string[]", value, about }];
  return new Map([["states.ts", moduleOf({ types: {}, constants })]]);
}

// Of a year whose expenditure is known the product is not asked for.
function asked(expenditure: string, gdp: string): string {
  const spent = expenditure.split(" ");
  const years = gdp.split(" ").map((each, at) => ((spent[at] ?? "-") === "-" ? each : "-"));
  return years.join(" ").replace(/(?: ?-)+$/, "");
}
