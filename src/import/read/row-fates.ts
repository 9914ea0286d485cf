// Goes through the rows of a budget once: line, set aside, or refused with reasons; and fields where any text will do.
import { type Issue, problem } from "../../formula/issue.js";
import { type BudgetLine, budgetLines } from "../../model/budget-line.js";
import type { BudgetAmount } from "../../model/budget-table.js";
import { checkRow } from "../../model/check-row.js";
import type { Reject } from "../../model/input-record.js";
import type { Row } from "../../model/table.js";
import type { Sums } from "../checks/budget-totals.js";
import { headerPlaces } from "../headers/rows-kept.js";
import { budgetFields } from "../headers/header-words.js";
import type { GridRow } from "../open/grid.js";
import { add } from "../../money/exact.js";
import { type BudgetRowsTask, headersOf, readLine } from "./row-task.js";
import { AmountColumn } from "../numbers/amount-column.js";
import { idNumbers, idOf } from "./row-ids.js";
import { columnsOfRows, type RowColumn, type RowColumns, weightOf, withCells } from "../open/columns.js";
import { WholeSums } from "../numbers/whole-sums.js";
import { mostOf, Pairs, repeatedIn, together } from "../open/slots.js";

/** Fields of which any text will do. */
export const TEXTS = new Set(budgetFields().flatMap(({ name, kind }) => (kind === "text" ? [name] : [])));

// Of refused rows of a long file, as many are listed.
const MOST_LISTED = 1000;

