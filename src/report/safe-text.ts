// Makes texts from files safe to print: on one line, without control characters, with numbers that stay whole.
import { cutShort } from "../formula/cut-short.js";

/** On one line, without control characters and signs that turn the direction of reading; of a long one the start. */
export const visible = (text: string): string =>
  withoutControls(cutShort(text, LONGEST))
    // Marks that turn the direction of all text after them: a name must not turn a sentence around.
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .replace(/[\t\n\r]+/g, " ");
// Longer than any name or sentence is: who wrote it meant to fill the page.
const LONGEST = 10_000;

/** A text without control characters, of which some turn a terminal around, but for tabs and the ends of lines. */
export const withoutControls = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]+/gu, "");

/** A text whose numbers are not broken between lines: not between their thousands, nor before the sign of per cent. */
export const unbroken = (text: string): string => text.replace(/(?<=\d) (?=\d{3}(?!\d)|%)/g, "\u00a0");
