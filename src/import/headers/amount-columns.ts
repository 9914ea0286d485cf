// Which columns of a budget hold amounts, of which phase and year: by their headers, or as the analysis says.
import { type Issue, problem } from "../../formula/issue.js";
import { PHASES, type Phase } from "../../model/budget-line.js";
import type { Dictionary } from "../../model/dictionary.js";
import { entryOf } from "../../model/once-for.js";
import { foldEntry, foldWord } from "./fold-word.js";
import { type Hit, headerIndex, headerWords, otherHeader } from "./header-words.js";
import { type Headed, ambiguous, bestOf, matchOf, missingOfBudget, repeated, wordsOf } from "./headers.js";
import type { ColumnMatch } from "../../model/input-record.js";
import { partYearHeader } from "./title-facts.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { comparable } from "../../model/condition.js";
import { yearKey, yearsIn } from "./years-in.js";

/** A column of amounts; without `fiscalYear` its year is the line's. */
export type AmountColumn = { readonly index: number; readonly phase: Phase; readonly fiscalYear?: string };

type Found = {
  readonly amounts: readonly AmountColumn[];
  readonly matches: readonly ColumnMatch[];
  readonly issues: readonly Issue[];
};

type Seen = {
  readonly index: number;
  readonly words: string;
  readonly fiscalYear?: string;
  readonly hit?: Hit;
  /** Whether the header says a day. */
  readonly isDated?: true;
};

const FIELDS = PHASES.map((name) => ({ name }));

/**
 * Finds the columns of amounts by their headers, each with its phase and, in a wide table, its year: `2024 исполнено`.
 * A header that says a year or «сумма» but no phase is never guessed.
 *
 * @param taken - columns that hold something else
 * @param shares - columns of percentages, which are no amounts whatever the header says
 * @returns the columns, and those whose phase is `unclear`; the questions `column.phase`, `column.ambiguous` and
 *   `column.missing`, and the warning `column.part-year`: amounts of a part of a year, which are not read
 */
export function amountColumns(
  headed: Headed & { readonly tops?: readonly string[] | undefined },
  taken: ReadonlySet<number>,
  shares: ReadonlySet<number>,
): Found & { readonly unclear: readonly number[] } {
  const { header, at, dictionaries, tops = [] } = headed;
  const look = lookOf(dictionaries, tops);
  const [isOther, isPart, isSum] = [otherHeader(dictionaries), partYearHeader(dictionaries), sumWords(dictionaries)];
  const all = header.flatMap((each, index) =>
    taken.has(index) || shares.has(index) || each.trim() === "" ? [] : [look(each, index)],
  );
  // A plan is one of its year, whatever the day on which it stood so.
  const isPlan = ({ isDated, hit }: Seen): boolean => isDated === true && hit !== undefined && hit.field !== "executed";
  const parts = all.filter((each) => !isPlan(each) && isPart(header[each.index] ?? ""));
  const free = all.filter((each) => !parts.includes(each) && !isOther(header[each.index] ?? ""));
  const [phased, open] = [free.filter((each) => each.hit), free.filter((each) => !each.hit)];
  const [amounts, matches, issues]: [AmountColumn[], ColumnMatch[], Issue[]] = [[], [], []];
  for (const [key, group] of grouped(phased)) {
    const { index, equal, worse } = bestOf(group.flatMap(({ hit, index: place }) => (hit ? [{ hit, place }] : [])));
    if (equal.length > 1) issues.push(ambiguous(key, equal, headed));
    const best = group.find((each) => each.index === index);
    if (!best?.hit) continue;
    const written = header[best.index] ?? "";
    const year = best.fiscalYear !== undefined && { fiscalYear: best.fiscalYear };
    amounts.push({ index: best.index, phase: best.hit.field as Phase, ...year });
    matches.push({ ...matchOf(best.hit.field, written, best.index, best.hit), ...year });
    issues.push(...worse.map((place) => repeated(header[place] ?? "", written, key, at)));
  }
  const yearly = open.filter(({ words, fiscalYear }) => fiscalYear !== undefined && isSum(words));
  const sums = open.filter(({ words, fiscalYear }) => fiscalYear === undefined && words !== "" && isSum(words));
  const dated = open.filter(({ words, fiscalYear }) => fiscalYear !== undefined && !words.includes("%"));
  // Beside amounts with a phase «всего» is their total; without them it is all there is to ask about.
  const unclear = phased.length + yearly.length > 0 ? yearly : sums;
  const asked = phased.length + unclear.length > 0 ? unclear : dated;
  const asks = asked.map(({ index, fiscalYear = "" }) => {
    const column = header[index] ?? "";
    const facts = { ...at, column, received: column, expected: PHASES.join(", ") };
    return problem("column.phase", { ...facts, detail: { fiscalYear } }, "question");
  });
  const isNone = phased.length + asked.length === 0;
  const notRead = parts.map((each) => header[each.index] ?? "");
  const facts = { ...at, received: notRead.map((each) => `«${each}»`).join(", "), expected: PHASES.join(" / ") };
  const partYear = notRead.slice(0, 1).map((column) => problem("column.part-year", { ...facts, column }, "warning"));
  return {
    amounts,
    matches,
    unclear: asked.map((each) => each.index),
    // Found when asked for: what is near to a missing column takes long to find, and settings may name the columns.
    get issues() {
      const none = isNone ? [noAmounts([...free, ...parts], headed)] : [];
      return [...issues, ...asks, ...none, ...partYear];
    },
  };
}

