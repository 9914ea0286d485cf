// Which columns of a budget hold amounts, and of which phase and year, or only the part for women, by their headers.
import { type Issue, problem } from "../../formula/issue.js";
import { PHASES, type Phase } from "../../model/budget-line.js";
import type { Dictionary } from "../../model/dictionary.js";
import { groupBy } from "../../formula/group-by.js";
import { foldEntry, foldWord } from "./fold-word.js";
import { type Hit, headerIndex, headerWords, otherHeader } from "./header-words.js";
import type { Headed, HeadedTable } from "./headers.js";
import { ambiguous, bestOf, matchOf, missingOfBudget, repeated, wordsOf } from "./headers.js";
import type { ColumnMatch } from "../../model/input-record.js";
import { partYearHeader } from "./title-facts.js";
import { type YearParts, partGroups } from "./year-parts.js";
import { isNumber, yearsIn } from "./years-in.js";
import { shareOf } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";

/** A column of amounts; without `fiscalYear` its year is the line's. */
export type AmountColumn = { readonly index: number; readonly phase: Phase; readonly fiscalYear?: string };

type Seen = {
  readonly index: number;
  readonly words: string;
  readonly fiscalYear?: string;
  readonly hit?: Hit;
  /** Whether the header says a currency, and nothing beside it but a unit: «тыс. сом». */
  readonly isMoney?: true;
  /** Whether the header says a day. */
  readonly isDated?: true;
};

const FIELDS = PHASES.map((name) => ({ name }));

