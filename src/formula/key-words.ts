import type { Locale } from "./locale.js";
import { say } from "./say.js";

const KEY = /^(?:(\d{4}[\d/-]*):)?(proposed|approved|revised|executed)(:kept)?$/;

/**
 * The key of a total of a budget in words: its phase, its year, and whether `keep` and `drop` were applied.
 *
 * @param key - such as `2024:executed`, `executed` or `executed:kept`
 * @returns the words; undefined where it is something else, such as a header
 * @example keyWords("2024:executed", ru) // "исполнено, 2024"
 */
export function keyWords(key: string, locale: Locale): string | undefined {
  const [, year, phase, kept] = KEY.exec(key) ?? [];
  if (phase === undefined) return undefined;
  const words = [locale.codes[phase] ?? phase, ...(year === undefined ? [] : [year])];
  return [...words, ...(kept === undefined ? [] : [say(locale, "seen.kept")])].join(", ");
}
