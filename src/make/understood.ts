// The modules of words that files are understood by, and of words by which tags are proposed, made from understood.csv.
import { frozenCode, frozenImport } from "./shelf-module.js";
import { foldWord } from "../import/headers/fold-word.js";
import { codeName } from "./phrases.js";
import { fieldsOf } from "../model/check-row.js";
import { type TableModel, fold } from "../model/table.js";
import { tables } from "../model/tables.js";
import { isCurrency } from "../money/currency.js";
import { type TableRow, tableOf } from "./rows.js";
// A code of BCP 47, or the name of a known format.
const LANGUAGE = /^(?:[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*|format\/[a-z\d-]+)$/;
// `trusted`: no speaker has reviewed the words, and files are understood by them all the same. By `no` umay only proposes.
const REVIEWED = ["yes", "trusted", "no"];

const models: readonly TableModel[] = Object.values(tables);
const columns = models.flatMap((model) => fieldsOf(model).map((field) => ({ ...field, table: model.name })));

const KEYWORDS = [
  ...["violence.strong", "violence.weak", "equality.strong", "equality.weak"],
  ...["component.prevention", "component.protection", "component.prosecution", "component.policy"],
  ...["doubt.children", "doubt.credit", "doubt.environment", "doubt.building", "elsewhere"],
];
const KEYS: Readonly<Record<string, readonly string[]>> = {
  language: ["name"],
  // Words for money that do not say its phase, which is asked then, are of `budget.amount`.
  header: ["budget.amount", ...columns.flatMap(({ table, name }) => [name, `${table}.${name}`])],
  code: columns.flatMap(({ name, codes }) => codes.flatMap((code) => [code, `${name}.${code}`])),
  secrecy: ["says", "unless"],
  section: ["revenue", "expenditure", "lending", "balance", "deficit", "financing"],
  side: ["revenue", "expenditure"],
  period: ["month", "quarter", "half", "year"],
  keyword: KEYWORDS,
};
// Words of the other kinds may differ by a sign alone.
const COMPARED_FOLDED = ["header", "total", "filler", "year"];
// Words that nobody has reviewed are words of budgets alone: none of these, and no header of another table.
const NEVER_PROPOSED = ["code", "secrecy", "secret", "part", "memo", "missing", "year", "other", "unit-column"];

type Entry = {
  readonly place: string;
  readonly language: string;
  readonly kind: string;
  readonly key: string;
  readonly words: readonly string[];
  readonly reviewed: string;
};

/** The modules of the words that files are understood by, and of those by which tags are proposed. */
export function understoodModules(text: string): Map<string, string> {
  const entries = tableOf("languages/understood.csv", text).rows.map(entryOf);
  const languages = [...new Set(entries.map(({ language }) => language))].map((code) => ({
    code: code.replace("format/", ""),
    isFormat: code.startsWith("format/"),
    rows: entries.filter(({ language }) => language === code),
  }));
  const wrong = [...entries.flatMap(faultsOf), ...languages.flatMap(({ rows }) => [...twice(rows), ...beyond(rows)])];
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
  const having = (has: (row: Entry) => boolean): typeof languages => languages.filter(({ rows }) => rows.some(has));
  const dictionaries = having(isUnderstood);
  const names = dictionaries.map(({ code }) => codeName(code));
  const keywords = having(({ kind }) => kind === "keyword").map(({ code, rows }) => keywordsOf(code, rows));
  const formats = JSON.stringify(languages.flatMap(({ code, isFormat }) => (isFormat ? [code] : [])));
  const formatList = `export const formats: readonly Dictionary[] = ${frozenCode(`dictionaries.filter(({ code }) => ${formats}.includes(code))`)};\n`;
  return new Map([
    ...dictionaries.map(({ code, rows }) => [`understood/${code}.ts`, dictionaryModule(code, rows)] as const),
    [
      "dictionaries.ts",
      `import type { Dictionary } from "../model/dictionary.js";
${frozenImport()}
${dictionaries.map(({ code }) => `import { ${codeName(code)} } from "./understood/${code}.js";\n`).join("")}export const dictionaries: readonly Dictionary[] = ${frozenCode(`[${names.join(", ")}]`)};
${formatList}`,
    ],
    ["keywords.ts", moduleOf("keywords", "Keywords", keywords)],
  ]);
}

const dictionaryModule = (code: string, rows: readonly Entry[]): string =>
  `import type { Dictionary } from "../../model/dictionary.js";
${frozenImport("../../")}
export const ${codeName(code)}: Dictionary = ${frozenCode(JSON.stringify(dictionaryOf(code, rows)))};
`;

const moduleOf = (name: string, type: string, values: readonly object[]): string =>
  `import type { ${type} } from "../model/dictionary.js";
${frozenImport()}
export const ${name}: readonly ${type}[] = ${frozenCode(JSON.stringify(values))};
`;

function entryOf({ cells: { language = "", field = "", words = "", reviewed = "" }, place }: TableRow): Entry {
  const [kind = "", ...keys] = field.split("/");
  return { place, language, kind, key: keys.join("/"), words: words.split(";").map((word) => word.trim()), reviewed };
}

function faultsOf({ place, language, kind, key, words, reviewed }: Entry): string[] {
  const faults = {
    [`«${language}» is no language`]: !LANGUAGE.test(language),
    [`«${nameOf(kind, key)}» is no field`]: !isField(kind, key),
    [`«${reviewed}» is none of ${REVIEWED.join(", ")}`]: !REVIEWED.includes(reviewed),
    "a word is blank": words.some((word) => foldWord(word) === ""),
    "a spreadsheet takes what begins with = for a formula": words[0]?.startsWith("=") === true,
    [`${words.length} months instead of 12`]: kind === "month" && words.length !== 12,
    "{year} is missing": kind === "year" && !words.every((word) => word.includes("{year}")),
  };
  return Object.entries(faults).flatMap(([fault, isThere]) => (isThere ? [`${place}: ${fault}`] : []));
}

const nameOf = (kind: string, key: string): string => (key === "" ? kind : `${kind}/${key}`);

function isField(kind: string, key: string): boolean {
  if (kind === "multiplier") return /^10+$/.test(key);
  if (kind === "currency") return key.split(" ").every(isCurrency);
  return key === "" ? SAYS.some(([, of, read]) => of === kind && read === wordsOf) : KEYS[kind]?.includes(key) === true;
}

// A word multiplies by one number and stands for one list of currencies.
function twice(rows: readonly Entry[]): string[] {
  const seen = new Set<string>();
  return rows.flatMap(({ place, kind, key, words }) =>
    words.flatMap((word) => {
      const field = kind === "multiplier" || kind === "currency" ? kind : nameOf(kind, key);
      const found = `${field} ${COMPARED_FOLDED.includes(kind) ? foldWord(word) : fold(word)}`;
      const isSeen = seen.has(found);
      seen.add(found);
      return isSeen ? [`${place}: «${word}» stands twice in ${field}`] : [];
    }),
  );
}

// Not the name of a language, and not its keywords, by which umay never more than proposes.
const isUnderstood = ({ kind }: Entry): boolean => kind !== "language" && kind !== "keyword";
const onlyProposes = (rows: readonly Entry[]) => rows.some((row) => isUnderstood(row) && row.reviewed === "no");

// A language only proposes until each of its rows is reviewed. One that is trusted is so in each of them.
function beyond(rows: readonly Entry[]): string[] {
  if (!onlyProposes(rows)) return [];
  const isTrusted = rows.some((row) => isUnderstood(row) && row.reviewed === "trusted");
  return rows.filter(isUnderstood).flatMap(({ place, kind, key, reviewed }) => {
    if (isTrusted) return reviewed === "no" ? [`${place}: is not reviewed, where the language is trusted`] : [];
    const isBeyond = NEVER_PROPOSED.includes(kind) || (kind === "header" && !key.startsWith("budget."));
    return isBeyond ? [`${place}: ${nameOf(kind, key)} is for words that somebody has reviewed`] : [];
  });
}

type Rows = readonly Entry[];

const wordsOf = (rows: Rows, kind: string, key = ""): readonly string[] =>
  rows.flatMap((row) => (row.kind === kind && row.key === key ? row.words : []));

const ofKeys = (rows: Rows, kind: string, keys: Iterable<string>): Record<string, readonly string[]> =>
  Object.fromEntries([...keys].map((key) => [key, wordsOf(rows, kind, key)]));

/** The words of a kind by what stands behind its slash. */
const byKey = (rows: Rows, kind: string) =>
  ofKeys(rows, kind, new Set(rows.flatMap((row) => (row.kind === kind ? [row.key] : []))));

const byAllKeys = (rows: Rows, kind: string) => ofKeys(rows, kind, KEYS[kind] ?? []);

/** What stands behind the slash of a kind, by each of the words. */
const byWord = (rows: Rows, of: string): Record<string, string> =>
  Object.fromEntries(rows.flatMap(({ kind, key, words }) => (kind === of ? words.map((word) => [word, key]) : [])));

const listsByWord = (rows: Rows, of: string) =>
  Object.fromEntries(Object.entries(byWord(rows, of)).map(([word, codes]) => [word, codes.split(" ")]));

// What a dictionary says, in its order: the words of which kind, and how they are kept.
const SAYS: readonly (readonly [name: string, kind: string, read: (rows: Rows, kind: string) => object])[] = [
  ["headers", "header", byKey],
  ["codes", "code", byKey],
  ["secrecy", "secrecy", byAllKeys],
  ["secret", "secret", wordsOf],
  ["totals", "total", wordsOf],
  ["parts", "part", wordsOf],
  ["memos", "memo", wordsOf],
  ["sections", "section", byKey],
  ["sides", "side", byKey],
  ["sideCodes", "side-code", wordsOf],
  ["multipliers", "multiplier", byWord],
  ["currencies", "currency", listsByWord],
  ["missing", "missing", wordsOf],
  ["years", "year", wordsOf],
  ["fillers", "filler", wordsOf],
  ["others", "other", wordsOf],
  ["tables", "table", wordsOf],
  ["unitColumns", "unit-column", wordsOf],
  ["shares", "share", wordsOf],
  ["periods", "period", byAllKeys],
  ["versions", "version", wordsOf],
  ["partYear", "part-year", wordsOf],
  ["unphased", "unphased", wordsOf],
  ["months", "month", wordsOf],
  ["womensPart", "womens-part", wordsOf],
];
// A dictionary says nothing of what it has no words for, save what every dictionary has.
const ALWAYS = ["headers", "codes", "totals", "multipliers", "currencies", "missing"];
const isSome = (value: unknown): boolean =>
  typeof value === "object" && value !== null ? Object.values(value).some(isSome) : value !== undefined;

function dictionaryOf(code: string, rows: Rows): object {
  const said = SAYS.map(([name, kind, read]) => [name, read(rows, kind)] as const);
  const kept = said.filter(([name, value]) => ALWAYS.includes(name) || isSome(value));
  return { code, ...(onlyProposes(rows) && { unreviewed: true }), ...Object.fromEntries(kept) };
}

function keywordsOf(code: string, rows: Rows): object {
  const within = (group: string): object =>
    Object.fromEntries(
      KEYWORDS.flatMap((kind) =>
        kind.startsWith(group) ? [[kind.slice(group.length), wordsOf(rows, "keyword", kind)]] : [],
      ),
    );
  return {
    code,
    violence: within("violence."),
    equality: within("equality."),
    components: within("component."),
    doubts: within("doubt."),
    elsewhere: wordsOf(rows, "keyword", "elsewhere"),
  };
}
