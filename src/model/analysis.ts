// The analysis file, part by part: its schema, its types, and the words that some parts choose from; and what stands
// for a currency and a year that nobody has told.
import * as z from "zod";
import { isCurrency } from "../money/currency.js";
import { assessments } from "./assessment.js";
import { APART, FUNDS, PHASES } from "./budget-line.js";
import { CONFIDENTIAL, SERVICES } from "./centre.js";
import { hasCommonYear, yearSpan } from "./fiscal-year.js";
import { ROUNDINGS } from "./supply-standard.js";
import { COMPONENTS } from "./component.js";

const decimal = z.string().regex(/^-?\d{1,60}(\.\d{1,60})?$/);
const year = z.string().regex(/^\d{4}([/-]\d{2,4})?$/);
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  // What is no code at all is said once, by the pattern; "KGS" is the example in the message.
  .refine((code) => isCurrency(code) || !/^[A-Z]{3}$/.test(code), "KGS");
const phase = z.enum(PHASES);

const texts = <Name extends string>(...names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, z.string().optional()])) as Record<Name, z.ZodOptional<z.ZodString>>;

const surcharge = z.strictObject({
  economic: z.string().optional(),
  priority: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .optional(),
});

const condition = z.strictObject({
  column: z.string(),
  equals: z.string().optional(),
  in: z.array(z.string()).optional(),
  ...texts("startsWith", "endsWith", "contains", "matches"),
});

const header = z.union([z.string(), z.array(z.string())]);
const reading = {
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  decimal: z.enum(["auto", ".", ","]).optional(),
  /** Name of the sheet of a workbook, or its number from 1. */
  sheet: z.union([z.string(), z.number().int().positive()]).optional(),
};
const columns = z.strictObject({
  id: header.optional(),
  ...texts("admin", "programme", "description", "function", "economic", "region", "fiscalYear"),
  ...texts("payer", "payee", "transfer", "marker", "gbvShare", "tagged_by", "tagged_on", "checked_by", "status"),
  ...texts("spending_reason", "funds", "proposed", "approved", "revised", "executed"),
});

/** Units that papers may print amounts in. */
export const DISPLAY_UNITS = ["thousand", "lakh", "million", "crore", "billion", "trillion"] as const;
export type DisplayUnit = (typeof DISPLAY_UNITS)[number];

/** An entry of `budgets`; where a database holds the table its name is enough, and becomes `file` before this is checked. */
export const budget = z.strictObject({
  file: z.string(),
  /** Name of the table in the engine that is named when the analysis is run; a schema may stand before it. */
  table: z.string().min(1).optional(),
  ...reading,
  headerRows: z.array(z.number().int().positive()).optional(),
  // Below the lower bound JavaScript writes a number with an exponent; no unit is above the upper one.
  unit: z
    .number()
    .positive()
    .refine((unit) => unit <= 0 || (unit >= 1e-6 && unit <= 1e15), "1000")
    .optional(),
  /** Unit that papers print its amounts in; where it is not said, that of the file or that of the size. */
  displayUnit: z.enum(DISPLAY_UNITS).optional(),
  currency: currency.optional(),
  fiscalYear: year.optional(),
  ...texts("basis", "level", "part"),
  /** Whose money the lines are of that do not say so themselves. */
  funds: z.enum(FUNDS).optional(),
  /** What the lines are where they are no spending: they are tagged, stand apart, and are added to nothing. */
  apart: z.enum(APART).optional(),
  columns: columns.optional(),
  amounts: z.array(z.strictObject({ header: z.string(), fiscalYear: year, phase })).optional(),
  keep: z.array(condition).optional(),
  drop: z.array(condition).optional(),
  hierarchy: z.enum(["auto", "none"]).optional(),
  /** What a dash alone in an amount column means; without it, no figure. */
  dash: z.enum(["zero", "missing"]).optional(),
  /** What a blank amount of a line means; without it, nobody knows, and it is asked. */
  blank: z.enum(["zero", "unknown"]).optional(),
  /** The side that counts where revenue and expenditure stand in one table; both, where the column says no sides. */
  side: z.enum(["expenditure", "revenue", "both"]).optional(),
  /**
   * The total that the document prints, in the unit of the file or in whole units: of the ways to read the table, the one
   * that gives it is taken.
   */
  total: decimal.optional(),
  controlTotals: z.record(z.string(), decimal).optional(),
  tolerance: decimal.optional(),
  /** Schemes by whose shares the amounts of the file are weighted already: they are not weighted again. */
  weighted: z.array(z.string()).optional(),
  /** What amounts are under a header that says women: the whole of a line, or only its part for women. */
  amountsAre: z.enum(["whole", "women"]).optional(),
  rest: z.record(z.string(), decimal).optional(),
});

