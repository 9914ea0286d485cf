// The table of ministries with what was found of their money; its rows, columns and bars also for levels and sources of
// funds.
import { say } from "../formula/locale.js";
import { isAgainst } from "../model/tagged-line.js";
import type { Exact } from "../money/exact.js";
import { ZERO, add, compare, divide, exact, greatest, isZero, subtract, sum, toDecimal } from "../money/exact.js";
import { type Cell, type Table, type TableRow, headed, moneyCell, table, textCell } from "../report/page.js";
import { type Desk, notStated, scaleTo, shareCell, sumCell, sumIn, violencePart, womensPart } from "./desk.js";
import { type Effect, type Measure, type Pool, type PoolKind, type Sum, NOTHING, added } from "./measure.js";
import { isShared } from "./weigher.js";

/** Each ministry, or each level or source of funds, with what was found of its money. */
export const ministryStates = (desk: Desk, kind: PoolKind = "ministry"): readonly MinistryState[] =>
  desk.gathered.pools[kind].map((each) => rowOf(desk, kind, each));

const EFFECTS = ["counted", "harmful", "none", "unscreened"] as const satisfies readonly Effect[];
const SUMS = [...EFFECTS, "all", "screened"] as const;

/** A ministry as a row: its money by what was found, in the phase of the statement. */
export type MinistryState = {
  readonly name: string;
  readonly sums: Readonly<Record<(typeof SUMS)[number], Sum>>;
  readonly measures: readonly Measure[];
  readonly answers: number;
};

/** How many ministries have measures, were screened without finding any, and were not screened. */
export function ministryCounts(desk: Desk): { all: number; counted: number; none: number; unscreened: number } {
  const rows = ministryStates(desk).filter(({ name }) => name !== "");
  const count = (state: State): number => rows.filter((each) => stateOf(each) === state).length;
  return {
    all: rows.length,
    counted: count("counted") + count("part"),
    none: count("none"),
    unscreened: count("unscreened"),
  };
}

export const isLookedAt = (desk: Desk): boolean => ministryStates(desk).some((each) => stateOf(each) !== "unscreened");

type State = "counted" | "part" | "none" | "unscreened";

function stateOf({ sums, measures }: MinistryState): State {
  const isLooked = measures.some(({ effect }) => effect !== "unscreened") || !isNothing(sums.screened);
  if (!isLooked) return "unscreened";
  if (!measures.some(({ effect }) => effect === "counted")) return isNothing(sums.unscreened) ? "none" : "part";
  return isNothing(sums.unscreened) ? "counted" : "part";
}

const isNothing = ({ known, unknown }: Sum): boolean => isZero(known) && unknown === 0;

function rowOf(desk: Desk, kind: PoolKind, { name, amounts, answers }: Pool): MinistryState {
  const sums = Object.fromEntries(EFFECTS.map((each) => [each, sumIn(desk, amounts[each])])) as Record<Effect, Sum>;
  const screened = [sums.counted, sums.harmful, sums.none].reduce(added);
  return {
    name,
    sums: { ...sums, screened, all: added(screened, sums.unscreened) },
    measures: desk.gathered.measures.filter((each) => each[kind] === name),
    answers,
  };
}

export const together = (rows: readonly MinistryState[], name: string): MinistryState => ({
  name,
  sums: Object.fromEntries(
    SUMS.map((key) => [key, rows.map(({ sums }) => sums[key]).reduce(added, NOTHING)]),
  ) as MinistryState["sums"],
  measures: rows.flatMap(({ measures }) => measures),
  answers: rows.reduce((count, each) => count + each.answers, 0),
});

