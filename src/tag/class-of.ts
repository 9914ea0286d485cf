// The class that a scheme gives a line by a code, a share or a score; or why it gives none.
import type { Scheme, SchemeClass, SchemeScale } from "../model/scheme.js";
import { type Exact, ONE, ZERO, add, compare, exact, isDecimal, multiply, round, toDecimal } from "../money/exact.js";

/** The class of a line, and its own share where the scheme weighs each line by itself. */
export type Classed = {
  readonly found: SchemeClass;
  readonly share?: string;
  /** Whether several codes stood there, of which the first class in the order of the scheme counts. */
  readonly several?: true;
};

/** Why a value has no class: it is no such code, no number, or outside the scale. */
export type Unclassed = { readonly fault: "code" | "share" | "score"; readonly expected: string };

const PERCENT = exact("0.01");
const SEPARATOR = /\s*[;|]\s*|\s+/;

/** The class that a scheme gives a code, a share (`0.4`, `40%`) or a score, or one a criterion with `;` between. */
export function classOf(scheme: Scheme, value: string): Classed | Unclassed {
  const scale = scheme.scale ?? { kind: "code" };
  if (scale.kind === "code") {
    const found = scheme.classes.find((each) => each.code === value);
    const strongest = found ? undefined : strongestOf(scheme, value);
    if (strongest) return { found: strongest, several: true };
    return found ? { found } : { fault: "code", expected: scheme.classes.map((each) => each.code).join(", ") };
  }
  const number = scale.kind === "share" ? shareOf(value) : scoreOf(value, scale);
  const found = number && scheme.classes.find((each) => reaches(number, each));
  if (!number || !found)
    return { fault: scale.kind, expected: scale.kind === "share" ? "0–1" : `${scale.min}–${scale.max}` };
  return scale.kind === "share" ? { found, share: toDecimal(number) } : { found };
}

// Two scores on one line come of joined tables: the line counts once.
function strongestOf({ classes }: Scheme, value: string): SchemeClass | undefined {
  const codes = value.split(/\s*[;|,]\s*/);
  if (codes.length < 2 || !codes.every((code) => classes.some((each) => each.code === code))) return undefined;
  return classes.find((each) => codes.includes(each.code));
}

function shareOf(value: string): Exact | undefined {
  const percent = /^(.*?)\s*%$/.exec(value.trim())?.[1];
  const text = (percent ?? value).trim();
  if (!isDecimal(text)) return undefined;
  const share = percent === undefined ? exact(text) : multiply(exact(text), PERCENT);
  return within(share, ZERO, ONE) ? share : undefined;
}

function scoreOf(value: string, scale: Extract<SchemeScale, { kind: "score" }>): Exact | undefined {
  const { min, max, places, weights = [] } = scale;
  const parts = value.trim().split(SEPARATOR);
  if (!parts.every(isDecimal) || (parts.length > 1 && parts.length !== weights.length)) return undefined;
  const scores = parts.map(exact);
  if (!scores.every((each) => within(each, exact(min), exact(max)))) return undefined;
  const [only = ZERO] = scores;
  const sum =
    parts.length === 1
      ? only
      : scores.reduce((so, each, at) => add(so, multiply(each, exact(weights[at] ?? "0"))), ZERO);
  return places === undefined ? sum : round(sum, places, "half-up");
}

const within = (value: Exact, least: Exact, most: Exact): boolean =>
  compare(value, least) >= 0 && compare(value, most) <= 0;

const reaches = (value: Exact, { from, above }: SchemeClass): boolean =>
  (from !== undefined && compare(value, exact(from)) >= 0) || (above !== undefined && compare(value, exact(above)) > 0);
