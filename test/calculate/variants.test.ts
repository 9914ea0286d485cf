import { behind } from "../support/behind.js";
import { describe, expect, test } from "vitest";
import { type Figures, indexFigures } from "../../src/formula/figures.js";
import { readAnalysis } from "../../src/import/read/read-analysis.js";
import type { Analysis } from "../../src/model/analysis.js";
import { run } from "../support/run.js";
import { filesOf, runFolder } from "../support/examples.js";

// Expected values: derived, from the same analysis run over files in which the change was made by hand.

const files = filesOf("examples/network");
const plan = runFolder("examples/network/umay-plan.json");
const found = indexFigures(plan.result);

const text = (name: string): string => new TextDecoder().decode(files[name]);
const edited = (name: string, edit: (line: string) => string | undefined): Record<string, Uint8Array> => {
  const lines = text(name)
    .split("\n")
    .flatMap((line) => edit(line) ?? []);
  return { ...files, [name]: new TextEncoder().encode(lines.join("\n")) };
};
const analysisOf = (name: string): Analysis => {
  const { analysis } = readAnalysis({ name, bytes: files[name] ?? new Uint8Array() });
  if (!analysis) throw new Error(name);
  return analysis;
};

/** Ids and keys of figures that stand in both with another value, and how many were compared. */
function differing(figures: Figures, scenario: string | undefined): { compared: number; wrong: string[] } {
  const pairs = figures
    .filter((each) => each.per["scenario"] === undefined && each.per["assumption"] === undefined)
    .flatMap((each) => {
      const other = found(each.id, scenario === undefined ? each.per : { ...each.per, scenario });
      return other ? [[each, other] as const] : [];
    });
  const wrong = pairs
    .filter(([one, other]) => one.value !== other.value)
    .map(([{ id, per, value }, other]) => `${id} ${JSON.stringify(per)}: ${other.value ?? "–"}, not ${value ?? "–"}`);
  return { compared: pairs.length, wrong };
}

describe("a later year of a plan", () => {
  test("is what an analysis of that year gives", () => {
    const { compared, wrong } = differing(runFolder("examples/network/umay-2026.json").result.figures, undefined);
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(2000);
  });
});

// The plan's own settings for one year; its scenarios and years are what is compared with.
const { plan: _, scenarios: _1, simulation: _2, investment: _3, ...base } = analysisOf("umay-plan.json");

describe("a scenario", () => {
  test.each([
    [
      "lean-support",
      "assumptions.csv",
      (line: string) =>
        line
          .replace(/^overhead_rate,,,10%/, "overhead_rate,,,7%")
          .replace(/^contingency_rate,,,5%/, "contingency_rate,,,0"),
    ],
    [
      "full-houses",
      "assumptions.csv",
      (line: string) =>
        line
          .replace(/^occupancy,,,0.75/, "occupancy,,,0.9")
          .replace(/^occupancy,Region B,,0.65/, "occupancy,Region B,,0.8"),
    ],
    ["low", "funding.csv", (line: string) => amountAt(line, 9)],
    ["high", "funding.csv", (line: string) => amountAt(line, 10)],
    // The state gives 2.6 + 2.2 + 2 = 6.8 million of 2025, the city 5.4 + 0.72, Donor 1 1.5 + 3.1 + 0.012 × 87.5.
    [
      "without-largest-funder",
      "funding.csv",
      (line: string) => (line.includes(",State programme,") ? undefined : line),
    ],
  ])("%s is the same analysis with those values written in the files", (scenario, name, edit) => {
    const changed = edited(name, edit);
    expect(changed[name]).not.toEqual(files[name]);
    const { compared, wrong } = differing(run(base, changed).figures, scenario);
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(1000);
  });
});

describe("what a scenario leaves as it is", () => {
  const rowsOf = (table: string): readonly string[] =>
    behind(plan.result)
      .tables.find((each) => each.name === table)
      ?.rows.map(({ key }) => key) ?? [];
  const under = (table: string, scenario: string): number =>
    rowsOf(table).filter((key) => key.startsWith(`${scenario}|`)).length;

  test("stands once: a scenario of money costs no line again, a scenario of costs does", () => {
    for (const table of ["lines", "service-costs", "centre-costs", "centre-requests"]) {
      expect([table, under(table, "without-largest-funder")]).toEqual([table, 0]);
      expect([table, under(table, "lean-support") > 0]).toEqual([table, true]);
    }
    expect(under("centre-gaps", "without-largest-funder")).toBe(under("centre-gaps", "lean-support"));
    expect(under("country", "without-largest-funder")).toBe(1);
  });
});

function amountAt(line: string, column: number): string {
  const cells = line.split(",");
  if (cells[0] !== "centre_id" && (cells[column] ?? "") !== "") cells[8] = cells[column] ?? "";
  return cells.join(",");
}
