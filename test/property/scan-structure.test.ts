import { expect, test } from "vitest";
import { LATE, lateParents } from "../campaign/scans/late-parents.js";
import { madeBudget } from "../campaign/budgets/made-budget.js";
import { judge, noScans, scanText } from "../campaign/scans/judged-scans.js";
import { samples } from "../support/samples.js";

const FROM = Number(process.env["UMAY_SEED"] ?? 0);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

// A published total that differs by an amount of the file, or by nothing of it.
function offBy(csv: string, truth: bigint): object {
  const [amount = "17"] = /\d{4,}(?=\D*$)/.exec(csv) ?? [];
  return { controlTotals: { approved: String(truth - BigInt(amount)) } };
}

// Derived: the reader of rows decides which rows are lines, which questions are asked and which readings answer them. Seen
// red with no amounts sought that make a difference.
test("budgets of parents, totals and parts have one structure in columns and in rows", () => {
  const counts = noScans();
  const files = samples(150).numRuns;
  for (let seed = FROM; seed < FROM + files; seed++) {
    const { csv, workbook, settings, truth } = madeBudget(seed);
    if (workbook) continue;
    const given = [{}, { total: String(truth) }, { controlTotals: { approved: String(truth) } }, offBy(csv, truth)][
      seed % 4
    ];
    const task = { bytes: bytesOf(csv), settings: { ...settings, ...given }, context: { currency: "USD" } };
    judge(`seed ${seed}`, { ...task, areFigures: seed % 10 === 0 }, counts);
  }
  process.stdout.write(`${scanText(counts)}\n`);
  expect(counts.differing.join("\n")).toBe("");
  expect(counts.scanned).toBeGreaterThan(files / 4);
});

// Derived, as above: what is kept of the rows shows a plain list, and sums and codes tell of the rest. Seen red with neither
// looked at, with parents above their lines alone or below them alone, with one column of several, and without codes.
test("parents that stand in the middle of a long list are met", () => {
  const counts = noScans();
  for (const kind of LATE)
    for (const columns of [1, 3])
      for (const most of [500, 9_000_000])
        for (let seed = FROM; seed < FROM + Math.ceil(samples(100).numRuns / 100); seed++) {
          const task = {
            bytes: bytesOf(lateParents(seed, kind, columns, most)),
            settings: { unit: 1 },
            context: { currency: "KGS" },
          };
          const name = `${kind} ${String(columns)} ${String(most)} ${String(seed)}`;
          judge(name, { ...task, pieces: { head: 1 << 13 }, areFigures: false }, counts);
        }
  process.stdout.write(`${scanText(counts)}\n`);
  expect(counts.differing.join("\n")).toBe("");
  expect(counts.scanned).toBeGreaterThan(LATE.length * 4 - 1);
});