export function rowFates(task: BudgetRowsTask) {
  const { region, columns: found, readers, filter, hierarchy, blocking } = task;
  const { file } = task.at;
  const { header } = region;
  const rows = filledRows(task);
  const columns = columnsOfRows(rows);
  const blank = task.settings.blank === "zero" ? "0" : undefined;
  const isRead = (at: number): boolean => !rows[at]?.fault && !hierarchy.roles.has(rows[at]?.row ?? 0);
  const amounts = readers.amounts.map(
    ({ index, read }) => new AmountColumn(columns.at(index), (...cell) => read(...cell) ?? blank, isRead),
  );
  const yearReader = readers.fields.get("fiscalYear");
  const year = yearReader && columns.at(yearReader.index).numbered((...cell) => yearIn(yearReader.read(...cell), task));
  const yearOf = year?.numbers ?? new Int32Array(rows.length);
  const years: readonly string[] = year?.said ?? [yearIn(undefined, task)];
  const yearAt = (at: number): string => years[yearOf[at] as number] ?? "";
  const { phase } = found.dimensions;
  const phaseAt = phase ? columns.at(phase.index).judged(phase.valueOf) : () => undefined;
  const phases = phase && columns.at(phase.index).numbered((text) => phase.valueOf(text) ?? "");
  const doubtful = amounts.filter((each) => each.mayBeUnknown);
  const isUnread = (at: number): boolean => doubtful.some((each) => each.isProblemAt(at));
  const { isKept, isOther } = filter.over(columns);
  const groups = together([yearOf, ...(phases ? [phases.numbers] : [])], rows.length);
  // A line may stand once for each value of what it is crossed with, such as regions.
  const apart = [...(found.dimensions.crossed ?? []).map((each) => each.index), ...found.parts];
  const lineGroups = together([groups, ...apart.map((index) => columns.at(index).named().numbers)], rows.length);
  const ids = lineIds(task, columns, (at) => (isRead(at) && isKept(at) && !isOther(at) ? lineGroups[at] : undefined));
  const isSound = soundness(task, columns, ids.numbers);
  const isRepeated = ids.numbers && repeatedIn(ids.numbers, mostOf(ids.numbers) + 1);
  const headers = headersOf(header, { ...found, fields: new Map([...found.fields].filter(([field]) => field !== "id" || ids.columns.length > 0)) }); // prettier-ignore
  const read = (at: number) =>
    readers.amounts.map((column, place) => {
      const ownPhase = phaseAt(at);
      return {
        column: ownPhase === undefined ? column : { ...column, phase: ownPhase },
        value: amounts[place]?.valueAt(at),
      };
    });
  const values = (at: number): ReturnType<typeof readLine> => {
    const grid = rows[at] as GridRow;
    const { row } = grid;
    const id = { value: ids.of(at), column: header[found.fields.get("id")?.[0] ?? -1] ?? "id" };
    return readLine(grid, id, { file, row }, found, readers, read(at));
  };
  const sumsOf = (some: Int32Array): Sums => {
    const slots = some.map((at) => groups[at] as number);
    const found = amounts.flatMap((amount, place) => {
      const [own, firsts] = [new WholeSums(), firstIn(slots, some, amount)];
      amount.addTo(own, some, slots);
      const { fiscalYear, phase: ownPhase } = readers.amounts[place] ?? {};
      return [...firsts].map(([slot, at]) => ({
        key: `${fiscalYear ?? yearAt(at)}:${phaseAt(at) ?? ownPhase ?? ""}`,
        ...{ at, sum: own.at(slot, amount.places) },
      }));
    });
    const all: Sums = new Map();
    // In the order in which they are met; several columns may be of one year and phase.
    for (const { key, sum } of found.sort((a, b) => a.at - b.at)) {
      const known = all.get(key);
      all.set(key, known ? add(known, sum) : sum);
    }
    return all;
  };
  const aside = { parents: 0, totals: 0, notes: region.notes.length, filtered: 0 };
  const [idsMet, firstOf] = [new Pairs(), [] as number[]];
  const refused: number[] = [];
  const repeats = new Map<number, number>();
  const rejectAt = (at: number): Reject => {
    const { row, cells = [], fault } = region.rows[at] ?? { row: 0 };
    const [place, first] = [{ file, row }, repeats.get(at)];
    const reasons = (): readonly Issue[] => {
      if (fault) return [problem(fault.code, { ...place, received: fault.received, expected: fault.expected })];
      if (blocking.length > 0) return [];
      if (first === undefined) return values(at).reasons;
      const detail = { earlier: String(first), setting: "id" };
      const facts = {
        ...place,
        column: headers.id ?? "id",
        received: ids.of(at),
        expected: ["id", "fiscalYear", ...apart.map((each) => header[each] ?? "")].join(", "),
      };
      return [problem("key.duplicate", { ...facts, detail })];
    };
    return { file, row, cells, header, reasons: [...blocking, ...reasons()] };
  };
  // The lines, and all rows that amounts are read in.
  const [lines, money] = [new Int32Array(rows.length), new Int32Array(rows.length)];
  let [size, moneySize, count, refusedCount] = [0, 0, 0, 0];
  const refuse = (at: number): void => {
    refused.push(at);
    refusedCount += weightOf(rows[at] as GridRow);
  };
  for (let at = 0; at < rows.length; at++) {
    const { row, fault } = rows[at] as GridRow;
    const weight = weightOf(rows[at] as GridRow);
    const role = hierarchy.roles.size > 0 ? hierarchy.roles.get(row) : undefined;
    if (fault || blocking.length > 0) {
      refuse(at);
      continue;
    }
    if (role) {
      aside[role.kind === "parent" ? "parents" : role.kind === "total" ? "totals" : "notes"] += weight;
      continue;
    }
    money[moneySize++] = at;
    if (!isKept(at) || isOther(at)) {
      aside.filtered += weight;
      continue;
    }
    if (isUnread(at)) {
      refuse(at);
      continue;
    }
    if (!isSound(at)) {
      const { values: own, reasons } = values(at);
      if (!own || reasons.length > 0) {
        refuse(at);
        continue;
      }
    }
    const id = ids.numbers?.[at] ?? 0;
    if (isRepeated?.[id] === 1) {
      const own = idsMet.numberOf(id, lineGroups[at] as number);
      const first = firstOf[own];
      if (first !== undefined) {
        repeats.set(at, first);
        refuse(at);
        continue;
      }
      firstOf[own] = row;
    }
    lines[size++] = at;
    count += weight;
  }
  const [own, all] = [lines.slice(0, size), money.subarray(0, moneySize)];
  const kept = sumsOf(own);
  const lineAt = (at: number): Row<BudgetLine> => {
    const { row } = rows[at] as GridRow;
    return { values: values(at).values as BudgetLine, file, row, headers };
  };
  const amountsAt = (at: number, line: Row<BudgetLine>): readonly BudgetAmount[] =>
    read(at).map(({ column, value }) => ({
      ...{ line, fiscalYear: column.fiscalYear ?? yearAt(at), phase: column.phase },
      ...{ amount: typeof value === "string" ? value : null, column: column.header },
    }));
  const listed: readonly Reject[] = (task.classes ? refused.slice(0, MOST_LISTED) : refused).map(rejectAt);
  const allRejects: Iterable<Reject> = {
    *[Symbol.iterator]() {
      for (const at of refused) yield rejectAt(at);
    },
  };
  return {
    ...{ columns, amounts, aside, lineAt, amountsAt },
    /** The place of each header. */
    header: headerPlaces(header),
    /** The places of the lines, in the order of the file, and how many they are: some stand for several. */
    ...{ lines: own, count },
    /** The row of the file that a line stands in, and how many rows of the table it stands for. */
    rowAt: (at: number): number => rows[at]?.row ?? 0,
    weightAt: (at: number): number => (count === size ? 1 : weightOf(rows[at] as GridRow)),
    /** The refused rows, or the first of them and an iterable of all where lines are added up. */
    rejects: listed,
    ...(task.classes && refused.length > MOST_LISTED && { allRejects }),
    refused: refusedCount,
    /** Sums of the lines before and after `keep` and `drop`, in the unit of the file. */
    sums: { all: size === moneySize ? kept : sumsOf(all), kept },
    /** Of each row the number of its fiscal year, that of its year and phase together, and its own phase. */
    ...{ yearOf, years, groupOf: groups, phaseAt },
    /** What a row is called, and of each row the number of that where columns say it; these columns. */
    ...{ idOf: ids.of, ids: ids.numbers, idColumns: ids.columns },
  };
}

