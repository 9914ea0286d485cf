import type { Issue } from "../formula/issue.js";
import type { StarterTable } from "../interview/starter-rows.js";
import type { Recognised } from "./recognise.js";
import type { UnusedCell } from "./sheet.js";

/** What was made of one sheet: every cell is used, or stands among the unused. */
export type OwnReading = {
  readonly file: string;
  readonly sheet?: string;
  readonly kind: Recognised["kind"];
  readonly cells: number;
  readonly unused: readonly UnusedCell[];
  /** What was understood, in plain words. */
  readonly understood: string;
};

/** Tables that centres keep for themselves, read into the tables of the model. */
export type OwnTables = {
  readonly readings: readonly OwnReading[];
  readonly tables: readonly StarterTable[];
  readonly issues: readonly Issue[];
  readonly title: string;
  readonly currency: string;
  readonly fiscalYear: string;
  /** Cost standard by service. */
  readonly use: Readonly<Record<string, string>>;
};

/** Whether no centre is closed: the title of a table may name one and stands on every paper, so else it is not kept. */
export const isOpen = ({ tables }: OwnTables): boolean =>
  (tables.find(({ table }) => table === "centres")?.rows ?? []).every(({ confidential: closed }) =>
    typeof closed === "object" && "code" in closed ? closed.code === "no" : closed === "no",
  );
