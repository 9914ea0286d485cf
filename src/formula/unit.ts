// Units of quotients and products, as types; whether a unit is money, and a unit with its currency.

/**
 * Unit of a quotient: `Per<"money", "places">` is `"money/places"`; a quantity by itself is a `"ratio"`; dividing by a
 * ratio keeps the unit; `a / (a/b)` is `b`.
 */
export type Per<A extends string, B extends string> = A extends B
  ? "ratio"
  : B extends "ratio"
    ? A
    : B extends `${A}/${infer D}`
      ? D
      : `${A}/${B}`;

/** Unit of a product: `By<"money/places", "places">` is `"money"`; a ratio leaves the other unit as it is. */
export type By<A extends string, B extends string> = A extends "ratio"
  ? B
  : B extends "ratio"
    ? A
    : A extends `${infer N}/${B}`
      ? N
      : B extends `${infer N}/${A}`
        ? N
        : `${A}*${B}`;

/** Whether a unit is money or money per something: such inputs are given as Money. */
export const isMoney = (unit: string): boolean => unit === "money" || unit.startsWith("money/");

/** The unit with its currency in place of the word: `money/places` in KGS is `KGS/places`. */
export const unitIn = (unit: string, currency: string | undefined): string =>
  currency !== undefined && isMoney(unit) ? currency + unit.slice("money".length) : unit;
