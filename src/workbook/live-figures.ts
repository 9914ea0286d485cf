// Where figures and what was read stand in a workbook, and the cells that show them.
import type { Computed } from "../formula/chain.js";
import type { Place, ChainTable, Shown } from "../formula/table.js";
import { type PerKeys, isKnown } from "../formula/figure.js";
import { type Figures, figureKey, inPlace } from "../formula/figures.js";
import { type Locale, say } from "../formula/locale.js";
import { letters, quoted, sheetAddress } from "../formula/sheet-layout.js";
import { unitIn } from "../formula/unit.js";
import { entryOf } from "../model/once-for.js";
import { toDecimal } from "../money/exact.js";
import type { InputPlace, InputSheet } from "../result/input-sheets.js";
import { isShare } from "../result/register.js";
import type { ShownChain } from "../result/result.js";
import { type BookCell, PERCENT, type Style, numberFormat } from "./book.js";

export type BookFigure = {
  readonly id: string;
  readonly per: PerKeys;
  /** Where it stands; undefined where no sheet of the chain holds it, such as a part of a simulation. */
  readonly address: string | undefined;
  readonly unit: string;
  /** The exact value, null where there is none or it is not shown. */
  readonly value: string | null;
  readonly withheld: boolean;
};

/** Whether a figure has a cell in a sheet of the chain. */
export const isLive = (figure: BookFigure): figure is BookFigure & { readonly address: string } =>
  figure.address !== undefined;

type About = Pick<BookFigure, "id" | "per">;

/** The figures of a workbook: those that are asked for are made, a network has millions. */
export type LiveFigures = {
  /** Those that pass a test, each once, in their order. */
  readonly filter: (test: (figure: About) => boolean) => readonly BookFigure[];
  readonly of: (id: string) => readonly BookFigure[];
  readonly find: (id: string, per: PerKeys) => BookFigure | undefined;
};

/** The figures as they may be shown, with the cells that hold them. */
export function liveFigures(chain: ShownChain, names: ReadonlyMap<string, string>, figures: Figures): LiveFigures {
  const addressOf = sheetAddress(chain.tables, names);
  const select = (test: (figure: About) => boolean, ids?: ReadonlySet<string>): ReadonlyMap<string, BookFigure> => {
    const found = new Map<string, BookFigure>();
    for (const figure of inPlace(figures, ids)) {
      const { id, per } = figure;
      if (!test({ id, per })) continue;
      const { unit, value, undefined: reason } = figure;
      const withheld = reason?.code === "withheld";
      found.set(figureKey(id, per), { id, per, address: undefined, unit, value, withheld });
    }
    for (const { table, column, shown } of shownColumns(chain, ids))
      for (const [row, { per: own, lines }] of table.rows.entries()) {
        if (lines !== undefined) continue;
        const per = shown.per ? { ...own, ...shown.per } : own;
        if (!test({ id: shown.id, per })) continue;
        const place: Place = { table: table.name, row, column: column.name };
        const value = chain.value(place);
        found.set(figureKey(shown.id, per), {
          id: shown.id,
          per,
          address: addressOf(place),
          unit: unitIn(column.unit, chain.currency),
          value: isKnown(value) ? toDecimal(value) : null,
          withheld: false,
        });
      }
    return found;
  };
  const byId = new Map<string, ReadonlyMap<string, BookFigure>>();
  const ofId = (id: string) => entryOf(byId, id, () => select(() => true, new Set([id])));
  return {
    filter: (test) => [...select(test).values()],
    of: (id) => [...ofId(id).values()],
    find: (id, per) => ofId(id).get(figureKey(id, per)),
  };
}

type ShownColumn = { readonly table: ChainTable; readonly column: Computed; readonly shown: Shown };

const shownColumns = ({ tables }: ShownChain, ids?: ReadonlySet<string>): readonly ShownColumn[] =>
  tables.flatMap((table) =>
    table.columns.flatMap((column): ShownColumn[] => {
      const shown = "shown" in column ? column.shown : null;
      if (!shown || !("shown" in column)) return [];
      return ids?.has(shown.id) === false ? [] : [{ table, column, shown }];
    }),
  );

/** A cell that shows a figure: by its address, or as a number where no sheet of the chain holds it. */
export function liveCell(figure: BookFigure | undefined, locale: Locale, style?: Style): BookCell {
  if (!figure) return { text: "", ...(style ? { style } : {}) };
  const words = say(locale, figure.withheld ? "withheld" : "no-figure");
  const cached = figure.value === null ? { text: words } : { number: figure.value };
  const format = isShare(figure.id) ? PERCENT : numberFormat(figure.unit);
  const look = style ? { style } : {};
  if (figure.address !== undefined) return { formula: figure.address, cached, format, ...look };
  return "number" in cached ? { ...cached, format, ...look } : { ...cached, ...look };
}

/** Where what was read stands in the workbook: below a header, after the column of row numbers. */
export type InputAddresses = {
  /** The address of a number that was read; undefined where it stands in no sheet. */
  readonly of: (place: InputPlace) => string | undefined;
};

/**
 * The addresses of what was read.
 *
 * @param sheets - what was read
 * @param names - names of their sheets
 */
export function inputAddresses(sheets: readonly InputSheet[], names: ReadonlyMap<string, string>): InputAddresses {
  const index = new Map(
    sheets.map(({ name, columns, rows }) => [
      name,
      {
        rows: new Map([...rows.keys()].map((row, at) => [row, at + 2])),
        columns: new Map(columns.map((column, at) => [column, letters(at + 1)])),
        cells: rows,
      },
    ]),
  );
  return {
    of: ({ sheet, row, column }) => {
      const found = index.get(sheet);
      const cell = found?.cells.get(row)?.get(column);
      if (!found || cell?.number !== true) return undefined;
      return `${quoted(names.get(sheet) ?? sheet)}!$${found.columns.get(column) ?? ""}$${found.rows.get(row) ?? 0}`;
    },
  };
}
