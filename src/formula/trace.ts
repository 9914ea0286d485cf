// Which cells of a chain are figures; and from a figure back to what it is made of: its formula, its inputs, and the
// cells and rows that they come from.
import { fail } from "../money/fail.js";
import { toDecimal } from "../money/exact.js";
import type { Computed, Evaluation } from "./chain.js";
import type { Place, Column, FormulaColumn, Shown, TotalColumn, ValueColumn } from "./table.js";
import { cellIn } from "./table.js";
import type { Cell, Figure, FigureInput, From, PerKeys, Source, Undefined } from "./figure.js";
import { derived, isKnown, valued } from "./figure.js";
import { unitIn } from "./unit.js";

// A total lists its parts itself when they are few; otherwise it counts them and they are listed on demand.
const LISTED = 60;

const NONE: Figure["notes"] = {};
const absences = new Map<string, From>();

function absent(name: string): From {
  const found = absences.get(name) ?? { absent: name };
  absences.set(name, found);
  return found;
}

export type FigureColumn = {
  readonly chain: Evaluation;
  readonly table: string;
  readonly of: Computed;
  readonly shown: Shown;
  readonly unit: string;
  readonly formula: string;
  readonly sources: readonly Source[];
};

/** The column of figures of a table, or undefined where it is not shown or is not computed. */
export function figureColumn(chain: Evaluation, table: string, of: Column): FigureColumn | undefined {
  if ((of.kind !== "formula" && of.kind !== "total" && of.kind !== "rank") || !of.shown) return undefined;
  const sources = [of.kind === "formula" ? of.formula.source : derived];
  return { chain, table, of, shown: of.shown, unit: unitIn(of.unit, chain.currency), formula: formulaOf(of), sources };
}

function formulaOf(of: Computed): string {
  if (of.kind === "formula") return of.formula.id;
  return of.kind === "total" && of.basis === "known" ? "total-known" : of.kind;
}

/** Whether a row of a column is a figure: a class of lines is none, nor the known parts where nothing is missing. */
export function isShown({ chain, table, of, shown }: FigureColumn, row: number): boolean {
  const place = { table, row, column: of.name };
  if (chain.row(place).lines !== undefined) return false;
  return shown.missing === undefined || notesOf(chain, place, shown) !== undefined;
}

/** A figure as it stands in the chain, for `Figure`: each of its parts is computed when it is read, and nothing is kept. */
export class FigureInPlace {
  readonly #column: FigureColumn;
  readonly #row: number;

  constructor(column: FigureColumn, row: number) {
    this.#column = column;
    this.#row = row;
  }

  get #place(): Place {
    return { table: this.#column.table, row: this.#row, column: this.#column.of.name };
  }

  get id(): string {
    return this.#column.shown.id;
  }

  get value(): string | null {
    const value = this.#column.chain.value(this.#place);
    return isKnown(value) ? toDecimal(value) : null;
  }

  get undefined(): Undefined | undefined {
    const value = this.#column.chain.value(this.#place);
    return isKnown(value) ? undefined : value;
  }

