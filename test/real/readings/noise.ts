import { evaluate, evaluateTest, type Scope } from "../../../src/formula/evaluate.js";
import type { Node, Test } from "../../../src/formula/expression.js";
import { isKnown } from "../../../src/formula/figure.js";
import { type Exact, compare, exact, isZero, round, toDecimal } from "../../../src/money/exact.js";

/** Why a draw cannot be asked of a program that counts in doubles. */
export type Unfit = "near a rounding point" | "lost in floating point" | "too large";

// One operation of a double is off by half of 2^-52 of its result; a sum that almost cancels is set to zero by
// spreadsheets, which matters below 2^-44 of its terms; LibreOffice writes 15 digits into the file.
const STEP = 2 ** -52;
const CANCELS = 2 ** -44;
const WRITTEN = 5e-15;
// Both readings round to nine places before they compare or round, so what lies within half of that is not decided.
const UNDECIDED = 5e-10;
// DECIMAL(38, 12) has 26 digits before the mark.
const LARGEST = 1e25;

/**
 * How far from the exact value a correct calculation in doubles may end, by running error analysis over the same
 * expression; or why these inputs cannot be asked: a value too near to a rounding point, to a change of branch or to
 * a zero below the line, without being exactly on it.
 */
export function noise(node: Node, scope: Scope): number | Unfit {
  try {
    const value = evaluate(node, scope);
    const error = walk(node, scope);
    return isKnown(value) ? error + WRITTEN * size(value) : 0;
  } catch (caught) {
    if (caught instanceof UnfitDraw) return caught.reason;
    throw caught;
  }
}

class UnfitDraw extends Error {
  constructor(readonly reason: Unfit) {
    super(reason);
  }
}

const size = (value: Exact): number => Math.abs(Number(toDecimal(value)));

// The error bound of a part, 0 where the part is undefined: then no number is computed from it.
function walk(node: Node, scope: Scope): number {
  if (node.op === "unknown") return 0;
  if (node.op === "when") {
    const holds = walkTest(node.test, scope);
    return holds === undefined ? 0 : walk(holds ? node.a : node.b, scope);
  }
  const value = evaluate(node, scope);
  const left = "a" in node ? evaluate(node.a, scope) : undefined;
  const leftError = "a" in node ? walk(node.a, scope) : 0;
  if (node.op === "or-else") return left && isKnown(left) ? leftError : walk(node.b, scope);
  if (left && !isKnown(left)) return 0;
  if (!("b" in node)) {
    if (!isKnown(value)) return 0;
    if (left && node.op === "ceil") decide(left, leftError, round(left, 0, "up"), round(left, 0, "down"));
    if (left && node.op === "floor") decide(left, leftError, round(left, 0, "up"), round(left, 0, "down"));
    if (left && node.op === "round") decideHalf(left, leftError, node.places);
    return holds(value) ? 0 : STEP * size(value);
  }
  const right = evaluate(node.b, scope);
  const rightError = walk(node.b, scope);
  if (!left || !isKnown(right)) return 0;
  if (node.op === "divide" || node.op === "ratio") decideSign(node.b, right, rightError);
  if (node.op === "power" && right.n < 0n) decideSign(node.a, left, leftError);
  if (!isKnown(value)) return 0;
  if (size(value) > LARGEST) throw new UnfitDraw("too large");
  return joined(node.op, [left, leftError], [right, rightError], value);
}

type Part = readonly [value: Exact, error: number];

function joined(op: Extract<Node, { b: Node }>["op"], [a, ea]: Part, [b, eb]: Part, value: Exact): number {
  const [x, y, result] = [size(a), size(b), size(value)];
  const step = ea === 0 && eb === 0 && holds(value) ? 0 : STEP * result;
  switch (op) {
    case "plus":
    case "minus":
      return ea + eb + step + (result < CANCELS * (x + y) ? CANCELS * (x + y) : 0);
    case "times":
      return x * eb + y * ea + ea * eb + step;
    case "divide":
    case "ratio":
      if (eb * 2 >= y) throw new UnfitDraw("lost in floating point");
      return (ea + result * eb) / (y - eb) + step;
    case "power":
      if (x > 0 && ea * 100 >= x) throw new UnfitDraw("lost in floating point");
      return x === 0 ? 0 : 2 * y * result * (ea / x) + (y + 1) * STEP * result;
    case "min":
    case "max":
      return Math.max(ea, eb);
    default:
      return ea;
  }
}

function walkTest(test: Test, scope: Scope): boolean | undefined {
  const holds = evaluateTest(test, scope);
  if (test.op === "compare") {
    const difference: Node = { op: "minus", a: test.a, b: test.b };
    const value = evaluate(difference, scope);
    const error = walk(difference, scope);
    if (isKnown(value)) decideSign(difference, value, isLeaf(test.a) && isLeaf(test.b) ? 0 : error);
  }
  return typeof holds === "boolean" ? holds : undefined;
}

const isLeaf = (node: Node): boolean => node.op === "input" || node.op === "number";

function decideSign(node: Node, value: Exact, error: number): void {
  if (isLeaf(node)) return;
  if (isZero(value) ? error >= UNDECIDED / 2 : size(value) <= UNDECIDED + error)
    throw new UnfitDraw("near a rounding point");
}

// A value that is exactly on the point survives its noise by being rounded to nine places first.
function decide(value: Exact, error: number, ...points: Exact[]): void {
  for (const point of points) {
    const distance = size({ n: value.n * point.d - point.n * value.d, d: value.d * point.d });
    const on = compare(value, point) === 0;
    if (on ? error >= UNDECIDED / 2 : distance <= UNDECIDED + error) throw new UnfitDraw("near a rounding point");
  }
}

// The rounding points of `round` lie half a unit beside the results.
function decideHalf(value: Exact, error: number, places: number): void {
  const half = exact(places > 0 ? `0.${"0".repeat(places)}5` : "5".padEnd(Math.max(-places, 1), "0"));
  const scaled = places > 0 ? half : { n: half.n, d: places === 0 ? 10n : 1n };
  const up = round(value, places, "up");
  const down = round(value, places, "down");
  const minus = { n: up.n * scaled.d - scaled.n * up.d, d: up.d * scaled.d };
  const plus = { n: down.n * scaled.d + scaled.n * down.d, d: down.d * scaled.d };
  decide(value, error, minus, plus);
}

/** Whether a double holds the value as it is. */
function holds(value: Exact): boolean {
  const text = toDecimal(value);
  const double = Number(text);
  return Number.isSafeInteger(double) && compare(exact(double.toString()), value) === 0;
}