// Where a heading over several columns stands before what one of them is called, its own name may say the phase.
function lookOf(dictionaries: readonly Dictionary[], tops: readonly string[]) {
  const hitOf = headerIndex("budget", FIELDS, dictionaries);
  const take = headerWords(dictionaries);
  const small = new Set(amountWords(dictionaries));
  return (header: string, index: number): Seen => {
    const [, day = "", month, year = ""] = DAY.exec(header) ?? [];
    // Spending up to the first day of a year is that of the year before.
    const ofDay = year === "" ? "" : String(Number(year) - (Number(day) * Number(month) === 1 ? 1 : 0));
    const [own] = yearsIn(header).years;
    const written = year === "" ? header : header.replace(DAY, ` ${own ?? ofDay} `);
    const { words, fiscalYear } = take(written);
    const spare = hitOf(words.split("_").filter((word) => !small.has(word)).join(" ")); // prettier-ignore
    const top = tops[index] ?? "";
    const below = top !== "" && written.startsWith(`${top} `) ? hitOf(written.slice(top.length + 1)) : undefined;
    // «Утверждено решением Думы от 03.08.2023 № 220»: beside a day one word says the phase, or that it was changed.
    const said = year === "" ? [] : words.split("_").flatMap((word) => hitOf(word) ?? []);
    const isOne = said.every((each) => each.field === said[0]?.field);
    const weaker = spare ?? below ?? said.find((each) => isOne || each.field === "revised");
    const hit = hitOf(written) ?? (weaker && { ...weaker, rank: 1 });
    const isOfDay = own === undefined && year !== "" && hit?.field !== "executed";
    return { index, words, ...(fiscalYear !== undefined && !isOfDay && { fiscalYear }), ...(hit && { hit }), ...(year !== "" && { isDated: true }) }; // prettier-ignore
  };
}

// 01.01.2024, 31/12/2024.
const DAY = /(?<!\p{N})(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d{2})(?!\p{N})/u;

const grouped = (all: readonly Seen[]): ReadonlyMap<string, readonly Seen[]> => {
  const groups = new Map<string, Seen[]>();
  for (const each of all)
    entryOf(groups, [each.fiscalYear ?? [], each.hit?.field ?? ""].flat().join(":"), () => []).push(each);
  return groups;
};

/** Words that say "money" and nothing about its phase: сумма, всего. */
export const amountWords = (dictionaries: readonly Dictionary[]): readonly string[] =>
  [...wordsOf("budget", "amount", dictionaries), ...dictionaries.flatMap((each) => each.totals)].map(foldEntry);

const sumWords = (dictionaries: readonly Dictionary[]): ((words: string) => boolean) => {
  const unphased = dictionaries.flatMap((each) => each.unphased ?? []).map(foldEntry);
  const all = new Set([...amountWords(dictionaries), ...unphased]);
  return (words) => all.has(words) || words.split("_").every((word) => word === "" || all.has(word));
};

