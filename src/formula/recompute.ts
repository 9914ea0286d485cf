// Values of a chain computed again for other values of some cells: what lies between them is found once.
import { type Evaluation, type Reach, cellFrom } from "./chain.js";
import type { Place } from "./table.js";
import type { Node, Test } from "./expression.js";
import { type Value, missing } from "./figure.js";

/** New values of the changed cells, in their order, to the values of the targets, in theirs. */
export type Recompute = (values: readonly Value[]) => readonly Value[];

/** What lies between the given cells of a chain and some of its values. */
export type Paths = {
  /** Whether one of the values hangs on one of some given cells. */
  readonly hangOn: (cells: readonly Place[]) => boolean;
  /** The values again, for other values of some given cells; each call of what it gives stands alone. */
  readonly recompute: (changed: readonly Place[]) => Recompute;
};

/** A cell on the way: where it stands in the order in which cells are computed, and the cells that may take its value. */
type Cell = { readonly place: Place; readonly at: number; readonly users: Cell[] };

type Step = { readonly place: Place; readonly value: () => Value };

/** Finds once what lies between given cells of a chain and some values, to compute these again for other cells. */
export function pathsTo(chain: Evaluation, targets: readonly Place[]): Paths {
  // All that the targets may hang on, each cell after those that it hangs on.
  const cells = new Map<string, Cell>();
  const cellAt = (place: Place): Cell => {
    const key = keyOf(place);
    const known = cells.get(key);
    if (known) return known;
    const needs = needsAt(chain, place).map(cellAt);
    const cell: Cell = { place, at: cells.size, users: [] };
    cells.set(key, cell);
    for (const need of needs) need.users.push(cell);
    return cell;
  };
  for (const target of targets) cellAt(target);
  const given = (places: readonly Place[]): readonly Cell[] => places.flatMap((place) => cells.get(keyOf(place)) ?? []);
  /** The cells that hang on the given ones, each after those that it hangs on. */
  const behind = (changed: readonly Cell[]): readonly Cell[] => {
    const found = new Set(changed);
    const first = found.size;
    for (const { users } of found) for (const user of users) found.add(user);
    return [...found].slice(first).sort((a, b) => a.at - b.at);
  };
  const recompute: Paths["recompute"] = (changed) => {
    const held = heldOver(chain);
    const steps = behind(given(changed)).flatMap(({ place }) => stepAt(chain, place, held));
    return (values) => {
      for (const [at, place] of changed.entries()) held.set(place, values[at] ?? missing(place.column));
      for (const { place, value } of steps) held.set(place, value());
      return targets.map(held.value);
    };
  };
  return { hangOn: (places) => given(places).length > 0, recompute };
}

/** The places that a computed cell may take values from. */
function needsAt(chain: Evaluation, place: Place): readonly Place[] {
  const of = chain.column(place.table, place.column);
  switch (of.kind) {
    case "given":
    case "text":
      return [];
    case "lookup": {
      const target = chain.target(place);
      return target ? [target] : [];
    }
    case "rank":
      return chain.parts(place).map((row) => ({ ...place, row, column: of.column }));
    case "total":
      return of.refused ? [] : chain.parts(place).map((row) => ({ table: of.table, row, column: of.column }));
    case "formula": {
      const bound = (name: string): Place => ({ ...place, column: of.bind[name] ?? name });
      return [...namesIn(of.formula.node, (name) => chain.text(bound(name)))].map(bound);
    }
  }
}

/** How a computed cell gets its value of the values that stand in; its reach is found once. */
function stepAt(chain: Evaluation, place: Place, held: Held): readonly Step[] {
  const of = chain.column(place.table, place.column);
  if (of.kind === "given" || of.kind === "text") return [];
  const [parts, target] = [chain.parts(place), chain.target(place)];
  const reach: Reach = { value: held.value, text: chain.text, parts: () => parts, target: () => target };
  return [{ place, value: cellFrom(of, place, reach) }];
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
