// Why a figure has no value: the one input where that began, or all inputs that are missing.
import type { Node } from "./expression.js";
import { type Figure, type FigureInput, type PerKeys, missing } from "./figure.js";
import { exact } from "../money/exact.js";
import { evaluateTest } from "./evaluate.js";

/** Where an undefined figure began: the name of the input and where it should have stood. */
export type Reason = { readonly input: string; readonly from: FigureInput["from"]; readonly figure: Figure };

/** Follows an undefined figure down to the input that was missing; `known` is what was found before. */
export function reasonOf(
  figure: Figure,
  find: (id: string, per: PerKeys) => Figure | undefined,
  known = new Map<Figure, Reason | undefined>(),
): Reason | undefined {
  if (!figure.undefined) return undefined;
  const blank = Object.entries(figure.inputs).filter(([, input]) => input.value === null);
  for (const [, input] of blank) {
    for (const each of figuresBehind(input, find)) {
      if (each.undefined?.input !== figure.undefined.input || each.undefined.code !== figure.undefined.code) continue;
      const deeper = known.get(each) ?? reasonOf(each, find, known);
      known.set(each, deeper);
      if (deeper) return deeper;
    }
  }
  const named = blank.find(([name]) => name === figure.undefined.input) ?? blank[0];
  return { input: figure.undefined.input, from: named?.[1].from ?? { absent: figure.undefined.input }, figure };
}

/** Follows an undefined figure down to all missing inputs, each figure once; those `seen` are passed over. */
export function reasonsOf(
  figure: Figure,
  find: (id: string, per: PerKeys) => Figure | undefined,
  nodeOf: (formula: string) => Node | undefined,
  seen: Set<Figure>,
): Reason[] {
  if (figure.undefined?.code !== "missing-input" || seen.has(figure)) return [];
  seen.add(figure);
  const node = nodeOf(figure.formula);
  const blank = Object.entries(figure.inputs).filter(([, input]) => input.value === null);
  const needed = node && lacking(node, figure);
  return blank.flatMap(([name, input]) => {
    if (needed?.has(name) === false) return [];
    const behind = figuresBehind(input, find);
    if (behind.length > 0) return behind.flatMap((each) => reasonsOf(each, find, nodeOf, seen));
    return [{ input: name, from: input.from, figure }];
  });
}

function figuresBehind(input: FigureInput, find: (id: string, per: PerKeys) => Figure | undefined): Figure[] {
  const { from } = input;
  if (!("figure" in from)) return [];
  const keys = "per" in from ? [from.per] : (from.parts ?? []);
  return keys.flatMap((per) => find(from.figure, per) ?? []);
}

/** Every input that a figure lacks in the branch that holds; where that is open, also what it hangs on. */
function lacking(node: Node, { inputs }: Pick<Figure, "inputs">): ReadonlySet<string> {
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
