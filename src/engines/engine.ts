import type { SourceColumn, TableFault } from "../model/source-table.js";
import type { Dialect, TablePart } from "./dialect.js";

/** Where a table is found: its name in the engine, or a file with it. */
export type Address = {
  /** Name of the table as the analysis gives it; a schema may stand before it. */
  readonly table: string | undefined;
  /** Path of the file that the engine opens. */
  readonly file: string | undefined;
};

/** What of the environment of the process an engine needs: its own variables, and the limit of time. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A table that an engine has opened. */
export type Connected = {
  readonly columns: readonly SourceColumn[];
  readonly parts: readonly TablePart[];
  /** Rows of a query, with NULL as null and every other value as a text. */
  readonly query: (sql: string, values: readonly string[]) => Promise<readonly (readonly (string | null)[])[]>;
  readonly close: () => Promise<void>;
};

/** An engine: how it is reached, and how its SQL is written. */
export type Engine = {
  readonly id: string;
  /** The package that it needs, with the command that installs it; none where it needs none. */
  readonly package?: string;
  readonly dialect?: Dialect;
  /** Opens a table; what goes wrong is thrown as the engine's own error. */
  readonly connect?: (address: Address, environment: Environment) => Promise<Connected>;
  /** What an error of the engine means. */
  readonly faultOf?: (error: unknown) => TableFault;
};

/** Seconds that one question may take, where the environment does not say. */
const SECONDS = 600;

/** The limit of time of one question in seconds: `UMAY_ENGINE_SECONDS`. */
export function secondsOf({ UMAY_ENGINE_SECONDS: given }: Environment): number {
  const seconds = Number(given ?? SECONDS);
  return Number.isInteger(seconds) && seconds > 0 ? seconds : SECONDS;
}

/** The words of an error, without names of hosts, users and passwords, which may stand in any of them. */
export const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
