// A table while its totals are searched for: what the words of its rows say (total, part, section), which rows add up
// which, what is set aside or free; and its rounding.
import type { HierarchyOptions, Role } from "./hierarchy-types.js";
import { type Amounts, type HierarchyRows, type JudgedTexts, judgedTexts, textsAt } from "./hierarchy-rows.js";
import type { RowTest } from "../headers/rows-kept.js";
import type { Labelled } from "./hierarchy-labels.js";
import type { TextColumn } from "../open/columns.js";
import { size, type Sums, sumsOf } from "./hierarchy-sums.js";
import { onceFor } from "../../model/once-for.js";
import { type LabelWords, labelWords, LETTERS, SAYS, TOTAL } from "./label-words.js";

/** A table while its parents and totals are found; rows are known by their place, from 0. */
export type HierarchyTable = {
  readonly rows: HierarchyRows;
  readonly amounts: Amounts;
  /** How many of the first columns are amounts of the budget; the others are evidence. */
  readonly money: number;
  /** The column whose total is asked about. */
  readonly asked: number;
  /** The section of a whole budget that counts, where it was chosen. */
  readonly side: "expenditure" | "revenue" | undefined;
  /** Whether a row without a word for it counts although it states the sum of all others. */
  readonly takesBack: boolean;
  /** Rows that were found to be sums, so far; their parts are places. */
  readonly drafts: Map<number, Role>;
  readonly sums: Sums;
  /** Rows without any amount, nor anything in its place. */
  readonly empty: ReadonlySet<number>;
  /** Rows that are called totals. */
  readonly labelled: ReadonlyMap<number, Labelled>;
  /** What other words of its label say, by place of the row. */
  readonly labels: readonly RowLabel[];
};

/** Readings that are too weak to follow and too strong to pass over. */
export type Unsure = {
  readonly rows: readonly number[];
  readonly by: "codes" | "order" | "label" | "sum";
  /** What is asked, where it is not whether the rows are sums. */
  readonly code?: `hierarchy.${"part" | "net" | "sections" | "section-left" | "blocks" | "parent-counts" | "closed"}`;
  readonly detail?: Readonly<Record<string, string>>;
};

/** Prepares the rows of a table: rows without any amount, rows that are called totals. */
export function hierarchyTable(rows: HierarchyRows, options: HierarchyOptions): HierarchyTable {
  const { amounts } = rows;
  const money = options.money ?? amounts.width;
  const empty = new Set<number>();
  for (let index = 0; index < rows.length; index++) if (rows.isEmpty(index)) empty.add(index);
  const { words, verdictOf } = wordsOf(options.dictionaries);
  const given: Verdicts = { codes: rows.codes.map(verdictOf), texts: rows.texts.map(verdictOf) };
  const isTold = [...given.codes, ...given.texts].some(({ any }) => (any & (SAYS | TOTAL)) !== 0);
  const { plain, verdicts } = isTold ? withoutCategories(rows, given) : { plain: rows, verdicts: given };
  const labels = rowLabels(plain, verdicts, words);
  const isOther = (index: number): boolean => empty.has(index) || labels[index]?.part !== undefined;
  const labelled = labelledRows(plain, verdicts, isOther, words.total);
  const { side, takesBack = false, asked = 0 } = options;
  return undecided({ rows, side, takesBack, amounts, money, asked, empty, labelled, labels });
}

/** The same table before any row was found to be a sum. */
export function undecided(table: Omit<HierarchyTable, "drafts" | "sums">): HierarchyTable {
  const drafts = new Map<number, Role>();
  const sums = sumsOf(table.amounts, (index) => drafts.get(index)?.parts, table.money);
  return { ...table, drafts, sums };
}

/** The rows that are parts of others, so far. */
export function claimedRows({ rows, drafts }: HierarchyTable): { readonly has: (index: number) => boolean } {
  const claimed = new Uint8Array(rows.length);
  for (const { parts } of drafts.values()) for (const each of parts) claimed[each] = 1;
  return { has: (index) => claimed[index] === 1 };
}

/** Those of some rows that are parts of no other, so far. */
export function unclaimed(table: HierarchyTable, some: readonly number[]): readonly number[] {
  if (table.drafts.size === 0) return some;
  const claimed = claimedRows(table);
  return some.filter((index) => !claimed.has(index));
}

type Drafts = Pick<HierarchyTable, "drafts">;

/** The rows that a row comes to at last, which add up no others: itself where it adds up none. */
export function leavesOf({ drafts }: Drafts, index: number): readonly number[] {
  const parts = drafts.get(index)?.parts ?? [];
  return parts.length === 0 ? [index] : parts.flatMap((each) => leavesOf({ drafts }, each));
}

/** Sets rows aside, with all that they add up. */
export function setAside({ drafts }: Drafts, rows: readonly number[], by: Role["by"]): void {
  for (const index of rows) {
    setAside({ drafts }, drafts.get(index)?.parts ?? [], by);
    drafts.set(index, { kind: "note", parts: [], by });
  }
}

// A text that stands in neighbouring rows is a category of lines, never the name of a total: «Fund Total».
function withoutCategories(rows: HierarchyRows, { codes, texts: given }: Verdicts) {
  const lasts: number[] = [];
  const before = new Int32Array(rows.length).map((_, index) => {
    const group = rows.group(index);
    const last = lasts[group] ?? -1;
    lasts[group] = index;
    return last;
  });
  const texts = rows.texts.map((column) => {
    const isCategory = new Uint8Array(column.size);
    column.numbers.forEach((number, index) => {
      if (number === column.numbers[before[index] as number]) isCategory[number] = 1;
    });
    return { ...column, numbers: column.numbers.map((number) => (isCategory[number] === 1 ? 0 : number)) };
  });
  const judged = given.map(({ said, any }, at): JudgedTexts => {
    const { numbers } = texts[at] as TextColumn;
    return { said, at: (index) => said[numbers[index] as number] as number, any };
  });
  return { plain: { ...rows, texts }, verdicts: { codes, texts: judged } };
}

