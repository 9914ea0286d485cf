import { type Locale, say } from "../formula/locale.js";
import { known } from "./estimate-split.js";
import type {
  EstimateColumn,
  EstimateDocument,
  EstimateLine,
  EstimateSums,
  EstimateTable,
} from "./estimate-document.js";
import { cellOf, sumOf } from "./estimate-table.js";
import { type Cell, textCell, type Grid } from "./page.js";

// An estimate as formats draw it: its tables as columns and rows, its first paragraphs, and its arithmetic.

/** The columns and rows of one table of an estimate. Its columns are chosen here, for all formats. */
export function estimateGrid(estimate: EstimateDocument, table: EstimateTable): EstimateGrid {
  const { sections, total } = table;
  const outside = table === estimate.whole ? estimate.outside : [];
  const sums = sumColumns(estimate, total);
  const reasons = estimate.form.isJustified ? (["justification"] as const) : [];
  const row = (row: Omit<GridRow, "cells" | "assumed">, name: string, of?: EstimateSums): GridRow => ({
    ...row,
    cells: [
      ...WORDS.map((id) => (id === "name" ? textCell(name) : EMPTY)),
      ...sums.map(({ cell }) => cellIn(cell, of)),
      ...reasons.map(() => EMPTY),
    ],
    assumed: [],
  });
  return {
    columns: [
      ...WORDS.map((kind) => columnOf(estimate, kind)),
      ...sums,
      ...reasons.map((kind) => columnOf(estimate, kind)),
    ],
    rows: [
      ...sections.flatMap(({ id, title, reason, sums: own, lines }) => [
        row({ key: id, kind: "section" }, title, own),
        ...(reason === undefined ? [] : [row({ key: `${id} reason`, kind: "reason" }, reason)]),
        ...lines.map((line): GridRow => ({
          key: `${id} ${line.key}`,
          kind: "line",
          cells: [
            ...WORDS.map((id) => wordCell(line, id)),
            ...sums.map(({ cell }) => cellIn(cell, line)),
            ...reasons.map((id) => textCell(line[id])),
          ],
          assumed: line.assumed,
          shares: line.shares,
        })),
      ]),
      row({ key: "total", kind: "total" }, estimate.columns.total, total),
      ...outside.map(({ id, name, sums: own }) => row({ key: `outside ${id}`, kind: "outside" }, name, own)),
    ],
  };
}

/**
 * A table of an estimate as every format draws it: `paid` stands once for each payer; a row is a section with its sums, why
 * it is there, one of its lines, the whole, or what stands outside. A key is the same in the table of a centre and of all.
 */
export type EstimateGrid = Grid<
  EstimateColumn | "paid",
  "section" | "reason" | "line" | "total" | "outside",
  {
    readonly assumed: readonly string[];
    /** Where its sum is a share of other lines: those lines, by the keys of their rows. */
    readonly shares?: EstimateLine["shares"];
  }
>;
export type GridColumn = EstimateGrid["columns"][number];
export type GridRow = EstimateGrid["rows"][number];

const EMPTY = textCell("");
const TEXTS: ReadonlySet<string> = new Set(["name", "economic", "unit", "justification"]);
const WORDS = ["number", "name", "economic", "quantity", "unit", "months", "price"] as const;

/** The tables that stand behind that of the whole: each service, each centre. */
export const partTables = ({ services, centres }: EstimateDocument): EstimateDocument["centres"] => [
  ...services,
  ...centres,
];

/** The lines of all centres added up by their economic class, and the keys of the rows that each adds up. */
export function classGrid(
  estimate: EstimateDocument,
  locale: Locale,
): EstimateGrid & { readonly parts: ReadonlyMap<string, readonly string[]> } {
  const { sections, total } = estimate.whole;
  const sums = sumColumns(estimate, total);
  const lines = sections.flatMap(({ id, lines }) => lines.map((line) => ({ key: `${id} ${line.key}`, line })));
  const names = [...new Set(lines.map(({ line }) => line.economic))];
  const classes = names.map((name) => [name, lines.filter(({ line }) => line.economic === name)] as const);
  const added = (own: readonly EstimateSums[], of: (sums: EstimateSums) => Cell | undefined): Cell =>
    cellOf({ locale }, sumOf(own.map((each) => known(of(each)?.value))));
  return {
    columns: [columnOf(estimate, "economic"), ...sums],
    rows: [
      ...classes.map(([economic, own]): GridRow => {
        const all = own.map(({ line }) => line);
        const cells = [textCell(economic), ...sums.map(({ cell }) => added(all, cell))];
        return { key: economic, kind: "line", cells, assumed: [] };
      }),
      {
        key: "total",
        kind: "total",
        cells: [textCell(estimate.columns.total), ...sums.map(({ cell }) => cellIn(cell, total))],
        assumed: [],
      },
    ],
    parts: new Map(classes.map(([economic, own]) => [economic, own.map(({ key }) => key)])),
  };
}

/** The first paragraphs of an estimate: what it lacks; then its year, its currency and the lines of its head. */
export const estimateScope = (
  { incomplete, fiscalYear, currency, head }: EstimateDocument,
  locale: Locale,
): string[] => [
  ...incomplete,
  [
    say(locale, "estimate.scope", { year: fiscalYear, currency }),
    ...head.map(({ label, text }) => `${label.toLocaleLowerCase(locale.code)}: ${text.replaceAll("№ ", "№\u00a0")}`),
  ].join(" · "),
];

/** The arithmetic of an estimate: each part with its sign. */
export const estimateTerms = ({ arithmetic: { needed, paid, cut, received, signed, requested } }: EstimateDocument) => [
  { sign: "", ...needed },
  ...[paid, cut, received, signed].flatMap((term) => (term ? [{ sign: "−", ...term }] : [])),
  { sign: "=", ...requested },
];

type SumColumn = GridColumn & { readonly cell: (sums: EstimateSums) => Cell | undefined };

function sumColumns(estimate: EstimateDocument, total: EstimateSums): SumColumn[] {
  const column = (kind: "needed" | "cut" | "received" | "signed" | "requested"): SumColumn => ({
    ...columnOf(estimate, kind),
    cell: (sums) => sums[kind],
  });
  return [
    column("needed"),
    ...estimate.payers.map(({ id, label }, at): SumColumn => ({
      id: `paid-${id}`,
      kind: "paid",
      label,
      align: "right",
      cell: ({ paid }) => paid[at],
    })),
    ...(["cut", "received", "signed"] as const).flatMap((kind) => (total[kind] ? [column(kind)] : [])),
    column("requested"),
  ];
}

const columnOf = ({ columns }: EstimateDocument, kind: EstimateColumn): GridColumn => ({
  id: kind,
  kind,
  label: columns[kind],
  align: TEXTS.has(kind) ? "left" : "right",
});

function wordCell(line: EstimateLine, id: (typeof WORDS)[number]): Cell {
  const value = line[id];
  return typeof value === "object" ? value : textCell(value === undefined ? "" : String(value));
}

const cellIn = (cell: SumColumn["cell"], sums: EstimateSums | undefined): Cell => (sums && cell(sums)) ?? EMPTY;
