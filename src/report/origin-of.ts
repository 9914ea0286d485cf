import type { Cell, Figure, FigureInput } from "../formula/figure.js";
import type { FigureIndex } from "./figure-index.js";

/** Where a figure's lack of a value began: the reason, and the cell where one can be named. */
export type Origin = { readonly code: string; readonly input: string; readonly cell?: Cell };

// No chain of tables is deeper; a bound keeps a broken trace from running on.
const DEEPEST = 24;

/** Follows the unknown inputs of a figure to the place where the first one is missing. */
export function originOf(figure: Figure, index: FigureIndex): Origin {
  const { code, input } = figure.undefined ?? { code: "missing-input", input: "" };
  const cell = code === "missing-input" ? search(figure, input, index, DEEPEST) : undefined;
  return { code, input, ...(cell ? { cell } : {}) };
}

function search(figure: Figure, input: string, index: FigureIndex, depth: number): Cell | undefined {
  if (depth === 0) return undefined;
  for (const [name, each] of unknownInputs(figure, input)) {
    if (name === input && "cells" in each.from && each.from.cells[0]) return each.from.cells[0];
    for (const next of figuresBehind(each, index)) {
      if (next.value !== null || next.undefined?.input !== input) continue;
      const found = search(next, input, index, depth - 1);
      if (found) return found;
    }
  }
  return undefined;
}

const unknownInputs = (figure: Figure, input: string): [string, FigureInput][] =>
  Object.entries(figure.inputs)
    .filter(([, each]) => each.value === null)
    .sort(([a], [b]) => Number(b === input) - Number(a === input));

function figuresBehind(input: FigureInput, index: FigureIndex): Figure[] {
  if (!("figure" in input.from)) return [];
  const { figure } = input.from;
  const keys = "per" in input.from ? [input.from.per] : (input.from.parts ?? []);
  return keys.flatMap((per) => index.find(figure, per) ?? []);
}
