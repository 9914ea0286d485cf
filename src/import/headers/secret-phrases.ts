import { distance } from "../../formula/nearest.js";
import type { Dictionary } from "../../model/dictionary.js";
import { foldEntry, foldWord } from "./fold-word.js";

/**
 * Makes the test whether a text, such as a note or a title, says that something is not for everybody.
 *
 * @param dictionaries - the languages; their words of secrecy are looked for all at once
 * @example secretPhrases([en])("Do not share the address") // true
 */
export function secretPhrases(dictionaries: readonly Dictionary[]): (text: string) => boolean {
  const says = byBeginning(dictionaries.flatMap(({ secrecy }) => secrecy?.says ?? []));
  const unless = byBeginning(dictionaries.flatMap(({ secrecy }) => secrecy?.unless ?? []));
  const long = longWords(dictionaries);
  const known = new Map<string, boolean>();
  const speaks = (words: readonly string[]): boolean => {
    const told = new Set(
      words.flatMap((word, at) =>
        phrasesAt(unless, word).flatMap(({ places }) => {
          const end = endOf(places, words, at, 0);
          return end === undefined ? [] : words.slice(at, end).map((_, after) => at + after);
        }),
      ),
    );
    return words.some((word, at) => {
      const isSaid = phrasesAt(says, word).some(({ places, isWhole }) => {
        if (isWhole && words.length !== places.length) return false;
        return (places.length > 1 || !told.has(at)) && endOf(places, words, at, BETWEEN) !== undefined;
      });
      return isSaid || (!told.has(at) && long.some((each) => isSlip(word, each)));
    });
  };
  return (text) => {
    const found = known.get(text) ?? sentencesOf(text).some(speaks);
    known.set(text, found);
    return found;
  };
}

type Word = { readonly text: string; readonly isExact: boolean };
/** What may stand in one place of a phrase, and whether it stands right behind the place before. */
type Place = { readonly words: readonly Word[]; readonly isNext: boolean };
type Phrase = { readonly places: readonly Place[]; readonly isWhole: boolean };

// Other words between two places of a phrase: «не подлежит широкой публикации».
const BETWEEN = 2;
// A beginning of so many letters is a word: «не» is no beginning of «неделя».
const SHORT = 3;

function phraseOf(written: string): Phrase {
  const isWhole = written.startsWith("=");
  const places = (isWhole ? written.slice(1) : written).split(" ").map((place): Place => {
    const isNext = place.startsWith("+");
    const words = (isNext ? place.slice(1) : place).split("|").map((each): Word => {
      const text = each === NUMBER ? NUMBER : foldEntry(each.replace(/\$$/, ""));
      return { text, isExact: each.endsWith("$") || text.length <= SHORT };
    });
    return { words, isNext };
  });
  return { places, isWhole };
}

const NUMBER = "#";
const beginningOf = (word: string): string => (/^\d/.test(word) ? NUMBER : word.slice(0, 2));

// The phrases by the first letters of their first words, so that few are compared with a word.
function byBeginning(written: readonly string[]): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const phrase of [...new Set(written)].map(phraseOf))
    for (const key of new Set(phrase.places[0]?.words.map(({ text }) => beginningOf(text))))
      found.set(key, [...(found.get(key) ?? []), phrase]);
  return found;
}

const phrasesAt = (phrases: ReadonlyMap<string, readonly Phrase[]>, word: string): readonly Phrase[] =>
  phrases.get(beginningOf(word)) ?? [];

const fits = (word: string, { text, isExact }: Word): boolean =>
  text === NUMBER ? /^\d+$/.test(word) : isExact ? word === text : word.startsWith(text);

// Behind the last word of a phrase that begins at a place; undefined where it does not stand there.
function endOf(places: readonly Place[], words: readonly string[], start: number, between: number): number | undefined {
  let at = start;
  for (const [index, { words: meant, isNext }] of places.entries()) {
    const last = index === 0 || isNext ? at : at + between;
    while (at <= last && !meant.some((each) => fits(words[at] ?? "", each))) at += 1;
    if (at > last) return undefined;
    at += 1;
  }
  return at;
}

// Long words of confidentiality are known with slips too: «конфедициально».
const LONG = 12;
const SLIP = 5;

const longWords = (dictionaries: readonly Dictionary[]): readonly string[] => [
  ...new Set(
    dictionaries
      .flatMap(({ headers }) => headers["confidential"] ?? [])
      .map(foldEntry)
      .filter((each) => each.length >= LONG && !each.includes("_")),
  ),
];

function isSlip(word: string, known: string): boolean {
  const most = Math.floor(known.length / SLIP);
  return Math.abs(word.length - known.length) <= most && distance(word, known) <= most;
}

const LATIN = "aceopxykmtbhi";
const CYRILLIC = "асеорхукмтвні";

/** The words of each sentence: a comma and a bracket end one too. */
const sentencesOf = (text: string): readonly (readonly string[])[] =>
  text
    // «Д.С.П.» and «С Е К Р Е Т Н О» are one word.
    .replace(/(?<!\p{L})(\p{L})\.(?=\p{L}(?!\p{L}))/gu, "$1")
    .replace(/(?<!\p{L})(?:\p{L} ){3,}\p{L}(?!\p{L})/gu, (letters) => letters.replaceAll(" ", ""))
    .split(/[.,;:!?()[\]{}«»"“”„\n\r\t|/\\—–]+|\s-+\s/u)
    .map((each) => foldWord(each).split("_").filter(Boolean).map(inOneScript))
    .filter((words) => words.length > 0);

// A Latin letter typed among Cyrillic ones looks the same.
const inOneScript = (word: string): string =>
  /\p{Script=Cyrillic}/u.test(word)
    ? word.replace(/[a-z]/g, (letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter)
    : word;
