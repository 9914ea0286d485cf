import fc from "fast-check";
import { type Exact, exact, multiply } from "../../src/money/exact.js";

/** How one hand writes every amount of a file. */
export type NumberStyle = {
  readonly decimal: "." | ",";
  /** Sign between groups of three digits; `lakh` groups as India does. */
  readonly group: string;
  readonly minus: "-" | "−" | "–" | "()" | "after";
  readonly currency: string;
  readonly before: string;
  readonly after: string;
  /** What a unit word after each amount multiplies it by; 1 where there is none. */
  readonly multiplier: bigint;
};

// A sign or words of one kind on every amount of a file, in the currency that they stand for.
const AFFIXES: readonly Pick<NumberStyle, "currency" | "before" | "after" | "multiplier">[] = [
  ...["KZT", "EUR", "INR", "UAH"].map((currency) => ({ currency, before: "", after: "", multiplier: 1n })),
  { currency: "GBP", before: "£", after: "", multiplier: 1n },
  { currency: "EUR", before: "", after: " €", multiplier: 1n },
  { currency: "INR", before: "₹ ", after: "", multiplier: 1n },
  { currency: "KZT", before: "", after: " тенге", multiplier: 1n },
  { currency: "KZT", before: "", after: " тыс. тенге", multiplier: 1000n },
  { currency: "KZT", before: "", after: "\u00a0мың теңге", multiplier: 1000n },
  { currency: "UAH", before: "", after: " тис. грн", multiplier: 1000n },
  { currency: "UZS", before: "", after: " млн сум", multiplier: 1_000_000n },
  { currency: "INR", before: "Rs. ", after: " crore", multiplier: 10_000_000n },
];
const GROUPS = {
  ".": ["", "", " ", "\u00a0", "\u2009", "\u202f", "'", "’", ",", "lakh"],
  ",": ["", "", " ", "\u00a0", "\u2009", "\u202f", "'", "’", "."],
} as const;

export const numberStyle: fc.Arbitrary<NumberStyle> = fc.constantFrom(".", ",").chain((decimal) =>
  fc
    .record({
      group: fc.constantFrom(...GROUPS[decimal]),
      minus: fc.constantFrom("-", "−", "–", "()", "after"),
      // Most files write bare amounts.
      affix: fc.oneof({ weight: 2, arbitrary: fc.nat({ max: 3 }) }, { weight: 1, arbitrary: fc.nat({ max: 12 }) }),
    })
    .map(({ affix, ...style }) => ({ decimal, ...style, ...(AFFIXES[affix] ?? NO_AFFIX) })),
);
const NO_AFFIX = { currency: "KZT", before: "", after: "", multiplier: 1n };

/** Plain amounts as programs write them. */
export const plainStyle: NumberStyle = { decimal: ".", group: "", minus: "-", ...NO_AFFIX };

/** A decimal string as the style writes it. */
export function styled(amount: string, style: NumberStyle): string {
  const isNegative = amount.startsWith("-");
  const [integer = "", fraction] = amount.replace("-", "").split(".");
  const places = style.group === "lakh" ? /(?<=\d)(?=(?:\d{2})*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g;
  const grouped = integer.replace(places, style.group === "lakh" ? "," : style.group);
  const digits = style.before + grouped + (fraction === undefined ? "" : style.decimal + fraction);
  if (!isNegative) return digits + style.after;
  if (style.minus === "()") return `(${digits}${style.after})`;
  return style.minus === "after" ? `${digits}-${style.after}` : style.minus + digits + style.after;
}

/** The money that an amount means, in whole currency units, where the file as a whole is in `unit`. */
export const meant = (amount: string, { multiplier }: NumberStyle, unit: number): Exact =>
  multiply(exact(amount), exact(multiplier === 1n ? String(unit) : String(multiplier)));
