import type { BinaryOp, Node, Relation, Test } from "../../src/formula/expression.js";

/** An expression with one operation swapped, and where: `b.test compare < to <=`. */
export type Mutation = { readonly path: string; readonly node: Node };

const SWAPS: Readonly<Partial<Record<BinaryOp, readonly BinaryOp[]>>> = {
  plus: ["minus"],
  minus: ["plus"],
  times: ["divide"],
  divide: ["times"],
  ratio: ["times", "divide"],
  share: ["times", "divide"],
  min: ["max"],
  max: ["min"],
};
const RELATIONS: readonly Relation[] = [">", ">=", "<", "<=", "="];

/**
 * Every expression that differs from the given one by a single swapped operation: plus and minus, times and divide, min
 * and max, ceil, floor and round, relations, branches, sign of an exponent, order of operands, and each number by one.
 */
export function mutationsOf(node: Node, path = ""): Mutation[] {
  const at = (step: string): string => (path === "" ? step : `${path}.${step}`);
  const here = (what: string, swapped: Node): Mutation => ({
    path: `${path === "" ? "" : `${path} `}${node.op} to ${what}`,
    node: swapped,
  });
  const inside = (step: "a" | "b", part: Node, put: (part: Node) => Node): Mutation[] =>
    mutationsOf(part, at(step)).map((each) => ({ path: each.path, node: put(each.node) }));
  switch (node.op) {
    case "input":
    case "unknown":
      return [];
    case "number":
      return [here("one more", { op: "plus", a: node, b: { op: "number", value: "1" } })];
    case "ceil":
    case "floor":
    case "round":
      return [
        ...(node.op === "ceil" ? [] : [here("ceil", { op: "ceil", a: node.a })]),
        ...(node.op === "floor" ? [] : [here("floor", { op: "floor", a: node.a })]),
        here("nothing", node.a),
        ...inside("a", node.a, (a) => ({ ...node, a })),
      ];
    case "when":
      return [
        here("other branch", { ...node, a: node.b, b: node.a }),
        ...testMutations(node.test).map((test) => here(test.what, { ...node, test: test.test })),
        ...testParts(node.test, at("test"), (test) => ({ ...node, test })),
        ...inside("a", node.a, (a) => ({ ...node, a })),
        ...inside("b", node.b, (b) => ({ ...node, b })),
      ];
    default:
      return [
        ...(SWAPS[node.op] ?? []).map((op) => here(op, { ...node, op })),
        ...operandSwaps(node).map(({ what, swapped }) => here(what, swapped)),
        ...inside("a", node.a, (a) => ({ ...node, a })),
        ...inside("b", node.b, (b) => ({ ...node, b })),
      ];
  }
}

type Binary = Extract<Node, { readonly op: BinaryOp }>;

function operandSwaps(node: Binary): { readonly what: string; readonly swapped: Node }[] {
  const turned = { what: "operands turned", swapped: { ...node, a: node.b, b: node.a } };
  switch (node.op) {
    case "minus":
    case "divide":
    case "ratio":
    case "share":
    case "or-else":
      return [turned];
    case "where":
      return [turned, { what: "no condition", swapped: node.a }];
    case "power":
      return [
        { what: "other sign", swapped: { ...node, b: { op: "minus", a: { op: "number", value: "0" }, b: node.b } } },
      ];
    default:
      return [];
  }
}

function testMutations(test: Test): { readonly what: string; readonly test: Test }[] {
  if (test.op === "is") return [];
  return RELATIONS.filter((each) => each !== test.relation).map((relation) => ({
    what: `${test.relation} to ${relation}`,
    test: { ...test, relation },
  }));
}

function testParts(test: Test, path: string, put: (test: Test) => Node): Mutation[] {
  if (test.op === "is") return [];
  return [
    ...mutationsOf(test.a, `${path}.a`).map((each) => ({ path: each.path, node: put({ ...test, a: each.node }) })),
    ...mutationsOf(test.b, `${path}.b`).map((each) => ({ path: each.path, node: put({ ...test, b: each.node }) })),
  ];
}
