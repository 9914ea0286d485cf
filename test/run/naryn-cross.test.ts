import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { figureKey } from "../../src/formula/figures.js";
import { runFolder } from "../support/examples.js";

// Cross: every value comes from fixtures/naryn-cross.py, a computation in exact fractions that shares no code with the
// library and reads the same tables. Run it again when the example changes.

type Expected = { readonly id: string; readonly per: Readonly<Record<string, string>>; readonly value: string | null };

const path = join(import.meta.dirname, "../../fixtures/naryn-cross.json");
const expected: readonly Expected[] = JSON.parse(readFileSync(path, "utf8")) as Expected[];
const keyOf = ({ id, per }: Expected): string => figureKey(id, per);

describe("the estimate of examples/naryn against an independent computation", () => {
  const { figures } = runFolder("examples/naryn", { estimate: true }).result;
  const found = new Map(figures.map((each) => [figureKey(each.id, each.per), each.value]));

  test("there are 381 figures, some of them unknown, no two alike", () => {
    expect(new Set(expected.map(keyOf)).size).toBe(381);
    expect(expected.filter((each) => each.value === null).length).toBe(8);
  });

  // Seen red with the ceiling a som lower, and with the priorities of two lines exchanged.
  test("every one of them has the same value in the library, to the last digit", () => {
    const wrong = expected.flatMap((each) => {
      const value = found.get(keyOf(each));
      return value === each.value ? [] : [`${keyOf(each)}: ${String(value)}, expected ${String(each.value)}`];
    });
    expect(wrong).toEqual([]);
  });
});
