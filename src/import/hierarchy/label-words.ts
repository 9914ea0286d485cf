// What words in the text of a cell say about the place of its row among the others: a total, a part, a share, a memo, a
// heading, a section of the budget; and whether anybody has reviewed the word.
import type { BudgetSection, Dictionary } from "../../model/dictionary.js";
import { foldEntry, foldWord, isPlainWord, sameLetters } from "../headers/fold-word.js";

/** What the text of a cell says about the place of its row among the others. */
export type LabelWords = ReturnType<typeof labelWords>;

/** Whether a text has letters, says anything, and is called a total. */
export const [LETTERS, SAYS, TOTAL] = [1, 2, 4];

/** Somewhere, among the first two words, or at the end. */
type Places = { readonly any: boolean; readonly first: boolean; readonly last: boolean };

export type Said = {
  /** `part`: of a row above; `only`: parts follow; `memo`: no money of the budget; `share`: a percentage. */
  readonly part: "part" | "only" | "memo" | "share" | undefined;
  /** Whether it ends by saying that parts follow: `Образование, в том числе:`. */
  readonly heads: boolean;
  /** The section of a whole budget that it names, by a numeral, as a total, or by nothing else. */
  readonly section: BudgetSection | undefined;
  /** Whether only a word that nobody has reviewed names the section. */
  readonly proposed: boolean;
  /** Whether it says none of these, as most texts do. */
  readonly nothing: boolean;
  readonly hasLetters: boolean;
};

const SECTIONS: readonly BudgetSection[] = ["financing", "deficit", "balance", "lending", "expenditure", "revenue"];
const LETTER = /\p{L}/u;
const SHARE = /(?:^|[,(–—-]\s*)%\s*\)?$/u;
// «III. Расходы», «РАЗДЕЛ III. РАСХОДЫ», "Part II – Expenditure".
const SECTION = String.raw`(?:раздел|часть|бөлім|бөлүк|section|part|título|titre)`;
const NUMERAL = new RegExp(String.raw`^\s*(?:${SECTION}\s+)?[IVX]{1,4}(?:\s*[.):–-]\s*|\s+)`, "iu");
const NUMBERED = new RegExp(`^${SECTION}$`, "iu");
const BULLET = /^[\s\d.)(–—*•-]+/u;
const BRACKETS = /\(.*?\)/gu;
const MARK = /[,:;–—]/u;
// Without modifier letters, of which some are apostrophes: that of a word is written in many ways.
const FIRST = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{M}]+/u;
const OTHER = /[^\p{L}\p{M}]+/u;
const ACCENT = /\p{M}/gu;
// Letters that stand together; what is beyond ASCII counts as one.
const TOGETHER = /[A-Za-z\u0080-\uffff]+/g;
const WORDS = /[\p{L}\p{M}]+/gu;
// An apostrophe of its own sign may stand inside a word or end it.
const APOSTROPHE = /\p{Lm}/u;
const NOTHING = { part: undefined, heads: false, section: undefined, proposed: false, nothing: true };
const LONGEST = 200;
const MOST_REMEMBERED = 100_000;
const SHORT = 40;

