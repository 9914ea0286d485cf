import * as z from "zod";
import type { Figure, FigureInput, From, PerKeys, Undefined } from "../formula/figure.js";
import type { Source } from "../formula/source.js";

// The parts of a figure that nothing is computed from are taken as they were written.
const object = <T>() => z.custom<T>((value) => typeof value === "object" && value !== null);

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
  /** File, row and column of each cell. */
  cells: z.array(z.tuple([z.string(), z.number(), z.string()])).exactOptional(),
  shelf: z.string().exactOptional(),
  field: z.string().exactOptional(),
  file: z.string().exactOptional(),
  pointer: z.string().exactOptional(),
  argument: z.string().exactOptional(),
  absent: z.string().exactOptional(),
});

const written = z.looseObject({
  value: z.string().nullable(),
  undefined: object<Undefined>().exactOptional(),
  /** Absent where it is called as the figure is. */
  formula: z.string().exactOptional(),
  /** Absent where it is that of the formula. */
  unit: z.string().exactOptional(),
  inputs: z.record(z.string(), input).exactOptional(),
  /** Places in the list of sources; absent where there is none beside that of the formula. */
  sources: z.array(z.number()).exactOptional(),
  notes: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
});

/** Figures about the same thing that stand together: what it is, and each of them by its id. */
export const figureRow = z.looseObject({
  per: z.record(z.string(), z.string()),
  figures: z.record(z.string(), written),
});

/** What is the same of all figures of a formula. */
export const writtenFormula = z.looseObject({
  /** The formula in the names of its inputs. */
  rule: z.string().exactOptional(),
  unit: z.string().exactOptional(),
  /** The unit of each input. */
  inputs: z.record(z.string(), z.string()).exactOptional(),
  /** Place in the list of sources. */
  source: z.number().exactOptional(),
});

export const writtenSource = object<Source>();

export type WrittenInput = z.infer<typeof input>;
export type WrittenFigure = z.infer<typeof written>;
export type FigureRow = z.infer<typeof figureRow>;
export type WrittenFormula = z.infer<typeof writtenFormula>;

/** What the rows of a document refer to. */
export type Shared = {
  readonly formulas: Readonly<Record<string, WrittenFormula>>;
  readonly sources: readonly Source[];
};

/** The figures of a row, each with what it refers to. @returns also what is wrong: the part of a figure that is nowhere */
export function figuresOfRow(row: FigureRow, shared: Shared): readonly (Figure | { readonly place: string })[] {
  return Object.entries(row.figures).map(([id, each]) => figureOf(id, each, row, shared));
}

function figureOf(
  id: string,
  each: WrittenFigure,
  row: FigureRow,
  shared: Shared,
): Figure | { readonly place: string } {
  const { value, undefined: reason, formula = id, notes = {} } = each;
  const { unit: common, source } = shared.formulas[formula] ?? {};
  const unit = each.unit ?? common;
  if (unit === undefined) return { place: `${id}/unit` };
  const places = each.sources ?? (source === undefined ? [] : [source]);
  const sources = places.flatMap((place) => shared.sources[place] ?? []);
  if (sources.length < places.length) return { place: `${id}/sources` };
  const inputs: Record<string, FigureInput> = {};
  for (const [name, given] of Object.entries(each.inputs ?? {})) {
    const found = inputOf(name, given, { id, row, shared });
    const inputUnit = given.unit ?? found.unit ?? shared.formulas[formula]?.inputs?.[name] ?? unit;
    if (found.value === undefined) return { place: `${id}/inputs/${name}/value` };
    inputs[name] = { value: found.value, unit: inputUnit, from: found.from };
  }
  return { id, value, ...(reason && { undefined: reason }), unit, per: row.per, formula, inputs, sources, notes };
}

type Found = { readonly value: string | null | undefined; readonly unit?: string | undefined; readonly from: From };

type Beside = { readonly id: string; readonly row: FigureRow; readonly shared: Shared };

function inputOf(name: string, given: WrittenInput, { id, row, shared: { formulas } }: Beside): Found {
  const from = fromOf(name, given, row.per);
  if (given.value !== undefined) return { value: given.value, from };
  if ("count" in from) return { value: row.figures[id]?.value, from };
  const beside = "per" in from ? row.figures[from.figure] : undefined;
  return { value: beside?.value, unit: beside?.unit ?? formulas[beside?.formula ?? given.figure ?? name]?.unit, from };
}

function fromOf(name: string, given: WrittenInput, per: PerKeys): From {
  const { figure, count, cells, shelf, field = "", file, pointer = "", argument, absent } = given;
  const counted = count === undefined ? {} : { count };
  if (cells !== undefined || (count !== undefined && figure === undefined))
    return { cells: (cells ?? []).map(([of, line, column]) => ({ file: of, row: line, column })), ...counted };
  if (count !== undefined && figure !== undefined) return { figure, count };
  if (shelf !== undefined) return { shelf, field };
  if (file !== undefined) return { file, pointer };
  if (argument !== undefined) return { argument };
  if (absent !== undefined) return { absent };
  const keys = Object.entries({ ...per, ...given.per }).filter((entry): entry is [string, string] => entry[1] !== null);
  return { figure: figure ?? name, per: Object.fromEntries(keys) };
}
