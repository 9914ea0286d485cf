import type { LabelWords } from "../hierarchy/label-words.js";
import { ANYWHERE, FIRST, LAST } from "./text-marks.js";

const LETTERS = /[\p{L}\p{M}]+/gu;
// An apostrophe of its own sign may stand inside a word or end it.
const APOSTROPHE = /\p{Lm}/u;

/** Marks of a word by which a text may say that its row is a total, a part or a section. */
export const structuralMarks =
  (words: LabelWords) =>
  (text: string): number =>
    (text.match(LETTERS) ?? [])
      .flatMap((each) => [each, ...each.split(APOSTROPHE)])
      .map(words.places)
      .reduce(
        (marks, { any, first, last }) => marks | (any ? ANYWHERE : 0) | (first ? FIRST : 0) | (last ? LAST : 0),
        0,
      );

/** Whether a text says that its row is more or less than a line. */
export const isTelling = (text: string, words: LabelWords): boolean =>
  words.total(text) !== undefined || !words.said(text).nothing;
