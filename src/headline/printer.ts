// How numbers of a page are printed: the unit of its amounts, and each kind of number in words.
import type { DecimalString, Exact } from "../money/exact.js";
import { compare, exact, isZero, multiply, round, subtract, sum, toDecimal, whole } from "../money/exact.js";
import { fail } from "../money/fail.js";
import { format } from "../money/format.js";
import { type Locale, say } from "../formula/locale.js";
import { isMoney } from "../formula/unit.js";
import { type DisplayUnit, UNKNOWN } from "../model/analysis.js";
import { registered } from "../result/register.js";

/** Prints the numbers of one page: one unit and one number of decimals for all its amounts. */
export type Printer = {
  /** An amount in the unit of the page, without the unit. */
  readonly money: (value: DecimalString) => string;
  /** An amount in the unit of the page with no more decimals than it needs. */
  readonly round: (value: DecimalString) => string;
  /** An amount in the unit of the page with one decimal fewer than others, as an end of a range. */
  readonly rough: (value: DecimalString) => string;
  /** An amount with its unit and currency, where that is named. Amounts beside it that say no unit are in the same one. */
  readonly moneyWords: (value: DecimalString) => string;
  /** An amount that nothing stands beside: zero without a unit, one of very many units of the page in a larger one. */
  readonly moneyAlone: (value: DecimalString) => string;
  /**
   * An amount beside another one, which says the unit of both; with its own where the page's shows either as nothing, or
   * one of both is zero or in a larger unit: 156.6 million of 2.59 trillion.
   */
  readonly moneyBeside: (value: DecimalString, first: DecimalString) => string;
  /** An amount as it is printed, or both ends of a range of them, with the unit of the page and its currency. */
  readonly inUnit: (shown: string) => string;
  /** The same of amounts in units of the currency. */
  readonly plainly: (shown: string) => string;
  /** Whether the unit of the page shows an amount as more than nothing. */
  readonly isShown: (value: DecimalString) => boolean;
  readonly percent: (value: DecimalString) => string;
  /** A count or another quantity: whole, or with as many decimals as it has up to one. */
  readonly count: (value: DecimalString) => string;
  /** An amount for one person or one unit, in units of the currency: with cents where it has any and is small. */
  readonly each: (value: DecimalString) => string;
  /** A ratio that is no share of a whole. */
  readonly ratio: (value: DecimalString) => string;
  /** Whether amounts that are the parts of a total no longer add up to it as they are printed, each rounded by itself. */
  readonly isOff: (total: DecimalString, parts: readonly DecimalString[]) => boolean;
  /** Unit of the page, as `million KGS`. */
  readonly unit: string;
  readonly name: PageUnit["name"];
  /** The currency in words; nothing where nobody named it. */
  readonly currency: string;
};

const FINEST = 12;
const CENTS = 2;
// An amount with more digits than this before its mark is said in a larger unit.
const LONG = 5;

export type PageUnit = { readonly name: DisplayUnit | "plain"; readonly power: number; readonly places: number };

/** A unit as a page prints it where somebody names it. */
export const UNITS: Readonly<Record<DisplayUnit, PageUnit>> = {
  thousand: { name: "thousand", power: 3, places: 0 },
  lakh: { name: "lakh", power: 5, places: 1 },
  million: { name: "million", power: 6, places: 1 },
  crore: { name: "crore", power: 7, places: 1 },
  billion: { name: "billion", power: 9, places: 2 },
  trillion: { name: "trillion", power: 12, places: 3 },
};

/** Units that have names of their own where a file counts in them, by whole currency units. */
export const OWN_UNITS: Readonly<Record<string, PageUnit>> = { "100000": UNITS.lakh, "10000000": UNITS.crore };

/** The unit of a page by its headline: none below ten thousand but for zero, then thousands, millions below one billion. */
export function pageUnit(headline: DecimalString): PageUnit {
  const value = exact(headline.replace("-", ""));
  const below = (bound: bigint): boolean => compare(value, whole(bound)) < 0;
  if (below(10n ** 4n) && !isZero(value)) return { name: "plain", power: 0, places: isWhole(headline) ? 0 : CENTS };
  if (below(10n ** 6n)) return { name: "thousand", power: 3, places: 0 };
  if (below(10n ** 8n)) return { name: "million", power: 6, places: 2 };
  if (below(10n ** 9n)) return { name: "million", power: 6, places: 1 };
  return { name: "billion", power: 9, places: 2 };
}

/** The unit that people say an amount in by itself. */
export const ownSize = (value: DecimalString): PageUnit =>
  compare(exact(value.replace("-", "")), whole(10n ** 12n)) < 0
    ? pageUnit(value)
    : { ...UNITS.trillion, places: CENTS };

/**
 * The printer of a page whose headline is the given amount, in the unit that is called for, else in that of its size.
 *
 * @param long - so many digits before its mark, and an amount is said in a larger unit
 */
