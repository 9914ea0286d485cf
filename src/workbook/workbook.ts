// The calculation behind a result as a workbook of live formulas, and whether it is too large for one.
import { cellsOf } from "../calculate/chain-size.js";
import { BEHIND, type Figures, type HasFigures, figuresIn, inPlace } from "../formula/figures.js";
import { type Locale, say } from "../formula/locale.js";
import { sheetNamesOf } from "../formula/sheet-layout.js";
import type { Source } from "../formula/figure.js";
import type { ChainTable } from "../formula/table.js";
import { needWords } from "../headline/network-figures.js";
import type { Assumption } from "../model/assumption.js";
import type { Row } from "../model/table.js";
import { isDecimal } from "../money/exact.js";
import { type Report, withMark } from "../report/page.js";
import type { InputSheet } from "../result/input-sheets.js";
import type { FigureId } from "../result/register.js";
import { type Result, tablesBehind } from "../result/result.js";
import { type Book, type BookCell, type BookSheet, headRow, textSheet } from "./book.js";
import { chainSheets } from "./chain-sheets.js";
import { checkSheet } from "./check-sheet.js";
import { FRONT_PARTS, frontSheets } from "./front-sheets.js";
import { type InputAddresses, type LiveFigures, inputAddresses, isLive, liveFigures } from "./live-figures.js";

/** Cells of a chain that one workbook holds: some 2,500 centres with 30 cost lines over 3 years. A sheet of more than 4 GB cannot be packed. */
export const MOST_CELLS = 25_000_000;

/** Rows of one sheet that spreadsheets take, below the header. */
export const MOST_ROWS = 1_048_575;

/** Whether the chain behind a result is larger than a workbook holds. */
export const isTooLarge = (tables: readonly ChainTable[]): boolean =>
  tables.some(({ rows }) => rows.length > MOST_ROWS) || cellsOf(tables) > MOST_CELLS;

/** The assumptions that figures rest on: each number is the cell where it was read, and who published it, if anybody. */
function assumptionSheet(name: string, rows: readonly Row<Assumption>[], inputs: InputAddresses, locale: Locale) {
  const heads = ["assumption", "region", "year", "value", "min", "max", "origin"].map((each) =>
    say(locale, `sheet.${each}`),
  );
  return {
    name,
    rows: [
      headRow(heads),
      ...rows.map((row) => {
        const { values } = row;
        return [
          { text: locale.labels[values.name.replaceAll("_", "-")] ?? values.name },
          text(values.region),
          text(values.year),
          valueCell(row, inputs, locale),
          number(values.min),
          number(values.max),
          { text: locale.codes[values.source] ?? values.source },
        ];
      }),
    ],
    widths: [44, 16, 8, 16, 12, 12, 40],
    frozen: { rows: 1, columns: 1 },
  };
}

const text = (value: string | undefined): BookCell => (value === undefined ? null : { text: value });

const number = (value: string | undefined): BookCell =>
  value === undefined ? null : isDecimal(value) ? { number: value, format: "General" } : { text: value };

function valueCell({ values, file, row, headers }: Row<Assumption>, inputs: InputAddresses, locale: Locale): BookCell {
  const address = inputs.of({ sheet: file, row: String(row), column: headers.value ?? "value" });
  if (address === undefined)
    return isDecimal(values.value) ? number(values.value) : { text: locale.codes[values.value] ?? values.value };
  return { formula: address, cached: { number: values.value }, format: "General", style: "assumption" };
}

/** What was read from one file as a sheet: a row for each of its rows, under its own headers; numbers may be changed. */
function inputSheet(sheet: InputSheet, name: string, locale: Locale): BookSheet {
  const { kind, columns, rows } = sheet;
  return {
    name,
    rows: rowsOf(sheet, locale),
    widths: [kind === "file" ? 8 : 40, ...columns.map((column) => widthOf(column, rows))],
    frozen: { rows: 1, columns: 1 },
  };
}

function* rowsOf({ kind, columns, rows }: InputSheet, locale: Locale): Generator<readonly BookCell[]> {
  const isFile = kind === "file";
  yield headRow([
    say(locale, isFile ? "sheet.row" : "sheet.place"),
    ...columns.map((each) => (isFile ? each : say(locale, `sheet.${each}`))),
  ]);
  for (const [row, cells] of rows)
    yield [
      isFile ? { number: row, format: "0", style: "quiet" } : { text: row, style: "quiet" },
      ...columns.map((column): BookCell => {
        const cell = cells.get(column);
        if (!cell) return null;
        return cell.number ? { number: cell.value, format: "General", style: "input" } : { text: cell.value };
      }),
    ];
}

const WIDEST = 40;

