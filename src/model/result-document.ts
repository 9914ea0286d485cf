// Reads the JSON document of a result back, in either version of its format, with the record of inputs in it.
import * as z from "zod";
import { type Figure, type From, type Source, type Undefined, valued } from "../formula/figure.js";
import { ALLOCATIONS, CONTINGENCY_BASES } from "./analysis.js";
import { assumptions } from "./assumption.js";
import { centres } from "./centre.js";
import { countryProfile } from "./country-profile.js";
import { costStandards } from "./cost-standard.js";
import { currency, date, text, year } from "./fields.js";
import { funding } from "./funding.js";
import type { InputRecord } from "./input-record.js";
import { needs } from "./need.js";
import { indices } from "./price-index.js";
import { UNPLACED } from "./refused-row.js";
import { type Selection, selection } from "./selection.js";
import { figuresOfWritten, writtenFigure, writtenFormula, writtenSource, object } from "./written-figure.js";

const row = <T extends z.ZodType>(values: T) =>
  z.strictObject({
    file: z.string(),
    row: z.number().int().min(0),
    values,
    /** The row is a share of that of the file. */
    placed: z.literal(true).exactOptional(),
    /** The row stands in for one that was refused; of its cells these are known beside its keys. */
    refused: z.array(z.string()).exactOptional(),
  });

// A document is read by few calls: what it must be is worked out then.
const record = () =>
  z.strictObject({
    fiscalYear: year(),
    /** First day of the fiscal year. */
    firstDay: date(),
    currency: currency(),
    pooling: z.enum(["none", "pool", "all"]),
    /** What money pays for that names no centre, where the analysis says so. */
    allocate: z.enum(ALLOCATIONS).exactOptional(),
    /** What contingency is a share of, where the analysis says so. */
    contingencyBase: z.enum(CONTINGENCY_BASES).exactOptional(),
    /** Service → id of the cost standard that it must meet. */
    use: z.record(z.string(), z.string()),
    /** Rows as they were accepted; a table that was not given is absent. */
    centres: z.array(row(centres.schema)).optional(),
    costLines: z.array(row(costStandards.schema)).optional(),
    needs: z.array(row(needs.schema)).optional(),
    funding: z.array(row(funding.schema)).optional(),
    assumptions: z.array(row(assumptions.schema)),
    indices: z.array(row(indices.schema)),
    /** Tables of which a row was refused that nobody can place. */
    refused: z.array(z.enum(UNPLACED)),
    /** Cost standards of which a line was refused. */
    refusedLines: z.array(z.strictObject({ standard: text(), service: text().exactOptional() })).exactOptional(),
    /** Centres of which a row of money was refused. */
    refusedMoney: z
      .array(
        z.strictObject({ centre: text(), year: year().exactOptional(), withheld: z.literal(true).exactOptional() }),
      )
      .exactOptional(),
    /** The country whose rules of contributions hold. */
    country: z
      .strictObject({ profile: countryProfile, answers: z.record(z.string(), z.string()), acceptsPress: z.boolean() })
      .optional(),
    // Older documents say here what their publication was.
    publish: z.unknown().optional(),
  });

/** The input of a result as plain JSON: enough to compute its figures of need and money again. */
export type ResultRecord = z.infer<ReturnType<typeof record>>;

const figure = () =>
  z.looseObject({
    id: text(),
    value: z.string().nullable(),
    undefined: object<Undefined>().exactOptional(),
    unit: text(),
    per: z.record(z.string(), z.string()),
    formula: z.string(),
    inputs: z.record(
      z.string(),
      z.looseObject({ value: z.string().nullable(), unit: z.string(), from: object<From>() }),
    ),
    sources: z.array(object<Source>()),
    notes: z.record(z.string(), z.union([z.string(), z.number()])),
  });

// The parts of a document that are the same whatever its version.
const common = () => ({
  umay: text(),
  command: text(),
  inputs: z.array(object<InputRecord>()),
  record: record().optional(),
  /** Of a publication: centres that it leaves out. */
  withheld: z.looseObject({ closed: z.number(), rounded: z.array(z.unknown()) }).optional(),
});

/** A document of the first version holds each figure whole, and all of them. */
const firstVersion = () => z.looseObject({ ...common(), formatVersion: z.literal(1), figures: z.array(figure()) });

const secondVersion = () =>
  z.looseObject({
    ...common(),
    formatVersion: z.literal(2),
    selection: selection.exactOptional(),
    figures: z.array(writtenFigure),
    formulas: z.record(z.string(), writtenFormula).default({}),
    sources: z.array(writtenSource).default([]),
    files: z.array(z.string()).default([]),
  });

/** The JSON document of a result as it is read back: whatever its version, each figure whole. */
export type ResultDocument = Pick<z.infer<ReturnType<typeof firstVersion>>, keyof ReturnType<typeof common>> & {
  readonly figures: readonly Figure[];
  readonly selection?: Selection;
};

/**
 * Reads the document of a result from a value of JSON.
 *
 * @returns the document, or the place of the first thing that is wrong with it, as a JSON pointer
 */
export function readResultDocument(input: unknown): { readonly document: ResultDocument } | { readonly place: string } {
  const isFirst = Reflect.get(Object(input), "formatVersion") === 1;
  const parsed = (isFirst ? firstVersion() : secondVersion()).safeParse(input);
  if (!parsed.success) return { place: `/${parsed.error.issues[0]?.path.map(String).join("/") ?? ""}` };
  const { data } = parsed;
  // The first version held every figure.
  if (data.formatVersion === 1) {
    const whole = data.figures.map(({ value, undefined: reason, ...each }) => ({ ...each, ...valued(value, reason) }));
    return { document: { ...data, figures: whole, selection: "all" } };
  }
  const figures = figuresOfWritten(data.figures, data);
  return "place" in figures ? { place: `/figures/${figures.place}` } : { document: { ...data, figures } };
}
