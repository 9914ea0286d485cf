import type { Exact } from "../money/exact.js";
import type { KnownFigure, Undefined, UndefinedCode, UnknownFigure } from "./figure.js";

/** A value inside a calculation: an exact number, or the reason why there is none. */
export type Value = Exact | Undefined;

export const isKnown = (value: Value): value is Exact => "n" in value;

export const undefinedBecause = (code: UndefinedCode, input: string): Undefined => ({ code, input });

/** The reading of an unknown input: the only thing a blank ever becomes. */
export const missing = (input: string): Undefined => undefinedBecause("missing-input", input);

/** What a figure says of its value. */
export type Valued = Pick<KnownFigure, "value"> | Pick<UnknownFigure, "value" | "undefined" | "from" | "to">;

/** A value for a figure; where there is none, why, and from where it lies. */
export const valued = (
  value: string | null,
  reason: Undefined | undefined,
  from?: string,
  to?: string | null,
): Valued =>
  value === null
    ? { value, undefined: reason ?? missing(""), ...(from === undefined ? {} : { from, to: to ?? null }) }
    : { value };
