import { type Figures, readEach } from "../formula/figures.js";
import type { Place } from "../formula/chain.js";
import type { PerKeys } from "../formula/figure.js";
import { figureKey } from "../formula/find-figure.js";
import { sheetAddress } from "../formula/sheet-layout.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { unitIn } from "../formula/unit.js";
import { isKnown } from "../formula/value.js";
import { toDecimal } from "../money/to-decimal.js";
import { isShare } from "../result/register.js";
import type { ShownChain } from "../result/shown-chain.js";
import type { BookCell, Style } from "./book.js";
import { PERCENT, numberFormat } from "./number-format.js";

/** The cell of a figure in the sheets of the chain. */
export type LiveFigure = {
  readonly id: string;
  readonly per: PerKeys;
  /** Where it stands; undefined where no sheet of the chain holds it, such as a part of a simulation. */
  readonly address: string | undefined;
  /** What it is computed by where it stands; absent where it is a number there, or a cell of the chain. */
  readonly formula?: string;
  readonly unit: string;
  /** The exact value, null where there is none or it is not shown. */
  readonly value: string | null;
  readonly withheld: boolean;
};

/** Whether a figure has a cell in a sheet of the chain. */
export const isLive = (figure: LiveFigure): figure is LiveFigure & { readonly address: string } =>
  figure.address !== undefined;

/** Every figure, found by its id and what it is about. */
export type LiveFigures = {
  readonly all: readonly LiveFigure[];
  readonly find: (id: string, per: PerKeys) => LiveFigure | undefined;
};

/**
 * The figures of a result with the cells that hold them.
 *
 * @param chain - the whole chain
 * @param names - names of its sheets
 * @param figures - the figures as they may be shown
 */
export function liveFigures(chain: ShownChain, names: ReadonlyMap<string, string>, figures: Figures): LiveFigures {
  const addressOf = sheetAddress(chain.tables, names);
  const found = new Map<string, LiveFigure>(
    readEach(figures, ({ id, per, unit, value, undefined: reason }) => [
      figureKey(id, per),
      { id, per, address: undefined, unit, value, withheld: reason?.code === "withheld" },
    ]),
  );
  for (const table of chain.tables)
    for (const column of table.columns) {
      const shown = "shown" in column ? column.shown : null;
      if (!shown || column.kind === "text" || column.kind === "given" || column.kind === "lookup") continue;
      for (const [row, { per: own }] of table.rows.entries()) {
        const place: Place = { table: table.name, row, column: column.name };
        const per = shown.per ? { ...own, ...shown.per } : own;
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
    }
  return { all: [...found.values()], find: (id, per) => found.get(figureKey(id, per)) };
}

/** A cell that shows a figure: `here`, where it stands itself, by its formula or its number; elsewhere by its address. */
export function liveCell(figure: LiveFigure | undefined, locale: Locale, style?: Style, here?: string): BookCell {
  if (!figure) return { text: "", ...(style ? { style } : {}) };
  const words = say(locale, figure.withheld ? "withheld" : "no-figure");
  const cached = figure.value === null ? { text: words } : { number: figure.value };
  const format = isShare(figure.id) ? PERCENT : numberFormat(figure.unit);
  const look = style ? { style } : {};
  const formula = figure.address === here ? figure.formula : figure.address;
  if (formula !== undefined) return { formula, cached, format, ...look };
  return "number" in cached ? { ...cached, format, ...look } : { ...cached, ...look };
}
