// The input files of a run: what may be handed in, a file's content, its JSON, the issue of a missing one, the rows of
// each table (read once while its bytes are the same), and the lists that collect all of these.
import { decode } from "../import/open/decode.js";
import { type Issue, problem } from "../formula/issue.js";
import type { Dictionary } from "../model/dictionary.js";
import type { Shape, Values } from "../model/check-row.js";
import { entryOf, onceFor } from "../model/once-for.js";
import { contentKey, fileLabel } from "../model/file-label.js";
import type { RefusedRow } from "../model/refused-row.js";
import type { Row, TableModel } from "../model/table.js";
import type { InputRecord, Reject } from "../model/input-record.js";
import { withTableOptions } from "../import/read/question-options.js";
import { hashIn } from "../import/read/open-file.js";
import { type FileInput, type TableReading, type TableSettings, readTable } from "../import/read/read-table.js";
import type { SecretFacts } from "../import/headers/secret-facts.js";
import type { Mended } from "../import/read/read-mended.js";
import { type Content, type Held, isWorkbook } from "../import/open/content.js";

/** Input files by the names that the analysis file gives them: bytes, sources, or workbooks that `openFiles` has opened. */
export type Files = Readonly<Record<string, Held>>;

/** Input files as a caller may have them, by the same names. */
export type GivenFiles = Readonly<Record<string, Content>>;

export type Collected = {
  readonly issues: Issue[];
  readonly inputs: InputRecord[];
  readonly rejects: Reject[];
  /** All refused rows of files of which `rejects` has only the first. */
  readonly allRejects: Map<string, Iterable<Reject>>;
  /** What could be read of refused rows, by the name of their table. */
  readonly refused: Map<string, readonly RefusedRow[]>;
  /** Rows that are refused only until somebody says whether their rates are in per cent, by the name of their table. */
  readonly asked: Map<string, readonly Row<object>[]>;
  /** Cells of a row as they stand in the file, by the name of the table. */
  readonly cells: Map<string, (row: number) => Pick<Reject, "header" | "cells">>;
  /** What was read of each table, by its name: the rows that were accepted, and what was understood of its columns. */
  readonly read: Map<string, TableRead>;
  /** Rows that a person has mended, by file; and those of them that were read. */
  readonly mended: Mended["rows"];
  readonly mendedRows: Reject[];
};

export const nothingRead = (mended: Mended["rows"]): Collected => ({
  issues: [],
  inputs: [],
  rejects: [],
  allRejects: new Map(),
  refused: new Map(),
  asked: new Map(),
  cells: new Map(),
  read: new Map(),
  mended,
  mendedRows: [],
});

export function together(first: Collected, second: Collected): Collected {
  const both = nothingRead(first.mended);
  addTo(both, first);
  addTo(both, second);
  return both;
}

/** Adds what was read by itself. */
export function addTo(collected: Collected, more: Collected): void {
  for (const list of ["issues", "inputs", "rejects", "mendedRows"] as const)
    append(collected[list] as unknown[], more[list]);
  for (const map of ["allRejects", "refused", "asked", "cells", "read"] as const)
    for (const [key, value] of more[map]) (collected[map] as Map<string, unknown>).set(key, value);
}

/** The same, to which more may be added without changing it. */
export const copied = (collected: Collected): Collected => together(collected, nothingRead(collected.mended));

/** A table as far as it must be known who may be named in it. */
export type TableRead = {
  readonly rows: readonly Row<object>[];
  readonly input: InputRecord;
  readonly secrets: SecretFacts;
};

/** The rows of a table that the analysis names; undefined where it names none or its file cannot be opened. */
export function readNamed<S extends Shape>(
  model: TableModel<S>,
  settings: ({ readonly file: string } & TableSettings) | undefined,
  files: Files,
  dictionaries: readonly Dictionary[],
  collected: Collected,
): readonly Row<Values<S>>[] | undefined {
  if (settings === undefined) return undefined;
  const file = inputOf(settings, files, collected);
  if (file === undefined) return undefined;
  const reading = readOnce(model, file, settings, dictionaries);
  append(collected.issues, withTableOptions(reading, file, settings.file));
  collected.inputs.push(reading.input);
  append(collected.rejects, reading.rejects);
  append(collected.mendedRows, reading.mended);
  collected.refused.set(model.name, reading.refused);
  collected.asked.set(model.name, reading.asked);
  collected.cells.set(model.name, reading.cells);
  collected.read.set(model.name, reading);
  return reading.opened ? reading.rows : undefined;
}

// What was read of a table is kept while the bytes of its file are the same, and no longer than they are there.
const readBefore = onceFor(() => onceFor(() => new Map<string, TableReading<object>>()));

function readOnce<S extends Shape>(
  model: TableModel<S>,
  file: FileInput,
  settings: TableSettings,
  dictionaries: readonly Dictionary[],
): TableReading<Values<S>> {
  const read = (): TableReading<Values<S>> => readTable(model, file, settings, dictionaries);
  const { name, bytes, mended } = file;
  const isKept = bytes instanceof Uint8Array || isWorkbook(bytes);
  const hash = isKept ? hashIn(bytes) : "";
  if (!isKept || hash === "" || mended) return read();
  // All settings of reading, and no other of the table: who may be named, for one, is asked of what was read.
  const { encoding, delimiter, decimal, sheet, headerRows, home, firstMonth, blanks } = settings;
  const asked = { encoding, delimiter, decimal, sheet, headerRows, home, firstMonth, blanks };
  const key = JSON.stringify([hash, model.name, name, asked satisfies Record<Exclude<keyof TableSettings, "progress">, unknown>]); // prettier-ignore
  // The key names the model.
  return entryOf(readBefore(bytes)(dictionaries), key, read) as TableReading<Values<S>>;
}

/** Adds to a list, however long: a call with a hundred thousand arguments fails. */
export function append<T>(list: T[], more: readonly T[]): void {
  for (const each of more) list.push(each);
}

/** The content of a file under its label, with the rows that were mended; undefined, and told, where nobody gave it. */
export function inputOf(
  settings: { readonly file: string; readonly table?: string | undefined } & TableSettings,
  files: Files,
  collected: Collected,
): FileInput | undefined {
  const key = contentKey(settings);
  const bytes = Object.hasOwn(files, key) ? files[key] : undefined;
  if (bytes === undefined) {
    collected.issues.push(missingFile(settings.file));
    return undefined;
  }
  const name = fileLabel(settings);
  return { name, bytes, mended: collected.mended.get(name) };
}

/** What the bytes of a file say as JSON; undefined where they are none. */
export function jsonIn(bytes: Uint8Array): unknown {
  const decoded = decode(bytes);
  if ("code" in decoded) return undefined;
  try {
    return JSON.parse(decoded.text);
  } catch {
    return undefined;
  }
}

export const missingFile = (file: string): Issue => problem("file.missing", { file, received: file });
