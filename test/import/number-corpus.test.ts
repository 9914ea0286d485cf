import { expect, test } from "vitest";
import { compare, exact, isDecimal } from "../../src/money/exact.js";
import { numberColumn } from "../../src/import/numbers/number-column.js";
import { CORPUS, type Shape } from "../support/number-corpus.js";
import { numberDictionary } from "../support/number-dictionary.js";
import { peersFor } from "../support/number-peers.js";

const columnOf = ({ cells, beside = [], decimal, isStated, options }: Shape) =>
  numberColumn([...cells.map(([cell]) => cell), ...beside], isStated && decimal !== "none" ? decimal : "auto", {
    dictionaries: [numberDictionary],
    ...options,
  });

test("the corpus is as large as it says, and no cell stands twice in a column", () => {
  const cells = CORPUS.reduce((sum, each) => sum + each.cells.length, 0);
  process.stdout.write(`corpus of numbers: ${CORPUS.length} shapes, ${cells} cells\n`);
  expect(new Set(CORPUS.map((each) => each.name)).size).toBe(CORPUS.length);
  expect(CORPUS.length).toBeGreaterThanOrEqual(60);
  expect(cells).toBeGreaterThanOrEqual(300);
  for (const { name, cells } of CORPUS) expect(new Set(cells.map(([cell]) => cell)).size, name).toBe(cells.length);
});

// Worked: each value from what the cell says.
test.each(CORPUS)("$name", (shape) => {
  const column = columnOf(shape);
  const read = shape.cells.map(([cell]) => {
    const value = column.read(cell);
    return [cell, typeof value === "object" ? value.code : (value ?? null)];
  });
  expect(read).toEqual(shape.cells.map(([cell, expected]) => [cell, expected]));
  expect(column.decimal).toBe(shape.decimal);
});

type Verdict = "right" | "refused" | "wrong" | "invented";

// Right is the value, or no value where there is none to give; refused is no value where there is one; wrong is another
// value; invented is a value where there is none or nobody can know it.
function verdict(expected: string | null, read: number | string | undefined): Verdict {
  if (expected === null || !isDecimal(expected)) return read === undefined ? "right" : "invented";
  if (read === undefined) return "refused";
  return compare(exact(expected), exact(plain(read))) === 0 ? "right" : "wrong";
}

// A double as the decimal that it is printed as.
function plain(value: number | string): string {
  const [digits = "", power] = String(value).split("e");
  if (typeof value === "string" || power === undefined) return String(value);
  if (!power.startsWith("-")) return BigInt(value).toString();
  const zeros = "0".repeat(-Number(power) - 1);
  return `${value < 0 ? "-" : ""}0.${zeros}${digits.replace(/\D/g, "")}`;
}

test("what other readers make of the same cells", () => {
  const counts: Record<string, Record<Verdict, number>> = {};
  const count = (reader: string, each: Verdict) =>
    (counts[reader] ??= { right: 0, refused: 0, wrong: 0, invented: 0 })[each]++;
  for (const shape of CORPUS) {
    const column = columnOf(shape);
    for (const [cell, expected] of shape.cells) {
      const own = column.read(cell);
      count("umay", verdict(expected, typeof own === "object" ? undefined : own));
      for (const [reader, read] of Object.entries(peersFor(shape))) count(reader, verdict(expected, read(cell)));
    }
  }
  // Golden: counted with the versions that package-lock.json names.
  expect(counts).toEqual({
    umay: { right: 462, refused: 0, wrong: 0, invented: 0 },
    "papaparse dynamicTyping": { right: 200, refused: 235, wrong: 5, invented: 22 },
    "currency.js": { right: 249, refused: 17, wrong: 59, invented: 137 },
    parseFloat: { right: 156, refused: 85, wrong: 133, invented: 88 },
    tableschema: { right: 259, refused: 17, wrong: 113, invented: 73 },
  });
});
