// Schemas of what stands on the shelves: schemes, standards, benchmarks, formulas with their inputs, packs with their
// questions and sources, sectors of essential services.
import * as z from "zod";
import { SOURCE_MARKS } from "../formula/figure.js";
import { ASSUMPTIONS, type AssumptionName } from "./assumption.js";
import { SERVICES } from "./centre.js";
import { BEHAVIOURS, DRIVERS } from "./cost-standard.js";
import { code, currency, number, positive, quantity, rate, share, text, words, year } from "./fields.js";
import { ELEMENTS } from "./package-element.js";
import { ROUNDINGS } from "./supply-standard.js";
import { BENCHMARK_UNITS } from "./unit-cost-benchmark.js";

// The build checks the tables of the shelves by these, and what users bring is checked by them too; the types stand where the
// things are used.

const id = () => z.string().regex(/^[a-z\d]+(-[a-z\d]+)*$/);

/** A work that something rests on. */
export const work = {
  title: text(),
  locator: text(),
  publisher: text().optional(),
  year: text().optional(),
  url: z.url().optional(),
  kind: z.enum(["published", "assumption", "derived"]),
  mark: z.enum(SOURCE_MARKS).optional(),
  note: text().optional(),
};
// A shelf rests on publications.
const published = z
  .strictObject({ ...work, kind: z.literal("published") })
  .required({ publisher: true, year: true, mark: true });

export const standardEntry = z.strictObject({
  id: id(),
  title: words(),
  per: positive(),
  base: z.enum(["inhabitants", "women", "region", "country"]),
  service: code(SERVICES),
  counts: z.enum(["family_place", "bed", "centre"]),
  rounding: z.enum(ROUNDINGS),
  readingOf: id().optional(),
  mark: z.enum(["published", "quoted", "interpretation"]),
  source: published,
});

export const benchmarkEntry = z.strictObject({
  id: id(),
  title: z.strictObject({ en: text(), ru: text(), kk: text(), ky: text() }),
  country: z.string().regex(/^[A-Z]{2}$/),
  year: z.string().regex(/^\d{4}(-\d{4})?$/),
  value: quantity(),
  currency: currency(),
  per: z.enum(BENCHMARK_UNITS),
  worked: text().optional(),
  source: published,
});

/** A formula: `formula` is read by make/formula-text.ts. */
export const formulaEntry = z.strictObject({
  family: id(),
  id: id(),
  formula: text(),
  unit: text(),
  /** Its inputs, where their order is another than that of the text. */
  inputs: z.array(text()).optional(),
  meaning: text(),
  returns: text().optional(),
  /** Some inputs with their values, such as `required = 427 GBP`, and what they give. */
  example: z.array(text()).optional(),
  result: z.string().regex(/^(?:unknown|-?\d+(?:\.\d+)? \S+)$/),
  source: text(),
});

export const formulaInput = z.strictObject({
  name: id(),
  unit: text(),
  meaning: text(),
  /** The formulas in which alone the name has this meaning. */
  formulas: z.array(id()).optional(),
});

export const schemeClass = z.strictObject({
  code: text(),
  label: words(),
  weight: share().nullable(),
  targeted: z.boolean(),
  allocable: z.boolean().optional(),
  from: number().optional(),
  above: number().optional(),
  potential: share().optional(),
});

export const schemeEntry = z.strictObject({
  /** Its place in the list; without it, after those that have one, by its id. */
  order: z.int().optional(),
  id: id(),
  title: words(),
  counts: words(),
  classes: z.array(schemeClass).min(2),
  scale: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("code") }),
      z.strictObject({ kind: z.literal("share") }),
      z.strictObject({
        kind: z.literal("score"),
        min: number(),
        max: number(),
        places: z.int().optional(),
        weights: z.array(share()).optional(),
      }),
    ])
    .optional(),
  headline: z.enum(["tagged", "weighted"]),
  wrong: z.record(z.string(), words()).optional(),
  floor: z.strictObject({ share: share(), of: z.enum(["all", "programmable", "direct"]), label: words() }).optional(),
  source: published,
});

/** A pack, without its lines. */
export const packEntry = z.strictObject({
  id: id(),
  title: words(),
  service: code(SERVICES),
  currency: currency(),
  priceYear: year(),
  source: id(),
  /** What somebody who reads the code must know of it. */
  about: text(),
});

/** A line of a pack: what it is, and how much of it. */
export const packLine = z.strictObject({ pack: id(), item: id(), quantity: quantity() });

/** What a line may be: its columns in a cost standard, and its questions by their ids. */
export const packItem = z
  .strictObject({
    id: id(),
    name: words(),
    economic: z.string().regex(/^(211|22|27|31)$/),
    behaviour: code(BEHAVIOURS),
    driver: code(DRIVERS),
    period: z.enum(["year", "month", "unit"]),
    pay: z.literal("yes").optional(),
    quantity_question: id(),
    unit_cost: quantity(),
    min: quantity(),
    max: quantity(),
    unit_cost_question: id(),
    on_cost: rate().optional(),
    useful_life: positive().optional(),
    salvage: quantity().optional(),
  })
  .refine(({ pay, on_cost: onCost }) => (pay === undefined) === (onCost === undefined), "on_cost where it is pay")
  .refine(
    ({ behaviour, useful_life: life, salvage }) =>
      (behaviour === "capital") === (life !== undefined) && (life === undefined) === (salvage === undefined),
    "useful_life and salvage where it is capital",
  );

const bounds = () => ({ min: number().optional(), max: number().optional() });

/** A number of a pack with its question. */
export const packNumber = z.strictObject({ value: text(), ...bounds(), question: words() });

/** A question at a number. `{line}` in it is the name of the line. */
export const packQuestion = z.strictObject({ id: id(), question: words() });

const assumed = { name: code(Object.keys(ASSUMPTIONS) as [AssumptionName]), ...bounds() };

/** An assumption with its question. With a value every pack has it, else those that give it one. */
export const packAssumption = z.strictObject({ ...assumed, value: text().optional(), question: words() });

/** The value of an assumption in one pack. */
export const packValue = z.strictObject({ ...assumed, pack: id(), value: text() });

/** A text that names lines of a pack. */
export const packNaming = z.strictObject({ pack: id(), source: id(), items: z.array(id()).min(1) });

export const packSource = z.strictObject({ id: id(), ...work });

/** A sector of the package of essential services. */
export const packageSector = z.strictObject({
  list: z.enum(["short", "whole"]),
  name: words(),
  elements: z.array(code(ELEMENTS)).min(1),
  source: id(),
});
