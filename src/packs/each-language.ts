import type { Words } from "../model/cost-pack.js";

/** Words made of words, language by language. */
export const eachLanguage = (words: Words, made: (word: string, code: string) => string): Words => ({
  ...Object.fromEntries(Object.entries(words).map(([code, word]): [string, string] => [code, made(word, code)])),
  en: made(words.en, "en"),
});
