import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { type Exact, divide, exact, isZero, multiply, sum, whole } from "../money/exact.js";
import { round } from "../money/round.js";
import type { Drawing } from "../report/pieces.js";
import { BAR_SIGNS } from "./bar-line.js";
import { type Screen, shown, wrap } from "./text.js";

// What nobody screened is most of a budget: a row of question marks would look like a broken text.
const UNSCREENED = ".";

type Screening = Extract<Drawing, { kind: "screening" }>;

/** A budget as a bar of signs: what a method counts, what nobody screened, and what was screened and is not counted. */
export function screeningLine(
  { targeted, other, unscreened }: Screening,
  locale: Locale,
  screen: Screen,
  width: number,
): string[] {
  const parts = [
    { sign: BAR_SIGNS.received, word: say(locale, "brief.counted"), value: sum(targeted.map(exact)) },
    { sign: UNSCREENED, word: say(locale, "brief.unscreened"), value: exact(unscreened) },
    { sign: BAR_SIGNS.signed, word: say(locale, "brief.screened"), value: exact(other) },
  ].filter(({ value }) => !isZero(value));
  const all = sum(parts.map(({ value }) => value));
  if (parts.some(({ value }) => value.n < 0n) || isZero(all)) return [];
  const columns = (value: Exact): number =>
    Math.max(Number(round(multiply(divide(value, all), whole(width)), 0, "half-up").n), 1);
  const line = parts
    .map(({ sign, value }) => sign.repeat(columns(value)))
    .join("")
    .slice(0, width);
  const key = parts.map(({ sign, word }) => `${sign}\u00a0${word}`).join("  ");
  return [shown(line, screen), ...wrap(shown(key, screen), screen.width)];
}