/** A rate as a decimal or in per cent: 0.75 or 75%. */
const rateText = z.string().regex(/^\d{1,60}(\.\d{1,60})?%?$/);

const codes = z.record(z.string(), z.union([z.string(), z.strictObject({ share: decimal })]));
const rule = z.strictObject({
  where: z.array(condition).min(1),
  codes: codes.optional(),
  code: z.string().optional(),
  gbv: decimal.optional(),
  /** Share of the line that only a wider estimate counts as against violence. */
  gbvWider: decimal.optional(),
  component: z.enum(COMPONENTS).optional(),
  because: z.string(),
});
const customScheme = z.strictObject({
  id: z.string(),
  title: z.string(),
  classes: z.array(
    z.strictObject({
      // `unscreened` is what no scheme has said anything about.
      code: z.string().regex(/^(?!unscreened$)/),
      label: z.string(),
      weight: decimal.nullable(),
      targeted: z.boolean(),
      allocable: z.boolean().optional(),
      /** Lines that were found to harm equality: listed apart, and taken from nothing. */
      harmful: z.boolean().optional(),
      from: decimal.optional(),
      above: decimal.optional(),
      potential: decimal.optional(),
    }),
  ),
  /** What is said of a line: a code, a share of its amount, or a score between two numbers. */
  scale: z.union([z.enum(["code", "share"]), z.strictObject({ min: decimal, max: decimal })]).optional(),
  /** What its total counts, in a sentence. */
  counts: z.string().optional(),
  source: z.string(),
});

// One amount is that of the approved budget of the year of the analysis.
const denominator = z.union([decimal, z.record(z.string(), decimal)]);

const tagging = z.strictObject({
  schemes: z.array(z.string()).min(1),
  custom: z.array(customScheme).optional(),
  rules: z.array(rule).optional(),
  tags: z.strictObject({ file: z.string(), ...reading }).optional(),
  otherwise: z.strictObject({ codes, because: z.string(), rest: z.boolean().optional() }).optional(),
  /** What schemes leave open, by scheme and name. */
  arguments: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  /** Schemes under which a line may have a tag beside another, such as gender and climate: given as a union too. */
  themes: z.array(z.string()).min(2).optional(),
  /** Share of the plan below which spending must be explained, such as "0.9": a statement asks why. */
  explainBelow: rateText.optional(),
  /** Published totals that shares are also given of, in whole units of the currency, by key as control totals. */
  denominators: z.strictObject({ programmable: denominator.optional(), direct: denominator.optional() }).optional(),
});

const table = z.strictObject({ file: z.string(), ...reading });
const rounding = z.enum(ROUNDINGS);

export const CONTINGENCY_BASES = ["direct", "with-overhead"] as const;
export type ContingencyBase = (typeof CONTINGENCY_BASES)[number];

export const EXPANSIONS = ["whole", "extend", "fraction"] as const;
export type ExpansionKind = (typeof EXPANSIONS)[number];

