// A JSON document as text, one key or item a line, whole or in pieces made while they are read; lists made anew each
// time they are read, and small pieces joined to larger ones.

/** One key a line, and of a list one item a line, so that two runs compare by line; deeper levels stay on the line. */
export const documentText = (document: object): string => [...documentPieces(document)].join("");

/** A text in pieces, made while they are taken: together they may be longer than one text can be. */
export type Pieces = Iterable<string>;

/** The same text in pieces. A list is read when its turn has come. */
export const documentPieces = (document: object): Pieces => again(() => bundled(linesOf(document)));

/** What is made anew each time that it is read, and is never held whole. */
export const again = <T>(make: () => Iterable<T>): Iterable<T> => ({
  [Symbol.iterator]: () => make()[Symbol.iterator](),
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
