import type { Evaluation } from "./chain.js";
import type { Figure } from "./figure.js";
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

/** The figures of an id, in their order. */
export const figuresOfId = (figures: Figures, id: string): readonly Figure[] =>
  figures instanceof ChainFigures ? figures.ofId(id) : figures.filter((each) => each.id === id);

/** What is read of each figure, without making figures: nothing of a figure may be kept but what is read. */
export const readEach = <T>(figures: Figures, read: (figure: Figure) => T): T[] =>
  figures instanceof ChainFigures ? figures.read(read) : figures.map((each) => read(each));

/** The figures that pass a test, each made when it is taken. */
export function* chosen(figures: Figures, test: (figure: Figure) => boolean): Iterable<Figure> {
  if (figures instanceof ChainFigures) yield* figures.chosen(test);
  else for (const figure of figures) if (test(figure)) yield figure;
}

// Tests look at a figure in its place; what is handed out is an object of its own.
class ChainFigures implements Figures {
  readonly #columns: FigureColumn[] = [];
  // Of each figure its column and its row, one after the other.
  readonly #places: number[] = [];
  readonly #further: readonly Figure[];
  #byId: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(chain: Evaluation, further: readonly Figure[]) {
    this.#further = further;
    for (const { name, columns, rows } of chain.tables) {
      const shown = columns.flatMap((each) => figureColumn(chain, name, each) ?? []);
      const first = this.#columns.length;
      this.#columns.push(...shown);
      for (const [row, { lines }] of rows.entries())
        for (const [at, column] of shown.entries())
          if (lines === undefined && isShown(column, row)) this.#places.push(first + at, row);
    }
  }

  get length(): number {
    return this.#places.length / 2 + this.#further.length;
  }

  *[Symbol.iterator](): Iterator<Figure> {
    for (let at = 0; at < this.length; at += 1) yield this.#made(at);
  }

  *chosen(test: (figure: Figure, index: number) => boolean): Iterable<Figure> {
    for (let at = 0; at < this.length; at += 1) if (test(this.#inPlace(at), at)) yield this.#made(at);
  }

  filter(test: (figure: Figure, index: number) => boolean): Figure[] {
    return [...this.chosen(test)];
  }

  find(test: (figure: Figure, index: number) => boolean): Figure | undefined {
    for (let at = 0; at < this.length; at += 1) if (test(this.#inPlace(at), at)) return this.#made(at);
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

  read<T>(read: (figure: Figure) => T): T[] {
    return Array.from({ length: this.length }, (_, at) => read(this.#inPlace(at)));
  }

  ofId(id: string): readonly Figure[] {
    this.#byId ??= this.#placesById();
    return (this.#byId.get(id) ?? []).map((at) => this.#made(at));
  }

  toJSON(): readonly Figure[] {
    return [...this];
  }

  #placesById(): ReadonlyMap<string, readonly number[]> {
    const byId = new Map<string, number[]>();
    for (let at = 0; at < this.length; at += 1) {
      const { id } = this.#inPlace(at);
      const same = byId.get(id);
      if (same) same.push(at);
      else byId.set(id, [at]);
    }
    return byId;
  }

  #inPlace(at: number): Figure {
    const column = this.#columns[this.#places[2 * at] ?? -1];
    const further = this.#further[at - this.#places.length / 2];
    if (column) return new FigureInPlace(column, this.#places[2 * at + 1] ?? 0);
    if (!further) throw new RangeError(`no figure ${at}`);
    return further;
  }

  #made(at: number): Figure {
    const figure = this.#inPlace(at);
    return figure instanceof FigureInPlace ? figure.toJSON() : figure;
  }
}
