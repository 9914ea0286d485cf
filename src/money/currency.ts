import { fail } from "./fail.js";

/** An ISO 4217 alphabetic code, such as `"KGS"`. */
export type CurrencyCode = string;

// ISO 4217 minor units that are not 2. Our own table, since Intl departs from the standard (it gives the Afghani 0).
const NOT_TWO: Readonly<Record<string, number>> = {
  BHD: 3, BIF: 0, CLF: 4, CLP: 0, DJF: 0, GNF: 0, IQD: 3, ISK: 0, JOD: 3, JPY: 0, KMF: 0, KRW: 0, KWD: 3, LYD: 3,
  OMR: 3, PYG: 0, RWF: 0, TND: 3, UGX: 0, UYI: 0, UYW: 4, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
}; // prettier-ignore

/**
 * Decimal places of a currency's smallest unit by ISO 4217.
 *
 * @param currency - three capital letters
 * @returns the number of decimal places, 2 for all but some thirty currencies
 * @throws `currency.invalid` when the code is not three capital letters
 * Source: ISO 4217:2015, list one, column "minor unit".
 * @example minorUnits("KGS") // 2
 * @example minorUnits("JPY") // 0
 */
export function minorUnits(currency: CurrencyCode): number {
  if (!/^[A-Z]{3}$/.test(currency)) fail("currency.invalid", `"${currency}" is not an ISO 4217 code such as "KGS"`);
  return NOT_TWO[currency] ?? 2;
}
