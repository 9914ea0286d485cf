// Figures of a result: made when somebody asks, listed, chosen, found by id and keys, or read where they stand; the
// places of totals in a chain; and where a result keeps what computes.
import type { Evaluation } from "./chain.js";
import type { Place, ChainTable } from "./table.js";
import type { Figure, PerKeys } from "./figure.js";
import { type FigureColumn, FigureInPlace, figureColumn, isShown } from "./trace.js";

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
  const [figures, known] = [figuresFrom(from), new Map<Figure, Figure>()];
  const find = indexById((id) => [...inPlace(figures, new Set([id]))]);
  return (id, per) => {
    const place = find(id, per);
    if (place === undefined) return undefined;
    const figure = known.get(place) ?? made(place);
    known.set(place, figure);
    return figure;
  };
}

const figuresFrom = (from: Figures | HasFigures): Figures => ("figures" in from ? figuresIn(from) : from);

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
  return figuresOfId(figuresFrom(from), id)
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

/** Figures in their order. An array of figures is one; those of a chain are made when they are asked for. */
export type Figures = Iterable<Figure> & {
  readonly length: number;
  filter(test: (figure: Figure, index: number) => boolean): Figure[];
  find(test: (figure: Figure, index: number) => boolean): Figure | undefined;
  some(test: (figure: Figure, index: number) => boolean): boolean;
  every(test: (figure: Figure, index: number) => boolean): boolean;
  map<T>(make: (figure: Figure, index: number) => T): T[];
  flatMap<T>(make: (figure: Figure, index: number) => T | readonly T[]): T[];
};

/** The figures of a chain, in the order of its tables, rows and columns. */
export const figuresOf = (chain: Evaluation, further: readonly Figure[] = []): Figures =>
  new ChainFigures(chain, further);

/** The figures of some ids that pass a test, in their order. The others are not looked at. */
export function figuresOfIds(
  figures: Figures,
  ids: ReadonlySet<string>,
  test: (figure: Figure) => boolean = () => true,
): readonly Figure[] {
  return [...chosen(figures, test, ids)];
}

export const figuresOfId = (figures: Figures, id: string): readonly Figure[] => figuresOfIds(figures, new Set([id]));

/** The figures where they stand, all or those of some ids: what is read of one may be kept, the figure itself not. */
export const inPlace = (figures: Figures, ids?: ReadonlySet<string>): Iterable<Figure> => {
  if (figures instanceof ChainFigures) return figures.inPlace(ids);
  return ids ? figures.filter((each) => ids.has(each.id)) : figures;
};

/** What is read of each figure, without making figures: nothing of a figure may be kept but what is read. */
export const readEach = <T>(figures: Figures, read: (figure: Figure) => T): T[] => Array.from(inPlace(figures), read);

// The figures of one table, row by row.
type TableFigures = {
  readonly columns: readonly FigureColumn[];
  readonly count: number;
  /** Whether some of its places may be no figures. */
  readonly isPartly: boolean;
};

function tableFigures(chain: Evaluation, { name, columns, rows }: ChainTable): TableFigures {
  const found = columns.flatMap((each) => figureColumn(chain, name, each) ?? []);
  const isPartly =
    found.some((each) => each.shown.missing !== undefined) || rows.some(({ lines }) => lines !== undefined);
  return { columns: found, count: rows.length, isPartly };
}

/** The figures that pass a test, all or among those of some ids, each made when it is taken. */
export function* chosen(
  figures: Figures,
  test: (figure: Figure) => boolean,
  ids?: ReadonlySet<string>,
): Iterable<Figure> {
  for (const figure of inPlace(figures, ids)) if (test(figure)) yield made(figure);
}

// Tests look at a figure in its place; what is handed out is an object of its own.
class ChainFigures implements Figures {
  readonly #tables: readonly TableFigures[];
  readonly #further: readonly Figure[];

  constructor(chain: Evaluation, further: readonly Figure[]) {
    this.#tables = chain.tables.map((each) => tableFigures(chain, each));
    this.#further = further;
  }

  get length(): number {
    return this.#tables.reduce((sum, each) => sum + countOf(each), this.#further.length);
  }

  *[Symbol.iterator](): Iterator<Figure> {
    for (const each of this.inPlace()) yield made(each);
  }

  filter(test: (figure: Figure, index: number) => boolean): Figure[] {
    let at = 0;
    return [...chosen(this, (figure) => test(figure, at++))];
  }

  find(test: (figure: Figure, index: number) => boolean): Figure | undefined {
    let at = 0;
    for (const figure of this.inPlace()) if (test(figure, at++)) return made(figure);
    return undefined;
  }

  some(test: (figure: Figure, index: number) => boolean): boolean {
    return this.find(test) !== undefined;
  }

  every(test: (figure: Figure, index: number) => boolean): boolean {
    return !this.some((figure, at) => !test(figure, at));
  }

  map<T>(make: (figure: Figure, index: number) => T): T[] {
    return Array.from(this, make);
  }

  flatMap<T>(make: (figure: Figure, index: number) => T | readonly T[]): T[] {
    return this.map(make).flat() as T[];
  }

  toJSON(): readonly Figure[] {
    return [...this];
  }

  *inPlace(ids?: ReadonlySet<string>): Generator<Figure> {
    for (const table of this.#tables) yield* placesOf(table, ids);
    for (const each of this.#further) if (ids?.has(each.id) ?? true) yield each;
  }
}

function* placesOf(table: TableFigures, ids: ReadonlySet<string> | undefined): Generator<Figure> {
  const columns = table.columns.filter(({ shown }) => ids?.has(shown.id) ?? true);
  if (columns.length === 0) return;
  for (let row = 0; row < table.count; row += 1)
    for (const column of columns)
      if (!table.isPartly || isShown(column, row)) yield new FigureInPlace(column, row) as Figure;
}

function countOf(table: TableFigures): number {
  if (!table.isPartly) return table.columns.length * table.count;
  let count = 0;
  for (const column of table.columns)
    for (let row = 0; row < table.count; row += 1) if (isShown(column, row)) count += 1;
  return count;
}

/** A figure as an object of its own. */
export const made = (figure: Figure): Figure => (figure instanceof FigureInPlace ? figure.toJSON() : figure);
