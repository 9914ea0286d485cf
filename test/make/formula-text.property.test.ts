import fc from "fast-check";
import { expect, it } from "vitest";
import type { BinaryOp, Node, Relation, Test } from "../../src/formula/expression.js";
import { readFormula } from "../../src/make/formula-text.js";

const UNITS = { a: "ratio", b: "ratio", years: "years", kind: "text" };
// Each sign: how strongly it binds, and how strongly what stands before and after it must bind to need no brackets.
const SIGNS: Readonly<Partial<Record<BinaryOp, readonly [string, number, number, number]>>> = {
  where: ["where", 0, 4, 1],
  plus: ["+", 1, 1, 1.5],
  minus: ["-", 1, 1, 1.5],
  ratio: ["per", 1.5, 3, 3],
  share: ["out of", 1.5, 3, 3],
  times: ["*", 2, 2, 3],
  divide: ["/", 2, 2, 3],
  power: ["^", 3, 4, 4],
};
const VERBS: Readonly<Record<string, string>> = { min: "min", max: "max", "or-else": "first-known", ceil: "round-up", floor: "round-down", round: "round" }; // prettier-ignore

/** The text of an expression, with brackets where it needs them. */
function textOf(node: Node, within = 0): string {
  switch (node.op) {
    case "input":
      return node.name;
    case "number":
      return node.value;
    case "unknown":
      return `none('${node.code ?? ""}', ${node.name})`;
    case "ceil":
    case "floor":
    case "round":
      return `${VERBS[node.op] ?? ""}(${textOf(node.a)})`;
    case "when": {
      const text = `if ${testOf(node.test)} then ${textOf(node.a)} else ${textOf(node.b)}`;
      return within > 0 ? `(${text})` : text;
    }
    default: {
      const [sign, strength, before, after] = SIGNS[node.op] ?? [];
      if (sign === undefined) return `${VERBS[node.op] ?? ""}(${textOf(node.a)}, ${textOf(node.b)})`;
      const text = `${textOf(node.a, before)} ${sign} ${textOf(node.b, after)}${sign === "where" ? " is known" : ""}`;
      return (strength ?? 0) < within ? `(${text})` : text;
    }
  }
}

const testOf = (test: Test): string =>
  test.op === "is" ? `${test.text} is '${test.value}'` : `${textOf(test.a, 1)} ${test.relation} ${textOf(test.b, 1)}`;

const { node } = fc.letrec<{ node: Node; test: Test }>((tie) => ({
  test: fc.oneof(
    fc.record({ op: fc.constant("is" as const), text: fc.constant("kind"), value: fc.constantFrom("old", "half-up") }),
    fc.record({ op: fc.constant("compare" as const), relation: fc.constantFrom<Relation[]>(">", ">=", "<", "<=", "="), a: tie("node"), b: tie("node") }), // prettier-ignore
  ),
  node: fc.oneof(
    { maxDepth: 4 },
    fc.record({ op: fc.constant("input" as const), name: fc.constantFrom("a", "b") }),
    fc.record({ op: fc.constant("number" as const), value: fc.constantFrom("0", "1", "0.5", "10000") }),
    fc.constant({ op: "unknown" as const, name: "a", code: "no-break-even" as const }),
    fc.record({ op: fc.constantFrom("plus" as const, "minus" as const, "times" as const, "divide" as const, "ratio" as const, "share" as const, "min" as const, "max" as const, "or-else" as const, "where" as const), a: tie("node"), b: tie("node") }), // prettier-ignore
    fc.record({ op: fc.constant("power" as const), a: tie("node"), b: fc.constant<Node>({ op: "input", name: "years" }) }), // prettier-ignore
    fc.record({ op: fc.constantFrom("ceil" as const, "floor" as const), a: tie("node") }),
    fc.record({ op: fc.constant("round" as const), a: tie("node"), places: fc.constant(0) }),
    fc.record({ op: fc.constant("when" as const), test: tie("test"), a: tie("node"), b: tie("node") }),
  ),
}));

// Seen red with the sides of a difference turned, and with `per` read as `/`.
it("an expression that is written down is read as itself", () => {
  fc.assert(
    fc.property(node, (drawn) => {
      expect(readFormula(textOf(drawn), "ratio", UNITS).node).toEqual(drawn);
    }),
  );
});
