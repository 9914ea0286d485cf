// The profile of a country, part by part: its schema, its types, and the check of one.
import * as z from "zod";
import { SOURCE_MARKS } from "../formula/figure.js";
import { currency, date, positive, quantity, rate, text, words, year } from "./fields.js";
import { type Misfit, fitOf } from "./fit.js";

/** What every value says of itself: which source gives it, and from when to when it holds. */
const cited = {
  /** Id of the source in the profile, whose mark is that of the value. */
  source: text(),
  /** First and last day on which it holds. Without them nobody said. */
  from: date().optional(),
  to: date().optional(),
  /** What must be known of it, such as that two pages disagree. */
  note: words().optional(),
};

const region = z.strictObject({
  /** ISO 3166-2. */
  code: z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/),
  names: words(),
  /** Other ways in which tables write it. */
  also: z.array(text()).optional(),
  ...cited,
});

const population = z.strictObject({
  /** Code of a region; without it, the whole country. */
  region: text().optional(),
  year: year(),
  population: quantity().optional(),
  women: quantity().optional(),
  men: quantity().optional(),
  women_15plus: quantity().optional(),
  ...cited,
});

/** A number that the country publishes: a tax rate, a wage, a base indicator. */
const value = z.strictObject({
  /** Its name; two values of one name differ in their definition, region or dates. */
  name: z.enum(["vat_rate", "minimum_wage", "average_wage", "base_indicator", "subsistence_minimum", "prevalence_12m"]),
  /** What exactly it is, in the words of whoever published it. */
  definition: words(),
  /** Code of a region; without it, the whole country. */
  region: text().optional(),
  value: quantity(),
  ...cited,
});

/** A value of a price or exchange series: `cpi`, or `fx:USD` as units of the own currency for one of the other. */
const point = z.strictObject({
  series: text(),
  year: year(),
  value: positive(),
  /** Of a later year than the last actual one of the publication. */
  forecast: z.literal("yes").optional(),
  ...cited,
});

const answered = z.strictObject({ question: text(), is: text() });

/** Least or most monthly pay that a contribution is counted on. */
const limit = z.strictObject({ value: quantity(), when: answered.optional(), ...cited });

/**
 * A contribution on the pay of one post in one month: rate × base, less what is offset against it, never below zero. Its
 * base is the pay less contributions of the worker, not below `floor` and not above `cap`.
 */
const contribution = z.strictObject({
  id: text(),
  name: words(),
  /** Whose cost it is. What workers pay stands here only because other contributions are counted without it. */
  paidBy: z.enum(["employer", "worker"]),
  /** Kinds of employer whose rate this is; without it, every kind. */
  employers: z.array(text()).min(1).optional(),
  rate: rate(),
  /** Ids of contributions of the worker that the base leaves out. */
  without: z.array(text()).optional(),
  /** Id of a contribution of the employer that is taken off the amount. */
  offset: z.strictObject({ by: text(), when: answered.optional() }).optional(),
  floor: z.array(limit).optional(),
  cap: z.array(limit).optional(),
  /** The rule holds only where a question of the profile is answered so. */
  when: answered.optional(),
  ...cited,
});

const employer = z.strictObject({ id: text(), name: words() });

/** An economic class that an estimate is written by. */
const economicClass = z.strictObject({
  code: text(),
  title: words(),
  /** The class of GFSM 2014 that it belongs to. */
  gfsm: text(),
  ...cited,
});

const named = z.strictObject({ id: text(), name: words(), ...cited });

/** What the profile cannot say and a person must. */
const question = z.strictObject({
  id: text(),
  asks: words(),
  choices: z.array(z.strictObject({ id: text(), words: words() })).min(2),
  /** What holds until it is answered. Without it, figures that depend on the question are not given. */
  until: words().optional(),
  /** First and last day on which it must be asked. */
  from: date().optional(),
  to: date().optional(),
});

const source = z.strictObject({
  id: text(),
  title: text(),
  publisher: text().optional(),
  year: text().optional(),
  locator: text(),
  url: text().optional(),
  /** A run takes what is official or an adviser's; of the press only where the analysis accepts it; unverified never. */
  mark: z.enum(SOURCE_MARKS),
  /** Day on which somebody last read it. */
  read: date().optional(),
});

/** What is known of a country: every value dated and cited, every source marked. */
export const countryProfile = z.strictObject({
  /** ISO 3166-1, two small letters: the name in `umay.json` and of the file. */
  id: z.string().regex(/^[a-z]{2}$/),
  name: words(),
  /** Languages that its tables are written in, the likeliest first. */
  languages: z.array(text()).min(1),
  currency: currency(),
  /** Month and day on which its fiscal year begins. */
  fiscalYear: z.strictObject({ starts: z.string().regex(/^\d{2}-\d{2}$/), ...cited }),
  regions: z.array(region),
  population: z.array(population),
  values: z.array(value),
  series: z.array(point),
  employers: z.array(employer),
  contributions: z.array(contribution),
  economicClasses: z.array(economicClass),
  bodies: z.array(named),
  procedures: z.array(named),
  questions: z.array(question),
  sources: z.array(source),
});

export type CountryProfile = z.infer<typeof countryProfile>;
export type Contribution = z.infer<typeof contribution>;
export type ProfileQuestion = z.infer<typeof question>;

/** Checks a value read from JSON against the model: the profile, or the first place where it does not fit. */
export function checkProfile(input: unknown): { readonly profile: CountryProfile } | { readonly fault: Misfit } {
  const fit = fitOf(countryProfile, input);
  return "value" in fit ? { profile: fit.value } : fit;
}
