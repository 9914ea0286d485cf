import type { LabelWords } from "../hierarchy/label-words.js";
import { ANYWHERE, FIRST, LAST } from "./text-marks.js";

/** The places in which letters that stand together say that a row is a total, a part or a section, as marks. */
export const structuralMarks =
  (words: LabelWords) =>
  (letters: string): number => {
    const { any, first, last } = words.places(letters);
    return (any ? ANYWHERE : 0) | (first ? FIRST : 0) | (last ? LAST : 0);
  };

/** Whether a text says that its row is more or less than a line. */
export const isTelling = (text: string, words: LabelWords): boolean =>
  words.mayTell(text) && (words.total(text) !== undefined || !words.said(text).nothing);
