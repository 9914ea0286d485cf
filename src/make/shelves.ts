// The modules of shelves, each made from its table: norms of supply, benchmarks, essential services, works, the
// register of figures, columns of centres' own tables, states; and of schemes, from a JSON file each.
import { benchmarkEntry, packageSector, schemeEntry, standardEntry } from "../model/shelf-entries.js";
import { packTable, packWorks } from "./packs.js";
import { fitting, refuse, rowsOf, tableOf, twice } from "./rows.js";
import { moduleOf, nameOf, shelfOf } from "./shelf-module.js";

export function standardModules(text: string): Map<string, string> {
  const rows = rowsOf(standardEntry, "standards/standards.csv", text);
  refuse(twice(rows, ({ id }) => id));
  const entries = rows.map(({ value }) => ({ name: nameOf(value.id), value, about: value.title["en"] ?? "" }));
  const about = "Every supply standard that is built in.";
  return shelfOf({ name: "standards", type: "SupplyStandard", from: "../model/supply-standard.js", about }, entries);
}

/** The module of published costs of one unit. */
export function benchmarkModules(text: string): Map<string, string> {
  const rows = rowsOf(benchmarkEntry, "benchmarks/benchmarks.csv", text);
  refuse(twice(rows, ({ id }) => id));
  const about =
    "Published costs of one unit of a shelter or crisis centre. Countries count places and clients differently, and some amounts are what was asked for or given, not what was spent.";
  const value = rows.map((row) => row.value);
  const types = { UnitCostBenchmark: "../model/unit-cost-benchmark.js" };
  const constants = [{ name: "benchmarks", type: "readonly UnitCostBenchmark[]", value, about }];
  return new Map([["benchmarks.ts", moduleOf({ types, constants })]]);
}

/** The module of the package of essential services, whose sectors cite the texts of packs. */
export function essentialPackageModules(files: ReadonlyMap<string, string>): Map<string, string> {
  const sectors = packTable(files, "essential-package", packageSector, ["elements"]);
  const sourceOf = packWorks(files);
  const constants = [
    {
      name: "essentialPackage",
      type: 'readonly { readonly list: "short" | "whole"; readonly name: Words; readonly elements: readonly PackageRow["element"][]; readonly source: Source }[]',
      value: sectors.map((row) => ({ ...row.value, source: sourceOf(row) })),
      about: "Essential services by list and sector: a short list of UN Women, and the package of 2015 as a whole.",
    },
  ];
  const [Words, PackageRow] = ["../model/cost-pack.js", "../model/package-element.js"] as const;
  const types = { Words, PackageRow, Source: "../formula/figure.js" };
  return new Map([["essential-package.ts", moduleOf({ types, constants })]]);
}

/** The module of the works that formulas rest on. */
export function sourcesModule(text: string): string {
  const constants = tableOf("measure/sources.csv", text).rows.map(({ cells: { name = "", ...work } }) => {
    const filled = Object.entries(work).filter(([key, cell]) => key === "locator" || cell !== "");
    return { name, type: "Source", value: Object.fromEntries(filled), about: work["title"] ?? "" };
  });
  return moduleOf({ types: { Source: "../formula/figure.js" }, constants });
}

/** The module of the register of figures, with the types of their ids and families. */
export function figuresModule(text: string): string {
  const rows = tableOf("result/figures.csv", text).rows.map(({ cells, place }) => {
    const { id = "", family = "", unit, share, about = "" } = cells;
    return { value: { id, family, unit, ...(share === "yes" && { share: true }), about: about.split(" ") }, place };
  });
  refuse(twice(rows, ({ id }) => id));
  const value = rows.map((row) => row.value);
  const about = "Every figure that a run or a comparison can give, in the order in which they are read.";
  const constants = [{ name: "figures", type: "readonly Registered[]", value, about }];
  return `/** The id of a figure that a run or a comparison can give. */
export type FigureId = ${oneOf(value.map(({ id }) => id))};
/** The families of formulas that figures are read with. */
export type FamilyName = ${oneOf(value.map(({ family }) => family))};
${moduleOf({ types: { Registered: "../result/per-keys.js" }, constants })}`;
}

/** The module of the columns of tables that centres keep, by the beginnings of their headers. */
export function ownColumnsModule(text: string): string {
  const value = tableOf("own/columns.csv", text).rows.map(({ cells: { table = "", column = "", begins = "" } }) => ({
    ...{ table, column },
    begins: begins.split(";"),
  }));
  const about =
    "Beginnings of headers, by what they mean, in the order in which they are looked for. They are matched at the start of a folded header, or anywhere where they begin with `~`.";
  const type = "readonly { readonly table: OwnKind; readonly column: Role; readonly begins: readonly string[] }[]";
  return `/** What a table that a centre keeps for itself may be. */
export type OwnKind = ${oneOf(value.map(({ table }) => table))};
/** What a column of such a table holds. */
export type Role = ${oneOf(value.map(({ column }) => column))};
${moduleOf({ types: {}, constants: [{ name: "columns", type, value, about }] })}`;
}

const oneOf = (names: readonly string[]): string => [...new Set(names)].map((name) => JSON.stringify(name)).join(" | ");

/** The module of tagging schemes, one JSON file a scheme. */
export function schemeModules(files: ReadonlyMap<string, string>): Map<string, string> {
  const texts = [...files].filter(([file]) => file.endsWith(".json"));
  const read = texts.map(([file, text]) => ({ value: jsonOf(file, text), place: `schemes/${file}` }));
  const rows = fitting(schemeEntry, read);
  const strange = rows.filter(({ value, place }) => place !== `schemes/${value.id}.json`);
  refuse(strange.map(({ value, place }) => `${place}: id: ${value.id}`));
  const last = rows.length;
  const all = rows.map(({ value }) => value);
  const sorted = all.sort((a, b) => (a.order ?? last) - (b.order ?? last) || a.id.localeCompare(b.id));
  const entries = sorted.map(({ order: _, ...value }) => ({
    name: nameOf(value.id),
    value,
    about: value.title["en"] ?? "",
  }));
  const about = "Every scheme of a JSON file.";
  return shelfOf({ name: "schemes", type: "Scheme", from: "../model/scheme.js", about }, entries);
}

function jsonOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`schemes/${file}: ${String(error)}`, { cause: error });
  }
}

/** The module of the sizes of states: each row as one text, which is taken apart when its currency is asked for. */
export function stateModules(text: string): Map<string, string> {
  const { rows } = tableOf("states/states.csv", text);
  refuse(
    rows.flatMap(({ cells: { country = "", currency = "", from = "", expenditure = "", gdp = "" }, place }) => {
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

const NUMBERS = /^(?:-|\d+(?:\.\d+)?)(?: (?:-|\d+(?:\.\d+)?))*$/;
