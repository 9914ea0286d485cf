// Figures as a JSON document writes them, short of what they refer to: their schema, figures about the same put
// together to be written, and figures made whole again.
import * as z from "zod";
import type { Figure, FigureInput, From, PerKeys, Source, Undefined } from "../formula/figure.js";
import { valued } from "../formula/figure.js";

/** A part of a figure that nothing is computed from: it is taken as it was written. */
export const object = <T>() => z.custom<T>((value) => typeof value === "object" && value !== null);

const input = z.looseObject({
  /** Absent where the figure that it comes from stands in the same row, and of a total where it is the total itself. */
  value: z.string().nullable().exactOptional(),
  /** Absent where it is that of the formula. */
  unit: z.string().exactOptional(),
  /** The figure that it comes from; absent where it is called as the input is. */
  figure: z.string().exactOptional(),
  /** Keys in which that figure differs from the row; null: it has none of the name. */
  per: z.record(z.string(), z.string().nullable()).exactOptional(),
  /** How many parts a total has. */
  count: z.number().exactOptional(),
  /** Place of the file in the list of files, row and column of each cell. */
  cells: z.array(z.tuple([z.number(), z.number(), z.string()])).exactOptional(),
  shelf: z.string().exactOptional(),
  field: z.string().exactOptional(),
  file: z.string().exactOptional(),
  pointer: z.string().exactOptional(),
  argument: z.string().exactOptional(),
  absent: z.string().exactOptional(),
});

/** One figure of a document, with what it refers to left out. */
export const writtenFigure = z.looseObject({
  id: z.string(),
  /** What it is about. */
  per: z.record(z.string(), z.string()),
  value: z.string().nullable(),
  undefined: object<Undefined>().exactOptional(),
  /** Of a total with a part that is not known: from where it lies, and up to where. */
  from: z.string().exactOptional(),
  to: z.string().nullable().exactOptional(),
  /** Absent where it is the rule that is called as the figure is, and of a figure without such a rule where it is `total`. */
  formula: z.string().exactOptional(),
  /** Absent where it is that of the formula. */
  unit: z.string().exactOptional(),
  /** In the order of the inputs of its formula in `formulas`, null where it may not be shown; by name where that has none. */
  inputs: z.union([z.array(input.nullable()), z.record(z.string(), input)]).exactOptional(),
  /** Places in the list of sources; absent where there is none beside that of the formula. */
  sources: z.array(z.number()).exactOptional(),
  notes: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
});

/** What is the same of all figures of a formula. */
export const writtenFormula = z.looseObject({
  /** The formula in the names of its inputs. */
  rule: z.string().exactOptional(),
  unit: z.string().exactOptional(),
  inputs: z.record(z.string(), z.string()).exactOptional(),
  /** Place in the list of sources. */
  source: z.number().exactOptional(),
});

export const writtenSource = object<Source>();

export type WrittenInput = z.infer<typeof input>;
export type WrittenFigure = z.infer<typeof writtenFigure>;
export type WrittenFormula = z.infer<typeof writtenFormula>;

/** What the figures of a document refer to. */
export type Shared = {
  readonly formulas: Readonly<Record<string, WrittenFormula>>;
  readonly sources: readonly Source[];
  readonly files: readonly string[];
};

// Figures that follow one another and are about the same thing, by their ids.
type FigureRow = ReadonlyMap<string, WrittenFigure>;

/** Figures, each with what it refers to; where one lacks something, what is wrong: the part that is nowhere. */
export function figuresOfWritten(
  written: readonly WrittenFigure[],
  shared: Shared,
): readonly Figure[] | { readonly place: string } {
  const figures: Figure[] = [];
  for (const row of together(written))
    for (const each of row.values()) {
      const figure = figureOf(each, row, shared);
      if ("place" in figure) return { place: `${figures.length}/${figure.place}` };
      figures.push(figure);
    }
  return figures;
}

