import { fold } from "../../model/fold.js";

// Marks that only break a line, and the many ways to type the apostrophe inside a word (so'm, ma’lumot).
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const APOSTROPHE = /(?<=\p{L})['’‘ʻʼ`´](?=\p{L})/gu;
// Capitals often go without their accents: DESCRIPCION. Cyrillic letters with marks (й, ї, ӯ) are letters of their own.
const ACCENT = /(?<=\p{Script=Latin})\p{M}+/gu;
// A percent sign is a word: a column of shares is not the column of its amounts.
const BETWEEN = /(?:(?!%)[\p{P}\p{Z}\p{Cc}_])+/gu;

/**
 * A header or code word as it is compared: as names are, and without regard to spaces, underscores, punctuation
 * and the accents of Latin letters.
 *
 * @example foldWord("Утверждённый  план, (сом)") // "утвержденный_план_сом"
 */
export const foldWord = (text: string): string =>
  fold(text)
    .normalize("NFD")
    .replace(ACCENT, "")
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replaceAll("ё", "е")
    .replace(APOSTROPHE, "ʼ")
    .replace(BETWEEN, "_")
    .replace(/^_|_$/g, "");