/** Words of all languages, ready to be looked for in many cells. */
export function labelWords(
  dictionaries: readonly Pick<Dictionary, "totals" | "parts" | "memos" | "sections" | "unreviewed">[],
) {
  const [sure = [], open = []] = [false, true].map((is) => dictionaries.filter((each) => (each.unreviewed ?? false) === is)); // prettier-ignore
  const partWords = folded(dictionaries.flatMap((each) => each.parts ?? []));
  const memoWords = folded(dictionaries.flatMap((each) => each.memos ?? []));
  const [parts, memos, none] = [listOf(partWords), listOf(memoWords), listOf([])];
  const reviewedWords = folded(sure.flatMap((each) => each.totals));
  const totalWords = [...new Set([...reviewedWords, ...folded(open.flatMap((each) => each.totals))])];
  const [reviewed, totals] = [listOf(reviewedWords), listOf(totalWords)];
  const sections = [sure, open].flatMap((from) =>
    SECTIONS.map((name) => {
      const words = folded(from.flatMap((each) => each.sections?.[name] ?? []));
      return { name, own: listOf(words), proposed: from !== sure };
    }),
  );
  const mayBePart = firsts([...partWords, ...memoWords]);
  const mayBeSection = firsts(sections.flatMap(({ own }) => [...own.keys()]));
  const mayHead = new Set(partWords.map(lastWord));
  // «Total general» holds «total»: the other word, which budgets are full of, need not be looked for.
  const telling = new Set(
    totalWords.map((each) => {
      const own = each.split("_");
      return own.find((word) => totals.has(word)) ?? own.toSorted((one, other) => other.length - one.length)[0] ?? "";
    }),
  );
  const places = remembered((letters): Places => {
    const all = isPlainWord(letters)
      ? [letters]
      : (letters.normalize("NFC").match(WORDS) ?? []).flatMap((each) => [each, ...each.split(APOSTROPHE)]);
    const words = all.map(plain);
    return {
      any: all.some((each) => telling.has(foldWord(each))) || words.some((each) => telling.has(each)),
      first: words.some((each) => mayBePart.has(each) || mayBeSection.has(each)),
      last: words.some((each) => mayHead.has(each)),
    };
  });
  // Only where a text may say something its words say more than one by one.
  const mayTell = (text: string): boolean =>
    text.includes("%") || tells(text) || (text.includes("(") && tells(text.replace(BRACKETS, "")));
  const tells = (text: string): boolean => {
    const all = text.match(TOGETHER) ?? [];
    return all.some((letters, at) => {
      const { any, first, last } = places(letters);
      return any || (first && isFirst(all, at)) || (last && at === all.length - 1);
    });
  };
  // A total and nothing else; one that says of what; and one that only an unreviewed word calls so.
  const total = remembered((text): "plain" | "named" | "proposed" | undefined => {
    if (!mayTell(text)) return undefined;
    const label = without(fold(text), none, parts);
    const bare = without(fold(text.replace(BRACKETS, "")), none, parts);
    if (reviewed.has(bare)) return "plain";
    const pieces = text.split(MARK).slice(0, -1).map(fold);
    const isNamed = (by: WordList): boolean =>
      begins(label, by) || [bare, ...pieces].some((each) => areAny(endings(each), by));
    return isNamed(reviewed) ? "named" : isNamed(totals) ? "proposed" : undefined;
  });
  const part = (text: string): Said["part"] => {
    if (SHARE.test(text.trim())) return "share";
    if (!mayBePart.has(firstWord(text)) && !text.includes("%")) return undefined;
    const label = fold(text.replace(BULLET, ""));
    if (parts.has(label)) return "only";
    if (begins(label, parts)) return "part";
    return begins(label, memos) ? "memo" : undefined;
  };
  const heads = (text: string): boolean => {
    const label = mayHead.has(lastWord(text)) ? fold(text) : "";
    return firstOf(endings(label), parts, label) !== undefined && part(text) === undefined;
  };
  const section = (text: string): (typeof sections)[number] | undefined => {
    const isTotal = total(text) !== undefined;
    const name = text.replace(NUMERAL, "");
    if (!isTotal && !mayBeSection.has(firstWord(name))) return undefined;
    const isLoose = isTotal || name !== text;
    const label = without(fold(name.replace(BRACKETS, "")), none, parts);
    const bare = without(label, totals, totals);
    // «1. Доходы бюджета» is a section; «1. Доходы от имущества» may be a line.
    const numbered = bare.replace(/^\d{1,2}_/u, "");
    return sections.find(({ own }) => own.has(numbered) || (isLoose && begins(bare, own)));
  };
  const said = (text: string): Said => {
    const hasLetters = LETTER.test(text);
    if (!mayTell(text)) return { ...NOTHING, hasLetters };
    const found = section(text);
    const each = { part: part(text), heads: heads(text), section: found?.name, proposed: found?.proposed === true };
    const nothing = each.part === undefined && !each.heads && each.section === undefined;
    return { ...each, nothing, hasLetters };
  };
  const saidOnce = remembered(said);
  // Bits of it at a glance: most texts say nothing.
  const verdict = (text: string): number => {
    const hasLetters = LETTER.test(text);
    if (!hasLetters && !text.includes("%")) return 0;
    const letters = hasLetters ? LETTERS : 0;
    if (!mayTell(text)) return letters;
    return letters | (saidOnce(text).nothing ? 0 : SAYS) | (total(text) === undefined ? 0 : TOTAL);
  };
  return { total, said: saidOnce, mayTell, verdict };
}

const fold = (text: string): string => foldWord(text.slice(0, LONGEST));

const folded = (words: readonly string[] = []): readonly string[] =>
  [...new Set(words.map(foldEntry))].filter((each) => each !== "");

// The beginnings and the ends of a label that stand apart from the rest of it, the label itself among them.
function* beginnings(label: string): Iterable<string> {
  for (let end = label.indexOf("_"); end >= 0; end = label.indexOf("_", end + 1)) yield label.slice(0, end);
  yield label;
}

function* endings(label: string): Iterable<string> {
  for (let start = label.indexOf("_"); start >= 0; start = label.indexOf("_", start + 1)) yield label.slice(start + 1);
  yield label;
}

function areAny(parts: Iterable<string>, words: WordList): boolean {
  for (const each of parts) if (words.has(each)) return true;
  return false;
}

const begins = (label: string, words: WordList): boolean => areAny(beginnings(label), words);

// A label without the word that it begins with, or else ends with: the first of the words of which that is so.
function without(label: string, first: WordList, last: WordList): string {
  const start = firstOf(beginnings(label), first, label);
  if (start !== undefined) return label.slice(start.length + 1);
  const end = firstOf(endings(label), last, label);
  return end === undefined ? label : label.slice(0, -end.length - 1);
}

function firstOf(parts: Iterable<string>, words: WordList, label: string): string | undefined {
  let found: string | undefined;
  for (const each of parts)
    if (each !== label && (words.get(each) ?? Infinity) < (words.get(found ?? "") ?? Infinity)) found = each;
  return found;
}

/** Words with their places in the list. */
type WordList = ReadonlyMap<string, number>;

const listOf = (words: readonly string[]): WordList => new Map(words.map((each, at) => [each, at]));

// Most cells hold none of the words; a look at one word, or at their letters, is quicker than folding them.
const plain = (word: string): string =>
  isPlainWord(word) ? word.toLowerCase() : sameLetters(word.toLowerCase().normalize("NFD").replace(ACCENT, ""));

const firstWord = (text: string): string => plain(FIRST.exec(text)?.[0] ?? "");

const lastWord = (text: string): string => plain(text.slice(-SHORT).split(OTHER).findLast(Boolean) ?? "");

// A numeral, or signs alone, may stand before the first word.
const isFirst = ([first = "", ...more]: readonly string[], at: number): boolean =>
  at === 0 ||
  (at === 1 && (/^[IVX]{1,4}$/.test(first) || !LETTER.test(first))) ||
  (at > 1 && NUMBERED.test(first) && isFirst(more, at - 1));

const firsts = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(firstWord));

function remembered<Value>(judge: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    const value = judge(LETTER.test(text) || text.includes("%") ? text : "");
    if (known.size === MOST_REMEMBERED) known.clear();
    known.set(text, { value });
    return value;
  };
}
