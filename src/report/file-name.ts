// Makes names of files from a title, a year and what a file holds, and finds what the names of one result have in
// common.
import { fail } from "../money/fail.js";
import type { Result } from "../result/result.js";
import { modeOf } from "./mode-words.js";
import type { Report } from "./page.js";

/** `<slug>-<year>-<what>[-internal].<extension>` in ASCII, internal without title; fails: `file-name.extension`. */
export function fileName(
  of: { readonly title: string; readonly fiscalYear: string; readonly mode: Report["mode"] },
  what: What,
  extension: string,
): string {
  if (!/^[a-z0-9]+$/.test(extension)) fail("file-name.extension", `"${extension}" is not a file extension`);
  const year = wordsOf(of.fiscalYear).join("-");
  // A title may tell of a closed centre.
  const slug = (of.mode === "internal" ? "" : slugOf(of.title, year)) || "umay";
  return `${slug}-${year}-${what}${of.mode === "internal" ? "-internal" : ""}.${extension}`;
}

const WHATS = [
  "report",
  "workbook",
  "request",
  "estimate",
  "statement",
  "sheet",
  "figures",
  "rejects",
  "analysis",
  "change",
  "card",
] as const;

/** What a file holds. */
export type What = (typeof WHATS)[number];

const LETTERS: Readonly<Record<string, string>> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "i", к: "k", л: "l", м: "m",
  н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch",
  ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya", ә: "a", ғ: "g", қ: "k", ң: "n", ө: "o", ұ: "u", ү: "u", һ: "h",
  і: "i", ў: "u", ҳ: "h", ҷ: "j", ӣ: "i", ӯ: "u",
}; // prettier-ignore

const LONGEST = 40;

/** What the names of one result have in common: `krizisnye-tsentry-2025-internal`. */
export const seriesOf = (name: string): string => name.replace(SERIES, "$1");

const SERIES = new RegExp(`-(?:${WHATS.join("|")})(-internal)?\\.[a-z0-9]+$`);

export const nameOf = (result: Result, what: What, extension: string): string =>
  fileName({ ...result.analysis, mode: modeOf(result) }, what, extension);

/** Lower-case ASCII words joined by hyphens, at most forty characters, cut between words, without the year. */
export function slugOf(text: string, year = ""): string {
  const whole = `-${wordsOf(text).join("-")}-`;
  const without = year === "" ? whole : whole.replaceAll(new RegExp(`-${year}(?:-goda?)?(?=-)`, "g"), "");
  const words = without.split("-").filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug === "" ? (words[0] ?? "").slice(0, LONGEST) : slug;
}

function wordsOf(text: string): string[] {
  const ascii = [...text.toLowerCase().normalize("NFC")].map((letter) => LETTERS[letter] ?? letter).join("");
  return ascii
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