/** The columns of amounts by their headers: `2024 исполнено`. A phase is never guessed; `ofRows` are those that the rows say. */
export function amountColumns(
  headed: HeadedTable,
  taken: ReadonlySet<number>,
  shares: ReadonlySet<number>,
  ofRows: readonly Phase[] = [],
) {
  const { header, at, dictionaries, tops = [], rows = [] } = headed;
  const look = lookOf(dictionaries, tops);
  const [isOther, isPart, isSum] = [otherHeader(dictionaries), partYearHeader(dictionaries), sumWords(dictionaries)];
  const unphased = new Set(unphasedWords(dictionaries));
  const isUnphased = (words: string): boolean => unphased.has(words);
  const all = header.flatMap((each, index) =>
    taken.has(index) || shares.has(index) || each.trim() === "" ? [] : [look(each, index)],
  );
  // A plan is one of its year, whatever the day on which it stood so.
  const isPlan = ({ isDated, hit }: Seen): boolean => isDated === true && hit !== undefined && hit.field !== "executed";
  const parts = all.filter((each) => !isPlan(each) && isPart(header[each.index] ?? ""));
  const areNames = ({ hit, index }: Seen): boolean => hit !== undefined && holdsNames(rows, index);
  const free = all.filter((each) => !parts.includes(each) && !isOther(header[each.index] ?? "") && !areNames(each));
  const [phased, others] = [free.filter((each) => each.hit), free.filter((each) => !each.hit)];
  const [amounts, matches, issues]: [AmountColumn[], ColumnMatch[], Issue[]] = [[], [], []];
  const ofColumn = ({ fiscalYear, hit }: Seen): string => [fiscalYear ?? [], hit?.field ?? ""].flat().join(":");
  for (const [key, group] of groupBy(phased, ofColumn)) {
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
  const yearly = others.filter(({ words, fiscalYear }) => (fiscalYear === undefined ? isUnphased : isSum)(words));
  const sums = others.filter(
    ({ words, fiscalYear, isMoney }) =>
      fiscalYear === undefined && (isMoney === true || (words !== "" && isSum(words))),
  );
  const isDatedAmount = ({ words, fiscalYear, index }: Seen): boolean => fiscalYear !== undefined && !words.includes("%") && !holdsNames(rows, index); // prettier-ignore
  const dated = others.filter(isDatedAmount);
  // Beside amounts with a phase «всего» is their total, and «plan» another; without them it is all there is to ask about.
  const unclear = phased.length + yearly.length > 0 ? yearly : sums;
  const open = phased.length + unclear.length > 0 ? unclear : dated;
  // One column of each year has the phase that its rows say; what it is called here counts for none of them.
  const areOnce = new Set(open.map((each) => each.fiscalYear)).size === open.length;
  const isSaid = ofRows.length > 0 && phased.length === 0 && areOnce;
  const asked = isSaid ? [] : open;
  for (const { index, fiscalYear } of isSaid ? open : []) {
    const year = fiscalYear !== undefined && { fiscalYear };
    amounts.push({ index, phase: "approved", ...year });
    const match = { header: header[index] ?? "", index, by: "rows", ...year } as const;
    matches.push(...ofRows.map((field) => ({ field, ...match })));
  }
  const asks = asked.map(({ index, fiscalYear = "" }) => {
    const column = header[index] ?? "";
    // Columns each of a year of its own are asked about once.
    const received = asked.flatMap((each) => (areOnce || each.index === index ? `«${header[each.index] ?? ""}»` : []));
    const facts = { ...at, column, received: received.join(", "), expected: PHASES.join(", ") };
    return problem("column.phase", { ...facts, detail: { fiscalYear } }, "question");
  });
  const isNone = phased.length + open.length === 0;
  const notRead = parts.map((each) => header[each.index] ?? "");
  const facts = { ...at, received: notRead.map((each) => `«${each}»`).join(", "), expected: PHASES.join(" / ") };
  const partYear = notRead.slice(0, 1).map((column) => problem("column.part-year", { ...facts, column }, "warning"));
  return {
    amounts,
    matches,
    unclear: asked.map((each) => each.index),
    // Found when asked for: what is near to a missing column takes long to find, and settings may name the columns.
    get issues(): readonly Issue[] {
      if (!isNone) return [...issues, ...asks, ...partYear];
      const years = partGroups(header, dictionaries);
      const inYear = new Set(years.flatMap((each) => each.headers));
      // A column of numbers beside them may be their sum, whatever it is called.
      const isBeside = ({ index }: Seen): boolean => !inYear.has(header[index] ?? "");
      const isOnly = inYear.size > 0 && !parts.some(isBeside) && !free.some((each) => isBeside(each) && shareOf(rows, each.index, isNumber) === 1); // prettier-ignore
      return [...issues, ...(isOnly ? [partsIssue(years, at)] : [noAmounts([...free, ...parts], headed), ...partYear])];
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
    const { words, full, fiscalYear, currencies } = take(written);
    const isMoney = full === "" && currencies.length > 0;
    const spare = hitOf(words.split("_").filter((word) => !small.has(word)).join(" ")); // prettier-ignore
    // «budget_2022_revised»: of two words of phases the last says which; «Budget - Actual» is their difference.
    const [last = "", ...before] = words.split("_").toReversed();
    const isQualified = !SIGN.test(header) && hitOf(before.toReversed().join(" "))?.field === "approved";
    const qualified = isQualified ? hitOf(last) : undefined;
    const top = tops[index] ?? "";
    const below = top !== "" && written.startsWith(`${top} `) ? hitOf(written.slice(top.length + 1)) : undefined;
    // «Утверждено решением Думы от 03.08.2023 № 220»: beside a day one word says the phase, or that it was changed.
    const said = year === "" ? [] : words.split("_").flatMap((word) => hitOf(word) ?? []);
    const isOne = said.every((each) => each.field === said[0]?.field);
    const weaker = spare ?? below ?? qualified ?? said.find((each) => isOne || each.field === "revised");
    const hit = hitOf(written) ?? (weaker && { ...weaker, rank: 1 });
    const isOfDay = own === undefined && year !== "" && hit?.field !== "executed";
    return { index, words, ...(fiscalYear !== undefined && !isOfDay && { fiscalYear }), ...(hit && { hit }), ...(isMoney && { isMoney }), ...(year !== "" && { isDated: true }) }; // prettier-ignore
  };
}

// What parts two words as a difference or a ratio does.
const SIGN = /[-–—−/]/u;

// 01.01.2024, 31/12/2024.
const DAY = /(?<!\p{N})(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d{2})(?!\p{N})/u;

// Words that say "money" and nothing about its phase: сумма, всего.
const amountWords = (dictionaries: readonly Dictionary[]): readonly string[] =>
  [...wordsOf("budget", "amount", dictionaries), ...dictionaries.flatMap((each) => each.totals)].map(foldEntry);

// Words of amounts that may be of several phases: plan, allocation, forecast.
const unphasedWords = (dictionaries: readonly Dictionary[]): readonly string[] =>
  dictionaries.flatMap((each) => each.unphased ?? []).map(foldEntry);

const sumWords = (dictionaries: readonly Dictionary[]): ((words: string) => boolean) => {
  const all = new Set([...amountWords(dictionaries), ...unphasedWords(dictionaries)]);
  return (words) => all.has(words) || words.split("_").every((word) => word === "" || all.has(word));
};

// Below «budget» may stand whose budget it is: names, nearly all of them without digits.
const holdsNames = (rows: readonly GridRow[], index: number): boolean =>
  shareOf(rows, index, (text) => /\p{L}{4}/u.test(text) && !/\p{N}/u.test(text)) > 0.9;

// Quarters and months without their sum: none of them is the amount of the year, but all of them together may be.
function partsIssue(years: readonly YearParts[], at: Headed["at"]): Issue {
  const headers = years.flatMap((each) => each.headers);
  const received = headers.map((each) => `«${each}»`).join(", ");
  const facts = { ...at, column: headers[0] ?? "", received, expected: PHASES.join(" / ") };
  if (!years.every((each) => each.isWhole)) return problem("column.parts-only", facts);
  const fiscalYear = years.every((each) => each.fiscalYear !== undefined) ? (years[0]?.fiscalYear ?? "") : "";
  return problem("column.parts", { ...facts, detail: { fiscalYear, years: JSON.stringify(years) } }, "question");
}

function noAmounts(free: readonly Seen[], headed: Headed): Issue {
  const { header, dictionaries } = headed;
  const words = [...PHASES.flatMap((phase) => wordsOf("budget", phase, dictionaries)), ...amountWords(dictionaries)];
  const unused = free.map(({ index }) => header[index] ?? "");
  return { ...missingOfBudget("approved", words, unused, headed, "question"), expected: PHASES.join(" / ") };
}

/** Makes the test whether the header of a column of amounts says that they may be only the part for women; `isNamed`: by a word for women. */
export function womensPart(dictionaries: readonly Dictionary[], isNamed = false): (header: string) => boolean {
  const take = headerWords(dictionaries);
  const words = dictionaries.flatMap((each) => each.womensPart ?? []);
  const alone = new Set(words.filter((each) => each.startsWith("=")).map((each) => foldEntry(each.slice(1))));
  const within = words.filter((each) => !each.startsWith("=")).map((each) => `_${foldEntry(each)}${each.endsWith("*") ? "" : "_"}`); // prettier-ignore
  // Words of amounts and phases: beside them a share is a share of money.
  const phases = PHASES.flatMap((phase) => wordsOf("budget", phase, dictionaries)).map(foldEntry);
  const spare = new Set([...amountWords(dictionaries), ...phases]);
  return (header) => {
    const folded = `_${foldWord(header)}_`;
    const left = take(header).words.split("_").filter((each) => !spare.has(each)); // prettier-ignore
    return within.some((each) => folded.includes(each)) || (!isNamed && alone.has(left.join("_")));
  };
}
