import {
  type Exact,
  add,
  compare,
  divide,
  exact,
  greatest,
  isZero,
  least,
  multiply,
  power,
  subtract,
} from "../money/exact.js";
import { round } from "../money/round.js";
import type { BinaryOp, Node, Relation, Test } from "./expression.js";
import { type Value, isKnown, missing, undefinedBecause } from "./value.js";

/** What an expression is evaluated over: numbers (or the reason of their absence) and texts by name. */
export type Scope = { readonly value: (name: string) => Value; readonly text: (name: string) => string | undefined };

/**
 * The exact reading of an expression. Strict: an unknown input that is needed, or a denominator of zero, makes the
 * result undefined, and the reason names the input where it began.
 */
export function evaluate(node: Node, scope: Scope): Value {
  switch (node.op) {
    case "input":
      return scope.value(node.name);
    case "number":
      return exact(node.value);
    case "unknown":
      return missing(node.name);
    case "ceil":
    case "floor":
    case "round": {
      const a = evaluate(node.a, scope);
      if (!isKnown(a)) return a;
      if (node.op === "round") return round(a, node.places, "half-up");
      return round(a, 0, node.op === "ceil" ? "up" : "down");
    }
    case "when": {
      const holds = evaluateTest(node.test, scope);
      return typeof holds === "boolean" ? evaluate(holds ? node.a : node.b, scope) : holds;
    }
    case "or-else": {
      const a = evaluate(node.a, scope);
      return isKnown(a) ? a : evaluate(node.b, scope);
    }
    default: {
      const a = evaluate(node.a, scope);
      if (!isKnown(a)) return a;
      const b = evaluate(node.b, scope);
      return isKnown(b) ? binary(node.op, a, b, node.b) : b;
    }
  }
}

/** Whether a test holds, or why that cannot be said. */
export function evaluateTest(test: Test, scope: Scope): boolean | Exclude<Value, Exact> {
  if (test.op === "is") {
    const text = scope.text(test.text);
    return text === undefined ? missing(test.text) : text === test.value;
  }
  const a = evaluate(test.a, scope);
  if (!isKnown(a)) return a;
  const b = evaluate(test.b, scope);
  return isKnown(b) ? RELATIONS[test.relation](compare(a, b)) : b;
}

const RELATIONS: Readonly<Record<Relation, (order: number) => boolean>> = {
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  "=": (order) => order === 0,
};

function binary(op: Exclude<BinaryOp, "or-else">, a: Exact, b: Exact, denominator: Node): Value {
  switch (op) {
    case "plus":
      return add(a, b);
    case "minus":
      return subtract(a, b);
    case "times":
      return multiply(a, b);
    case "min":
      return least(a, b);
    case "max":
      return greatest(a, b);
    case "power":
      return isZero(a) && b.n < 0n ? undefinedBecause("zero-denominator", nameOf(denominator)) : power(a, b);
    case "where":
      return a;
    case "divide":
    case "ratio":
      if (isZero(b)) return undefinedBecause("zero-denominator", nameOf(denominator));
      if (op === "ratio" && b.n < 0n) return undefinedBecause("negative-denominator", nameOf(denominator));
      return divide(a, b);
  }
}

/** The input that a denominator is about: its own name, or the first one inside it. */
function nameOf(node: Node): string {
  if (node.op === "input" || node.op === "unknown") return node.name;
  if (node.op === "number") return node.value;
  // Of 1 − rate it is the rate.
  return node.a.op === "number" && "b" in node ? nameOf(node.b) : nameOf(node.a);
}
