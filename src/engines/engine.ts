// What every database engine has: the type of an engine, the address of a table, and the open connection to it.
// Also: limits of time and rows from the environment, short answers, kinds of columns, codes and words of errors.
import type { SourceColumn, TableFault } from "../model/source-table.js";
import type { Dialect, TablePart } from "./dialect.js";

/** Where a table is found: its name, before which a schema may stand, and the path of a file that the engine opens. */
export type Address = { readonly table: string | undefined; readonly file: string | undefined };

/** What of the environment of the process an engine needs: its own variables, and the limit of time. */
export type Environment = Readonly<Record<string, string | undefined>>;

export type Cells = readonly (string | null)[];

export type Connected = {
  readonly columns: readonly SourceColumn[];
  readonly parts: readonly TablePart[];
  /** Asks a query and hands each row of the answer on, with NULL as null and every other value as a text. */
  readonly query: (sql: string, values: readonly string[], take: (row: Cells) => void) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** An engine: how it is reached, and how its SQL is written. */
export type Engine = {
  readonly id: string;
  /** The package that it needs, with the command that installs it. */
  readonly package: string;
  readonly dialect: Dialect;
  /** Opens a table; what goes wrong is thrown as the engine's own error. */
  readonly connect: (address: Address, environment: Environment) => Promise<Connected>;
  readonly faultOf: (error: unknown) => TableFault;
};

/** Seconds that one question may take, and rows of a table that is read whole, where the environment does not say. */
const [SECONDS, WHOLE] = [600, 300_000];

/** The limit of time of one question in seconds: `UMAY_ENGINE_SECONDS`. */
export const secondsOf = ({ UMAY_ENGINE_SECONDS: given }: Environment): number => above0(given, SECONDS);

/** A table of no more rows is read whole: `UMAY_ENGINE_ROWS`. */
export const wholeOf = ({ UMAY_ENGINE_ROWS: given }: Environment): number => above0(given, WHOLE);

function above0(given: string | undefined, usual: number): number {
  const number = Number(given ?? usual);
  return Number.isInteger(number) && number > 0 ? number : usual;
}

/** All rows of a short answer. */
export async function rowsOf(query: Connected["query"], sql: string, values: readonly string[]) {
  const rows: Cells[] = [];
  await query(sql, values, (row) => rows.push(row));
  return rows;
}

/** How an engine writes the types of columns; `exact` captures the places of a decimal, where its type says them. */
type Types = Readonly<Record<"exact" | "whole" | "text" | "float", RegExp>>;

/** The columns of a table by the names and types that its engine writes. */
export const columnsOf = (rows: readonly Cells[], { exact, whole, text, float }: Types): readonly SourceColumn[] =>
  rows.map(([written, typed]) => {
    const [name, type] = [written ?? "", typed ?? ""];
    if (whole.test(type)) return { name, kind: "exact", places: 0 };
    const [decimal, places] = exact.exec(type) ?? [];
    if (decimal !== undefined) return { name, kind: "exact", ...(places !== undefined && { places: Number(places) }) };
    return { name, kind: text.test(type) ? "text" : float.test(type) ? "float" : "other" };
  });

// The code and the words of an error; the words may hold names of hosts, users and passwords.
export const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
