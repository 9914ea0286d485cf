// An expression in the form that spreadsheets and SQL are printed from: checks and conditions before plain arithmetic.
import type { Node, Test } from "./expression.js";

/** A check that must pass before a branch may be computed; checks stand in order, inner denominators first. */
export type Check =
  | { readonly check: "known"; readonly name: string; readonly text?: true }
  | { readonly check: "nonzero" | "positive"; readonly of: Node };

/** An expression with its conditions at the top and its checks before the arithmetic that relies on them. */
export type Lowered =
  | { readonly kind: "value"; readonly body: Node }
  | { readonly kind: "undefined" }
  | { readonly kind: "guard"; readonly checks: readonly Check[]; readonly then: Lowered; readonly otherwise: Lowered }
  | { readonly kind: "if"; readonly test: Test; readonly then: Lowered; readonly otherwise: Lowered };

type Then = (plain: Node) => Lowered;

const UNDEFINED: Lowered = { kind: "undefined" };

/** Lowers an expression to guards, conditions and plain arithmetic: the form that both cell and SQL reading print. */
export const lower = (node: Node): Lowered => merge(descend(node, known, UNDEFINED), new Set());
const known = (body: Node): Lowered => ({ kind: "value", body });

// Continuation passing: `then` gets the plain arithmetic of this node, `no` stands where the node is undefined.
function descend(node: Node, then: Then, no: Lowered): Lowered {
  switch (node.op) {
    case "input":
      return guard({ check: "known", name: node.name }, then(node), no);
    case "number":
      return then(node);
    case "unknown":
      return no;
    case "ceil":
    case "floor":
    case "round":
      return descend(node.a, (a) => then({ ...node, a }), no);
    case "or-else":
      return descend(node.a, then, descend(node.b, then, no));
    case "where":
      return descend(node.a, (a) => descend(node.b, () => then(a), no), no);
    case "when":
      return descendTest(node.test, (test) => branch(test, descend(node.a, then, no), descend(node.b, then, no)), no);
    default: {
      const both = (a: Node) => descend(node.b, (b) => checked(node.op, a, b, then({ ...node, a, b }), no), no);
      return descend(node.a, both, no);
    }
  }
}

function checked(op: string, a: Node, b: Node, then: Lowered, no: Lowered): Lowered {
  if (op === "divide") return guard({ check: "nonzero", of: b }, then, no);
  if (op === "ratio") return guard({ check: "positive", of: b }, then, no);
  if (op === "share") {
    const under: Test = { op: "compare", relation: "<", a, b: { op: "number", value: "0" } };
    const over: Test = { op: "compare", relation: ">", a, b };
    return guard({ check: "positive", of: b }, branch(under, no, branch(over, no, then)), no);
  }
  if (op !== "power") return then;
  // Zero to a negative power is a division by zero.
  const negative: Test = { op: "compare", relation: "<", a: b, b: { op: "number", value: "0" } };
  return branch(negative, guard({ check: "nonzero", of: a }, then, no), then);
}

function descendTest(test: Test, then: (plain: Test) => Lowered, no: Lowered): Lowered {
  if (test.op === "is") return guard({ check: "known", name: test.text, text: true }, then(test), no);
  return descend(test.a, (a) => descend(test.b, (b) => then({ ...test, a, b }), no), no);
}

const guard = (check: Check, then: Lowered, otherwise: Lowered): Lowered => ({
  kind: "guard",
  checks: [check],
  then,
  otherwise,
});

const branch = (test: Test, then: Lowered, otherwise: Lowered): Lowered => ({ kind: "if", test, then, otherwise });

// Drops checks that already passed on the way down, and joins guards that fail to the same place.
function merge(lowered: Lowered, passed: ReadonlySet<string>): Lowered {
  if (lowered.kind === "if") return branch(lowered.test, merge(lowered.then, passed), merge(lowered.otherwise, passed));
  if (lowered.kind !== "guard") return lowered;
  const open = lowered.checks.filter((check) => !passed.has(JSON.stringify(check)));
  const then = merge(lowered.then, new Set([...passed, ...open.map((check) => JSON.stringify(check))]));
  if (open.length === 0) return then;
  const otherwise = merge(lowered.otherwise, passed);
  if (then.kind === "guard" && JSON.stringify(then.otherwise) === JSON.stringify(otherwise))
    return { kind: "guard", checks: [...open, ...then.checks], then: then.then, otherwise };
  return { kind: "guard", checks: open, then, otherwise };
}
