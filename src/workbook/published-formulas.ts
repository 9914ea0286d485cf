import { cell } from "../formula/cell.js";
import { evaluate } from "../formula/evaluate.js";
import { type Node, divide, input, minus } from "../formula/expression.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { figureKey } from "../formula/find-figure.js";
import { isKnown } from "../formula/value.js";
import { formulaOf } from "../measure/formulas.js";
import { type Exact, exact, isZero, subtract, sum } from "../money/exact.js";
import { round } from "../money/round.js";
import { isPartOf } from "../result/per-keys.js";

/** A way to compute a figure from others: the formula as a sheet reads it, and the figures that it takes. */
type Way = { readonly formula: string; readonly of: readonly Figure[] };

const money = (name: string) => input(name, "money");

// How figures of one thing hang together, where their own rule names nothing that is published.
const TIES: Readonly<Record<string, readonly { readonly node: Node; readonly of: readonly string[] }[]>> = {
  "covered-need": [{ node: minus(money("requirement"), money("hard-gap")).node, of: ["requirement", "hard-gap"] }],
  "funded-need-share": [
    { node: divide(money("covered-need"), money("requirement")).node, of: ["covered-need", "requirement"] },
    {
      node: divide(minus(money("requirement"), money("hard-gap")), money("requirement")).node,
      of: ["requirement", "hard-gap"],
    },
  ],
};

// What the parts of a total are told apart by.
const PARTS = ["centre", "sourceType", "region"] as const;

/**
 * The formula of each published figure that follows from other published figures; the others are numbers. Every formula
 * is computed here from the very values that it takes, and gives the figure.
 *
 * @param figures - the figures that are published
 * @param addressOf - the one cell of each
 * @param absent - the word for no figure
 */
export function publishedFormulas(
  figures: readonly Figure[],
  addressOf: (figure: Figure) => string | undefined,
  absent: string,
): ReadonlyMap<string, string> {
  const known = figures.filter(({ value }) => value !== null);
  const byKey = new Map(known.map((each) => [keyOf(each), each]));
  const find = (id: string, per: PerKeys): Figure | undefined => byKey.get(figureKey(id, per));
  const address = (figure: Figure): string => addressOf(figure) ?? absent;

  const sumOf = (figure: Figure): Way | undefined => {
    const { id, per } = figure;
    const { basis: _, ...whole } = per;
    for (const key of PARTS) {
      const of = known.filter((each) => each.id === id && isPartOf(each.per, whole, key));
      if (of.length > 1 && isSame(sum(of.map((each) => exact(each.value ?? "0"))), figure))
        return { formula: `SUM(${ranges(of.map(address)).join(",")})`, of };
    }
    return undefined;
  };
  const ruleOf = (figure: Figure, node: Node, inputs: ReadonlyMap<string, Figure>): Way | undefined => {
    const value = evaluate(node, {
      value: (name) => exact(inputs.get(name)?.value ?? "0"),
      text: () => undefined,
    });
    if (!isKnown(value) || !isSame(value, figure)) return undefined;
    const at = (name: string): string => address(inputs.get(name) ?? figure);
    return { formula: cell(node, at, absent), of: [...inputs.values()] };
  };
  const ownRule = (figure: Figure): Way | undefined => {
    const formula = formulaOf(figure.formula);
    if (!formula) return undefined;
    const names = Object.keys(formula.inputs);
    const inputs = new Map(
      names.flatMap((name): [string, Figure][] => {
        const from = figure.inputs[name]?.from;
        const behind = from && "per" in from ? find(from.figure, from.per) : undefined;
        return behind ? [[name, behind]] : [];
      }),
    );
    return inputs.size === names.length ? ruleOf(figure, formula.node, inputs) : undefined;
  };
  const ties = (figure: Figure): Way[] =>
    (TIES[figure.id] ?? []).flatMap(({ node, of }) => {
      const inputs = of.flatMap((id): [string, Figure][] => {
        const found = find(id, figure.per);
        return found ? [[id, found]] : [];
      });
      return (inputs.length === of.length && ruleOf(figure, node, new Map(inputs))) || [];
    });

  const chosen = new Map<string, Way>();
  // A formula may not come back to itself.
  const rests = (from: Figure, on: string): boolean =>
    keyOf(from) === on || (chosen.get(keyOf(from))?.of ?? []).some((each) => rests(each, on));
  for (const figure of known) {
    const ways = [ownRule(figure), ...ties(figure), sumOf(figure)].filter((each) => each !== undefined);
    const way = ways.find(({ of }) => !of.some((each) => rests(each, keyOf(figure))));
    if (way) chosen.set(keyOf(figure), way);
  }
  return new Map([...chosen].map(([key, { formula }]) => [key, formula]));
}

const keyOf = ({ id, per }: Figure): string => figureKey(id, per);

// Figures have 34 digits: what is made of them agrees but for the last ones.
const FINEST = 12;
const isSame = (value: Exact, figure: Figure): boolean =>
  isZero(round(subtract(value, exact(figure.value ?? "0")), FINEST, "half-up"));

/** Addresses of one column as ranges, as far as they follow one another: a formula has room for so many. */
function ranges(addresses: readonly string[]): string[] {
  const runs: { column: string; from: number; to: number }[] = [];
  for (const each of addresses) {
    const at = each.lastIndexOf("$") + 1;
    const [column, row] = [each.slice(0, at), Number(each.slice(at))];
    const last = runs.at(-1);
    if (last?.column === column && last.to + 1 === row) last.to = row;
    else runs.push({ column, from: row, to: row });
  }
  return runs.map(({ column, from, to }) => {
    const cells = column.slice(column.lastIndexOf("!") + 1);
    return from === to ? `${column}${from}` : `${column}${from}:${cells}${to}`;
  });
}
