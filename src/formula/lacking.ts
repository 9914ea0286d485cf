import { exact } from "../money/exact.js";
import { evaluateTest } from "./evaluate.js";
import type { Node } from "./expression.js";
import type { Figure } from "./figure.js";
import { missing } from "./value.js";

/**
 * Every input that a figure lacks, where its own reason names the first alone: those of the branch that holds; where that
 * is open, what it hangs on and what is needed whichever it is.
 */
export function lacking(node: Node, { inputs }: Pick<Figure, "inputs">): ReadonlySet<string> {
  const given = (name: string): string | undefined => inputs[name]?.value ?? undefined;
  const value = (name: string) => {
    const known = given(name);
    return known === undefined ? missing(name) : exact(known);
  };
  // Undefined: a branch that gives nothing whatever is given.
  const needs = (at: Node): readonly string[] | undefined => {
    if (at.op === "unknown") return undefined;
    if (at.op === "input") return given(at.name) === undefined ? [at.name] : [];
    if (at.op === "when") {
      const { test, a, b } = at;
      const held = evaluateTest(test, { value, text: given });
      if (typeof held === "boolean") return needs(held ? a : b);
      const [first, second] = [needs(a), needs(b)];
      const either = first?.filter((name) => second?.includes(name) ?? true) ?? second ?? [];
      return [...(test.op === "is" ? [test.text] : [test.a, test.b].flatMap((each) => needs(each) ?? [])), ...either];
    }
    if (at.op === "or-else") return needs(at.b);
    return [...("a" in at ? (needs(at.a) ?? []) : []), ...("b" in at ? (needs(at.b) ?? []) : [])];
  };
  return new Set(needs(node));
}
