// Figures of a result: made when somebody asks, listed, and found by id and keys.
import type { Evaluation, Place } from "./chain.js";
import type { Figure, PerKeys } from "./figure.js";
import { type Figures, figuresOfId, inPlace, made } from "./figures.js";

/**
 * Where a result keeps what computes. It is a symbol, which copies by `{ ...result }` take with them, and which
 * `structuredClone`, a worker and JSON leave out; the same in every copy of the library.
 */
export const BEHIND: unique symbol = Symbol.for("umay.behind");

/** What has figures: where nobody has looked at them yet, they stand behind it. */
export type HasFigures = { readonly figures: Figures; readonly [BEHIND]?: { readonly figures: Figures } | undefined };

/** The figures of a result, none of which is made before somebody takes it. */
export const figuresIn = (of: HasFigures): Figures =>
  (Object.getOwnPropertyDescriptor(of, "figures")?.get ? of[BEHIND]?.figures : undefined) ?? of.figures;

const lists = new WeakMap<Figures, readonly Figure[]>();

/** Figures as a list of plain objects, made once. */
export function listed(figures: Figures): readonly Figure[] {
  const list = lists.get(figures) ?? Object.freeze([...figures].map(made));
  lists.set(figures, list);
  return list;
}

/** The text that a figure is known by: its id and its keys, in one order. */
export const figureKey = (id: string, per: PerKeys): string => keyText(id, keysOf(per), per);

function keyText(id: string, keys: readonly string[], per: PerKeys): string {
  let text = id;
  for (const key of keys) text += ` ${key}=${per[key] ?? ""}`;
  return text;
}

// Most keys are in their order already.
function keysOf(per: PerKeys): readonly string[] {
  const keys = Object.keys(per);
  return keys.every((key, at) => at === 0 || (keys[at - 1] ?? "") <= key) ? keys : keys.sort();
}

/** Figures by id and keys, for following inputs from figure to figure; each is made when it is looked for, and once. */
export function indexFigures(from: Figures | HasFigures): (id: string, per: PerKeys) => Figure | undefined {
  const [figures, known] = [figuresOf(from), new Map<Figure, Figure>()];
  const find = indexById((id) => [...inPlace(figures, new Set([id]))]);
  return (id, per) => {
    const place = find(id, per);
    if (place === undefined) return undefined;
    const figure = known.get(place) ?? made(place);
    known.set(place, figure);
    return figure;
  };
}

const figuresOf = (from: Figures | HasFigures): Figures => ("figures" in from ? figuresIn(from) : from);

/** The same of given figures, in their place or made. Those about other keys are not looked at closely. */
export function indexById(all: (id: string) => readonly Figure[]): (id: string, per: PerKeys) => Figure | undefined {
  const byKeys = new Map<string, ReadonlyMap<string, Figure>>();
  return (id, per) => {
    const keys = keysOf(per);
    const name = [id, ...keys].join(" ");
    const known = byKeys.get(name) ?? keyed(all(id), keys);
    byKeys.set(name, known);
    return known.get(keyText("", keys, per));
  };
}

function keyed(figures: readonly Figure[], keys: readonly string[]): ReadonlyMap<string, Figure> {
  const found = new Map<string, Figure>();
  for (const each of figures) {
    const { per } = each;
    if (hasKeys(per, keys)) found.set(keyText("", keys, per), each);
  }
  return found;
}

const hasKeys = (per: PerKeys, keys: readonly string[]): boolean =>
  Object.keys(per).length === keys.length && keys.every((key) => key in per);

/**
 * The figures of an id that agree with some keys, those with the fewest further keys first: asked for `hard-gap` of
 * nothing, the total comes first.
 */
export function findFigures(from: Figures | HasFigures, id: string, per: PerKeys): Figure[] {
  const asked = Object.entries(per);
  return figuresOfId(figuresOf(from), id)
    .filter((each) => asked.every(([key, value]) => each.per[key] === value))
    .sort((a, b) => Object.keys(a.per).length - Object.keys(b.per).length);
}

/** Finds where a total or a rank stands in a chain, by the key of its figure. */
export type TotalPlaces = (key: string) => Place | undefined;

/** The places of the totals of a chain; they are gathered when the first is asked for. */
export function totalPlaces(chain: Evaluation): TotalPlaces {
  let places: ReadonlyMap<string, Place> | undefined;
  return (key) => {
    places ??= new Map(placesIn(chain));
    return places.get(key);
  };
}

function* placesIn({ tables }: Evaluation): Generator<readonly [string, Place]> {
  for (const { name, columns, rows } of tables)
    for (const { kind, name: column, ...of } of columns) {
      if ((kind !== "total" && kind !== "rank") || !("shown" in of) || !of.shown) continue;
      const { id, per } = of.shown;
      for (const [row, { per: own }] of rows.entries())
        yield [figureKey(id, { ...own, ...per }), { table: name, row, column }];
    }
}
