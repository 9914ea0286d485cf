import type { Analysis, BudgetSettings, Condition } from "../../model/analysis.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { Dimension } from "../../model/dimension.js";
import type { ByteSource } from "../open/byte-source.js";
import type { Grid } from "../open/grid.js";
import type { FileFacts } from "../open/refusal.js";
import type { SheetText } from "../open/sheet-text.js";

/** Bytes of the beginning from which the form of a file is supposed, and bytes that are read at once. */
export type Pieces = { readonly head?: number; readonly chunk?: number };

/** How far a file was read: how many of its bytes and rows, about. */
export type ReadSoFar = { readonly file: string; readonly bytes: number; readonly size: number; readonly rows: number };

/** Bytes from which on a budget is gone through in one pass, unless others are given. */
export const SCAN_FROM = 2 ** 20;

/** What lines are asked, so that those of which the same holds are added up. */
export type ScanFor = {
  /** The conditions of each tagging rule. */
  readonly conditions: readonly (readonly Condition[])[];
  /** Bytes from which on a file is gone through. */
  readonly least: number;
  /** The dimensions by whose codes they are added up too. */
  readonly by: readonly Dimension[];
  /** Given to try other sizes than the usual ones. */
  readonly pieces?: Pieces;
  /** Whether its lines are asked for one by one, so that none may be added up; they are not unless this says so. */
  readonly areNamed?: boolean;
  /** Whether figures of single lines are asked for. */
  readonly areSingle?: boolean;
  /** What a table of tags says of lines, by their ids. */
  readonly named?: ReadonlyMap<string, string> | undefined;
  /** Called now and then while its file is read. */
  readonly progress?: ((so: ReadSoFar) => void) | undefined;
};

/** A sheet whose lines are gone through: what is known of it before, and what is to be told of it. */
export type ScannedSheet = {
  readonly text: SheetText;
  readonly grid: Omit<Grid, "rows">;
  readonly notes: readonly FileFacts[];
  readonly sha256: string;
};

/** What of a budget is gone through, and what for. */
export type ScanTask = {
  readonly settings: BudgetSettings;
  readonly name: string;
  readonly source: ByteSource;
  /** The sheet whose lines the source has; none for a text file. */
  readonly sheet?: ScannedSheet | undefined;
  readonly currency: string | undefined;
  /** The conditions of each tagging rule. */
  readonly conditions: readonly (readonly Condition[])[];
  readonly dictionaries: readonly Dictionary[];
  /** The dimensions by whose codes lines are added up too. */
  readonly by: readonly Dimension[];
  /** Called with each piece of the file that was read. */
  readonly progress?: (so: ReadSoFar) => void;
  /** Problems that the analysis accepts. */
  readonly accept: Analysis["accept"];
  /** Given to try other sizes than the usual ones. */
  readonly pieces?: Pieces | undefined;
};
