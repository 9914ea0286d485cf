/** A number as a ratio of two whole numbers, in lowest terms, the lower one above zero. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

const gcd = (a: bigint, b: bigint): bigint => {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
};

export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 1n) return { n, d };
  const common = gcd(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / common, d: d / common };
}

export const ZERO = fraction(0n);
export const ONE = fraction(1n);
export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? fraction(a.n + b.n, a.d) : fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const minus = (a: Fraction): Fraction => ({ n: -a.n, d: a.d });
export const less = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;

/** A number with so many digits after the point, as it stands in a file or comes out of a sum of doubles. */
export function rounded(value: number, digits = 9): Fraction {
  const [whole = "0", part = ""] = Math.abs(value).toFixed(digits).split(".");
  return fraction(BigInt(whole + part) * (value < 0 ? -1n : 1n), 10n ** BigInt(digits));
}

/** The nearest double; both sides are cut to a size that a double holds. */
export function toNumber({ n, d }: Fraction): number {
  const long = (each: bigint): number => (each < 0n ? -each : each).toString(2).length;
  const cut = BigInt(Math.max(0, Math.min(long(n), long(d)) - 64));
  const below = Number(d >> cut);
  return below === 0 ? Number(n) / Number(d) : Number(n >> cut) / below;
}

/** A decimal string as it stands in a file; undefined where it is none. */
export function decimal(text: string): Fraction | undefined {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!found) return undefined;
  const [, sign, whole = "", part = ""] = found;
  return fraction(BigInt(whole + part) * (sign === "-" ? -1n : 1n), 10n ** BigInt(part.length));
}
