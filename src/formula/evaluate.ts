// The exact reading of an expression: its value in each row, or for one set of inputs, or why there is none; and
// whether a test holds.
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
  round,
  subtract,
} from "../money/exact.js";
import type { BinaryOp, Node, Relation, Test } from "./expression.js";
import { type Undefined, type Value, isKnown, missing, undefinedBecause } from "./figure.js";

/** What an expression is evaluated over: numbers (or the reason of their absence) and texts by name. */
export type Scope = { readonly value: (name: string) => Value; readonly text: (name: string) => string | undefined };

export type Compiled = (row: number) => Value;

/** Where a compiled expression reads: each name is looked up once, then read row by row. */
export type Readers = {
  readonly value: (name: string) => Compiled;
  readonly text: (name: string) => (row: number) => string | Undefined;
};

/** The exact reading for all rows. An unknown input that is needed, or a denominator of zero, gives its reason. */
export function compile(node: Node, readers: Readers): Compiled {
  switch (node.op) {
    case "input":
      return readers.value(node.name);
    case "number": {
      const value = exact(node.value);
      return () => value;
    }
    case "unknown": {
      const none = undefinedBecause(node.code ?? "missing-input", node.name);
      return () => none;
    }
    case "ceil":
    case "floor":
    case "round":
      return rounded(node, compile(node.a, readers));
    case "when": {
      const holds = compileTest(node.test, readers);
      const [then, otherwise] = [compile(node.a, readers), compile(node.b, readers)];
      return (row) => {
        const held = holds(row);
        if (typeof held !== "boolean") return held;
        return held ? then(row) : otherwise(row);
      };
    }
    case "or-else": {
      const [first, second] = [compile(node.a, readers), compile(node.b, readers)];
      return (row) => {
        const a = first(row);
        return isKnown(a) ? a : second(row);
      };
    }
    default: {
      const [first, second] = [compile(node.a, readers), compile(node.b, readers)];
      const { op } = node;
      return (row) => {
        const a = first(row);
        if (!isKnown(a)) return a;
        const b = second(row);
        return isKnown(b) ? binary(op, a, b, node) : b;
      };
    }
  }
}

export const evaluate = (node: Node, scope: Scope): Value => compile(node, readersOf(scope))(0);

/** Whether a test holds, or why that cannot be said. */
export const evaluateTest = (test: Test, scope: Scope): boolean | Exclude<Value, Exact> =>
  compileTest(test, readersOf(scope))(0);

const readersOf = (scope: Scope): Readers => ({
  value: (name) => () => scope.value(name),
  text: (name) => () => scope.text(name) ?? missing(name),
});

function rounded(node: Extract<Node, { op: "ceil" | "floor" | "round" }>, inner: Compiled): Compiled {
  const places = node.op === "round" ? node.places : 0;
  const rule = node.op === "round" ? "half-up" : node.op === "ceil" ? "up" : "down";
  return (row) => {
    const a = inner(row);
    return isKnown(a) ? round(a, places, rule) : a;
  };
}

function compileTest(test: Test, readers: Readers): (row: number) => boolean | Exclude<Value, Exact> {
  if (test.op === "is") {
    const read = readers.text(test.text);
    return (row) => {
      const text = read(row);
      return typeof text === "string" ? text === test.value : text;
    };
  }
  const [first, second, holds] = [compile(test.a, readers), compile(test.b, readers), RELATIONS[test.relation]];
  return (row) => {
    const a = first(row);
    if (!isKnown(a)) return a;
    const b = second(row);
    return isKnown(b) ? holds(compare(a, b)) : b;
  };
}

const RELATIONS: Readonly<Record<Relation, (order: number) => boolean>> = {
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  "=": (order) => order === 0,
};

function binary(op: Exclude<BinaryOp, "or-else">, a: Exact, b: Exact, of: { a: Node; b: Node }): Value {
  const { a: numerator, b: denominator } = of;
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
    case "share":
      if (isZero(b)) return undefinedBecause("zero-denominator", nameOf(denominator));
      if (op !== "divide" && b.n < 0n) return undefinedBecause("negative-denominator", nameOf(denominator));
      if (op === "share" && a.n < 0n) return undefinedBecause("below-zero", nameOf(numerator));
      if (op === "share" && compare(a, b) > 0) return undefinedBecause("above-whole", nameOf(numerator));
      return divide(a, b);
  }
}

/** The input that a side of a quotient is about: its own name, or the first one inside it. */
function nameOf(node: Node): string {
  if (node.op === "input" || node.op === "unknown") return node.name;
  if (node.op === "number") return node.value;
  // Of 1 − rate it is the rate.
  return node.a.op === "number" && "b" in node ? nameOf(node.b) : nameOf(node.a);
}
