// The sentence of an issue in a language, with its columns, codes, sums and answers in words.
import { fail, refuseUnlessHave } from "../money/fail.js";
import { type DecimalString, divide, exact, isDecimal, toDecimal, whole } from "../money/exact.js";
import { format } from "../money/format.js";
import type { Issue, Option } from "./issue.js";
import { type Locale, fill, keyWords, placesOf, say } from "./locale.js";
import { cutShort } from "./cut-short.js";

/**
 * The sentence of an issue in a language.
 *
 * @example issueText(result.issues[0], ru) // "funding.csv, строка 14, …"
 */
export function issueText(issue: Issue, locale: Locale): string {
  refuseUnlessHave('give issueText(issue, en) of "umay/languages"', [issue], [locale, "issues"]); // prettier-ignore
  if (typeof issue.code !== "string") fail("arguments", "an issue has a code: issueText(result.issues[0], en)");
  return localize(issue, locale).message;
}

/** An issue with its sentence in a language, or a plain one where the language has none. */
export function localize(issue: Issue, locale: Locale): Issue {
  const { file, row, column, received, expected, detail } = issue;
  const facts = {
    code: issue.code,
    ...(file === undefined ? {} : { file }),
    ...(row === undefined ? {} : { row: String(row) }),
    ...(column === undefined || column === "" ? {} : { column: columnWords(issue, cutShort(column), locale) }),
    ...(received === undefined ? {} : { received: receivedWords(issue, cutShort(received), locale) }),
    ...(expected === undefined ? {} : { expected: expectedWords(issue, locale) }),
    // An empty word is no fact: where nothing is near, nothing is said of it.
    ...Object.fromEntries(
      Object.entries(inLanguage(detail, locale)).flatMap(([key, word]) =>
        word === "" ? [] : [[key, detailWords(issue, key, word, locale)]],
      ),
    ),
  };
  const told = Object.fromEntries(Object.entries(facts).map(([key, word]) => [key, cutShort(word, LONGEST_LIST)]));
  const message = fill(template(issue, locale, facts), locale, told);
  const options = issue.options?.map((each) => spokenOption(each, locale));
  const cut = received !== undefined && { received: cutShort(received) };
  return { ...issue, ...cut, ...(options && { options }), message };
}

// A list of what is known may be longer than a cell that is shown.
const LONGEST_LIST = 4000;

/** What an issue expects, in a language: columns and codes of a table by their words there. */
export const expectedWords = (issue: Issue, locale: Locale): string => {
  const { code, column = "", expected = "", detail } = issue;
  // Of a budget, whose columns are set by headers, the header that was looked for is told.
  if (code === "column.missing" && detail?.["setting"] === undefined) return columnWords(issue, column, locale);
  // Phases of a budget, one of which a column has to say.
  const phases = code.startsWith("column.") && expected.includes(" / ") ? expected.split(" / ") : [];
  if (phases.length > 0) return phases.map((each) => own(locale.headers, each) ?? own(locale.codes, each) ?? each).join(" / "); // prettier-ignore
  return ofTable(code, expected, locale) ?? sumWords(code, expected, locale);
};

// Issues that are told of a table in the words that it is filled in with: its columns, and the codes of their cells.
const OF_TABLES =
  /^(?:code|beside|cell|key)\.|^assumption\.value$|^funding\.(?:in-kind|line-centre|service-unknown|line-ambiguous)$/;

// The key of a row of a table is told by the words of its codes; that of a budget is an id of its file.
const receivedWords = ({ code, detail }: Issue, received: string, locale: Locale): string =>
  (code === "key.duplicate" && detail?.["setting"] === undefined ? ofTable(code, received, locale) : undefined) ??
  sumWords(code, received, locale);

// A list of columns and codes; undefined where nothing of it is either.
function ofTable(code: string, list: string, locale: Locale): string | undefined {
  if (!OF_TABLES.test(code)) return undefined;
  const words = list.split(", ").map((each) => own(locale.codes, each) ?? own(locale.headers, each));
  return words.every((each) => each === undefined)
    ? undefined
    : words.map((each, at) => each ?? list.split(", ")[at]).join(", ");
}

function spokenOption(option: Option, locale: Locale): Option {
  const { answer, code, detail = {} } = option;
  const words = Object.fromEntries(
    Object.entries(inLanguage(detail, locale)).map(([key, word]) => [
      key,
      MONEY.has(key) && isDecimal(word) ? totalWords(word, locale) : named(key, word, locale),
    ]),
  );
  const meaning = say(locale, `reading.${code}`, words);
  const { accept } = answer;
  // What a problem is accepted for is what the answer means.
  const reasoned = Array.isArray(accept)
    ? { accept: accept.map((each: object) => ({ ...each, reason: meaning })) }
    : {};
  return { ...option, meaning, answer: { ...answer, ...reasoned } };
}

