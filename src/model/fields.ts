// Kinds of fields of tables: the schema of each, how its cells are read, whether anything may be said in it, and marks
// for what may be published.
import * as z from "zod";
import { isCurrency } from "../money/currency.js";
import { type Exact, ONE, ZERO, compare, exact, isDecimal } from "../money/exact.js";

/** How the cells of a column are read: the number grammar applies to numbers, words are looked up in the dictionary. */
export type FieldKind = NumberKind | "text" | "cited" | "yes-no" | "date" | "year" | "code" | "currency" | "value";
type NumberKind = "number" | "share" | "rate" | "whole" | "month";

/** Whether anything may be said in a field of a kind: other kinds are numbers, dates and codes. */
export const isSpoken = (kind: FieldKind): boolean => kind === "text" || kind === "cited";

const kinds = z.registry<{ kind: FieldKind }>();

/** What a field is beside its kind, for what may be published of it. */
export type FieldMark = "secret" | "names" | "persons";

const marks = z.registry<{ mark: FieldMark }>();

const DECIMAL = /^[+-]?\d+(\.\d+)?$/;
// A text that is no number fails its pattern; these say nothing more about it.
const order = (text: string, to: Exact): number => (isDecimal(text) ? compare(exact(text), to) : 0);
const notNegative = (text: string): boolean => order(text, ZERO) >= 0;

const kind = <T extends z.ZodType>(schema: T, name: FieldKind): T => {
  kinds.add(schema, { kind: name });
  return schema;
};

/** A column of a table: how its cells are read, whether it must be there, and the codes it may hold. */
export type Field = {
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly codes: readonly string[];
  /** Whether it says who may be named, names a centre, or counts persons. */
  readonly mark?: FieldMark | undefined;
};

export function fieldOf(name: string, schema: z.ZodType): Field {
  if (schema instanceof z.ZodOptional) return { ...fieldOf(name, schema.unwrap() as z.ZodType), required: false };
  const codes = schema instanceof z.ZodEnum ? (schema.options as string[]) : [];
  return { name, kind: kinds.get(schema)?.kind ?? "text", required: true, codes, mark: marks.get(schema)?.mark };
}

/** The words a code column may hold. */
export const codesOf = (schema: z.ZodType): readonly string[] => fieldOf("", schema).codes;

const marked = <T extends z.ZodType>(schema: T, mark: FieldMark): T => {
  marks.add(schema, { mark });
  return schema;
};

/** A field that says whether the row may be named: what it marks is never published by itself. */
export const secret = <T extends z.ZodType>(schema: T): T => marked(schema, "secret");
/** A field that names a centre: its code or its name. */
export const names = <T extends z.ZodType>(schema: T): T => marked(schema, "names");
/** A field that counts persons: a small count is withheld. */
export const persons = <T extends z.ZodType>(schema: T): T => marked(schema, "persons");

export const text = () => kind(z.string().min(1), "text");
export const texts = <Name extends string>(...names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, text().optional()])) as Record<Name, z.ZodOptional<z.ZodString>>;
/** Id of a work in the table of sources, or `assumption` by its word in any language. */
export const cited = () => kind(z.string().min(1), "cited");
/** A decimal string, any sign. */
export const number = () => kind(z.string().regex(DECIMAL), "number");
const decimal = (holds: (text: string) => boolean, wants: string) => z.string().regex(DECIMAL).refine(holds, wants);
/** A decimal string not below zero. */
export const quantity = () => kind(decimal(notNegative, "not-negative"), "number");
export const positive = () =>
  kind(
    decimal((text) => order(text, ZERO) > 0, "positive"),
    "number",
  );
/** A share from 0 to 1, written so or with a percent sign. */
export const share = () =>
  kind(
    decimal((text) => notNegative(text) && order(text, ONE) <= 0, "share"),
    "share",
  );
/** A rate not below zero, as 0.75 or 75 %; may be above 1. */
export const rate = () => kind(decimal(notNegative, "not-negative"), "rate");
/** A rate of any sign, as 0.03 or 3 %. */
export const signedRate = () => kind(z.string().regex(DECIMAL), "share");
/** A number, a share with or without a percent sign, or a word: what it may be hangs on another column. */
export const value = () => kind(z.string().min(1), "value");
/** A whole number above zero. */
export const wholePositive = () => kind(z.string().regex(/^0*[1-9]\d*(\.0+)?$/), "whole");
export const yesNo = () => kind(z.enum(["yes", "no"]), "yes-no");
export const date = () => kind(z.iso.date(), "date");
export const year = () => kind(z.string().regex(/^\d{4}([/-]\d{2,4})?$/), "year");
export const month = () => kind(z.string().regex(/^(0?[1-9]|1[0-2])$/), "month");
export const code = <const T extends readonly [string, ...string[]]>(options: T) => kind(z.enum(options), "code");
export const currency = () => kind(z.string().refine(isCurrency), "currency");
/** A text in several languages, by their codes; English is required. */
export const words = () =>
  z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z\d]+)*$/), text()).refine((each) => each["en"] !== undefined, "en");