// What must be known of a rate before it is multiplied: of whom, of what ages and of what time.
const demand = z.strictObject({
  prevalence: z.strictObject({
    period: z.enum(["12-months", "lifetime"]),
    women: z.enum(["ever-partnered", "all-women"]),
    /** The age band as printed, such as `15+` or `15-49`. */
    ages: z.string(),
  }),
  helpSeeking: z.strictObject({ period: z.enum(["12-months", "ever"]), counts: z.enum(["women", "visits"]) }),
});

/** Where a plan leads: straight to a coverage, or a list of coverage or of units by year. */
const scaleUp = z
  .strictObject({
    /** Id of the supply standard whose units are added. */
    standard: z.string(),
    /** Coverage wanted in the last year, reached in equal steps. */
    target: rateText.optional(),
    /** Coverage wanted in each later year. */
    coverage: z.record(z.string(), rateText).optional(),
    /** Units wanted in each region, by later year. */
    units: z.record(z.string(), z.record(z.string(), decimal)).optional(),
    /** Months that a new unit is open in the year in which it opens. */
    monthsInFirstYear: decimal,
  })
  .refine((each) => [each.target, each.coverage, each.units].filter((path) => path !== undefined).length === 1, {
    message: "one of target, coverage, units",
  });

const plan = z.strictObject({
  years: z.array(year).min(2),
  scaleUp: scaleUp.optional(),
  /** Most that may be asked for, by year. */
  ceilings: z.record(z.string(), decimal).optional(),
});

const coFunding = z.strictObject({
  /** Share by kind of source, or by `source:` and the name of a funder; together they are 1. */
  shares: z.record(z.string(), z.string().regex(/^(0(\.\d{1,60})?|1(\.0{1,60})?)$/)),
  /** The law or contract that says so. */
  because: z.string().optional(),
  /** Id of that in the table of sources, or `assumption`. */
  source: z.string().optional(),
});

/** A value that a study gives, in whole units and prices of the fiscal year. */
const stated = z.strictObject({
  amount: decimal,
  /** Id in the table of sources, or `assumption`. */
  source: z.string(),
});

/** The investment case: what services cost and bring over the years, discounted by the assumption `discount_rate`. */
const investment = z.strictObject({
  /** Table of flows: year, kind, amount, source. */
  file: z.string(),
  ...reading,
  /** What one case prevented saves. */
  costAvoidedPerCase: stated.optional(),
  /** What violence costs society in a year. */
  violenceCost: stated.optional(),
});

/** Choice by question of the profile. */
const answers = z.record(z.string(), z.string()).optional();

/** The country whose own numbers hold: a profile that is built in, or a file of the user's own. */
const country = z.union([
  z.string(),
  z.strictObject({ profile: z.string(), answers }),
  z.strictObject({ file: z.string(), answers }),
]);

/** Money that is asked for: of whom, by whom, of which day, and by which law. */
const request = z.strictObject({
  to: z.string().regex(/\S/),
  from: z.string().optional(),
  date: z.iso.date().optional(),
  /** The day by which the money is needed. */
  by: z.iso.date().optional(),
  legalBasis: z.string().optional(),
  /** Currency of the papers: that of the analysis. */
  currency: currency.optional(),
  /** Form of the estimate: a general one, the social order of Kyrgyzstan, or the budget of a donor. */
  form: z.enum(["general", "kg-order", "donor"]).optional(),
  /** Who is paid and who approves: what is not said is a blank on the paper. */
  requisites: z.strictObject(texts("taxId", "address", "bank", "account", "bic", "phone", "approver")).optional(),
  /** The most that may be asked for in an estimate, in whole currency units: what is above it is cut by priority. */
  ceiling: decimal.refine((value) => !value.startsWith("-")).optional(),
  /** What no line of a cost standard says of overhead and contingency: their class, and when they are cut. */
  overhead: surcharge.optional(),
  contingency: surcharge.optional(),
  /** Class of the employer's contributions in an estimate; 212 where it is not said. */
  contributions: surcharge.pick({ economic: true }).optional(),
});

const band = z.union([z.literal("unknown"), z.tuple([decimal, decimal])]);