/** Figures one after another about the same: an input that is the figure beside it is not written again. */
export function* together<Each extends Pick<Figure, "id" | "per">>(
  figures: Iterable<Each>,
  about: (per: PerKeys) => string = JSON.stringify,
): Iterable<ReadonlyMap<string, Each>> {
  let [row, before] = [new Map<string, Each>(), ""];
  for (const figure of figures) {
    const own = about(figure.per);
    if (row.size > 0 && (own !== before || row.has(figure.id))) {
      yield row;
      row = new Map();
    }
    row.set(figure.id, figure);
    before = own;
  }
  if (row.size > 0) yield row;
}

function figureOf(each: WrittenFigure, row: FigureRow, shared: Shared): Figure | { readonly place: string } {
  const { id, per, value, undefined: reason, notes = {} } = each;
  const formula = formulaOf(each, shared);
  const { unit: common, source, inputs: names = {} } = shared.formulas[formula] ?? {};
  const unit = each.unit ?? common;
  if (unit === undefined) return { place: "unit" };
  const places = each.sources ?? (source === undefined ? [] : [source]);
  const sources = places.flatMap((place) => shared.sources[place] ?? []);
  if (sources.length < places.length) return { place: "sources" };
  const { inputs: given = {} } = each;
  const listed: (readonly [string, WrittenInput | null | undefined])[] = Array.isArray(given)
    ? Object.keys(names).map((name, at) => [name, given[at]])
    : Object.entries(given);
  const inputs: Record<string, FigureInput> = {};
  for (const [name, input] of listed) {
    if (!input) continue;
    if (input.cells?.some(([file]) => shared.files[file] === undefined)) return { place: `inputs/${name}/cells` };
    const found = inputOf(name, input, { figure: each, row, shared });
    const inputUnit = input.unit ?? found.unit ?? names[name] ?? unit;
    if (found.value === undefined) return { place: `inputs/${name}/value` };
    inputs[name] = { value: found.value, unit: inputUnit, from: found.from };
  }
  return { id, ...valued(value, reason, each.from, each.to), unit, per, formula, inputs, sources, notes };
}

const formulaOf = ({ id, formula }: WrittenFigure, { formulas }: Shared): string =>
  formula ?? (formulas[id]?.rule === undefined ? "total" : id);

type Found = { readonly value: string | null | undefined; readonly unit?: string | undefined; readonly from: From };

type Beside = { readonly figure: WrittenFigure; readonly row: FigureRow; readonly shared: Shared };

function inputOf(name: string, given: WrittenInput, { figure, row, shared }: Beside): Found {
  const from = fromOf(name, given, figure.per, shared.files);
  if (given.value !== undefined) return { value: given.value, from };
  if ("count" in from) return { value: figure.value, from };
  const beside = "per" in from ? row.get(from.figure) : undefined;
  const unit = beside && (beside.unit ?? shared.formulas[formulaOf(beside, shared)]?.unit);
  return { value: beside?.value, unit, from };
}

function fromOf(name: string, given: WrittenInput, per: PerKeys, files: readonly string[]): From {
  const { figure, count, cells, shelf, field = "", file, pointer = "", argument, absent } = given;
  const counted = count === undefined ? {} : { count };
  if (cells !== undefined || (count !== undefined && figure === undefined)) {
    return { cells: (cells ?? []).map(([of, row, column]) => ({ file: files[of] ?? "", row, column })), ...counted };
  }
  if (count !== undefined && figure !== undefined) return { figure, count };
  if (shelf !== undefined) return { shelf, field };
  if (file !== undefined) return { file, pointer };
  if (argument !== undefined) return { argument };
  if (absent !== undefined) return { absent };
  const keys = Object.entries({ ...per, ...given.per }).filter((entry): entry is [string, string] => entry[1] !== null);
  return { figure: figure ?? name, per: Object.fromEntries(keys) };
}
