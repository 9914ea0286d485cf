// Words of files and of dictionaries, and letters, as they are compared: without case, marks, spaces and accents; and
// whether a text is one plain word, which need not be changed for that.
import { fold } from "../../model/table.js";
import { entryOf } from "../../model/once-for.js";

/** A word as it is compared, without case and accents, blanks and marks as one `_`: «Утверждённый  план, (сом)» is `утвержденный_план_сом`. */
export const foldWord = (text: string): string =>
  isPlainWord(text)
    ? text.toLowerCase()
    : sameLetters(fold(text).normalize("NFD").replace(ACCENT, "").normalize("NFC").replace(INVISIBLE, ""))
        .replace(APOSTROPHE, "ʼ")
        .replace(BETWEEN, "_")
        .replace(/^_|_$/g, "");

// Signs that nobody sees, and the many ways to type the apostrophe inside a word (so'm, ma’lumot).
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const APOSTROPHE = /(?<=\p{L})['’‘ʻʼ`´](?=\p{L})/gu;
// Capitals often go without their accents: DESCRIPCION. Cyrillic letters with marks (й, ї, ӯ) are letters of their own.
const ACCENT = /(?<=\p{Script=Latin})\p{M}+/gu;
// A percent sign is a word: a column of shares is not the column of its amounts.
const BETWEEN = /(?:(?!%)[\p{P}\p{Z}\p{Cc}])+/gu;

// Letters that have no accent to lose, or are written in two ways: «Dział» and «DZIAL», «YILI» and «yılı», «և» and «ԵՎ».
const LETTERS: Readonly<Record<string, string>> = { ё: "е", ł: "l", đ: "d", ı: "i", ß: "ss", եւ: "և", եվ: "և" };
const WRITTEN = new RegExp(Object.keys(LETTERS).join("|"), "gu");

/** A text, in small letters already, with each letter in one spelling. */
export const sameLetters = (text: string): string => text.replace(WRITTEN, (letter) => LETTERS[letter] ?? letter);

// The words of all languages are some thousands, and are folded for each file that is read.
const entries = new Map<string, string>();

/** A word of a dictionary as it is compared: folded once. Not for the texts of files, which have no end. */
export const foldEntry = (word: string): string => entryOf(entries, word, () => foldWord(word));

/** Whether a text is one word of the letters A to Z: in small letters it is as it is compared. */
export const isPlainWord = (text: string): boolean => PLAIN.test(text);

const PLAIN = /^[A-Za-z]+$/;