/** The two words on all closed centres together: the band of their need, and of its share that is covered. */
const closedWords = z.strictObject({
  need: band,
  covered: band,
  /** Year and currency that the band of the need was accepted in. */
  fiscalYear: year,
  currency,
  /** Series of the indices by which its edges move from year to year. */
  index: z.string().optional(),
});

export const ALLOCATIONS = ["need", "places", "none"] as const;

/** Everything an analysis is, in one strict JSON file. */
const settings = z.strictObject({
  $schema: z.string().optional(),
  title: z.string(),
  language: z.string().optional(),
  /** Tables that stand in this file itself, by the names of their files: text, or bytes of a workbook as a data URL. */
  tables: z.record(z.string(), z.string()).optional(),
  /** What a person has answered, where the tables were made of answers: they go on where they stopped. */
  interview: z
    .strictObject({
      language: z.string(),
      today: z.iso.date(),
      answers: z.record(z.string(), z.string()),
      /** What was answered about the tables that the answers came to: where it is written, and what. */
      said: z.array(z.strictObject({ place: z.string(), answer: z.record(z.string(), z.unknown()) })).optional(),
    })
    .optional(),
  currency,
  fiscalYear: year,
  fiscalYearStart: z.iso.date().optional(),
  /** Country whose contributions, tax rates and regions hold where the tables say nothing. */
  country: country.optional(),
  budgets: z.array(budget).optional(),
  /** Lines that are transfers between levels of government, which count where they are spent; or that there are none. */
  transfers: z.union([z.literal("none"), z.strictObject({ where: z.array(condition).min(1) })]).optional(),
  tagging: tagging.optional(),
  centres: z
    .strictObject({
      file: z.string(),
      ...reading,
      /** Services that the table lists in full, everywhere or in some regions; any other supply is unknown, not 0. */
      services: z
        .array(z.union([z.enum(SERVICES), z.strictObject({ service: z.enum(SERVICES), regions: z.array(z.string()) })]))
        .optional(),
      /** What holds for rows without a clear mark in the column `confidential`; it settles every doubt about the table. */
      confidential: z.enum(CONFIDENTIAL).optional(),
    })
    .optional(),
  costStandards: z
    .strictObject({ file: z.string(), ...reading, use: z.partialRecord(z.enum(SERVICES), z.string()).optional() })
    .optional(),
  /** Table of needs that are stated: they stand in place of a cost standard. */
  needs: table.optional(),
  /** Table of what is otherwise in single months: how full a service is, what a line costs. */
  months: table.optional(),
  funding: table
    .extend({
      /** What a span of years in the table means, such as `2024-2026` for one of its years. */
      years: z.array(z.strictObject({ written: z.string(), means: year })).optional(),
      /**
       * What money pays for that names a region or nothing: the centres of the region, or all of them, by what they are
       * short of or by their places; or none of them.
       */
      allocate: z.enum(ALLOCATIONS).optional(),
    })
    .optional(),
  population: table.optional(),
  assumptions: table.optional(),
  indices: table.optional(),
  /** Series of the indices that growth is deflated by, such as `cpi`. */
  deflator: z.string().optional(),
  supplyStandards: z.array(z.string()).optional(),
  /** How units needed are rounded in each region, where publications differ from the norm's own way. */
  supplyRounding: z.strictObject({ places: rounding.optional(), centres: rounding.optional() }).optional(),
  /** What contingency is a share of: direct cost alone, or direct cost with overhead, which holds where nothing is said. */
  contingencyBase: z.enum(CONTINGENCY_BASES).optional(),
  /** How missing places are costed: as whole centres, added to centres that stand, or each at the same cost. */
  expansion: z.enum(EXPANSIONS).optional(),
  /** Turns the demand route on, and says what the rates were measured of. */
  demand: demand.optional(),
  /** Occupancies at which an occupied night is also costed, such as "0.75"; above 1 is legal. */
  occupancies: z.array(rateText).optional(),
  pooling: z.enum(["none", "pool", "all"]).optional(),
  scenarios: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  plan: plan.optional(),
  simulation: z.strictObject({ seed: z.number().int(), draws: z.number().int().positive() }).optional(),
  /** Who must pay which share of the need of every centre, by law or contract. */
  coFunding: coFunding.optional(),
  investment: investment.optional(),
  /** Table of the multisectoral package: what stands in each region, and what it would take to add the rest. */
  package: table.optional(),
  assessments: assessments.optional(),
  /** Table of indicators: what programmes planned to do and to change, and what they did. */
  indicators: table.optional(),
  /** Table of answers about the budget system of the country, and about how its services against violence work together. */
  answers: table.optional(),
  /** Table of codes of budgets that became others: budgets of two years are compared by it. */
  reclassification: table.optional(),
  sources: table.optional(),
  /** A file of refused rows whose cells were mended: they take the place of the rows that were refused. */
  mended: z.strictObject({ file: z.string(), ...reading }).optional(),
  questions: z.array(z.unknown()).optional(),
  accept: z
    .array(
      z.strictObject({
        code: z.string(),
        budget: z.string().optional(),
        reason: z.string(),
        by: z.string().optional(),
      }),
    )
    .optional(),
  /** The request of an older analysis: its id is `addressee`. */
  request: request.optional(),
  /** Whom money is asked of: each gets papers of its own by `umay publish --for ID`. */
  requests: z
    .array(
      request.extend({
        id: z.string().regex(/^(?!public$|internal$)[\p{L}\d][\p{L}\d_-]*$/u),
        /** Closed centres that the reader sees whole: their ids, or all. Without it, none. */
        knows: z.union([z.literal("all"), z.array(z.string())]).optional(),
      }),
    )
    .optional(),
  publish: z
    .strictObject({
      /** What a publication says of all closed centres together, as its owner has accepted it. */
      closed: closedWords.optional(),
      /** What may be said of a centre that is marked with a bare yes: a band of all together, or its own sums rounded. */
      sums: z.enum(["band", "rounded"]).optional(),
      /** Whether regions of centres of which only the address is secret may be named. */
      regions: z.boolean().optional(),
      smallCounts: z.number().int().min(0).optional(),
      // They were settings of older publications, and do nothing.
      confidential: z.unknown().optional(),
      withhold: z.unknown().optional(),
      tables: z.unknown().optional(),
      earlier: z.unknown().optional(),
    })
    .optional(),
});

