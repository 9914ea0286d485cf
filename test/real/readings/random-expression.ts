import type { BinaryOp, Node, Relation, Test } from "../../../src/formula/expression.js";
import type { ColumnKind } from "./duckdb.js";
import { amount, type Random } from "./random.js";

/** The inputs of random expressions: an amount, a count, a share and a word. */
export const randomKinds: Readonly<Record<string, ColumnKind>> = { a: 2, b: 0, c: 4, t: "text" };

const WORDS = ["x", "X", "x y"];
const RELATIONS: readonly Relation[] = [">", ">=", "<", "<=", "="];
const BINARY: readonly BinaryOp[] = ["plus", "minus", "times", "divide", "ratio", "min", "max", "or-else", "where"];

/** A random expression over the inputs, at most `depth` operations deep, with every operation there is. */
export function randomExpression(draw: Random, depth: number): Node {
  if (depth === 0 || draw.chance(0.1)) return leaf(draw);
  const part = (): Node => randomExpression(draw, depth - 1);
  const kind = draw.next();
  if (kind < 0.68) return { op: draw.of(BINARY), a: part(), b: part() };
  if (kind < 0.78) return { op: draw.of(["ceil", "floor"] as const), a: part() };
  if (kind < 0.84) return { op: "round", a: part(), places: draw.whole(-2, 3) };
  if (kind < 0.9) return { op: "power", a: part(), b: exponent(draw) };
  return { op: "when", test: test(draw, part), a: part(), b: part() };
}

function leaf(draw: Random): Node {
  const kind = draw.next();
  if (kind < 0.78) return { op: "input", name: draw.of(["a", "b", "c"]) };
  if (kind < 0.98) return { op: "number", value: draw.of(["0", "1", "2", "0.5", "12", "-3", "0.1", "365"]) };
  return { op: "unknown", name: "t" };
}

// A whole exponent from −3 to 3, written or computed from the count.
function exponent(draw: Random): Node {
  if (draw.chance(0.7)) return { op: "number", value: String(draw.whole(-3, 3)) };
  const atLeast: Node = { op: "max", a: { op: "input", name: "b" }, b: { op: "number", value: "-3" } };
  return { op: "min", a: atLeast, b: { op: "number", value: "3" } };
}

const test = (draw: Random, part: () => Node): Test =>
  draw.chance(0.4)
    ? { op: "is", text: "t", value: draw.of(WORDS) }
    : { op: "compare", relation: draw.of(RELATIONS), a: part(), b: part() };

/** Inputs with blanks, zeros, negatives and equal values among them. */
export function randomInputs(draw: Random): Record<string, string | null> {
  const number = (most: number, places: number): string | null => {
    const kind = draw.next();
    if (kind < 0.06) return null;
    if (kind < 0.14) return "0";
    if (kind < 0.2) return "1";
    return (kind < 0.3 ? "-" : "") + amount(draw, most, places);
  };
  return { a: number(1e9, 2), b: number(1000, 0), c: number(2, 4), t: draw.chance(0.08) ? null : draw.of(WORDS) };
}
