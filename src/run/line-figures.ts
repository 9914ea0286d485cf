// Figures of single budget lines and the parts of totals, computed only when somebody looks at them.
import { type Evaluation, evaluateChain } from "../formula/chain.js";
import type { Figure, FigureInput, PerKeys } from "../formula/figure.js";
import { type Figures, type TotalPlaces, figureKey, figuresOf, indexFigures, totalPlaces } from "../formula/figures.js";
import type { ChainTable, TableRow } from "../formula/table.js";
import { partsOf } from "../formula/trace.js";
import type { ChosenLines } from "../calculate/budget/budget-input.js";
import { entryOf } from "../model/once-for.js";

/** The figures of single budget lines, computed only when somebody looks at them. */
export type LineFigures = {
  /**
   * All parts of a total, or at most `most` of them; lines that were grouped into classes are listed one by one. Of an
   * unknown total, only the unknown parts.
   */
  readonly partsOf: (figure: Figure, most?: number) => readonly FigureInput[];
  /** How many parts a total has. */
  readonly partCount: (figure: Figure) => number;
  readonly lineFigure: (id: string, per: PerKeys) => Figure | undefined;
  /** All figures of the run with one line standing by itself, among them those of the line. */
  readonly figuresOfLine: (line: string) => Figures;
};

/** What was computed with some lines standing by themselves. */
type Look = {
  readonly chain: Evaluation;
  readonly places: TotalPlaces;
  readonly figures: Figures;
  readonly find: (id: string, per: PerKeys) => Figure | undefined;
};

/** The figures of lines; `tablesFor` makes the tables of the budgets where somebody looks at lines. */
export function lineFigures(chain: Evaluation, tablesFor: (looked: ChosenLines) => readonly ChainTable[]): LineFigures {
  // Several totals are sums of the same classes.
  const looks = new Map<string, Look>();
  const look = (looked: Exclude<ChosenLines, "all">): Look =>
    entryOf(looks, JSON.stringify("rows" in looked ? [looked.most, ...looked.rows] : looked), () => {
      const seen = evaluateChain(tablesFor(looked), chain.currency);
      const figures = figuresOf(seen);
      return { chain: seen, places: totalPlaces(seen), figures, find: indexFigures(figures) };
    });
  const places = totalPlaces(chain);
  const known = new Map<string, readonly FigureInput[]>();
  const partsOfFigure = (key: string, isKnown: boolean, most: number | undefined): readonly FigureInput[] => {
    const place = places(key);
    if (!place) return [];
    const parts = partsOf(chain, place);
    const classes = partRows(chain, place).flatMap(({ key: name, lines }, at) =>
      lines === undefined ? [] : [{ name, isUnknown: parts[at]?.value === null }],
    );
    if (classes.length === 0) return parts;
    const unknown = isKnown || most === undefined ? [] : classes.filter((each) => each.isUnknown);
    const wanted = unknown.length > 0 ? unknown : classes;
    const seen = look({ rows: new Set(wanted.map((each) => each.name)), most });
    const there = seen.places(key);
    if (!there) return [];
    // Lines that nobody looks at stay together.
    const rows = partRows(seen.chain, there);
    return partsOf(seen.chain, there).filter((_, at) => most === undefined || rows[at]?.lines === undefined);
  };
  return {
    partsOf: ({ id, per, value }, most) => {
      const key = figureKey(id, per);
      return entryOf(known, `${key} ${String(most)}`, () => partsOfFigure(key, value !== null, most));
    },
    partCount: ({ id, per }) => {
      const place = places(figureKey(id, per));
      return place ? partRows(chain, place).reduce((sum, { lines = 1 }) => sum + lines, 0) : 0;
    },
    lineFigure: (id, per) => {
      const seen = [...looks.values()].map((each) => each.find(id, per)).find((figure) => figure !== undefined);
      return seen ?? (per["line"] === undefined ? undefined : look({ id: per["line"] }).find(id, per));
    },
    figuresOfLine: (line) => look({ id: line }).figures,
  };
}

function partRows(chain: Evaluation, place: Parameters<typeof partsOf>[1]): readonly TableRow[] {
  const of = chain.column(place.table, place.column);
  const table = of.kind === "total" ? of.table : place.table;
  return chain.parts(place).map((row) => chain.row({ table, row, column: "" }));
}
