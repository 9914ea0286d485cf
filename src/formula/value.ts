import type { Exact } from "../money/exact.js";
import type { Undefined, UndefinedCode } from "./figure.js";

/** A value inside a calculation: an exact number, or the reason why there is none. */
export type Value = Exact | Undefined;

export const isKnown = (value: Value): value is Exact => "n" in value;

export const undefinedBecause = (code: UndefinedCode, input: string): Undefined => ({ code, input });

/** The reading of an unknown input: the only thing a blank ever becomes. */
export const missing = (input: string): Undefined => undefinedBecause("missing-input", input);