function labelledRows(rows: HierarchyRows, verdicts: Verdicts, isOther: RowTest, wordOf: LabelWords["total"]) {
  const labelled = new Map<number, Labelled>();
  const columns = [...verdicts.codes, ...verdicts.texts].filter((each) => (each.any & TOTAL) !== 0);
  for (let index = 0; index < rows.length && columns.length > 0; index++) {
    if (!columns.some((each) => (each.at(index) & TOTAL) !== 0) || isOther(index)) continue;
    const codes = textsAt(rows.codes, index);
    const coded = codes.map(wordOf).filter((each) => each !== undefined);
    const found = [...coded, ...textsAt(rows.texts, index).map(wordOf)].filter((each) => each !== undefined);
    // A row that has all its codes may be a programme whose name begins with “Total”.
    const sure = coded.length > 0 || codes.length === 0 || codes.some((code) => code === "");
    const proposed = found.every((each) => each === "proposed");
    labelled.set(index, { index, sure, plain: found.includes("plain"), proposed });
  }
  return labelled;
}

/** What the label of a row says besides being called a total. */
type RowLabel = ReturnType<typeof rowLabel>;

/** Of each column, the bits of what the text of a row says. */
type Verdicts = Readonly<Record<"codes" | "texts", readonly JudgedTexts[]>>;

// Each different text is judged once, however often its table is read.
const wordsOf = onceFor((dictionaries: HierarchyOptions["dictionaries"]) => {
  const words = labelWords(dictionaries);
  return { words, verdictOf: onceFor((column: TextColumn) => judgedTexts(column, words.verdict)) };
});

// Words in the cells that name a row: codes, a column that most rows fill, a text alone. Remarks say nothing about sums.
function rowLabels(rows: HierarchyRows, { codes, texts }: Verdicts, words: LabelWords) {
  const telling: number[] = [];
  const saying = [...codes, ...texts].filter(({ any }) => (any & SAYS) !== 0);
  for (let index = 0; index < rows.length && saying.length > 0; index++)
    if (saying.some((each) => (each.at(index) & SAYS) !== 0)) telling.push(index);
  const labels: RowLabel[] = [];
  if (telling.length === 0) return labels;
  const named = texts.map(({ at }) => {
    let count = 0;
    for (let index = 0; index < rows.length; index++) count += at(index) & LETTERS;
    return count * 2 > rows.length;
  });
  for (const index of telling)
    labels[index] = rowLabel(textsAt(rows.codes, index), textsAt(rows.texts, index), named, words);
  return labels;
}

function rowLabel(codes: readonly string[], texts: readonly string[], named: readonly boolean[], words: LabelWords) {
  const isAlone = [...codes, ...texts].filter((each) => words.said(each).hasLetters).length === 1;
  const labels = texts.filter((_, column) => named[column] === true || isAlone).map(words.said);
  const byCode = codes.map(words.said);
  const all = [...byCode, ...labels];
  const coded = byCode.find((each) => each.part !== undefined)?.part;
  const part = coded ?? labels.find((each) => each.part !== undefined)?.part;
  const heads = part === undefined && all.some((each) => each.heads);
  const { section, proposed = false } = all.find((each) => each.section !== undefined) ?? {};
  if (part === undefined && !heads && section === undefined) return undefined;
  // Whether nothing says that the row may be a line all the same: one with a code of its own may be a programme.
  const sure = part === "share" || coded !== undefined || codes.every((each) => each === "");
  return { part, sure, heads, section, proposed };
}

/**
 * Whether a row and its parts differ by no more than rounding each by itself makes: half of their last digit for each,
 * or of the thousands where all are whole thousands.
 */
export function isRounding(table: HierarchyTable, index: number, parts: readonly number[]): boolean {
  const { amounts, sums, money } = table;
  const made = sums.sumOf(parts);
  return amounts.at(index).every((stated, column) => {
    const sum = made[column];
    if (stated === undefined || sum === undefined || column >= money) return true;
    return 2n * size(stated - sum) <= roundingOf(table, column, [index, ...parts]);
  });
}

/** Twice what rounding some rows, each by itself, may make of their sum: one of their last digit for each. */
export function roundingOf({ amounts }: HierarchyTable, column: number, some: readonly number[]): bigint {
  const finest = some.reduce((most, index) => Math.max(most, amounts.digits(index, column)), 0);
  const step = (amounts.one[column] ?? 1n) / 10n ** BigInt(finest);
  const whole = finest > 0 || some.length < FEWEST ? 1n : thousandsOf(some.map((index) => amounts.at(index)[column] ?? 0n), amounts.one[column] ?? 1n); // prettier-ignore
  return step * whole * BigInt(some.length);
}

const FEWEST = 4;

// 1000 where all are whole thousands, 1000000 where all are whole millions.
function thousandsOf(values: readonly bigint[], one: bigint): bigint {
  let whole = 1n;
  while (values.some((each) => each !== 0n) && values.every((each) => each % (one * whole * 1000n) === 0n))
    whole *= 1000n;
  return whole;
}
