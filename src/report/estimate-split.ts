// Splits an amount into quantity × months × price as printed, joins such splits where they agree, and reads a decimal
// string that may be absent.
import type { Exact } from "../money/exact.js";
import { ONE, add, compare, divide, exact, isZero, multiply, round, subtract, whole } from "../money/exact.js";

/** Splits an amount into quantity × months × price as printed; undefined where the quantity is a rate. */
export function splitOf(facts: LineFacts): Split | undefined {
  const { units, each, months, amount, isTurned } = facts;
  const places = isTurned ? TURNED : PLACES;
  const priced = (price: Exact): Exact => (isTurned ? round(price, places.price, "half-up") : price);
  if (facts.driver === "payroll" || isZero(months)) return undefined;
  const unit = unitOf(facts);
  // What is counted by itself, and not by what it is for.
  const isOfSets = !["post", "unit"].includes(unit) && compare(each, ONE) !== 0;
  const split = (count: Exact, given: Exact): Split => {
    const price = priced(given);
    const all = multiply(count, each);
    if (!isOfSets) return { unit, quantity: all, price };
    const sets = isShort(all, PLACES.quantity) ? { sets: { quantity: all, price } } : {};
    return { unit, quantity: count, price: priced(multiply(given, each)), ...sets };
  };
  const standing = { ...split(divide(multiply(units, YEAR), months), divide(facts.price, YEAR)), months };
  const yearly = split(units, facts.price);
  const choices: readonly Split[] = isMonthly(facts) ? [standing, yearly] : [yearly, standing];
  const fits = choices.find((choice) => isPrinted(choice, places) && gives(choice, amount, places));
  const { price: _price, ...unpriced } = yearly;
  return fits ?? (isShort(unpriced.quantity, PLACES.quantity) ? unpriced : undefined);
}

export type LineFacts = {
  readonly driver: string;
  readonly behaviour: string;
  readonly period: string;
  readonly isPay: boolean;
  /** Units of the driver × share of the line, months of opening in it. */
  readonly units: Exact;
  /** How much of the line there is for each unit, such as two sets for a person. */
  readonly each: Exact;
  readonly months: Exact;
  /** Price of a unit in a year, with value added tax. */
  readonly price: Exact;
  readonly amount: Exact;
  /** Whether prices were turned from another currency: then they are rounded, and the sum is right in whole units. */
  readonly isTurned: boolean;
};

/** An amount as quantity × months × price. The unit is the code of its words. */
export type Split = {
  readonly unit: string;
  readonly quantity: Exact;
  readonly months?: Exact;
  readonly price?: Exact;
  /** Where a unit has more or less than one: how many sets all have, and the price of a set. */
  readonly sets?: { readonly quantity: Exact; readonly price: Exact };
};

const YEAR = whole(12);
// As many decimals as a reader checks by hand.
const PLACES = { quantity: 3, price: 2, money: 2 } as const;
// What is turned has no last decimal: so many that the sum is right, of which a paper prints those of cents.
const TURNED = { ...PLACES, price: 8, money: 0 } as const;
type Places = typeof PLACES | typeof TURNED;

const PLAIN: ReadonlySet<string> = new Set(["place_night", "person_night", "client", "case"]);

function isMonthly({ driver, behaviour, period, isPay, months }: LineFacts): boolean {
  if (behaviour === "capital" || (PLAIN.has(driver) && behaviour !== "step")) return false;
  return isPay || driver === "post_24_7" || period === "month" || compare(months, YEAR) !== 0;
}

function unitOf({ driver, behaviour, isPay }: LineFacts): string {
  if (isPay || driver === "post_24_7") return "post";
  return behaviour === "step" ? "unit" : driver;
}

const isShort = (value: Exact, places: number): boolean => isZero(subtract(round(value, places, "half-up"), value));

const isPrinted = ({ quantity, months = ONE, price = ONE }: Split, places: Places): boolean =>
  isShort(quantity, places.quantity) && isShort(price, places.price) && isShort(months, places.quantity);

// Figures of 34 digits give the amount but for the last ones.
const gives = ({ quantity, months = ONE, price = ONE }: Split, amount: Exact, { money }: Places): boolean =>
  isZero(
    subtract(round(multiply(multiply(quantity, months), price), money, "half-up"), round(amount, money, "half-up")),
  );

/** The part of a split that several have in common: their quantities are added where unit, months and price are the same. */
export function together(one: Split | undefined, other: Split | undefined): Split | undefined {
  if (one === undefined || other === undefined || one.unit !== other.unit) return undefined;
  if (!isSame(one.months, other.months) || !isSame(one.price, other.price)) return undefined;
  if (!isSame(one.sets?.price, other.sets?.price)) return undefined;
  return {
    ...one,
    quantity: add(one.quantity, other.quantity),
    ...(one.sets && other.sets && { sets: { ...one.sets, quantity: add(one.sets.quantity, other.sets.quantity) } }),
  };
}

const isSame = (a: Exact | undefined, b: Exact | undefined): boolean =>
  a === undefined || b === undefined ? a === b : compare(a, b) === 0;

/** A decimal string as a number, or undefined where there is none. */
export const known = (value: string | null | undefined): Exact | undefined =>
  value == null ? undefined : exact(value);
