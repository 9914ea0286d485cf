// A table of the input (its name, schema and key), a row of one as it was read and whether it was accepted, and how
// names are compared. Also: a row with one of its names written otherwise.
import type * as z from "zod";
import type { From } from "../formula/figure.js";

/** A table of the contract: its name, its columns as a strict schema, and the columns that make a row unique. */
export type TableModel<Shape extends z.ZodRawShape = z.ZodRawShape> = {
  readonly name: string;
  readonly schema: z.ZodObject<Shape>;
  /** Columns whose values together may stand once; empty where rows may repeat. */
  readonly key: readonly string[];
};

/** A table of the contract. Without a key its rows may repeat. */
export const tableOf = <Shape extends z.ZodRawShape>(
  name: string,
  schema: z.ZodObject<Shape>,
  key: readonly (keyof Shape & string)[] = [],
): TableModel<Shape> => ({ name, schema, key });

/** A row as it was read: its values, and the place of each in the file. */
export type Row<T> = {
  readonly values: T;
  readonly file: string;
  /** Line of the file, 1 for its first line; 0 for a row that no file holds. */
  readonly row: number;
  /** Field name → header as written in the file. */
  readonly headers: Readonly<Partial<Record<keyof T & string, string>>>;
  /** Place in the analysis file of a value that is said there and stands in no table. */
  readonly pointer?: string;
  /** Place on a shelf of a value that is built in and stands in no table. */
  readonly shelf?: { readonly shelf: string; readonly field: string };
  /** Places of values that stand in the place of those of the row: of a scenario, or of months. */
  readonly said?: Readonly<Record<string, From>>;
  /** It is a share of the row of the file, which names no centre. */
  readonly placed?: true;
  /** What tells the row from one of the same key that it stands in for, such as the name of a scenario. */
  readonly variant?: string;
  /**
   * The row stands in for one that was refused: its values are the keys that could be read of it, or that it may have.
   * Of its cells these fields were read; every other one is refused.
   */
  readonly refused?: readonly string[];
};

/** Whether a row was accepted: what it says may be held against other rows. */
export const isSound = ({ refused }: Pick<Row<object>, "refused">): boolean => refused === undefined;

/** The form in which names are compared: trimmed, in Unicode NFC, without case. */
export const fold = (text: string): string => text.trim().normalize("NFC").toLowerCase();

/** A row with one of its texts written as `nameOf` writes it; the row itself where that is the same. */
export function withName<T extends object>(row: Row<T>, field: keyof T & string, nameOf: (written: string) => string) {
  const written = row.values[field];
  const name = typeof written === "string" ? nameOf(written) : written;
  return name === written ? row : { ...row, values: { ...row.values, [field]: name } };
}