/** The rows of a budget, of each what became of it; a line is put together when it is asked for. */
export type RowFates = ReturnType<typeof rowFates>;

const yearIn = (read: unknown, { known }: BudgetRowsTask) =>
  typeof read === "string" ? read : (known.fiscalYear ?? "");

// Of each slot the first row whose text is an amount, or nothing.
function firstIn(slots: Int32Array, rows: Int32Array, amount: AmountColumn): ReadonlyMap<number, number> {
  const firsts = new Map<number, number>();
  const isMet = new Uint8Array(mostOf(slots) + 1);
  for (let at = 0; at < rows.length; at++) {
    const slot = slots[at] as number;
    if (isMet[slot] === 1 || (amount.mayBeUnknown && amount.isProblemAt(rows[at] as number))) continue;
    isMet[slot] = 1;
    firsts.set(slot, rows[at] as number);
  }
  return firsts;
}

type Ids = {
  readonly of: (at: number) => string;
  readonly numbers: Int32Array | undefined;
  readonly columns: readonly RowColumn[];
};

// A mapped id, or one found by a word in every line, with the texts beside it where it stands in lines of others; else the
// codes where they tell all lines apart; else the row's number.
function lineIds(
  { region, columns, codes, hierarchy, idsRepeat, settings }: BudgetRowsTask,
  all: RowColumns,
  groupOf: (at: number) => number | undefined,
): Ids {
  const mapped = columns.fields.get("id");
  const by = (places: readonly number[]): Ids => {
    const columns = places.map((each) => all.at(each));
    return { of: (at) => idOf(columns, at), numbers: idNumbers([columns])[0], columns };
  };
  const isLine = ({ row, fault }: GridRow): boolean => !fault && !hierarchy.roles.has(row);
  const named = mapped && by(mapped);
  const isBlank = (each: GridRow, at: number): boolean => named?.numbers?.[at] === 0 && isLine(each);
  if (named && settings.columns?.["id"] !== undefined) return named;
  if (named && !region.rows.some(isBlank)) {
    const texts = [...columns.fields].flatMap(([field, own]) => (TEXTS.has(field) ? own : []));
    const both = by([...new Set([...mapped, ...texts])]);
    const differ = ({ numbers }: Ids): number => {
      const met = new Pairs();
      for (const [at, id] of (numbers ?? []).entries()) {
        const group = groupOf(at);
        if (group !== undefined) met.numberOf(id, group);
      }
      return met.size;
    };
    return differ(both) > differ(named) ? both : named;
  }
  const own = by(codes);
  const seen = new Set<string | number>();
  let lines = 0;
  for (let at = 0; at < region.rows.length; at++) {
    const { row } = region.rows[at] as GridRow;
    if (!isLine(region.rows[at] as GridRow)) continue;
    lines++;
    const number = hierarchy.filled.size === 0 ? (own.numbers?.[at] ?? 0) : undefined;
    seen.add(number ?? hierarchy.filled.get(row)?.join("/") ?? own.of(at));
  }
  const tellApart = idsRepeat !== true && codes.length > 0 && seen.size === lines && !seen.has("") && !seen.has(0);
  return tellApart ? own : { of: (at) => String(region.rows[at]?.row ?? 0), numbers: undefined, columns: [] };
}

// Whether a row may be a line: each different text of a column is judged once.
function soundness({ readers }: BudgetRowsTask, columns: RowColumns, ids: Int32Array | undefined) {
  const areWrong = [...readers.fields].map(([field, { index, read }]) =>
    columns.at(index).judged((...cell) => {
      const value = read(...cell);
      return typeof value === "object" || (value !== undefined && !TEXTS.has(field) && !isValid(field, value));
    }, TEXTS.has(field)),
  );
  return (at: number) => ids?.[at] !== 0 && !areWrong.some((isWrong) => isWrong(at));
}

const isValid = (field: string, value: string) => "values" in checkRow(budgetLines, { id: "id", [field]: value });

// Rows of a staircase have the codes of those above them.
function filledRows({ region: { rows }, hierarchy: { filled }, codes: places }: BudgetRowsTask): readonly GridRow[] {
  if (filled.size === 0) return rows;
  return rows.map((each) => {
    const codes = filled.get(each.row);
    if (!codes) return each;
    const cells = [...each.cells];
    for (const [at, place] of places.entries()) cells[place] = codes[at] ?? "";
    return withCells(each, cells);
  });
}
