// Keys that say what a figure is about: their order, and tests of what figures are about.
// Also: the type of an entry of the register of figures.
import type { PerKeys } from "../formula/figure.js";

/** Keys of what a figure may be about, in the order in which they are written. */
export const PER_KEYS = [
  "fiscalYear",
  "years",
  "month",
  "phase",
  "scheme",
  "code",
  "component",
  "of",
  "against",
  "since",
  "prices",
  "basis",
  "denominator",
  "admin",
  "programme",
  "function",
  "level",
  "region",
  "centre",
  "service",
  "element",
  "standard",
  "costStandard",
  "route",
  "line",
  "lines",
  "post",
  "contribution",
  "economic",
  "section",
  "source",
  "sourceType",
  "payer",
  "pool",
  "bucket",
  "certainty",
  "status",
  "scenario",
  "assumption",
  "percentile",
  "flow",
  "benefits",
  "indicator",
  "sex",
  "factor",
  "part",
  "estimate",
  "occupancy",
  "units",
  "themes",
] as const;

export type PerKey = (typeof PER_KEYS)[number];

/** A figure of the register: what is the same of every figure of its id. */
export type Registered = {
  readonly id: string;
  /** The family of formulas that it is read with. */
  readonly family: string;
  /** Its unit, with `money` for the currency of the analysis; `any` for that of the figure that it is made of. */
  readonly unit: string;
  /** Whether it is a share of a whole, printed of a hundred. */
  readonly share?: true;
  /** Keys that say what it is about; it need not have them all. */
  readonly about: readonly PerKey[];
};

const ORDER: ReadonlyMap<string, number> = new Map(PER_KEYS.map((key, at) => [key, at]));
const placeOf = (key: string): number => ORDER.get(key) ?? PER_KEYS.length;

/** Keys in their written order; unknown ones come last, by name. */
export const inOrder = (keys: Iterable<string>): string[] =>
  [...keys].sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : a > b ? 1 : 0));

/** Whether a figure is about exactly these keys, whatever they hold. */
export const isAbout = (per: PerKeys, ...keys: readonly PerKey[]): boolean =>
  Object.keys(per).length === keys.length && keys.every((key) => per[key] !== undefined);

/** Whether a figure is about none but these keys. */
export function isAboutOnly(per: PerKeys, keys: readonly PerKey[]): boolean {
  const names: readonly string[] = keys;
  for (const key in per) if (!names.includes(key)) return false;
  return true;
}

/** Whether a figure is about the same as another and a key more: a centre of a total, a region of a country. */
export const isPartOf = (part: PerKeys, whole: PerKeys, key: PerKey): boolean =>
  part[key] !== undefined &&
  Object.keys(part).length === Object.keys(whole).length + 1 &&
  Object.entries(whole).every(([name, value]) => part[name] === value);
