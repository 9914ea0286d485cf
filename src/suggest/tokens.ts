import { foldWord } from "../import/headers/fold-word.js";

/** A word of a text: folded for comparison, and where it stands. */
export type Token = { readonly word: string; readonly from: number; readonly to: number };

// An apostrophe or a soft hyphen inside a word does not end it: zo'ravonlik, women’s.
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‘ʻʼ`´\u00ad\u200b-\u200d\u2060][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * The words of a text in their order.
 *
 * @example tokens("Women’s shelters").map((each) => each.word) // ["womenʼs", "shelters"]
 */
export const tokens = (text: string): readonly Token[] =>
  [...text.matchAll(WORD)].map((match) => ({
    word: foldWord(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