function widthOf(column: string, rows: InputSheet["rows"]): number {
  const longest = [...rows.values()].reduce((width, cells) => Math.max(width, cells.get(column)?.value.length ?? 0), 0);
  return Math.min(Math.max(longest, column.length, 6) + 2, WIDEST);
}

// The totals that others build on: theirs is a name, not an address.
const NAMED = [
  "requirement",
  "secured-funding",
  "covered-need",
  "hard-gap",
  "expected-gap",
  "soft-gap",
  "surplus",
  "net-gap",
  "coverage-ratio",
  "funded-need-share",
] as const satisfies readonly FigureId[];

/** Names of the cells of the totals of the fiscal year, such as `umay_hard_gap`. */
const namedCells = (figures: LiveFigures, fiscalYear: string): Book["names"] =>
  NAMED.flatMap((id) => {
    const all = figures.find(id, { fiscalYear });
    const known = figures.find(id, { fiscalYear, basis: "known" });
    const name = `umay_${id.replaceAll("-", "_")}`;
    return [
      ...(all && isLive(all) ? [{ name, address: all.address }] : []),
      ...(known && isLive(known) ? [{ name: `${name}_known`, address: known.address }] : []),
    ];
  });

const BACK_PARTS = ["assumptions", "checks", "sources", "record"] as const;

type SheetNames = ReadonlyMap<string, string>;

/** The answer, what it rests on, all that was read and computed; undefined without a chain or with a too large one. */
export function workbook(result: Result, report: Report, language: Locale): Book | undefined {
  const locale = needWords(result, language);
  if (isTooLarge(tablesBehind(result))) return undefined;
  const chain = result[BEHIND]?.sheets();
  if (!chain || chain.tables.length === 0) return undefined;
  // Numbered, so that they stand apart from the tables behind them: every name that one may have is its own.
  const parts = [...FRONT_PARTS, ...BACK_PARTS];
  const titleOf = (part: (typeof parts)[number], number: number): string => `${number} ${say(locale, `sheet.${part}`)}`;
  const [ofParts, ofInputs, ofTables] = sheetNamesOf([
    parts.flatMap((part) => parts.map((_, at) => titleOf(part, at + 1))),
    chain.inputs.map((each) => each.name),
    chain.tables.map((each) => each.name),
  ]) as [SheetNames, SheetNames, SheetNames];
  const inputs = inputAddresses(chain.inputs, ofInputs);
  const figures = liveFigures(chain, ofTables, figuresIn(result));
  return {
    title: report.title,
    stamp: report.modeWords,
    names: namedCells(figures, result.analysis.fiscalYear),
    sheets: function* () {
      let number = 0;
      const next = (part: (typeof parts)[number]): string => {
        number += 1;
        const title = titleOf(part, number);
        return ofParts.get(title) ?? title;
      };
      for (const { part, make } of frontSheets({ result, report, figures, locale, classed: chain.classed }))
        yield make(next(part));
      if (result.assumptions.length > 0) yield assumptionSheet(next("assumptions"), result.assumptions, inputs, locale);
      yield checkSheet(next("checks"), figures, { sheets: chain.inputs, addresses: inputs }, locale);
      yield sourceSheet(next("sources"), result, locale);
      yield textSheet(next("record"), [report.read, ...report.record]);
      for (const each of chain.inputs) yield inputSheet(each, ofInputs.get(each.name) ?? each.name, locale);
      yield* chainSheets(chain, ofTables, inputs, locale);
    },
  };
}

// What is derived is said by the rule of its column.
function worksOf(figures: Figures): ReadonlyMap<string, Source> {
  const cited = new Set<Source>();
  for (const { sources } of inPlace(figures)) for (const each of sources) cited.add(each);
  return new Map(
    [...cited]
      .filter(({ kind }) => kind !== "derived")
      .map((each) => [JSON.stringify([each.title, each.locator]), each]),
  );
}

function sourceSheet(name: string, result: HasFigures & Pick<Result, "sources">, locale: Locale): BookSheet {
  const heads = ["title", "locator", "publisher", "year", "url", "kind"].map((each) => say(locale, `sheet.${each}`));
  return {
    name,
    rows: [
      headRow(heads),
      ...[...worksOf(figuresIn(result)).values(), ...result.sources.map(({ values }) => values)].map((each) =>
        [
          ...[each.title, each.locator, each.publisher, each.year, each.url],
          withMark(locale.codes[each.kind] ?? each.kind, "mark" in each ? each : {}, locale),
        ].map(text),
      ),
    ],
    widths: [60, 40, 30, 8, 40, 16],
    frozen: { rows: 1, columns: 1 },
  };
}
