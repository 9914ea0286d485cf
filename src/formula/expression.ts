// Expressions, and tests on numbers and words: calculations as plain data with their units, and the functions that put
// them together.
import type { UndefinedCode } from "./figure.js";
import type { By, Per } from "./unit.js";

/** A calculation as plain data, which every reading walks. */
export type Node =
  | { readonly op: "input"; readonly name: string }
  | { readonly op: "number"; readonly value: string }
  /** Never known: what remains when a text names none of the cases, or, with a code of its own, what does not exist. */
  | { readonly op: "unknown"; readonly name: string; readonly code?: UndefinedCode }
  | { readonly op: BinaryOp; readonly a: Node; readonly b: Node }
  | { readonly op: "ceil" | "floor"; readonly a: Node }
  | { readonly op: "round"; readonly a: Node; readonly places: number }
  | { readonly op: "when"; readonly test: Test; readonly a: Node; readonly b: Node };

/**
 * `ratio` is a quotient that is undefined for a negative denominator too; `share` is one of a part, never below zero
 * and never above its whole; `power` takes a whole exponent; `or-else` is the only substitute for an unknown; `where` is `a`, only where `b` is known as well.
 */
export type BinaryOp =
  | "plus"
  | "minus"
  | "times"
  | "divide"
  | "ratio"
  | "share"
  | "min"
  | "max"
  | "power"
  | "or-else"
  | "where";

export type Relation = ">" | ">=" | "<" | "<=" | "=";

export type Test =
  | { readonly op: "compare"; readonly relation: Relation; readonly a: Node; readonly b: Node }
  | { readonly op: "is"; readonly text: string; readonly value: string };

/** An expression with its unit in the type: money plus places does not compile. */
export type Expr<U extends string> = { readonly unit: U; readonly node: Node };

/** A text that a condition may look at, such as a driver or a capacity unit. */
export type Text = { readonly text: string };

export const input = <U extends string>(name: string, unit: U): Expr<U> => ({ unit, node: { op: "input", name } });

/** A number written in the formula itself; without a unit it is a ratio. */
export function num(value: string): Expr<"ratio">;
export function num<U extends string>(value: string, unit: U): Expr<U>;
export function num(value: string, unit = "ratio"): Expr<string> {
  return { unit, node: { op: "number", value } };
}

/** No value at all, and why: what is looked for does not exist. */
export const none = <U extends string>(code: UndefinedCode, name: string, unit: U): Expr<U> => ({
  unit,
  node: { op: "unknown", name, code },
});

const binary =
  (op: BinaryOp) =>
  <U extends string>(a: Expr<U>, b: Expr<NoInfer<U>>): Expr<U> => ({
    unit: a.unit,
    node: { op, a: a.node, b: b.node },
  });

export const plus = binary("plus");
export const minus = binary("minus");
export const min = binary("min");
export const max = binary("max");
/** `a`, or `b` where `a` is unknown. */
export const orElse = binary("or-else");

/** `a`, only where `b` is known too: so that both sides of a comparison count the same parts. */
export const where = <U extends string>(a: Expr<U>, b: Expr<string>): Expr<U> => ({
  unit: a.unit,
  node: { op: "where", a: a.node, b: b.node },
});

export const times = <A extends string, B extends string>(a: Expr<A>, b: Expr<B>): Expr<By<A, B>> => ({
  unit: unitBy(a.unit, b.unit) as By<A, B>,
  node: { op: "times", a: a.node, b: b.node },
});

const quotient =
  (op: "divide" | "ratio" | "share") =>
  <A extends string, B extends string>(a: Expr<A>, b: Expr<B>): Expr<Per<A, B>> => ({
    unit: unitPer(a.unit, b.unit) as Per<A, B>,
    node: { op, a: a.node, b: b.node },
  });

/** `a ÷ b`, undefined where `b` is zero. */
export const divide = quotient("divide");
/** `a ÷ b`, undefined where `b` is zero or negative: for shares and coverage. */
export const ratio = quotient("ratio");
/** `a ÷ b`, the share of a part: undefined where `b` is zero or negative, and where `a` is below zero or above `b`. */
export const share = quotient("share");

export const power = (base: Expr<"ratio">, years: Expr<"years">): Expr<"ratio"> => ({
  unit: "ratio",
  node: { op: "power", a: base.node, b: years.node },
});

/** The next whole number towards +∞. */
export const ceil = <U extends string>(a: Expr<U>): Expr<U> => ({ unit: a.unit, node: { op: "ceil", a: a.node } });
/** The next whole number towards −∞. */
export const floor = <U extends string>(a: Expr<U>): Expr<U> => ({ unit: a.unit, node: { op: "floor", a: a.node } });
/** Rounded half away from zero. */
export const round = <U extends string>(a: Expr<U>, places: number): Expr<U> => ({
  unit: a.unit,
  node: { op: "round", a: a.node, places },
});

export const compare = <U extends string>(a: Expr<U>, relation: Relation, b: Expr<NoInfer<U>>): Test => ({
  op: "compare",
  relation,
  a: a.node,
  b: b.node,
});

/** Whether a text is exactly this word. */
export const is = (text: Text, value: string): Test => ({ op: "is", text: text.text, value });

/** `then` if the test holds, else `otherwise`; needs its test and the chosen branch only. */
export const when = <U extends string>(test: Test, then: Expr<U>, otherwise: Expr<NoInfer<U>>): Expr<U> => ({
  unit: then.unit,
  node: { op: "when", test, a: then.node, b: otherwise.node },
});

// `never` for a union of units, so that cases of two units do not compile.
type OneUnit<U, All = U> = U extends unknown ? ([All] extends [U] ? unknown : never) : never;

/** The case that a text names; undefined (`missing-input`) where it names none. */
export function pick<U extends string>(text: Text, cases: Readonly<Record<string, Expr<U>>> & OneUnit<U>): Expr<U> {
  const entries = Object.entries(cases);
  const unknown: Node = { op: "unknown", name: text.text };
  const node = entries.reduceRight<Node>(
    (rest, [value, each]) => ({ op: "when", test: is(text, value), a: each.node, b: rest }),
    unknown,
  );
  return { unit: (entries[0]?.[1].unit ?? "ratio") as U, node };
}

/** The one door by which a quantity takes another unit, in sight of the reader. */
export const relabel = <U extends string>(a: Expr<string>, unit: U): Expr<U> => ({ unit, node: a.node });

function unitPer(a: string, b: string): string {
  if (a === b) return "ratio";
  if (b === "ratio") return a;
  return b.startsWith(`${a}/`) ? b.slice(a.length + 1) : `${a}/${b}`;
}

function unitBy(a: string, b: string): string {
  if (a === "ratio") return b;
  if (b === "ratio") return a;
  if (a.endsWith(`/${b}`)) return a.slice(0, -b.length - 1);
  return b.endsWith(`/${a}`) ? b.slice(0, -a.length - 1) : `${a}*${b}`;
}
