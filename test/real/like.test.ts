import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { readFiles } from "../../src/node.js";
import { documentOf } from "../support/document-of.js";
import { umay } from "../commands/cli-host.js";
import { dataFolder } from "./data-folder.js";

const folder = dataFolder("second");
const FILE = "si-fk2017.xls";

// Another year of the same layout: all amounts twice, the year in its title the next.
const nextYear = (cell: string): string =>
  /^-?\d+\.\d+$/.test(cell) ? (2 * Number(cell)).toFixed(4) : cell.replaceAll("2017", "2018");

// Derived: 2 × 2,031,163,587.24, the printed total of 2017.
it.skipIf(folder === undefined)("last year's answers read the next year of the Slovenian municipalities", async () => {
  const entry = { title: "", currency: "EUR", fiscalYear: "2017", budgets: [{ file: FILE }] };
  const content = (await readFiles(entry, folder ?? "")).files[FILE];
  if (!content || !("sheets" in content)) throw new Error("no workbook");
  const rows = content.sheets.find(({ name }) => name === "Zbirnik")?.rows ?? [];
  const at = mkdtempSync(join(tmpdir(), "umay-like-"));
  mkdirSync(join(at, "2017"));
  const cells = rows.map((each) => [...each.cells]);
  writeFileSync(join(at, "2017", "b.csv"), Papa.unparse(cells));
  writeFileSync(join(at, "b.csv"), Papa.unparse(cells.map((row) => row.map(nextYear))));
  const asked = ["--column", "executed=40+41+42+43 +44+55 SKUPAJ", "--currency", "EUR"];
  await umay(join(at, "2017"), ["init", ".", "--from", "b.csv", ...asked]);
  const alone = documentOf((await umay(at, ["budget", "b.csv", "--json"])).out);
  const { figures, issues } = documentOf((await umay(at, ["budget", "b.csv", "--like", "2017", "--json"])).out);
  rmSync(at, { recursive: true });
  const questions = (all: typeof issues): number => all.filter(({ severity }) => severity === "question").length;
  const [total] = figures.filter(({ id }) => id === "budget-total");
  expect([questions(alone.issues) > 0, questions(issues)]).toEqual([true, 0]);
  expect(total).toMatchObject({ per: { fiscalYear: "2018", phase: "executed" }, value: "4062327174.48" });
});
