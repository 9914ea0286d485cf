import { closeSync, openSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { limits } from "../../src/import/open/limits.js";
import { folders, umay } from "./cli-host.js";

const { make, clear } = folders();
afterEach(clear);

// A budget that is longer than so many bytes: few rows with long texts, so that it is made quickly.
function longBudget(header: string, most: number): string {
  const folder = make();
  const file = openSync(join(folder, "b.csv"), "w");
  const text = "shelter and counselling ".repeat(300);
  writeSync(file, `programme,description,${header}\n`);
  const rows = Array.from({ length: 500 }, (_, at) => `${String(1000 + at)},${text}${String(at)},${String(at + 1)}\n`);
  for (let size = 0; size <= most; size += rows.join("").length) writeSync(file, rows.join(""));
  closeSync(file);
  return folder;
}

// Derived: 500 lines of 1 to 500, as often as they were written. Seen red with a file without an analysis read at once.
test("a budget above 128 MB is read without an analysis too", async () => {
  const folder = longBudget("approved", limits.file);
  const told = "Its lines were added up while it was read.";
  const checked = await umay(folder, ["check", "b.csv"]);
  expect(checked.out).toContain(told);
  const drafted = await umay(folder, ["init", "--from", "b.csv"]);
  expect(drafted.out).toContain(told);
  const { out } = await umay(folder, ["budget", "b.csv", "--unit", "1", "--currency", "KGS", "--fiscal-year", "2025"]);
  const rows = /b\.csv +([\d,]+) +([\d,]+)/.exec(out);
  const count = Number(rows?.[1]?.replaceAll(",", ""));
  expect([count % 500, rows?.[2]]).toEqual([0, rows?.[1]]);
  // 125,250 for each 500 rows.
  expect(out.replaceAll("\u00a0", " ")).toContain(`KGS ${((count / 500) * 0.12525).toFixed(2)} million`);
});

// Derived, as above: all lines stand under each answer. Seen red with all rows read first.
test("what a long budget leaves open is asked before its rows are read", async () => {
  const { out } = await umay(longBudget("money 2025", 5_000_000), [
    "budget",
    "b.csv",
    "--unit",
    "1",
    "--currency",
    "KGS",
  ]);
  expect(out).toContain("only its beginning was looked at");
  // Nobody has counted its rows.
  expect(out).toMatch(/b\.csv +\? +\?/);
  expect(out).not.toContain("No row was refused");
  const under = [...out.matchAll(/- ([\d,]+): .*--phase \w+/g)].map(([, total = ""]) =>
    Number(total.replaceAll(",", "")),
  );
  expect(under).toHaveLength(4);
  expect(new Set(under).size).toBe(1);
  expect([(under[0] ?? 0) % 125_250, (under[0] ?? 0) > 125_250]).toEqual([0, true]);
});

// Seen red: it was said that the file was not there.
test("why a file is not read is said by its own words", async () => {
  const folder = make();
  // No text, so that it is no source.
  writeFileSync(join(folder, "b.csv"), "%PDF-1.7\n");
  truncateSync(join(folder, "b.csv"), limits.file + 1);
  const { code, out, err } = await umay(folder, ["budget", "b.csv"]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("too large");
});
