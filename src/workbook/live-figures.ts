import type { Place } from "../formula/chain.js";
import type { PerKeys } from "../formula/figure.js";
import { figureKey } from "../formula/find-figure.js";
import { sheetAddress } from "../formula/sheet.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { unitIn } from "../formula/unit.js";
import { isKnown } from "../formula/value.js";
import { toDecimal } from "../money/to-decimal.js";
import type { ShownChain } from "../report/shown-chain.js";
import type { BookCell, Style } from "./book.js";
import { PERCENT, numberFormat } from "./number-format.js";

/** The cell of a figure in the sheets of the chain. */
export type LiveFigure = {
  readonly id: string;
  readonly per: PerKeys;
  readonly address: string;
  readonly unit: string;
  /** The exact value, null where there is none or it is not shown. */
  readonly value: string | null;
  readonly withheld: boolean;
};

/** Every figure that has a cell, found by its id and what it is about. */
export type LiveFigures = {
  readonly all: readonly LiveFigure[];
  readonly find: (id: string, per: PerKeys) => LiveFigure | undefined;
};

/** The figures of a chain with the cells that hold them. */
export function liveFigures(chain: ShownChain, names: ReadonlyMap<string, string>): LiveFigures {
  const addressOf = sheetAddress(chain.tables, names);
  const found = new Map<string, LiveFigure>();
  for (const table of chain.tables)
    for (const column of table.columns) {
      const shown = "shown" in column ? column.shown : null;
      if (!shown || column.kind === "text" || column.kind === "given" || column.kind === "lookup") continue;
      for (const [row, { per: own }] of table.rows.entries()) {
        const place: Place = { table: table.name, row, column: column.name };
        const per = shown.per ? { ...own, ...shown.per } : own;
        const withheld = chain.state(place) === "withheld";
        const value = chain.value(place);
        found.set(figureKey(shown.id, per), {
          id: shown.id,
          per,
          address: addressOf(place),
          unit: unitIn(column.unit, chain.currency),
          value: !withheld && isKnown(value) ? toDecimal(value) : null,
          withheld,
        });
      }
    }
  return { all: [...found.values()], find: (id, per) => found.get(figureKey(id, per)) };
}

// Ratios that are shares of a whole are printed of a hundred; others, such as rates of exchange, are not.
const SHARES = /share|coverage|ratio|rate$|chance/;

/** A cell that shows a figure where it stands. */
export function liveCell(figure: LiveFigure | undefined, locale: Locale, style?: Style): BookCell {
  if (!figure) return { text: "", ...(style ? { style } : {}) };
  const words = say(locale, figure.withheld ? "withheld" : "no-figure");
  return {
    formula: figure.address,
    cached: figure.value === null ? { text: words } : { number: figure.value },
    format: figure.unit === "ratio" && SHARES.test(figure.id) ? PERCENT : numberFormat(figure.unit),
    ...(style ? { style } : {}),
  };
}
