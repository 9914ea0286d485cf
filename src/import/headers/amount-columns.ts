import { type Issue, problem } from "../../formula/issue.js";
import { PHASES, type Phase } from "../../model/budget-line.js";
import type { Dictionary } from "../../model/dictionary.js";
import { foldEntry } from "./fold-word.js";
import { type Hit, headerIndex, otherHeader } from "./header-index.js";
import { headerWords } from "./header-words.js";
import { type Place, ambiguous, missingOfBudget, repeated } from "./header-issues.js";
import { bestOf, matchOf, wordsOf } from "./headers.js";
import type { ColumnMatch } from "../../model/input-record.js";
import { partYearHeader } from "./part-year-header.js";

/** The columns of amounts that the headers of a budget tell by themselves. */
export type AmountColumns = {
  readonly amounts: readonly { readonly index: number; readonly phase: Phase; readonly fiscalYear?: string }[];
  readonly matches: readonly ColumnMatch[];
  /** Columns of amounts whose phase the header does not say. */
  readonly unclear: readonly number[];
  readonly issues: readonly Issue[];
};

type Seen = { readonly index: number; readonly words: string; readonly fiscalYear?: string; readonly hit?: Hit };

const FIELDS = PHASES.map((name) => ({ name }));

/**
 * Finds the columns of amounts by their headers, each with its phase and, in a wide table, its year: `2024 исполнено`.
 * A header that says a year or «сумма» but no phase is never guessed.
 *
 * @param taken - places of columns that hold something else
 * @param shares - places of columns whose cells are percentages, which are no amounts whatever the header says
 * @returns columns, and the questions `column.phase` (which phase), `column.ambiguous` (which of several columns) and
 *   `column.missing` (no header tells of amounts), and the warning `column.part-year` (amounts of a part of a year, which
 *   are not read)
 * @example amountColumns(["Код", "2024 исполнено"], new Set([0]), at, [ru]).amounts // executed of 2024 in column 1
 */
export function amountColumns(
  header: readonly string[],
  taken: ReadonlySet<number>,
  at: Place,
  dictionaries: readonly Dictionary[],
  shares: ReadonlySet<number> = new Set(),
): AmountColumns {
  const look = lookOf(dictionaries);
  const [isOther, isPart, isSum] = [otherHeader(dictionaries), partYearHeader(dictionaries), sumWords(dictionaries)];
  const all = header.flatMap((each, index) =>
    taken.has(index) || shares.has(index) || each.trim() === "" ? [] : [look(each, index)],
  );
  const [free, parts] = [
    all.filter((each) => !isPart(header[each.index] ?? "") && !isOther(header[each.index] ?? "")),
    all.filter((each) => isPart(header[each.index] ?? "")),
  ];
  const phased = free.filter((each) => each.hit !== undefined);
  const [amounts, matches, issues]: [AmountColumns["amounts"][number][], ColumnMatch[], Issue[]] = [[], [], []];
  for (const [key, group] of grouped(phased)) {
    const { index, equal, worse } = bestOf(group.flatMap(({ hit, index: place }) => (hit ? [{ hit, place }] : [])));
    if (equal.length > 1) issues.push(ambiguous(key, equal, header, at));
    const best = group.find((each) => each.index === index);
    if (!best?.hit) continue;
    const [written, year] = [header[best.index] ?? "", best.fiscalYear];
    amounts.push({
      index: best.index,
      phase: best.hit.field as Phase,
      ...(year !== undefined && { fiscalYear: year }),
    });
    matches.push({
      ...matchOf(best.hit.field, written, best.index, best.hit),
      ...(year !== undefined && { fiscalYear: year }),
    });
    issues.push(...worse.map((place) => repeated(header[place] ?? "", written, key, at)));
  }
  const yearly = free.filter(({ hit, words, fiscalYear }) => !hit && fiscalYear !== undefined && isSum(words));
  const sums = free.filter(
    ({ hit, words, fiscalYear }) => !hit && fiscalYear === undefined && words !== "" && isSum(words),
  );
  // Beside amounts with a phase a plain «всего» is their total; without them it is all there is to ask about.
  const plain = phased.length + yearly.length > 0 ? [] : sums;
  const dated = free.filter(({ hit, words, fiscalYear }) => !hit && fiscalYear !== undefined && !words.includes("%"));
  const unclear = [...yearly, ...plain];
  const asked = phased.length + unclear.length > 0 ? unclear : dated;
  const asks = asked.map(({ index, fiscalYear = "" }) => {
    const column = header[index] ?? "";
    const facts = { ...at, column, received: column, expected: PHASES.join(", ") };
    return problem("column.phase", { ...facts, detail: { fiscalYear } }, "question");
  });
  const isNone = phased.length + asked.length === 0;
  const notRead = parts.map((each) => header[each.index] ?? "");
  return {
    amounts,
    matches,
    unclear: asked.map((each) => each.index),
    // What is near to a missing column takes long to find, and is not asked where the settings name the columns.
    get issues() {
      const none = isNone ? [noAmounts([...free, ...parts], header, at, dictionaries)] : [];
      return [...issues, ...asks, ...none, ...partYear(notRead, at)];
    },
  };
}

function partYear(headers: readonly string[], at: Place): readonly Issue[] {
  const [column] = headers;
  if (column === undefined) return [];
  const received = headers.map((each) => `«${each}»`).join(", ");
  return [problem("column.part-year", { ...at, column, received, expected: PHASES.join(" / ") }, "warning")];
}

function lookOf(dictionaries: readonly Dictionary[]): (written: string, index: number) => Seen {
  const hitOf = headerIndex("budget", FIELDS, dictionaries);
  const take = headerWords(dictionaries);
  const small = new Set(amountWords(dictionaries));
  return (written, index) => {
    const { words, fiscalYear } = take(written);
    const spare = words
      .split("_")
      .filter((word) => !small.has(word))
      .join(" ");
    const hit = hitOf(written) ?? weaker(hitOf(spare));
    return { index, words, ...(fiscalYear !== undefined && { fiscalYear }), ...(hit && { hit }) };
  };
}

const weaker = (hit: Hit | undefined): Hit | undefined => hit && { ...hit, rank: 1 };

const grouped = (all: readonly Seen[]): ReadonlyMap<string, readonly Seen[]> => {
  const groups = new Map<string, Seen[]>();
  for (const each of all) {
    const key = each.fiscalYear === undefined ? (each.hit?.field ?? "") : `${each.fiscalYear}:${each.hit?.field ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
};

// Words that say "money" and nothing about its phase: сумма, всего.
const amountWords = (dictionaries: readonly Dictionary[]): readonly string[] =>
  [...wordsOf("budget", "amount", dictionaries), ...dictionaries.flatMap((each) => each.totals)].map(foldEntry);

const sumWords = (dictionaries: readonly Dictionary[]): ((words: string) => boolean) => {
  const unphased = dictionaries.flatMap((each) => each.unphased ?? []).map(foldEntry);
  const all = new Set([...amountWords(dictionaries), ...unphased]);
  return (words) => all.has(words) || words.split("_").every((word) => word === "" || all.has(word));
};

function noAmounts(
  free: readonly Seen[],
  header: readonly string[],
  at: Place,
  dictionaries: readonly Dictionary[],
): Issue {
  const words = [...PHASES.flatMap((phase) => wordsOf("budget", phase, dictionaries)), ...amountWords(dictionaries)];
  const unused = free.map(({ index }) => header[index] ?? "");
  const issue = missingOfBudget("approved", words, unused, header, at, "question");
  return { ...issue, expected: PHASES.join(" / ") };
}
