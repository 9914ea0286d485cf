import { expect, test } from "vitest";
import { findFigures } from "../../src/formula/find-figure.js";
import { exact, subtract } from "../../src/money/exact.js";
import { toDecimal } from "../../src/money/to-decimal.js";
import { run } from "../../src/run/run.js";
import type { Result } from "../../src/result/result.js";
import { runFolder } from "../support/examples.js";

const value = (result: Result, id: string, per: Record<string, string>): string => {
  const [figure] = findFigures(result.figures, id, per);
  if (figure?.value == null) throw new Error(`no ${id}`);
  return figure.value;
};

// Derived: centre b-2 is short by more than 100,000, so that much more money closes that much of its gap.
test("changing an amount of the example moves the gap by that amount", () => {
  const { analysis, files, result } = runFolder("examples/network");
  const before = new TextDecoder().decode(files["funding.csv"]);
  const extra = "b-2,,,Donor 3,donor,cash,committed,,100000,,,KGS,2025,7,12,,,assumption";
  const more = run(analysis, { ...files, "funding.csv": new TextEncoder().encode(`${before.trimEnd()}\n${extra}\n`) });
  const moved = (per: Record<string, string>): string =>
    toDecimal(subtract(exact(value(result, "hard-gap", per)), exact(value(more, "hard-gap", per))));
  expect(moved({ centre: "b-2" })).toBe("100000");
  expect(moved({ basis: "known" })).toBe("100000");
});

// Derived: the same network with Russian headers, in windows-1251, with semicolons and decimal commas.
test("the same network in Russian gives the same figures", () => {
  const values = (folder: string): string[] =>
    runFolder(folder)
      .result.figures.filter((each) => ["hard-gap", "requirement", "units-missing", "line-amount"].includes(each.id))
      .map((each) => `${each.id} ${each.value ?? "none"}`)
      .sort();
  const english = values("examples/network");
  expect(english.length).toBeGreaterThan(100);
  expect(values("fixtures/network-ru")).toEqual(english);
});
