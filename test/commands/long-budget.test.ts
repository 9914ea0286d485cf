import { behind } from "../support/behind.js";
import { closeSync, openSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { findFigures } from "../../src/formula/figures.js";
import { runFile } from "../../src/node.js";
import { limits } from "../../src/import/open/limits.js";
import { folders, umay } from "./cli-host.js";
import { isInFull } from "../support/demand.js";

const { make, clear } = folders();
// How long a file may be that is read at once: 128 MB. A shorter one is made sooner and goes the same way.
const whole = limits.file;
const most = process.env["UMAY_DEMAND_ALL"] === undefined ? 30_000_000 : whole;
const limit = (file: number): void => void Object.assign(limits, { file });
afterEach(() => {
  limit(whole);
  clear();
});

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
test("a budget that is longer than is read at once is read without an analysis too", async () => {
  limit(most);
  const folder = longBudget("approved", most);
  const checked = await umay(folder, ["check", "b.csv"]);
  expect(checked.out).toContain("read as budget");
  const drafted = await umay(folder, ["init", "--from", "b.csv"]);
  expect(drafted.out).toContain("read as budget");
  const { out } = await umay(folder, [
    "budget",
    "b.csv",
    "--unit",
    "1",
    "--currency",
    "KGS",
    "--fiscal-year",
    "2025",
    "--all",
  ]);
  const rows = /b\.csv +([\d,]+) +([\d,]+)/.exec(out);
  const count = Number(rows?.[1]?.replaceAll(",", ""));
  expect([count % 500, rows?.[2]]).toEqual([0, rows?.[1]]);
  // 125,250 for each 500 rows.
  expect(out.replaceAll("\u00a0", " ")).toContain(`KGS ${((count / 500) * 0.12525).toFixed(2)} million`);
});

// Derived, as above: all lines stand under each answer.
test("what a long budget leaves open has the total of all its lines under each answer", async () => {
  const { out } = await umay(longBudget("money 2025", 5_000_000), [
    "budget",
    "b.csv",
    "--unit",
    "1",
    "--currency",
    "KGS",
    "--all",
  ]);
  const under = [...out.matchAll(/- ([\d,]+): .*--phase \w+/g)].map(([, total = ""]) =>
    Number(total.replaceAll(",", "")),
  );
  expect(under).toHaveLength(4);
  expect(new Set(under).size).toBe(1);
  expect([(under[0] ?? 0) % 125_250, (under[0] ?? 0) > 125_250]).toEqual([0, true]);
});

// A budget of 1.5 MB, with an amount that is not there in every thousandth line, and its analysis.
function manyLines(amountOf: (line: number) => string): string {
  const folder = make();
  const text = "shelter and counselling ".repeat(4);
  const lines = Array.from({ length: 15_000 }, (_, at) => `L${at},${at % 7},${text}${at},${amountOf(at)}`);
  writeFileSync(join(folder, "b.csv"), ["id,programme,description,approved", ...lines, ""].join("\n"));
  const budget = { file: "b.csv", unit: 1, level: "state", fiscalYear: "2025", blank: "unknown" };
  const columns = { id: "id", programme: "programme", description: "description", approved: "approved" };
  const analysis = { title: "Made", currency: "KGS", fiscalYear: "2025", budgets: [{ ...budget, columns }] };
  writeFileSync(join(folder, "umay.json"), JSON.stringify(analysis));
  return folder;
}

describe.runIf(isInFull("explanations of a budget of 15,000 lines"))("of a long budget umay explain", () => {
  // Derived: line 12,345 stands in row 12,347 and has 12,346. Seen red with ids looked for in
  // another column.
  test("finds a line by its id, with the row that it stands in", async () => {
    const folder = manyLines((at) => String(at + 1));
    const { code, out } = await umay(folder, ["explain", "allocation", "--per", "line=L12345"]);
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, " ")).toContain("12,346 in the unit of the file ← b.csv:12347:approved");
    const { result } = await runFile(join(folder, "umay.json"), { figures: "top" });
    const figures = result ? behind(result).figuresOfLine("L12345") : [];
    expect(findFigures(figures, "allocation", { line: "L12345" })[0]?.value).toBe("12346");
    const none = await umay(folder, ["explain", "allocation", "--per", "line=L1234x"]);
    expect(none.err).toContain("allocation has no line=L1234x: did you mean");
  });

  // Derived: every thousandth of 15,000 lines is unknown, and twelve of these fifteen are shown. Seen red with the first
  // lines of all looked at, of which one is unknown.
  test("shows why a total is not known by what is not known of it", async () => {
    const folder = manyLines((at) => (at % 1000 === 0 ? "" : String(at + 1)));
    const { out } = await umay(folder, ["explain", "budget-total"]);
    const shown = [...out.matchAll(/line=L(\d+)/g)].map(([, line]) => Number(line));
    expect(shown).toEqual(Array.from({ length: 12 }, (_, at) => at * 1000));
    expect(out).toContain("… 14988 more");
    // All of a few are shown, known or not. Seen red with the unknown ones alone.
    writeFileSync(join(folder, "b.csv"), "id,programme,description,approved\nA,1,x,5\nB,1,y,\n");
    const all = await umay(folder, ["explain", "budget-total", "--all"]);
    expect([...all.out.matchAll(/line=(\w+)/g)].map(([, line]) => line)).toEqual(expect.arrayContaining(["A", "B"]));
  });

  test("says how to name a line, where figures of lines are too many", async () => {
    const folder = manyLines((at) => (at === 3 ? "x" : String(at + 1)));
    const { err } = await umay(folder, ["explain", "gbv-amount"]);
    expect(err.replace(/\s+/g, " ")).toContain("name one with --per line=<id>");
  });
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
