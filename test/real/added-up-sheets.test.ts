import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../src/import/open/open-files.js";
import type { BudgetSettings } from "../../src/model/analysis.js";
import { asSheet } from "../campaign/lines/drawn-sheet.js";
import { judge, noCounts, countText } from "../campaign/lines/judged-lines.js";
import { dataFolder } from "./data-folder.js";

const folder = dataFolder("unseen") ?? "";
const LARGE = 1_400_000;
// Figures take most of the time: those of a longer file are compared for its first settings.
const LONG = 100_000;

type Known = Pick<BudgetSettings, "columns" | "unit" | "fiscalYear" | "currency">;
type Entry = { readonly file: string; readonly knows: Known };

// Derived: the lines one by one decide what a sheet says.
describe.skipIf(folder === "")("real sheets, and real text files as sheets", () => {
  test("say the same with their lines added up and one by one", async () => {
    const counts = noCounts();
    const corpus = JSON.parse(readFileSync(join(folder, "corpus.json"), "utf8")) as readonly Entry[];
    for (const { file, knows } of corpus) {
      const bytes = new Uint8Array(readFileSync(join(folder, file)));
      const { columns, unit, fiscalYear, currency } = knows;
      const known = { ...(columns && { columns }), ...(unit && { unit }), ...(fiscalYear && { fiscalYear }) };
      for (const settings of [known, { ...known, hierarchy: "none" as const }]) {
        const areFigures = settings === known || bytes.length < LONG;
        const task = { bytes, settings, context: { ...(currency && { currency }) }, areFigures };
        const workbook = file.endsWith(".xlsx") ? await openWorkbook(bytes) : undefined;
        const sheet = workbook ? { ...task, workbook } : bytes.length > LARGE ? undefined : asSheet(7, task);
        if (sheet) judge(file, sheet, counts);
      }
    }
    process.stdout.write(`${countText(counts)}\n`);
    expect(counts.differing.join("\n")).toBe("");
    expect(counts.added).toBeGreaterThan(3);
  });
});
