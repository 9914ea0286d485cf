import type { Node, Relation, Test } from "../../../src/formula/expression.js";

/** Every expression that differs from this one in a single operation: what a slip in a formula would look like. */
export function swaps(node: Node): Node[] {
  const here = swapped(node);
  if (!("a" in node)) return here;
  const inA = swaps(node.a).map((a): Node => ({ ...node, a }));
  const inB = "b" in node ? swaps(node.b).map((b): Node => ({ ...node, b })) : [];
  const inTest = node.op === "when" ? testSwaps(node.test).map((test): Node => ({ ...node, test })) : [];
  return [...here, ...inA, ...inB, ...inTest];
}

const OTHER = {
  plus: "minus", minus: "plus", times: "divide", divide: "times", ratio: "times", share: "times", min: "max", max: "min", power: "times",
} as const; // prettier-ignore

function swapped(node: Node): Node[] {
  switch (node.op) {
    case "input":
    case "number":
    case "unknown":
      return [];
    case "ceil":
      return [{ ...node, op: "floor" }];
    case "floor":
      return [{ ...node, op: "ceil" }];
    case "round":
      return [{ ...node, places: node.places + 1 }];
    case "when":
      return [{ ...node, a: node.b, b: node.a }];
    case "or-else":
    case "where":
      return [node.a];
    default:
      return [{ ...node, op: OTHER[node.op] }];
  }
}

const OPPOSITE: Readonly<Record<Relation, Relation>> = { ">": "<=", ">=": "<", "<": ">=", "<=": ">", "=": ">" };

function testSwaps(test: Test): Test[] {
  if (test.op === "is") return [];
  return [
    { ...test, relation: OPPOSITE[test.relation] },
    ...swaps(test.a).map((a) => ({ ...test, a })),
    ...swaps(test.b).map((b) => ({ ...test, b })),
  ];
}
