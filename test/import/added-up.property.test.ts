import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.js";
import { drawBudget } from "../campaign/lines/drawn-budget.js";
import { judge, noCounts, countText } from "../campaign/lines/judged-lines.js";
import { isInFull } from "../support/demand.js";
import { longSamples } from "../support/samples.js";
import type { AddedUp } from "../support/added-up.js";

const FROM = Number(process.env["UMAY_SEED"] ?? 0);

// Derived: the lines one by one decide what a file says. Seen red with the rules left out of what tells classes apart, and with
// the years of ids.
test("drawn budgets say the same with their lines added up and one by one", () => {
  const counts = noCounts();
  const files = longSamples(12).numRuns;
  for (let seed = FROM; seed < FROM + files; seed++) judge(`seed ${seed}`, drawBudget(seed, 200), counts);
  process.stdout.write(`${countText(counts)}\n`);
  expect(counts.differing.join("\n")).toBe("");
  expect(counts.added).toBeGreaterThan(files / 3);
});

function madeBudget(shape: string, lines: number, rules: string): AddedUp {
  const folder = mkdtempSync(join(tmpdir(), "umay-added-"));
  const script = resolve("test/bench/budget/generate.mjs");
  execFileSync(process.execPath, [script, String(lines), folder, "--shape", shape, "--rules", rules]);
  const analysis = JSON.parse(readFileSync(join(folder, "umay.json"), "utf8")) as Analysis;
  const [settings] = analysis.budgets ?? [];
  return {
    bytes: new Uint8Array(readFileSync(join(folder, "budget.csv"))),
    settings: settings ?? {},
    rules: analysis.tagging?.rules ?? [],
    context: { currency: analysis.currency },
  };
}

const ALL = isInFull("more than one shape and four seeds of budgets whose lines are added up");
const SHAPES = ["dotted", "bad", "plain", "semicolon", "breaks", "long", "levels", "labelled"];

// Derived, as above.
test.each(ALL ? SHAPES : SHAPES.slice(0, 1))("a budget of 1400 lines says the same: %s", (shape) => {
  const counts = noCounts();
  judge(
    shape,
    {
      ...madeBudget(shape, 1400, shape === "plain" ? "40" : "5"),
      // Figures are made of the sums that are compared.
      areFigures: ["plain", "dotted"].includes(shape),
    },
    counts,
  );
  expect([counts.added, counts.differing.join("\n")]).toEqual([1, ""]);
});

const SEEDS = [
  200085, 200217, 200266, 120292, 300557, 600847, 700766, 900095, 1100697, 1200142, 1300625, 1400211, 1900159,
];

// Derived, as above. Each once differed.
test.each(ALL ? SEEDS : SEEDS.slice(0, 4))("a drawn budget that once differed says the same: %s", (seed) => {
  const counts = noCounts();
  judge(String(seed), drawBudget(seed, 400), counts);
  expect(counts.differing.join("\n")).toBe("");
});
