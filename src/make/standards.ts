import { standardEntry } from "../model/shelf-entries.js";
import { refuse, rowsOf, twice } from "./rows.js";
import { moduleOf, nameOf } from "./shelf-module.js";

const FILE = "standards/standards.csv";

/** The module of supply standards. */
export function standardModules(text: string): Map<string, string> {
  const rows = rowsOf(standardEntry, FILE, text);
  refuse(twice(rows, ({ id }) => id));
  const type = "SupplyStandard";
  const constants = rows.map(({ value }) => ({ name: nameOf(value.id), type, value, about: value.title["en"] ?? "" }));
  const list = { name: "standards", type, about: "Every supply standard that is built in." };
  return new Map([["standards.ts", moduleOf({ types: { [type]: "../model/supply-standard.js" }, constants, list })]]);
}
