// The way from a figure down to what it was made of, step by step; and the code of a value that is withheld.
import { BEHIND, indexFigures } from "../formula/figures.js";
import { evaluate } from "../formula/evaluate.js";
import type { Node } from "../formula/expression.js";
import { type Figure, type FigureInput, missing } from "../formula/figure.js";
import { formulaOf } from "../measure/formulas.js";
import { exact, isZero } from "../money/exact.js";
import { type Result, partCount, partsOf } from "./result.js";

/** An input of a figure under its name in the formula; a part of a total under that of its figure. */
export type Named = readonly [name: string, input: FigureInput];

export const WITHHELD = "withheld";

// More parts of one sum than these nobody reads who asks for all of them.
const MOST = 10_000;

/**
 * How one goes from a figure to what it was made of: the figure that an input is, the inputs that its value came from or the
 * parts of a total, and the figure that it takes its value from without changing it.
 *
 * @param all - branches that were not taken and steps that only pass a value on are steps too
 */
export function stepsOf(result: Result, all = false) {
  const find = indexFigures(result);
  const behind = ({ from }: FigureInput): Figure | undefined =>
    "figure" in from && "per" in from
      ? (find(from.figure, from.per) ?? result[BEHIND]?.lineFigure(from.figure, from.per))
      : undefined;
  // What adds something stands before what adds nothing.
  const orderedParts = (each: Figure): readonly FigureInput[] => {
    const parts = partsOf(result, each, partCount(result, each) > MOST ? MOST : undefined);
    const isNothing = ({ value }: FigureInput): boolean => value !== null && isZero(exact(value));
    return [...parts.filter((part) => !isNothing(part)), ...parts.filter(isNothing)];
  };
  const inputsOf = (each: Figure): readonly Named[] => {
    if (each.undefined?.code === WITHHELD) return [];
    const formula = formulaOf(each.formula);
    if (!formula) return orderedParts(each).map((part) => ["figure" in part.from ? part.from.figure : "part", part]);
    const entries = Object.entries(each.inputs);
    if (all) return entries;
    const used = usedInputs(formula.node, each);
    return entries.filter(([name]) => used.has(name));
  };
  // A step whose value is that of its only input says nothing new.
  const settled = (each: Figure): Figure => {
    const [only, ...others] = inputsOf(each);
    const next = !all && only && others.length === 0 ? behind(only[1]) : undefined;
    return next && next.value !== null && next.value === each.value ? settled(next) : each;
  };
  return { behind, inputsOf, settled };
}

/** The inputs that the value came from: those on the branches that were taken, and words only where nothing else is. */
function usedInputs(node: Node, figure: Figure): ReadonlySet<string> {
  const numbers = new Set<string>();
  const texts = new Set<string>();
  const value = (name: string): string | null => figure.inputs[name]?.value ?? null;
  evaluate(node, {
    value: (name) => {
      numbers.add(name);
      const given = value(name);
      return given === null ? missing(name) : exact(given);
    },
    text: (name) => {
      texts.add(name);
      return value(name) ?? undefined;
    },
  });
  return numbers.size > 0 && figure.value !== null ? numbers : new Set([...numbers, ...texts]);
}
