// Headers and titles taken apart by words of languages: which field a header names, its year, units, currency; whether
// it is a known one that is not read; and which fields a budget line has.
import { isCurrency } from "../../money/currency.js";
import type { Dictionary } from "../../model/dictionary.js";
import { entryOf, onceFor } from "../../model/once-for.js";
import { foldEntry, foldWord } from "./fold-word.js";
import { yearsIn } from "./years-in.js";
import { fieldsOf } from "../../model/check-row.js";
import type { Field } from "../../model/fields.js";
import { budgetLines } from "../../model/budget-line.js";

/** Takes headers and titles apart by words of languages: year, units and currency of «Всего на 2025 год, тыс. сом (утв.)». */
export function headerWords(dictionaries: readonly Dictionary[]) {
  const vocabulary = vocabularyOf(dictionaries);
  return (header: string) => {
    const { years, rest } = yearsIn(parted(header));
    const tokens = tokensOf(rest).map((each) => withoutSign(each, vocabulary));
    const items = settled(itemsOf(tokens, vocabulary), MARKED.test(rest));
    const units = unitsOf(items);
    const currencies = commonOf(items.filter((each) => each.kind === "currency").map((each) => each.values));
    // Beside nothing that it could belong to, a small word is the name itself: "год".
    const isFiller = years.length + units.length + currencies.length > 0;
    const named = items.filter(({ kind }) => kind === "word" || kind === "number" || kind === "filler");
    const words = named.filter(({ kind }) => kind !== "filler" || !isFiller);
    const [year, ...more] = new Set(years);
    return {
      /** The name of the column, folded: without year, unit and currency, and without the small words beside them. */
      words: words.map((each) => each.text).join("_"),
      /** The same with the small words: `цена_за_единицу`. */
      full: named.map((each) => each.text).join("_"),
      /** As written, where there is one alone. */
      fiscalYear: more.length === 0 ? year : undefined,
      /** Every whole number that the unit may stand for, and every currency; none where none is named. */
      ...{ units, currencies },
      /** Whether the unit stands right beside its currency. */
      paired: isPaired(items.filter((each) => each.kind !== "filler")),
    };
  };
}

type Kind = "word" | "number" | "multiplier" | "currency" | "filler";
type Item = { readonly kind: Kind; readonly text: string; readonly values: readonly string[] };
type Vocabulary = ReadonlyMap<string, Omit<Item, "text">>;

// «FinancialYear» is written of two words.
const parted = (header: string): string => header.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");

const TOKEN = /\p{L}{1,3}\$|[\p{L}\p{M}ʼ][\p{L}\p{M}\p{N}ʼ]*|\p{N}+s?|[^\s_]/gu;
const LONGEST = 3;

const tokensOf = (text: string): readonly string[] => foldWord(text).match(TOKEN) ?? [];

const vocabularyOf = onceFor((dictionaries: readonly Dictionary[]): Vocabulary => {
  const all = new Map<string, Omit<Item, "text">>();
  const add = (kind: Kind, word: string, values: readonly string[]) => {
    const key = tokensOf(word).join("_");
    const known = all.get(key);
    if (known === undefined) all.set(key, { kind, values });
    else if (known.kind === kind) all.set(key, { kind, values: [...new Set([...known.values, ...values])] });
  };
  for (const { multipliers } of dictionaries)
    for (const [word, value] of Object.entries(multipliers)) add("multiplier", word, [value]);
  for (const { currencies } of dictionaries)
    for (const [word, codes] of Object.entries(currencies)) add("currency", word, codes);
  for (const { fillers = [] } of dictionaries) for (const word of fillers) add("filler", word, []);
  return all;
});

// «K'million» is a sign of money and a unit, while the apostrophe of «so'm» is a letter.
function withoutSign(token: string, vocabulary: Vocabulary): string {
  const unit = /^\p{L}ʼ(.+)$/u.exec(token)?.[1] ?? "";
  return vocabulary.get(unit)?.kind === "multiplier" ? unit : token;
}

// The longest known words first: "долл. США" before "долл.".
function itemsOf(tokens: readonly string[], vocabulary: Vocabulary): readonly Item[] {
  const items: Item[] = [];
  for (let at = 0; at < tokens.length;) {
    let size = Math.min(LONGEST, tokens.length - at);
    while (size > 1 && !vocabulary.has(tokens.slice(at, at + size).join("_"))) size--;
    const text = tokens.slice(at, at + size).join("_");
    const plain = { kind: /^\p{N}+$/u.test(text) ? "number" : "word", values: [] } as const;
    items.push({ text, ...(vocabulary.get(text) ?? codeOf(text) ?? plain) });
    at += size;
  }
  return items;
}

// A code of a currency that nobody takes for a word: amount_gel, «In Php Million».
const WORDS = new Set(["all", "top", "cup", "try", "mop", "bam", "pen", "mad", "cop", "bob", "dop", "sos", "che", "ang", "std", "sit", "ats"]); // prettier-ignore
const codeOf = (text: string): Omit<Item, "text"> | undefined =>
  /^[a-z]{3}$/.test(text) && !WORDS.has(text) && isCurrency(text.toUpperCase())
    ? { kind: "currency", values: [text.toUpperCase()] }
    : undefined;

