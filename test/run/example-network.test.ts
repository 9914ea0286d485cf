import { describe, expect, test } from "vitest";
import { findFigures } from "../../src/formula/figures.js";
import { exact, subtract, toDecimal } from "../../src/money/exact.js";
import { run } from "../support/run.js";
import type { Result } from "../../src/result/result.js";
import { runFolder } from "../support/examples.js";

const value = (result: Result, id: string, per: Record<string, string>): string => {
  const [figure] = findFigures(result, id, per);
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

describe("the open network, which a newcomer runs first", () => {
  const { result } = runFolder("examples/open-network");

  test("has nothing to remark, to ask and to hide", () => {
    expect([result.issues, result.rejects, result.secrecy.hidden]).toEqual([[], [], false]);
  });

  // Derived: Centre A3 pays 33,000 × 12 and 2 × 30,000 × 12 with contributions of 17.25 %, rent 20,000 × 12 and legal help
  // 90 × 1,500: 1,683,510. With overhead and contingency × 1.1 × 1.05. Its own income is 350,000.
  test("needs what its lines say, and no centre has more than it needs", () => {
    expect(value(result, "requirement", { centre: "a-3" })).toBe("1944454.05");
    expect(value(result, "hard-gap", { centre: "a-3" })).toBe("1594454.05");
    const [need, money, gap] = ["requirement", "secured-funding", "hard-gap"].map((id) => exact(value(result, id, {})));
    if (!need || !money || !gap) throw new Error("no total");
    expect([toDecimal(money), toDecimal(subtract(need, money))]).toEqual(["15650000", toDecimal(gap)]);
  });
});
