// Finds words and phrases of a list in texts: whole words or their beginnings, with gaps between; and splits texts into
// words.
import { groupBy } from "../formula/group-by.js";
import { foldWord } from "../import/headers/fold-word.js";

/**
 * Makes the function that finds entries in texts: `насили*` is any word that begins so, `~` up to four words between.
 * Of two entries that overlap the longer one counts, of equally long ones the first in the text, then in the list.
 */
export function phraseFinder<T>(entries: readonly Entry<T>[]): (text: string) => readonly Found<T>[] {
  const patterns = entries.map((entry): Pattern<T> => ({ entry, parts: partsOf(entry.words) }));
  const index = groupBy(patterns, ({ parts }) => keyOf(parts[0]?.word ?? ""));
  return (text) => {
    const words = tokens(text);
    const matches = words.flatMap(({ word }, at) =>
      (index.get(keyOf(word)) ?? []).flatMap(({ entry, parts }): Match<T>[] => {
        const to = endOf(parts, words, at);
        return to === undefined ? [] : [{ entry, from: at, to }];
      }),
    );
    return withoutOverlaps(matches).map(({ entry, from, to }) => ({
      ...entry,
      found: text.slice(words[from]?.from, words[to - 1]?.to),
      size: to - from,
    }));
  };
}

/** A word of a text: folded for comparison, and where it stands. */
type Token = { readonly word: string; readonly from: number; readonly to: number };

// An apostrophe or a soft hyphen inside a word does not end it: zo'ravonlik, women’s.
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‘ʻʼ`´\u00ad\u200b-\u200d\u2060][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text in their order: `womenʼs`, `shelters`. */
export const tokens = (text: string): readonly Token[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index: from }) => ({ word: foldWord(word), from, to: from + word.length }));

/** Words to look for, with what they mean to whoever looks. */
export type Entry<T> = { readonly words: string; readonly meaning: T };

/** Words that were found: the entry, the words as the text writes them, and how many they are. */
export type Found<T> = Entry<T> & { readonly found: string; readonly size: number };

type Part = { readonly word: string; readonly stem: boolean; readonly gap: boolean };
type Pattern<T> = { readonly entry: Entry<T>; readonly parts: readonly Part[] };
type Match<T> = { readonly entry: Entry<T>; readonly from: number; readonly to: number };

const MOST_BETWEEN = 4;
const KEY_LENGTH = 3;

// A stem that is shorter than the key is never found.
const keyOf = (word: string): string => word.slice(0, KEY_LENGTH);

function partsOf(words: string): readonly Part[] {
  const parts: Part[] = [];
  let gap = false;
  for (const each of words.split(/\s+/)) {
    if (each === "~") gap = true;
    const split = tokens(each);
    for (const [at, { word }] of split.entries()) {
      parts.push({ word, stem: each.endsWith("*") && at === split.length - 1, gap });
      gap = false;
    }
  }
  return parts;
}

/** Where the words of a pattern end that begin at a place; undefined where they do not follow. */
function endOf(parts: readonly Part[], words: readonly Token[], start: number): number | undefined {
  let at = start;
  for (const part of parts) {
    const last = part.gap ? at + MOST_BETWEEN : at;
    while (at <= last && !fits(part, words[at])) at++;
    if (at > last) return undefined;
    at++;
  }
  return at;
}

const fits = ({ word, stem }: Part, token: Token | undefined): boolean =>
  token !== undefined && (stem ? token.word.startsWith(word) : token.word === word);

function withoutOverlaps<T>(matches: readonly Match<T>[]): readonly Match<T>[] {
  const kept: Match<T>[] = [];
  for (const match of [...matches].sort((a, b) => b.to - b.from - (a.to - a.from)))
    if (kept.every((each) => match.from >= each.to || match.to <= each.from)) kept.push(match);
  return kept.sort((a, b) => a.from - b.from);
}
