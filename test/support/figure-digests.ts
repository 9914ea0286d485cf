import { createHash } from "node:crypto";
import type { Figure, FigureInput } from "../../src/formula/figure.js";

/**
 * What figures say, as one digest for each id: what each is about, its value or the reason of its absence, what is
 * missing, and where its inputs come from. Figures of a row of a budget and lists of parts are left out: they are made
 * when somebody asks for them.
 *
 * @returns one line for each id: how many figures it has, and their digest
 */
export function figureDigests(figures: Iterable<Figure>): string {
  const texts = new Map<string, string[]>();
  for (const figure of figures) {
    if ("line" in figure.per && "file" in figure.per) continue;
    const own = texts.get(figure.id) ?? [];
    own.push(textOf(figure));
    texts.set(figure.id, own);
  }
  return [...texts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, own]) => `${id} ${own.length} ${digest(own.sort().join("\n"))}\n`)
    .join("");
}

const textOf = ({ per, value, undefined: reason, unit, formula, notes, inputs }: Figure): string =>
  JSON.stringify([
    sorted(per),
    value,
    reason ?? null,
    unit,
    formula,
    notes["missing"] ?? null,
    sorted(inputs).map(inputText),
  ]);

// Of a total the first parts may be listed; only how many there are is said here.
function inputText([name, { value, unit, from }]: readonly [string, FigureInput]): unknown {
  const place =
    "parts" in from
      ? { figure: from.figure, count: from.count }
      : "count" in from && "cells" in from
        ? { count: from.count }
        : from;
  return [name, value, unit, place];
}

const sorted = <T>(object: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1));

export const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