/** The analysis file. Its first day lies in its fiscal year: else money, prices and assumptions of another would count. */
export const analysis = settings.superRefine(({ fiscalYear, fiscalYearStart = "" }, context) => {
  const [span, first] = [yearSpan(fiscalYear), Number(fiscalYearStart.slice(0, 4))];
  const last = fiscalYearStart.endsWith("-01-01") ? first : first + 1;
  if (!/^\d{4}-\d\d-\d\d$/.test(fiscalYearStart) || span === undefined || hasCommonYear(span, { first, last })) return;
  const message = `${String(span.first)}${fiscalYearStart.slice(4)}`;
  context.addIssue({ code: "custom", path: ["fiscalYearStart"], message });
});

/** What stands for a currency and a year that nobody has told; `XXX` is the code of ISO 4217 for no currency. */
export const UNKNOWN = { currency: "XXX", fiscalYear: "0000" } as const;

export type Analysis = z.infer<typeof analysis>;
export type ScaleUp = z.infer<typeof scaleUp>;
export type CoFunding = z.infer<typeof coFunding>;
export type BudgetSettings = z.infer<typeof budget>;
export type DemandBasis = z.infer<typeof demand>;
export type Request = z.infer<typeof request>;
/** What a publication says of closed centres, as it is kept in the analysis. */
export type KeptWords = z.infer<typeof closedWords>;
export type Condition = z.infer<typeof condition>;
export type TaggingRule = z.infer<typeof rule>;
export type Tagging = z.infer<typeof tagging>;
export type CustomScheme = z.infer<typeof customScheme>;
