import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { figureKey } from "../../src/formula/figures.js";
import { runFolder } from "../support/examples.js";

// Cross: every value comes from fixtures/network-cross.py, a computation in exact fractions that shares no code with the
// library and reads the same tables. Run it again when the example changes.

type Expected = { readonly id: string; readonly per: Readonly<Record<string, string>>; readonly value: string | null };

const path = join(import.meta.dirname, "../../fixtures/network-cross.json");
const expected: readonly Expected[] = JSON.parse(readFileSync(path, "utf8")) as Expected[];

describe("examples/network against an independent computation", () => {
  const { figures } = runFolder("examples/network").result;
  const found = new Map(figures.map((each) => [figureKey(each.id, each.per), each]));

  test("there are 572 figures, some of them unknown, no two alike", () => {
    expect(expected).toHaveLength(572);
    expect(new Set(expected.map((each) => figureKey(each.id, each.per))).size).toBe(572);
    expect(expected.filter((each) => each.value === null).length).toBeGreaterThan(30);
  });

  test("every one of them is a figure of the library", () => {
    const absent = expected.map((each) => figureKey(each.id, each.per)).filter((key) => !found.has(key));
    expect(absent).toEqual([]);
  });

  test("and has the same value, to the last digit", () => {
    const wrong = expected.flatMap((each) => {
      const key = figureKey(each.id, each.per);
      const value = found.get(key)?.value ?? null;
      return value === each.value ? [] : [`${key}: ${value ?? "unknown"}, expected ${each.value ?? "unknown"}`];
    });
    expect(wrong).toEqual([]);
  });
});
