import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import type { BudgetSettings } from "../../src/model/analysis.js";
import { Random } from "../campaign/random.js";
import { type GivenBack, giveBack } from "../support/given-back.js";
import { dataFolder } from "./data-folder.js";

type Known = Omit<BudgetSettings, "file"> & { currency: string; fiscalYear: string; phase: string };
type Entry = { readonly id: string; readonly file: string; readonly knows: Known };

// Derived: what an answer showed is what it must yield.
for (const part of ["unseen", "second"]) {
  const data = dataFolder(part);
  test.skipIf(data === undefined)(`${part}: each answer yields the total that it showed`, async () => {
    const entries = JSON.parse(readFileSync(join(data ?? "", "corpus.json"), "utf8")) as readonly Entry[];
    const back: GivenBack = { given: 0, opened: 0, odd: [] };
    for (const { id, file, knows } of entries) {
      const { currency, fiscalYear, phase: _, ...told } = knows;
      const { unit: __, columns: ___, ...bare } = told;
      for (const entry of [told, bare]) {
        const folder = mkdtempSync(join(tmpdir(), "umay-answers-"));
        copyFileSync(join(data ?? "", basename(file)), join(folder, basename(file)));
        const before = back.odd.length;
        const budgets = [{ ...entry, file: basename(file) }];
        await giveBack(folder, { title: id, currency, fiscalYear, budgets }, new Random(1), back);
        if (back.odd.length > before) back.odd.push(`^ ${id}`);
        rmSync(folder, { recursive: true });
      }
    }
    process.stdout.write(
      `${part}: ${String(back.given)} answers, of which ${String(back.opened)} open another question\n`,
    );
    expect(back.odd).toEqual([]);
    expect(back.given).toBeGreaterThan(back.opened);
  });
}
