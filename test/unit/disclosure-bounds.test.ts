import { expect, it } from "vitest";
import { type HandAudit, handAudit } from "../support/hand-audit.js";

// x, y and z need 100 each and their sum is published; beside it something is known about x alone.
const withBound = (most: number, values: readonly number[]): string[] => {
  const of: HandAudit = {
    held: ["x", "y", "z"].map((each) => ({ of: each, value: 100 })),
    sums: [["total", [0, 1, 2]]],
    atMost: [[most, values]],
    secrets: [[0]],
  };
  return handAudit(of)
    .failures({ hidden: new Set(["x", "y", "z"]), withheld: new Set() })
    .map(({ side, knower = "outsider" }) => `${side} ${knower}`);
};

// Derived: a fifth more than 100 is 120.
it("a value that is at most 110 cannot be 120", () => {
  expect(withBound(110, [0])).toEqual(["up outsider"]);
  expect(withBound(121, [0])).toEqual([]);
});

// Derived: −90 − (−x) is x − 90, which is not below zero; a fifth less than 100 is 80.
it("a value that is at least 90 cannot be 80", () => {
  expect(withBound(-90, [~0])).toEqual(["down outsider"]);
  expect(withBound(-79, [~0])).toEqual([]);
});
