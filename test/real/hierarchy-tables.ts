import { inflateRawSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { type HierarchyRow, findHierarchy } from "../support/find-hierarchy.js";
import type { Hierarchy } from "../../src/import/hierarchy/hierarchy-types.js";
import { dataFolder } from "./data-folder.js";

/** Which columns of a real file are what, by header; how its numbers are written. */
export type Shape = {
  readonly file: string;
  readonly group?: string;
  readonly codes: readonly string[];
  readonly texts?: readonly string[];
  readonly amounts: readonly string[];
  readonly encoding?: string;
  readonly decimal?: "," | ".";
  readonly tolerance?: string;
};

export type Read = {
  readonly rows: readonly HierarchyRow[];
  readonly cells: ReadonlyMap<number, Readonly<Record<string, string>>>;
  readonly hierarchy: Hierarchy;
};

const TOTALS = ["total", "totales", "totales generales", "total general", "итого", "всего", "всього", "разом"];
const folder = dataFolder(".");

function bytesOf(file: string): Uint8Array {
  const bytes = readFileSync(join(folder ?? "", file));
  if (!file.endsWith(".zip")) return bytes;
  const [name, extra] = [bytes.readUInt16LE(26), bytes.readUInt16LE(28)];
  return inflateRawSync(bytes.subarray(30 + name + extra));
}

function number(cell: string, decimal: "," | "."): string | undefined {
  const bare = cell.replace(/[\s£]/g, "");
  const plain = decimal === "," ? bare.replaceAll(".", "").replace(",", ".") : bare.replaceAll(",", "");
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : plain === "-" ? "0" : undefined;
}

/** Reads a real file by hand, apart from the library's readers, and finds its hierarchy. Rows count from 1, the header. */
export function readShape(shape: Shape): Read {
  const text = new TextDecoder(shape.encoding ?? "utf-8").decode(bytesOf(shape.file)).replace(/^\ufeff/, "");
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const [header = [], ...body] = data;
  const at = (name: string): number => {
    const found = header.findIndex((each) => each.trim().startsWith(name));
    if (found < 0) throw new Error(`${shape.file} has no column ${name}`);
    return found;
  };
  const cell = (row: readonly string[], name: string): string => (row[at(name)] ?? "").trim();
  const cells = new Map(
    body.map((row, index) => [
      index + 2,
      Object.fromEntries(header.map((name, place) => [name.trim(), (row[place] ?? "").trim()])),
    ]),
  );
  const rows = body.map((row, index) => ({
    row: index + 2,
    group: shape.group === undefined ? "" : cell(row, shape.group),
    codes: shape.codes.map((name) => cell(row, name)),
    texts: (shape.texts ?? []).map((name) => cell(row, name)),
    amounts: shape.amounts.map((name) => number(cell(row, name), shape.decimal ?? ".")),
  }));
  const hierarchy = findHierarchy(rows, { totals: TOTALS, tolerance: shape.tolerance ?? "0" });
  return { rows, cells, hierarchy };
}
