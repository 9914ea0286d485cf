/** A number as a ratio of two whole numbers, in lowest terms, the lower one above zero. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const abs = (a: bigint): bigint => (a < 0n ? -a : a);

/** The ratio of two whole numbers. */
export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 0n) throw new Error("a fraction over zero");
  const common = gcd(abs(n), abs(d)) || 1n;
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / common, d: (sign * d) / common };
}

export const ZERO = fraction(0n);
export const ONE = fraction(1n);

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const minus = (a: Fraction): Fraction => ({ n: -a.n, d: a.d });
export const isZero = (a: Fraction): boolean => a.n === 0n;

/** A decimal string as a fraction; undefined where it is none. */
export function decimal(text: string): Fraction | undefined {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text.trim());
  if (!found) return undefined;
  const [, sign, whole = "", part = "", power = "0"] = found;
  const value = BigInt(whole + part) * (sign === "-" ? -1n : 1n);
  const shift = Number(power) - part.length;
  return shift >= 0 ? fraction(value * 10n ** BigInt(shift)) : fraction(value, 10n ** BigInt(-shift));
}

/** The nearest double. Both sides are cut to a size that a double holds. */
export function toNumber({ n, d }: Fraction): number {
  const long = Math.max(0, Math.min(abs(n).toString(2).length, d.toString(2).length) - 64);
  const cut = BigInt(long);
  const below = Number(d >> cut);
  return below === 0 ? Number(n) / Number(d) : Number(n >> cut) / below;
}
