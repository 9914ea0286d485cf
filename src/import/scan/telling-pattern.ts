import { type LabelWords, letterOf } from "../hierarchy/label-words.js";

// Signs of ASCII, letters of Latin and Cyrillic, and the marks that stand among them.
const RANGES = [[0x20, 0x7e], [0xa1, 0x24f], [0x400, 0x481], [0x48a, 0x52f], [0x2010, 0x2027], [0x2116, 0x2116]] as const; // prettier-ignore
const HYPHEN = "\u00ad";
const LETTER = /\p{L}/u;
const isLetter = (sign: string): boolean => LETTER.test(sign);
const isOneLetter = (sign: string): boolean => sign.normalize("NFKC") === sign && letterOf(sign).length === 1;

type Alphabet = {
  /** Signs that are written in one way alone and join no other one. */
  readonly signs: readonly string[];
  /** All writings of a letter. */
  readonly writings: ReadonlyMap<string, string>;
  /** What stands between two words, and the same within letters that no blank parts. */
  readonly between: string;
  readonly within: string;
};

let known: Alphabet | undefined;

function alphabet(): Alphabet {
  return (known ??= madeAlphabet());
}

function madeAlphabet(): Alphabet {
  const signs = RANGES.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)),
  ).filter((sign) => sign.normalize("NFC") === sign && sign !== HYPHEN && (!isLetter(sign) || isOneLetter(sign)));
  const letters = signs.filter(isLetter);
  const writings = new Map<string, string>();
  for (const sign of letters) writings.set(letterOf(sign), `${writings.get(letterOf(sign)) ?? ""}${sign}`);
  return { signs, writings, between: `[^${rangesOf(letters)}]`, within: `[^ ${rangesOf(letters)}]` };
}

/** Found in a text that is not compared as it stands: with a blank at an end, or a sign that may be written in two ways. */
export const strayPattern = (): string => `^ | $|[^${rangesOf(alphabet().signs)}]`;

/**
 * A pattern that every engine knows. Where it is not found, a text is compared as it stands, holds no formula that failed,
 * and does not say that its row is a total, a part or a section. Where it is found, the text has to be looked at.
 *
 * @param words - none where no row adds up others
 */
export function tellingPattern(words: LabelWords | undefined): string {
  if (!words) return `${strayPattern()}|#`;
  const { between, within } = alphabet();
  const { any, first, last } = words.placed;
  const [anywhere, atStart, atEnd] = [any, first, last].map(oneOf);
  const found = [
    strayPattern(),
    "[#%]",
    anywhere && `(^|${between})${anywhere}(${between}|$)`,
    atStart && `^(([^ ]* )?([^ ]*${within})?|${between}*)${atStart}(${between}|$)`,
    atEnd && `(^|${between})${atEnd}(${between}*|[^ ]*)$`,
  ];
  return found.filter((each) => each).join("|");
}

// One of some words in any writing of their letters. A text with other signs than those of the alphabet is stray in any case.
function oneOf(words: readonly string[]): string | undefined {
  const { writings } = alphabet();
  const written = [...new Set(words)].flatMap((word) => {
    const classes = Array.from(word, (letter) => writings.get(letter));
    return word === "" || classes.includes(undefined) ? [] : [classes.map((each) => `[${each ?? ""}]`).join("")];
  });
  return written.length === 0 ? undefined : `(${written.join("|")})`;
}

// Signs as the ranges of a class of a pattern.
function rangesOf(signs: readonly string[]): string {
  const codes = signs.map((sign) => sign.charCodeAt(0));
  const starts = codes.filter((code, at) => codes[at - 1] !== code - 1);
  const ends = codes.filter((code, at) => codes[at + 1] !== code + 1);
  return starts.map((from, at) => `${String.fromCharCode(from)}-${String.fromCharCode(ends[at] ?? from)}`).join("");
}
