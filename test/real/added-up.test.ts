import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import type { BudgetSettings } from "../../src/model/analysis.js";
import { judge, noCounts, countText } from "../campaign/lines/judged-lines.js";
import { analysisNames, analysisOf } from "./data-files.js";
import { samples } from "../support/samples.js";
import { dataFolder } from "./data-folder.js";

const folder = dataFolder(".") ?? "";
const isText = (file: string): boolean => /\.(?:csv|tsv|txt)$/i.test(file);
// Larger files are compared where samples are multiplied.
const LARGE = samples(500_000).numRuns;
// Figures take most of the time: those of a longer file are compared for its first settings.
const LONG = 100_000;

const plain = ({ total: _, controlTotals: __, rest: ___, ...settings }: BudgetSettings): BudgetSettings => settings;

type Known = Pick<BudgetSettings, "columns" | "unit" | "fiscalYear" | "currency">;
type Entry = { readonly file: string; readonly knows: Known };

// Derived: the lines one by one decide what a file says. Seen red with the codes of a dimension left out where its column is
// also one of the id.
describe.skipIf(folder === "")("real files with their lines added up and one by one", () => {
  test("say the same, by their analyses and by what is known of unseen files", () => {
    const counts = noCounts();
    for (const name of analysisNames) {
      const { budgets = [], tagging, ...context } = analysisOf(name);
      for (const [at, settings] of budgets.filter(({ file }) => isText(file)).entries()) {
        const bytes = new Uint8Array(readFileSync(join(folder, settings.file)));
        if (bytes.length > LARGE) continue;
        const flat = { ...settings, hierarchy: "none" as const };
        const bare = plain(flat);
        const task = { bytes, rules: tagging?.rules ?? [], context };
        // The further budgets of an analysis are tables of the same kind, and are read as they are.
        const others = at > 0 ? [] : isDeepStrictEqual(flat, bare) ? [flat] : [flat, bare];
        for (const own of [settings, ...others])
          judge(
            `${name} ${settings.file}`,
            { ...task, settings: own, areFigures: own === settings || bytes.length < LONG },
            counts,
          );
      }
    }
    const corpus = JSON.parse(readFileSync(join(folder, "unseen/corpus.json"), "utf8")) as readonly Entry[];
    for (const { file, knows } of corpus.filter((each) => isText(each.file))) {
      const bytes = new Uint8Array(readFileSync(join(folder, "unseen", file)));
      const { columns, unit, fiscalYear, currency } = knows;
      const known = { ...(columns && { columns }), ...(unit && { unit }), ...(fiscalYear && { fiscalYear }) };
      for (const settings of [known, { ...known, hierarchy: "none" as const }]) {
        const areFigures = settings === known || bytes.length < LONG;
        judge(file, { bytes, settings, context: { ...(currency && { currency }) }, areFigures }, counts);
      }
    }
    process.stdout.write(`${countText(counts)}\n`);
    expect(counts.differing.join("\n")).toBe("");
    expect(counts.added).toBeGreaterThan(3);
  });
});