// «Amount (in '000)»: behind an apostrophe 000 is no code.
const MARKED = /['’‘ʼ`´]\s?000(?!\p{N})/u;

// "5 млн сом" is no unit; "k" and "000" are one beside a currency or a unit; the K of "K million" is a sign of money.
function settled(items: readonly Item[], isMarked: boolean): readonly Item[] {
  const said = items.filter(({ kind }) => kind !== "filler");
  return items.map((item, index): Item => {
    if (item.kind !== "multiplier") return item;
    const [before, after] = [items[index - 1]?.kind, items[index + 1]?.kind];
    // «Rs. in '000'»: words that say nothing may stand between.
    const at = said.indexOf(item);
    const isAlone = ![said[at - 1], said[at + 1]].some((each) => /currency|multiplier/.test(each?.kind ?? ""));
    const isShort = /^(?:\p{L}|\p{N}+)$/u.test(item.text) && !(isMarked && item.text === "000");
    if (/^\p{L}$/u.test(item.text) && [before, after].includes("multiplier")) return { ...item, kind: "filler" };
    return before === "number" || (isShort && isAlone) ? { ...item, kind: "word" } : item;
  });
}

const isPaired = (items: readonly Item[]): boolean =>
  items.some(
    ({ kind }, index) =>
      kind === "multiplier" && [items[index - 1], items[index + 1]].some((each) => each?.kind === "currency"),
  );

// Neighbours multiply each other: "lakh crore", "miles de millones".
function unitsOf(items: readonly Item[]): readonly string[] {
  const all = new Set<string>();
  let run: readonly bigint[] = [];
  for (const item of [...items.filter((each) => each.kind !== "filler"), undefined])
    if (item?.kind === "multiplier") {
      const values = item.values.map(BigInt);
      run = run.length === 0 ? values : run.flatMap((each) => values.map((value) => each * value));
    } else {
      for (const each of run) all.add(String(each));
      run = [];
    }
  return [...all];
}

const commonOf = (lists: readonly (readonly string[])[]): readonly string[] => {
  const common = (lists[0] ?? []).filter((code) => lists.every((each) => each.includes(code)));
  return common.length > 0 ? common : [...new Set(lists.flat())];
};

type Fields = readonly Pick<Field, "name">[];

/** Makes the function that tells which field of a table a header names; words of the first language, that of the run, win. */
export function headerIndex(table: string, fields: Fields, dictionaries: readonly Dictionary[]): HeaderIndex {
  const key = JSON.stringify([table, fields.map(({ name }) => name)]);
  return entryOf(indexes(dictionaries), key, () => indexOf(table, fields, dictionaries));
}

type HeaderIndex = (header: string) => Hit | undefined;

// One index for each table: it is asked again for each answer to a question.
const indexes = onceFor<readonly Dictionary[], Map<string, HeaderIndex>>(() => new Map());

function indexOf(table: string, fields: Fields, dictionaries: readonly Dictionary[]): HeaderIndex {
  const known = new Map<string, Known>();
  const add = (word: string, found: Known) => {
    const key = foldEntry(word);
    if (key !== "" && !known.has(key)) known.set(key, found);
  };
  for (const { name } of fields) add(name, { field: name, by: "name" });
  for (const { code, headers, unreviewed } of dictionaries)
    for (const { name } of fields)
      for (const word of [...(headers[`${table}.${name}`] ?? []), ...(headers[name] ?? [])])
        add(word, { field: name, by: "word", language: code, ...(unreviewed && { proposed: true }) });
  const take = headerWords(dictionaries);
  const hitOf: HeaderIndex = (header) => {
    const whole = known.get(foldWord(header));
    if (whole) return { ...whole, rank: whole.by === "name" ? 3 : whole.proposed ? 1 : 2, units: [] };
    const { words, full, units } = take(header);
    const part = known.get(full) ?? known.get(words);
    const own = parted(header).replace(PIVOT, "");
    return part ? { ...part, rank: 1, units } : own === header ? undefined : hitOf(own);
  };
  // The headers of a file are looked up in each of its readings.
  const hits = new Map<string, { readonly hit: Hit | undefined }>();
  return (header) => {
    const found = hits.get(header) ?? { hit: hitOf(header) };
    if (hits.size < REMEMBERED) hits.set(header, found);
    return found.hit;
  };
}

const REMEMBERED = 5000;
// So a pivot table calls its sums: «Sum of Approved», «Сумма по полю Утверждено».
const PIVOT = /^(?:sum(?: of| -)|сумма(?: по полю| -)|сума(?: з| -)|suma(?: de| z| -)|somme de|som(?:a|ma) d[eio]|summe von|součet z) /iu; // prettier-ignore

/** The field that a header names, and how well. */
export type Hit = {
  readonly field: string;
  readonly by: "name" | "word";
  readonly language?: string;
  /** 3: called like the field; 2: a word of a language; 1: one not reviewed, or beside a unit, currency or year. */
  readonly rank: 1 | 2 | 3;
  /** Whether the word only proposes the field. */
  readonly proposed?: true;
  /** What one unit of the column may be, where its header says so. */
  readonly units: readonly string[];
};

type Known = Pick<Hit, "field" | "by" | "language" | "proposed">;

/** Makes the test whether a header is known as one of a column of which nothing is read, or of units. */
export const otherHeader = onceFor((dictionaries: readonly Dictionary[]) => {
  const known = new Set(
    dictionaries.flatMap(({ others = [], unitColumns = [] }) => [...others, ...unitColumns].map(foldEntry)),
  );
  return (header: string): boolean => known.has(foldWord(header));
});

/** The fields of a budget line; none must be there: a line without an id is called by its row. */
export const budgetFields = (): readonly Field[] =>
  fieldsOf(budgetLines).map((field) => ({ ...field, required: false }));
