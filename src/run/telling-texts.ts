import { foldWord } from "../import/headers/fold-word.js";
import type { TellingTexts } from "../result/secrecy.js";

// Beginnings of words that centres of all towns are called by: they tell of nobody.
const COMMON =
  "women woman girl child famil violen help home house support cent crisis shelter refuge resource social public fund town city region district service safe legal " +
  "женщ девоч дев дет ребен сем насил помощ поддерж дом центр кризис приют убежищ ресурс социал обществ фонд город област район служб услуг для при " +
  "әйел қыз бала отбасы орталы дағдарыс баспана үй қолдау қоғам қор аудан облыс " +
  "аял кыз бала үй борбор кризис баш колдоо коом фонд шаар район облус";

const STEMS = COMMON.split(" ");
const LONG = 4;

const isCommon = (word: string): boolean =>
  ([...word].length < 3 && !/\p{L}\d|\d\p{L}/u.test(word)) ||
  STEMS.some((stem) => (stem.length < LONG ? word === stem : word.startsWith(stem)));

const wordsOf = (text: string): readonly string[] => foldWord(text).split("_");

/**
 * What of the names of a closed centre tells of it: the name with a word of its own, and each such word that no open name
 * has; of a name of common words and a number the whole alone; a name of common words tells of nobody.
 *
 * @param names - its codes, names and regions
 * @param openNames - those of open ones
 */
export function tellingNames(
  names: readonly string[],
  openNames: readonly string[],
): Pick<TellingTexts, "near" | "whole"> {
  const open = new Set(openNames.flatMap(wordsOf));
  const near: string[] = [];
  const whole: string[] = [];
  for (const name of names) {
    const words = wordsOf(name);
    const own = words.filter((word) => !isCommon(word));
    if (own.length > 0)
      near.push(name, ...own.filter((word) => word.length > LONG && words.length > 1 && !open.has(word)));
    else if (/\d/.test(name) && words.length > 1) whole.push(name);
  }
  return { near: [...new Set(near)], whole: [...new Set(whole)] };
}

/** Whether a cell of a column that was not read may tell where a centre is: an address, not a remark of one word. */
export const mayBeAddress = (cell: string): boolean =>
  wordsOf(cell).length > 1 && (/\d/.test(cell) || wordsOf(cell).some((word) => word.length > LONG && !isCommon(word)));