  get from(): string | undefined {
    return this.#column.shown.least === undefined
      ? undefined
      : leastOf(this.#column.chain, this.#place, this.#column.shown.least);
  }

  get to(): null | undefined {
    return this.from === undefined ? undefined : null;
  }

  get unit(): string {
    return this.#column.unit;
  }

  get per(): PerKeys {
    return perOf(this.#column.chain, this.#place, this.#column.shown);
  }

  get formula(): string {
    return this.#column.formula;
  }

  get inputs(): Figure["inputs"] {
    return inputsOf(this.#column.chain, this.#place, this.#column.of);
  }

  get sources(): readonly Source[] {
    const { sources = [] } = this.#column.chain.row(this.#place);
    return sources.length === 0 ? this.#column.sources : [...this.#column.sources, ...sources];
  }

  get notes(): Figure["notes"] {
    return notesOf(this.#column.chain, this.#place, this.#column.shown) ?? NONE;
  }

  /** The figure as an object of its own. */
  toJSON(): Figure {
    const { id, value, undefined: reason, from, unit, per, formula, inputs, sources, notes } = this;
    return Object.freeze({ id, ...valued(value, reason, from), unit, per, formula, inputs, sources, notes });
  }
}

// A part that nobody gave leaves the sum of the others as the least; what is refused or withheld leaves nothing.
function leastOf(chain: Evaluation, place: Place, least: string): string | undefined {
  const value = chain.value(place);
  if (isKnown(value) || value.code !== "missing-input") return undefined;
  const known = chain.value({ ...place, column: least });
  return isKnown(known) ? toDecimal(known) : undefined;
}

/** The figure at a place, with one level of its inputs; undefined where the place is not shown or is not computed. */
export function figureAt(chain: Evaluation, place: Place): Figure | undefined {
  const column = figureColumn(chain, place.table, chain.column(place.table, place.column));
  return column && isShown(column, place.row) ? new FigureInPlace(column, place.row).toJSON() : undefined;
}

function notesOf(chain: Evaluation, place: Place, shown: Shown): Figure["notes"] | undefined {
  const own = chain.row(place).notes ?? NONE;
  if (shown.missing === undefined) return own;
  const count = chain.value({ ...place, column: shown.missing });
  if (!isKnown(count) || count.n <= 0n) return undefined;
  return { ...own, missing: Number(toDecimal(count)) };
}

function perOf(chain: Evaluation, place: Place, shown: Shown): PerKeys {
  const { per } = chain.row(place);
  return shown.per ? { ...per, ...shown.per } : per;
}

function inputsOf(chain: Evaluation, place: Place, of: Column): Figure["inputs"] {
  if (of.kind === "formula") return formulaInputs(chain, place, of);
  if (of.kind === "total")
    return { parts: inputFrom(chain, place, of, figuresIn(chain, place, of) ?? summary(partsOf(chain, place))) };
  if (of.kind !== "rank") return {};
  const parts = partsOf(chain, place);
  const among = { value: null, unit: parts[0]?.unit ?? of.unit, from: summary(parts) };
  return { value: inputAt(chain, { ...place, column: of.column }), among };
}

function formulaInputs(chain: Evaluation, place: Place, of: FormulaColumn): Figure["inputs"] {
  const inputs: Record<string, FigureInput> = {};
  for (const name of Object.keys(of.formula.inputs))
    inputs[name] = inputAt(chain, { ...place, column: of.bind[name] ?? name });
  return inputs;
}

/** What stands at a place, as the input of a figure: a lookup is followed to the place it leads to. */
export function inputAt(chain: Evaluation, place: Place): FigureInput {
  const of = chain.column(place.table, place.column);
  if (of.kind === "text") {
    const cell = cellIn(chain.row(place), of.name);
    return { value: cell?.value ?? null, unit: "text", from: cell?.from ?? absent(of.name) };
  }
  const input = (from: From): FigureInput => inputFrom(chain, place, of, from);
  if (of.kind === "given") return input(cellIn(chain.row(place), of.name)?.from ?? absent(of.name));
  if (of.kind === "lookup") {
    const target = chain.target(place);
    return input(target ? inputAt(chain, target).from : absent(of.name));
  }
  if (!of.shown) fail("chain.hidden", `${place.table}.${of.name} is the input of a figure but is not shown`);
  if (of.shown.plain !== undefined && !notesOf(chain, place, of.shown))
    return inputAt(chain, { ...place, column: of.shown.plain });
  return input({ figure: of.shown.id, per: perOf(chain, place, of.shown) });
}

// Spelled out: an object made by spreading another costs three times the memory.
function inputFrom(chain: Evaluation, place: Place, { unit }: ValueColumn, from: From): FigureInput {
  const value = chain.value(place);
  return { value: isKnown(value) ? toDecimal(value) : null, unit: unitIn(unit, chain.currency), from };
}

// Where every row of the summed column is a figure, what the parts are is known without making each of them.
function figuresIn(chain: Evaluation, place: Place, of: TotalColumn): From | undefined {
  const summed = chain.column(of.table, of.column);
  const shown = "shown" in summed ? summed.shown : null;
  const rows = chain.parts(place);
  if (!shown || shown.plain !== undefined || rows.length === 0) return undefined;
  const per = (row: number): PerKeys => perOf(chain, { table: of.table, row, column: of.column }, shown);
  const classes = rows.map((row) => chain.row({ table: of.table, row, column: of.column }).lines);
  const count = classes.reduce<number>((all, lines) => all + (lines ?? 1), 0);
  const isListed = rows.length <= LISTED && classes.every((each) => each === undefined);
  return { figure: shown.id, count, ...(isListed && { parts: rows.map(per) }) };
}

/** The parts of a total, each as the input it is. */
export function partsOf(chain: Evaluation, place: Place): readonly FigureInput[] {
  const of = chain.column(place.table, place.column);
  if (of.kind !== "rank" && of.kind !== "total") return [];
  const table = of.kind === "rank" ? place.table : of.table;
  return chain.parts(place).map((row) => inputAt(chain, { table, row, column: of.column }));
}

function summary(parts: readonly FigureInput[]): From {
  const figures = parts.flatMap(({ from }) => ("per" in from ? [from] : []));
  const [first] = figures;
  if (first && figures.length === parts.length) {
    const listed = parts.length <= LISTED ? { parts: figures.map((each) => each.per) } : {};
    return { figure: first.figure, count: parts.length, ...listed };
  }
  const cells = parts.flatMap(({ from }): readonly Cell[] => ("cells" in from ? from.cells : []));
  return { cells: cells.slice(0, LISTED), count: parts.length };
}