export function printer(
  headline: DecimalString,
  currency: string,
  locale: Locale,
  unit?: PageUnit,
  long: number = LONG,
): Printer {
  const page = unit ?? pageUnit(headline);
  const { name, power, places } = page;
  const scaled = (value: DecimalString) => toDecimal(multiply(exact(value), { n: 1n, d: 10n ** BigInt(power) }));
  const own = name === "lakh" || name === "crore" ? indian(locale) : locale;
  const print = (value: DecimalString): string => printed(value, places, own);
  const money = (value: DecimalString): string => print(scaled(value));
  const currencyWords = currency === UNKNOWN.currency ? "" : (locale.units[currency] ?? currency);
  // Where the currency is not named, no blank stands in its place.
  const named = (key: string, value = ""): string => say(locale, key, { value, currency: currencyWords }).trim();
  const inWords = (value: DecimalString, shownIn: PageUnit): string => {
    if (isTiny(value, shownIn)) return named("money.plain", format(value, locale.marks));
    const shown = toDecimal(multiply(exact(value), { n: 1n, d: 10n ** BigInt(shownIn.power) }));
    return named(`money.${shownIn.name}`, printed(shown, shownIn.places, own));
  };
  const isLong = (value: DecimalString): boolean =>
    unit === undefined &&
    ownSize(value).power > power &&
    compare(exact(value.replace("-", "")), whole(10n ** BigInt(power + long))) >= 0;
  const moneyWords = (value: DecimalString): string => inWords(value, isTiny(value, page) ? pageUnit(value) : page);
  const moneyAlone = (value: DecimalString): string => {
    if (isZero(exact(value))) return named("money.plain", "0");
    return isLong(value) ? inWords(value, ownSize(value)) : moneyWords(value);
  };
  return {
    money,
    round: (value) => format(scaled(value), own.marks),
    rough: (value) => printed(scaled(value), Math.max(places - 1, 0), own),
    moneyWords,
    moneyAlone,
    moneyBeside: (value, first) =>
      isZero(exact(first)) || [value, first].some((each) => isLong(each) || isTiny(each, page))
        ? moneyAlone(value)
        : money(value),
    inUnit: (shown) => named(`money.${name}`, shown),
    plainly: (shown) => named("money.plain", shown),
    isShown: (value) => !isTiny(value, page),
    percent: (value) => percentWords(value, locale),
    count: (value) => printed(value, isWhole(value) ? 0 : 1, locale),
    each: (value) => printed(value, isLarge(value) || isWhole(value) ? 0 : CENTS, locale),
    ratio: (value) => format(value, locale.marks, CENTS),
    isOff: (total, parts) => {
      const rounded = (value: DecimalString): Exact => round(exact(value), places - power, "half-up");
      return isSumOf(total, parts) && compare(sum(parts.map(rounded)), rounded(total)) !== 0;
    },
    unit: named(`unit.${name}`),
    name,
    currency: currencyWords,
  };
}

// Who counts in lakhs and crores groups digits above the thousands by two, in the marks of English.
const indian = (locale: Locale): Locale =>
  locale.marks.group === "," ? { ...locale, marks: { ...locale.marks, above: 2 } } : locale;

/** How a figure is printed, by what the register says of it. */
export function printOf(print: Printer, id: string): (value: DecimalString) => string {
  const { unit, share, family } = registered(id) ?? fail("figure.unknown", `${id} is not in the register of figures`);
  // Growth stands with its sign.
  if (family === "growth") return (value) => `${exact(value).n > 0n ? "+" : ""}${print.percent(value)}`;
  if (share) return print.percent;
  if (unit === "ratio") return print.ratio;
  if (unit === "money") return print.money;
  return isMoney(unit) ? print.each : print.count;
}

/** A share of a whole, of a hundred. */
export const percentWords = (value: DecimalString, locale: Locale): string =>
  say(locale, "percent", { value: printed(toDecimal(multiply(exact(value), whole(100))), 1, locale) });

// An amount that a unit does not show stands by itself in a smaller one.
const isTiny = (value: DecimalString, { power, places }: Pick<PageUnit, "power" | "places">): boolean =>
  !isZero(exact(value)) && isZero(round(exact(value), places - power, "half-up"));

// An exact zero is "0"; a smaller amount than can be shown is never printed as one.
function printed(value: DecimalString, places: number, locale: Locale): string {
  if (isZero(exact(value))) return "0";
  if (!isZero(round(exact(value), places, "half-up"))) return format(value, locale.marks, places);
  return lessThan(places, locale, value.startsWith("-") ? "more-than-minus" : "less-than");
}

const lessThan = (places: number, locale: Locale, key = "less-than"): string =>
  say(locale, key, { value: format(toDecimal({ n: 1n, d: 10n ** BigInt(places) }), locale.marks, places) });

// Figures of 34 digits add up to their total but for the last ones.
const isSumOf = (total: DecimalString, parts: readonly DecimalString[]): boolean =>
  isZero(round(subtract(sum(parts.map(exact)), exact(total)), FINEST, "half-up"));

// Cents of an amount of this size are less than a hundred thousandth of it.
const isLarge = (value: DecimalString): boolean => compare(exact(value.replace("-", "")), whole(100_000)) >= 0;

const isWhole = (value: DecimalString): boolean => !/\.\d*[1-9]/.test(value);
