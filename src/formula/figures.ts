import type { Evaluation } from "./chain.js";
import type { Figure } from "./figure.js";
import type { ChainTable } from "./table.js";
import { type FigureColumn, FigureInPlace, figureColumn, isShown } from "./trace.js";

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

/** The figures of an id, in their order. */
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
  /** How many rows it has. */
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
