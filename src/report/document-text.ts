import { cutShort } from "../formula/cut-short.js";

/** One key a line, and of a list one item a line, so that two runs compare by line; deeper levels stay on the line. */
export const documentText = (document: object): string => [...documentPieces(document)].join("");

/** A text in pieces, made while they are taken: together they may be longer than one text can be. */
export type Pieces = Iterable<string>;

/** The same text in pieces. A list is read when its turn has come. */
export const documentPieces = (document: object): Pieces => ({
  *[Symbol.iterator](): Iterator<string> {
    yield* bundled(linesOf(document));
  },
});

function* linesOf(document: object): Pieces {
  let start = "{\n";
  for (const [key, value] of Object.entries(document) as [string, unknown][]) {
    if (value === undefined) continue;
    yield `${start}  ${JSON.stringify(key)}: `;
    if (isList(value)) yield* itemsOf(value);
    else yield JSON.stringify(value);
    start = ",\n";
  }
  yield "\n}\n";
}

function* itemsOf(list: Iterable<unknown>): Pieces {
  let start = "[\n";
  for (const each of list) {
    yield start + JSON.stringify(each);
    start = ",\n";
  }
  yield start === "[\n" ? "[]" : "\n]";
}

const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.iterator in value;

const SIZE = 65_536;

/** The same text in fewer pieces: a file is written faster so. */
export function* bundled(pieces: Pieces): Pieces {
  let bundle = "";
  for (const piece of pieces) {
    bundle += piece;
    if (bundle.length < SIZE) continue;
    yield bundle;
    bundle = "";
  }
  if (bundle !== "") yield bundle;
}

/** On one line, without control characters and signs that turn the direction of reading; of a long one the start. */
export const visible = (text: string): string =>
  withoutControls(cutShort(text, LONGEST))
    .replace(TURNS, "")
    .replace(/[\t\n\r]+/g, " ");

// Marks that turn the direction of all text after them: a name must not turn a sentence around.
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
// Longer than any name or sentence is: who wrote it meant to fill the page.
const LONGEST = 10_000;

/** A text without control characters, of which some turn a terminal around, but for tabs and the ends of lines. */
export const withoutControls = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]+/gu, "");

/** A text whose numbers are not broken between lines: not between their thousands, nor before the sign of per cent. */
export const unbroken = (text: string): string => text.replace(/(?<=\d) (?=\d{3}(?!\d)|%)/g, "\u00a0");
