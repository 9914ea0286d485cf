import type { Issue } from "../formula/issue.js";
import type { Dictionary } from "../model/dictionary.js";
import type { Shape, Values } from "../model/check-row.js";
import type { Row, TableModel } from "../model/table.js";
import type { InputRecord, Reject } from "../read/input-record.js";
import { type TableSettings, readTable } from "../read/read-table.js";

/** Input files by the names that the analysis file gives them. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** What reading has collected so far. */
export type Collected = {
  readonly issues: Issue[];
  readonly inputs: InputRecord[];
  readonly rejects: Reject[];
  /** What could be read of refused rows, by the name of their table. */
  readonly refused: Map<string, readonly Readonly<Record<string, string>>[]>;
  /** Cells of a row as they stand in the file, by the name of the table. */
  readonly cells: Map<string, (row: number) => Pick<Reject, "header" | "cells">>;
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
  const bytes = files[settings.file];
  if (bytes === undefined) {
    collected.issues.push(missingFile(settings.file));
    return undefined;
  }
  const reading = readTable(model, { name: settings.file, bytes }, settings, dictionaries);
  collected.issues.push(...reading.issues);
  collected.inputs.push(reading.input);
  collected.rejects.push(...reading.rejects);
  collected.refused.set(model.name, reading.refused);
  collected.cells.set(model.name, reading.cells);
  return reading.opened ? reading.rows : undefined;
}

/** A file that the analysis names and nobody gave. */
export const missingFile = (file: string): Issue => ({
  code: "file.missing",
  severity: "error",
  file,
  received: file,
  message: "",
});