/**
 * The total under an answer: trillions, billions or millions where two places say it wholly, else every digit, since two may
 * differ in the last.
 */
export function totalWords(total: DecimalString, locale: Locale): string {
  const power = [12, 9, 6].find((each) => new RegExp(`^-?[1-9]\\d{2,}0{${each - 2}}$`).test(total));
  if (!power) return format(total, locale.marks);
  const value = toDecimal(divide(exact(total), whole(10n ** BigInt(power))));
  return say(locale, `reading.e${power}`, { value: format(value, locale.marks) });
}

// What a shelf says for itself stands once for each language: `why:en`, `why:ru`.
function inLanguage(detail: Issue["detail"] = {}, { code }: Locale): Readonly<Record<string, string>> {
  const why = detail[`why:${code}`] ?? detail["why:en"];
  return why === undefined ? detail : { ...detail, why };
}

const CODES = new Set(["service", "status", "earlierStatus", "phase"]);
const MONEY = new Set(
  "one sumPoint sumComma sumPercent sumPlain most difference stated sum counted left out amount growth plus minus times".split(
    " ",
  ),
);

// A column that is not in the file is called as the language calls it; one that is, as it stands there.
const columnWords = ({ code, detail }: Issue, column: string, locale: Locale): string =>
  code === "column.missing" || detail?.["absent"] !== undefined ? (own(locale.headers, column) ?? column) : column;

// A currency beside a sum is said as papers say it; alone it is the code that a table holds.
function detailWords({ code, detail = {} }: Issue, key: string, word: string, locale: Locale) {
  const isOfSum = key === "currency" && Object.keys(detail).some((each) => MONEY.has(each));
  return (isOfSum ? locale.units[word] : undefined) ?? ofTable(code, word, locale) ?? named(key, word, locale);
}

const own = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

// What these are about are sums, and bounds of sums, which are told as the language writes numbers.
function sumWords(code: string, word: string, locale: Locale): string {
  const [, sign = "", number = ""] = /^(≤ )?(.*)$/s.exec(word) ?? [];
  return /^(?:(?:total|parent|rest)\.|amount\.(?:above-total|cancels)$)/.test(code) && isDecimal(number)
    ? `${sign}${format(number, locale.marks)}`
    : word;
}

// A detail that is an id or a code is said by its name, a sum of money as the language writes numbers.
function named(key: string, word: string, locale: Locale): string {
  if (key === "input" || key === "name") return own(locale.labels, word.replaceAll("_", "-")) ?? word;
  if (key === "wanted") return own(locale.headers, word) ?? word;
  // The total of a year and phase; a key of the analysis file stands as it is written.
  if ((key === "key" || key === "before") && word.includes(":")) return keyWords(word, locale) ?? word;
  if (key === "section" || key === "base") return own(locale.codes, `section.${word}`) ?? word;
  if (MONEY.has(key) && isDecimal(word)) return format(word, locale.marks);
  // Years with their sums.
  if (key === "others" && /^(?:[\d/-]+: [\d.]+(?:; )?)+$/.test(word))
    return word.replace(/(?<=: )[\d.]+/g, (each) => format(each, locale.marks));
  return CODES.has(key) ? (own(locale.codes, word) ?? word) : word;
}

function template(issue: Issue, locale: Locale, facts: Readonly<Record<string, string>>): string {
  const own = locale.issues[issue.code];
  if (own !== undefined && placesOf(own).every((place) => facts[place] !== undefined)) return own;
  return own === undefined ? plain(issue) : shortened(own, facts);
}

// A template may name more than an issue has, such as a row where the whole file is meant: the places are dropped
// with the words that lead to them, from one comma, stop or question mark to the next.
function shortened(own: string, facts: Readonly<Record<string, string>>): string {
  const parts = own.split(/(?<=[,:;.?])\s/);
  const told = parts.map((part) => placesOf(part).every((place) => facts[place] !== undefined));
  // Words alone before a colon or a comma, such as "Nearest:" or "perhaps,", only lead to what follows.
  const leads = (part: string, at: number): boolean =>
    /[:,]$/.test(part) && placesOf(part).length === 0 && told[at + 1] === false;
  const kept = parts.filter((part, at) => told[at] === true && !leads(part, at));
  if (kept.length === 0) return own;
  // Where only the place is left to say, the code says what it is about.
  const short = kept.join(" ").replace(/[;,]$/, ".");
  return short.endsWith(":") ? `${short} {code}.` : short;
}

const plain = (issue: Issue): string =>
  [issue.file && "{file}", issue.row && "{row}", issue.column && "{column}"].filter(Boolean).join(", ") +
  (issue.file ? ": {code}" : "{code}");