/** Ministries with measures, those where nothing was found, and those of which nobody screened a line. */
export function ministryTables(desk: Desk): { readonly ministries?: Table; readonly silent?: Table } {
  const { locale, print } = desk.page;
  if (desk.gathered.pools.ministry.filter(({ name }) => name !== "").length === 0) return {};
  const rows = ministryStates(desk);
  const bySize = (key: Effect | "all") => (a: MinistryState, b: MinistryState) =>
    compare(b.sums[key].known, a.sums[key].known) || compare(b.sums.all.known, a.sums.all.known);
  const looked = rows.filter((each) => stateOf(each) !== "unscreened").toSorted(bySize("counted"));
  const silent = rows.filter((each) => stateOf(each) === "unscreened" && each.name !== "").toSorted(bySize("all"));
  const nameless = rows.filter((each) => stateOf(each) === "unscreened" && each.name === "");
  const isJoined = silent.length > MOST;
  const last = looked.some((each) => !isZero(each.sums.counted.known));
  const items = looked.map((each) => ministryRow(desk, each));
  const joined = together(silent, say(locale, "statement.bodies", { count: silent.length }));
  const rest = restRow(desk, rows);
  const whole = wholeRow(desk, rows, rest !== undefined);
  const ministries = table({
    id: "ministries",
    title: titleOf(desk, looked),
    unit: say(locale, "statement.unit", { unit: print.unit }),
    heading: say(locale, "statement.ministry"),
    columns: columnsOf(desk),
    ...scaleOf(desk, looked),
    rows: [
      ...items,
      ...(looked.length > 1
        ? [totalRow(desk, together(looked, say(locale, "statement.screened-bodies", { count: looked.length })))]
        : []),
      ...(isJoined ? [silentRow(desk, joined)] : silent.map((each) => silentRow(desk, each))),
      ...nameless.map((each) => silentRow(desk, each)),
      // Beside parts for women all money of a ministry is not known.
      ...(desk.isPart ? [] : [...(rest ? [rest] : []), whole]),
    ],
    remarks: last || looked.length === 0 ? [] : [say(locale, "statement.none-found")],
  });
  if (!isJoined) return { ministries };
  return {
    ministries,
    silent: table({
      id: "silent",
      title: say(locale, "statement.silent.title", { count: silent.length }),
      unit: say(locale, "statement.unit", { unit: print.unit }),
      heading: say(locale, "statement.ministry"),
      columns: columnsOf(desk).slice(0, 1),
      rows: [...silent, joined].map((each, at) => ({
        ...undrawn(silentRow(desk, each)),
        cells: [sumCell(desk, each.sums.all, print)],
        kind: at === silent.length ? ("total" as const) : ("item" as const),
      })),
    }),
  };
}

// So many ministries that sent nothing stand one by one; more are one row, and a list of their own.
const MOST = 6;

/** The columns of ministries, and of other wholes of money. */
export function columnsOf({ page: { locale }, weigher, isPart, gathered }: Desk): Table["columns"] {
  const ids = [
    ...(isPart ? [] : ["all", "screened"]),
    "measures",
    "counted",
    ...(weigher !== undefined && !isPart ? [isShared(weigher) ? "part" : "weighted"] : []),
    ...(isPart ? [] : ["of-screened"]),
    ...(gathered.measures.some(isAgainst) ? ["against"] : []),
  ];
  return [...headed(locale, "statement.column", ids), ...headed(locale, "statement.column", ["state"], "left")];
}

/** What was found of a whole of money, in these columns. */
export function ministryRow(desk: Desk, row: MinistryState): TableRow {
  const { locale, print } = desk.page;
  const { sums, measures } = row;
  const counted = measures.filter(({ effect }) => effect === "counted");
  const part = sumCell(desk, sumIn(desk, counted.map(womensPart)), print);
  const cells = {
    all: sumCell(desk, sums.all, print),
    screened: sumCell(desk, sums.screened, print),
    measures: { text: print.count(String(counted.length)), value: String(counted.length) },
    counted: sumCell(desk, sums.counted, print),
    part,
    weighted: part,
    "of-screened": shareCell(desk, sums.counted, sums.screened),
    // Where no line says anything about violence there is no zero.
    against:
      row.answers === 0
        ? notStated(locale)
        : sumCell(desk, sumIn(desk, measures.filter(isAgainst).map(violencePart)), print),
    state: textCell(say(locale, `statement.state.${stateOf(row)}`)),
  };
  return {
    key: row.name,
    kind: "item",
    label: nameOf(desk, row),
    cells: cellsOf(desk, cells),
    ...drawingOf(desk, row),
  };
}

const nameOf = ({ page: { locale } }: Desk, { name }: MinistryState): string =>
  name === "" ? say(locale, "statement.no-ministry") : name;

// Cells by their columns; the others are blank.
const cellsOf = (desk: Desk, cells: Readonly<Record<string, Cell>>): Cell[] =>
  columnsOf(desk).map(({ id }) => cells[id] ?? textCell(""));