function noAmounts(free: readonly Seen[], headed: Headed): Issue {
  const { header, dictionaries } = headed;
  const words = [...PHASES.flatMap((phase) => wordsOf("budget", phase, dictionaries)), ...amountWords(dictionaries)];
  const unused = free.map(({ index }) => header[index] ?? "");
  const issue = missingOfBudget("approved", words, unused, headed, "question");
  return { ...issue, expected: PHASES.join(" / ") };
}

/**
 * Finds the columns of a budget that the analysis file names in `columns` and `amounts`.
 *
 * @param tops - what the first of several header rows says over each column
 * @param year - the fiscal year that is asked about: of several columns that end in the name that of it is meant
 * @returns the amounts, and the columns of each field; errors `column.missing` and `column.duplicate`, where the first
 *   is read; the question `column.ambiguous`
 */
export function mappedColumns(
  settings: BudgetSettings,
  headed: Headed,
  tops: readonly string[] = [],
  year?: string,
): Found & { readonly fields: ReadonlyMap<string, readonly number[]> } {
  const { header, at } = headed;
  const [issues, matches]: [Issue[], ColumnMatch[]] = [[], []];
  const find = (wanted: string, field: string, key: string, fiscalYear?: string): readonly number[] => {
    const [first, second] = placesOf(header, wanted, tops, fiscalYear ?? year);
    const ending = first === undefined ? partlyIn(header, wanted) : [];
    if (ending.length > 1) issues.push(ambiguous(key, ending, headed));
    else if (first === undefined) issues.push(missingOfBudget(key, [wanted], [], headed));
    if (second !== undefined) issues.push(repeated(header[second] ?? "", wanted, key, at));
    if (first === undefined) return [];
    const own = { field, header: header[first] ?? "", index: first, by: "analysis" } as const;
    matches.push({ ...own, ...(fiscalYear !== undefined && { fiscalYear }) });
    return [first];
  };
  const found = Object.entries(settings.columns ?? {}).flatMap(([field, wanted]) => {
    const headers = wanted === undefined ? [] : [wanted].flat();
    const places = headers.map((each) => find(each, field, field));
    return places.length > 0 && places.every((each) => each.length > 0) ? [[field, places.flat()] as const] : [];
  });
  const fields = new Map(found);
  const byPhase = PHASES.flatMap((phase) => (fields.get(phase) ?? []).map((index) => ({ index, phase })));
  const byYear = (settings.amounts ?? []).flatMap(({ header: wanted, fiscalYear, phase }) =>
    find(wanted, phase, `${fiscalYear}:${phase}`, fiscalYear).map((index) => ({ index, phase, fiscalYear })),
  );
  return { fields, amounts: [...byPhase, ...byYear], matches, issues };
}

// The header as it was written beats one that differs in case only.
function placesOf(header: readonly string[], wanted: string, tops: readonly string[], year?: string) {
  const isSame = (each: string): boolean => foldWord(each) === foldWord(wanted);
  const exactly = placesIn(header, (each) => comparable(each) === comparable(wanted));
  if (exactly.length > 0) return exactly;
  const loosely = placesIn(header, isSame);
  if (loosely.length > 0) return loosely;
  const all = partlyIn(header, wanted);
  // The same names stand below each year.
  const ofYear = all.filter((index) => isOfYear(header[index] ?? "", year));
  const partly = all.length > 1 && ofYear.length === 1 ? ofYear : all;
  const above = partly.length === 0 ? placesIn(tops, isSame) : partly;
  return above.length === 1 ? above : [];
}

const placesIn = (texts: readonly string[], same: (each: string) => boolean): readonly number[] =>
  texts.flatMap((each, index) => (same(each) ? [index] : []));

const partlyIn = (header: readonly string[], wanted: string): readonly number[] =>
  placesIn(header, (each) => isLastPart(each, wanted) || isLastPart(wanted, each));

function isOfYear(header: string, year: string | undefined): boolean {
  const [own, ...more] = yearsIn(header).years;
  return own !== undefined && more.length === 0 && year !== undefined && yearKey(own) === yearKey(year);
}

// A header of several rows may be called by its last row alone, and the other way round.
const isLastPart = (whole: string, part: string): boolean =>
  foldWord(part) !== "" && foldWord(whole).endsWith(`_${foldWord(part)}`);
