// Currencies by ISO 4217: whether a text is the code of one, the decimal places of its smallest unit, and amounts
// turned into whole smallest units and back.
import { fail, shown } from "./fail.js";
import { type DecimalString, type Exact, exact, multiply, round, scaleOf, toDecimal } from "./exact.js";

/** An ISO 4217 alphabetic code, such as `"KGS"`. */
export type CurrencyCode = string;

// ISO 4217 minor units that are not 2. Our own table, since Intl departs from the standard (it gives the Afghani 0).
const NOT_TWO: Readonly<Record<string, number>> = {
  BHD: 3, BIF: 0, CLF: 4, CLP: 0, DJF: 0, GNF: 0, IQD: 3, ISK: 0, JOD: 3, JPY: 0, KMF: 0, KRW: 0, KWD: 3, LYD: 3,
  OMR: 3, PYG: 0, RWF: 0, TND: 3, UGX: 0, UYI: 0, UYW: 4, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
}; // prettier-ignore

const CURRENT = [
  "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD",
  "CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS",
  "GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT",
  "LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD",
  "OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP",
  "SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XAG XAU XBA",
  "XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG",
];
// Budgets of earlier years are in currencies that no longer are; those withdrawn since 2000.
const WITHDRAWN =
  "AFA ANG ATS AZM BEF BGL BYB BYR CUC CYP DEM EEK ESP FIM FRF GHC GRD HRK IEP ITL LTL LUF LVL MGF MRO MTL MZM NLG PTE ROL RUR SDD SIT SKK SLL SRG STD TMM TRL VEB VEF XEU YUM ZMK ZWD ZWL ZWR";
const CODES: ReadonlySet<string> = new Set([...CURRENT, WITHDRAWN].flatMap((line) => line.split(" ")));

/**
 * Whether a text is the code of a currency that is, or that was withdrawn since 2000.
 *
 * Source: ISO 4217:2015, lists one and three.
 * @example isCurrency("KGZ") // false: the country, its som is KGS
 */
export const isCurrency = (code: string): boolean => CODES.has(code);

/**
 * Decimal places of a currency's smallest unit by ISO 4217.
 *
 * @param currency - three capital letters
 * @returns the number of decimal places, 2 for all but 26 currencies
 * @throws `currency.invalid` when there is no such code
 * Source: ISO 4217:2015, list one, column "minor unit".
 * @example minorUnits("KGS") // 2
 * @example minorUnits("JPY") // 0
 */
export function minorUnits(currency: CurrencyCode): number {
  if (!isCurrency(currency))
    fail("currency.invalid", `the currency is ${shown(currency)}: give an ISO 4217 code such as "KGS"`);
  return NOT_TWO[currency] ?? 2;
}

/** An amount in whole smallest units of a currency, half up. */
export function inUnits(amount: Exact, currency: string): bigint {
  const scaled = multiply(amount, { n: scaleOf(minorUnits(currency)), d: 1n });
  return round(scaled, 0, "half-up").n;
}

/** Whole smallest units of a currency as an amount of it. */
export const fromUnits = (units: bigint, currency: string): DecimalString =>
  toDecimal({ n: units, d: scaleOf(minorUnits(currency)) });

/** An amount to the smallest unit of its currency, half up. */
export const roundedToSmallest = (amount: DecimalString, currency: string): DecimalString =>
  fromUnits(inUnits(exact(amount), currency), currency);