/** The counted money of a whole as a bar: its main class, its others, and where the part for women lies. */
function drawingOf(desk: Desk, { sums, measures }: MinistryState): Pick<TableRow, "drawing"> {
  const { scheme, weigher, isPart } = desk;
  if (sums.counted.unknown > 0 || sums.counted.below > 0 || desk.isOpen) return {};
  const counted = measures.filter(({ effect }) => effect === "counted");
  const targeted = scheme.classes.filter((each) => each.targeted).map(({ code }) => code);
  const main = sumIn(
    desk,
    counted.filter((each) => each.class === targeted[0]).map(({ amounts }) => amounts),
  ).known;
  const part = sumIn(desk, counted.map(womensPart));
  const isMarked = weigher !== undefined && isShared(weigher) && !isPart && part.unknown === 0;
  const hasMain = targeted.length > 1;
  return {
    drawing: {
      kind: "amounts",
      hasMain,
      parts: (hasMain ? [main, subtract(sums.counted.known, main)] : [sums.counted.known]).map(toDecimal),
      ...(isMarked && { mark: { at: toDecimal(part.known), of: "womens" } }),
    },
  };
}

/** Bars of wholes end where the largest of them does. */
export function scaleOf({ page: { locale, print } }: Desk, looked: readonly MinistryState[]): Pick<Table, "scale"> {
  const end = toDecimal(looked.map(({ sums }) => sums.counted.known).reduce(greatest, ZERO));
  return { scale: scaleTo(end, print, locale) };
}

export function totalRow(desk: Desk, row: MinistryState): TableRow {
  const { cells, drawing: _, ...total } = ministryRow(desk, row);
  return { ...total, kind: "total", cells: [...cells.slice(0, -1), textCell("")] };
}

const undrawn = ({ drawing: _, ...row }: TableRow): TableRow => row;

// What nobody has looked at has money and no zero.
function silentRow(desk: Desk, row: MinistryState): TableRow {
  const state = textCell(say(desk.page.locale, "statement.state.unscreened"));
  return {
    key: row.name === "" ? "nameless" : row.name,
    kind: "item",
    label: nameOf(desk, row),
    drawing: { kind: "amounts", parts: null, hasMain: false },
    cells: cellsOf(desk, { all: sumCell(desk, row.sums.all, desk.page.print), state }),
  };
}

// A published total may hold more than the lines that were given.
function restRow(desk: Desk, rows: readonly MinistryState[]): TableRow | undefined {
  const { page, period } = desk;
  const whole = page.index.find("budget-total", period)?.value;
  if (whole == null || rows.some(({ sums }) => sums.all.unknown > 0)) return undefined;
  const rest = subtract(exact(whole), sum(rows.map(({ sums }) => sums.all.known)));
  if (isZero(rest)) return undefined;
  const state = desk.gathered.rest === "unscreened" ? "statement.state.rest-unscreened" : "statement.state.rest-none";
  const cells = cellsOf(desk, { all: moneyCell(page, toDecimal(rest)), state: textCell(say(page.locale, state)) });
  return { key: "rest", kind: "item", label: say(page.locale, "statement.rest"), cells };
}

function wholeRow(desk: Desk, rows: readonly MinistryState[], hasRest: boolean): TableRow {
  const { page, period } = desk;
  const { locale, print } = page;
  const whole = page.index.find("budget-total", period)?.value;
  const all = together(rows, "").sums.all;
  const cells = cellsOf(desk, { all: hasRest && whole != null ? moneyCell(page, whole) : sumCell(desk, all, print) });
  return { key: "whole", kind: "total", label: say(locale, "statement.whole"), cells };
}

function titleOf({ page: { locale, print } }: Desk, looked: readonly MinistryState[]): string {
  const [first] = looked;
  const all = looked.reduce((whole: Exact, { sums }) => add(whole, sums.counted.known), ZERO);
  const isKnown = looked.every(({ sums }) => sums.counted.unknown === 0 && compare(sums.counted.known, ZERO) >= 0);
  if (!first || first.name === "" || looked.length < 2 || !isKnown || isZero(all))
    return say(locale, "statement.ministries.title");
  const share = print.percent(toDecimal(divide(first.sums.counted.known, all)));
  return say(locale, "statement.ministries.first", { name: first.name, share });
}
