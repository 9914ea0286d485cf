import { type Computed, type Evaluation, type Place, type Reach, cellFrom } from "./chain.js";
import type { Node, Test } from "./expression.js";
import { type Value, missing } from "./value.js";

/** New values of the changed cells, in their order, to the values of the targets, in theirs. */
export type Recompute = (values: readonly Value[]) => readonly Value[];

type Step = { readonly place: Place; readonly value: () => Value };

/**
 * Finds once what lies between some given cells of a chain and some of its values, so that these can be computed again
 * for other cells: by the same readings as the chain itself, and nothing beside what changes.
 *
 * @param chain - an evaluated chain
 * @param changed - places of given cells that take other values
 * @param targets - places whose values are asked for
 * @returns a function of the values of the changed cells; each call stands alone
 * @example recompute(chain, [{ table: "assumptions", row: 0, column: "value" }], [gap])([exact("0.8")])
 */
export function recompute(chain: Evaluation, changed: readonly Place[], targets: readonly Place[]): Recompute {
  const held = heldOver(chain);
  const { steps } = between(chain, changed, targets, held);
  return (values) => {
    for (const [at, place] of changed.entries()) held.set(place, values[at] ?? missing(place.column));
    for (const { place, value } of steps) held.set(place, value());
    return targets.map(held.value);
  };
}

/** Whether a value of a chain hangs on one of some given cells. */
export const hangsOn = (chain: Evaluation, target: Place, cells: readonly Place[]): boolean =>
  between(chain, cells, [target], heldOver(chain)).hanging;

/** The computed cells between given cells and targets, each after those it hangs on. */
function between(
  chain: Evaluation,
  changed: readonly Place[],
  targets: readonly Place[],
  held: Held,
): { readonly steps: readonly Step[]; readonly hanging: boolean } {
  const steps: Step[] = [];
  const known = new Map(changed.map((place) => [keyOf(place), true]));
  const hangs = (place: Place): boolean => {
    const key = keyOf(place);
    const found = known.get(key) ?? stepHangs(place);
    known.set(key, found);
    return found;
  };
  const stepHangs = (place: Place): boolean => {
    const of = chain.column(place.table, place.column);
    if (of.kind === "given" || of.kind === "text") return false;
    const { needs, reach } = stepAt(chain, of, place, held);
    // All of them are asked: each puts what it hangs on before itself.
    if (needs.filter(hangs).length === 0) return false;
    steps.push({ place, value: cellFrom(of, place, reach) });
    return true;
  };
  const hanging = targets.filter(hangs).length > 0;
  return { steps, hanging };
}

/** The cells that a computed cell may take values from, and the reach to them, found once. */
function stepAt(
  chain: Evaluation,
  of: Computed,
  place: Place,
  held: Held,
): { readonly needs: readonly Place[]; readonly reach: Reach } {
  const parts = chain.parts(place);
  const target = chain.target(place);
  const reach: Reach = { value: held.value, text: chain.text, parts: () => parts, target: () => target };
  switch (of.kind) {
    case "lookup":
      return { needs: target ? [target] : [], reach };
    case "rank":
      return { needs: parts.map((row) => ({ ...place, row, column: of.column })), reach };
    case "total":
      return { needs: of.refused ? [] : parts.map((row) => ({ table: of.table, row, column: of.column })), reach };
    case "formula": {
      const bound = (name: string): Place => ({ ...place, column: of.bind[name] ?? name });
      const names = [...namesIn(of.formula.node, (name) => chain.text(bound(name)))];
      return { needs: names.map(bound), reach };
    }
  }
}

/** Values that stand in for those of the chain. */
type Held = { readonly value: (place: Place) => Value; readonly set: (place: Place, value: Value) => void };

function heldOver(chain: Evaluation): Held {
  const tables = new Map<string, Map<string, Map<number, Value>>>();
  return {
    value: (place) => tables.get(place.table)?.get(place.column)?.get(place.row) ?? chain.value(place),
    set: ({ table, column, row }, value) => {
      const columns = tables.get(table) ?? new Map<string, Map<number, Value>>();
      const rows = columns.get(column) ?? new Map<number, Value>();
      tables.set(table, columns.set(column, rows.set(row, value)));
    },
  };
}

/** The numbers that an expression may need, given its words: words never change, so branches that they close are left. */
function* namesIn(node: Node, text: (name: string) => string | undefined): Iterable<string> {
  if (node.op === "input") yield node.name;
  if (node.op === "when") {
    const { test } = node;
    const holds = test.op === "is" ? holdsFor(test, text) : undefined;
    if (test.op === "compare") yield* [...namesIn(test.a, text), ...namesIn(test.b, text)];
    if (test.op === "compare" || holds === true) yield* namesIn(node.a, text);
    if (test.op === "compare" || holds === false) yield* namesIn(node.b, text);
    return;
  }
  if ("a" in node) yield* namesIn(node.a, text);
  if ("b" in node) yield* namesIn(node.b, text);
}

// Without the word that it looks at, neither branch is ever taken.
function holdsFor(test: Extract<Test, { op: "is" }>, text: (name: string) => string | undefined): boolean | undefined {
  const word = text(test.text);
  return word === undefined ? undefined : word === test.value;
}

const keyOf = ({ table, row, column }: Place): string => `${table}\n${column}\n${row}`;
