// Explains a figure: its rule, its numbers, the steps behind it as a tree, rows of the files, and sources; as lines of
// a screen and as data. Also: the tree alone, and the keys by which figures are told apart.
import { partCount } from "../result/result.js";
import { type Figure, type FigureInput, type PerKeys, type Source, sourceWords } from "../formula/figure.js";
import { type Words, inputWords, ruleWords, valueWords } from "../formula/words.js";
import { formulaOf } from "../measure/formulas.js";
import { say } from "../formula/locale.js";
import { type Named, WITHHELD, stepsOf } from "../result/steps.js";
import type { Loaded } from "./load.js";
import { type RowText, rowReader } from "../result/row-reader.js";
import { wrapped } from "./command.js";
import { figureKey } from "../formula/figures.js";
import type { Screen } from "../terminal/text.js";
import { wordsOf } from "../result/find-figures.js";

/** A figure explained: the text, and the same as data. */
export type Explanation = {
  readonly lines: readonly string[];
  readonly words: Words | null;
  readonly figures: readonly Figure[];
  readonly rows: readonly RowText[];
};

/**
 * Explains a figure from its formula down to the rows of the files. What was not needed for the value (branches not
 * taken, steps that only pass a value on) and what is too deep to be read at once is left out, unless all is asked for.
 */
export function explanation(loaded: Loaded, figure: Figure, options: Options): Explanation {
  const { screen, all } = options;
  const { result, locale } = loaded;
  const own = (key: string): string => say(locale, `explanation.${key}`);
  // A tree is shown as deep as it can be read on a few screens.
  const tree = (all ? [] : [9, 8, 7, 6, 5, 4, 3, 2, 1]).reduce(
    (best, depth) => (best.lines.length > READABLE ? treeOf(loaded, figure, { ...options, depth }) : best),
    treeOf(loaded, figure, { ...options, depth: Infinity }),
  );
  const told = wordsOf(figure, locale);
  const formula = formulaOf(figure.formula);
  const label = locale.labels[figure.id] ?? figure.id;
  const line = (text: string, depth = 0): string[] => wrapped(text, screen.width, depth * 2, depth * 2 + 2);
  const rows = [...tree.rows.values()].sort((x, y) => x.row - y.row);
  const shown = all || rows.length <= READABLE_ROWS ? rows : rows.filter((each) => tree.visible.has(each));
  const left = rows.length - shown.length;
  return {
    lines: [
      ...line(`${label} [${[figure.id, ...keysOf(figure.per, {})].join(" ")}]`),
      // A withheld figure has its rule, but no numbers and no parts.
      ...(figure.undefined?.code === "withheld"
        ? [...line(`${own("value")}: ${say(locale, "answer.withheld")}`), ...line(own("working"))]
        : told
          ? [
              ...line(`${own("rule")}: ${label} = ${told.rule}`),
              ...line(`${own("numbers")}: ${told.numbers} = ${told.value}`),
            ]
          : [
              ...(formula ? line(`${own("rule")}: ${label} = ${ruleWords(formula.node, locale)}`) : []),
              ...line(
                `${own("value")}: ${valueWords(figure, locale)}${partWords(partCount(result, figure), own("parts"))}`,
              ),
            ]),
      ...(tree.lines.length > 0 ? ["", own("made"), ...tree.lines] : []),
      ...(tree.deeper ? ["", ...line(own("deeper"))] : []),
      ...(shown.length > 0 ? ["", own("rows"), ...rowsText(shown, screen.width)] : []),
      ...(left > 0 ? line(`… ${left} ${own("more")}`, 1) : []),
      "",
      own("sources"),
      ...sourcesOf(tree.figures).flatMap((source) => line(sourceWords(source), 1)),
    ],
    words: told,
    figures: tree.figures,
    rows,
  };
}

// A publication that hides something tells no parts.
const partWords = (count: number, words: string): string => (count === 0 ? "" : ` = ${words} ${String(count)}`);
const READABLE = 120;
const READABLE_ROWS = 40;

const sourcesOf = (figures: readonly Figure[]): Source[] => [
  ...new Map(figures.flatMap((each) => each.sources).map((source) => [JSON.stringify(source), source])).values(),
];

// The steps behind a figure as a tree, for `umay explain`.

export type Options = { readonly screen: Screen; readonly all: boolean };

// More parts of one sum than these are not read by eye.
const SHOWN = 12;

export type Tree = {
  readonly lines: readonly string[];
  /** The figure and every figure behind it, shown or not. */
  readonly figures: readonly Figure[];
  readonly rows: ReadonlyMap<string, RowText>;
  /** Rows that a step which is shown takes a value from. */
  readonly visible: ReadonlySet<RowText>;
  /** Whether steps were left out because they are too deep. */
  readonly deeper: boolean;
};

export function treeOf(
  loaded: Loaded,
  figure: Figure,
  { screen, all, depth: deepest }: Options & { depth: number },
): Tree {
  const { result, locale } = loaded;
  const { behind, inputsOf, settled } = stepsOf(result, all);
  const readRow = rowReader(loaded);
  const rows = new Map<string, RowText>();
  const visible = new Set<RowText>();
  const seen = new Map([[figureKey(figure.id, figure.per), figure]]);
  const lines: string[] = [];
  let deeper = false;
  const own = (key: string): string => say(locale, `explanation.${key}`);
  const put = (text: string, depth: number): void => {
    if (depth > deepest) {
      deeper = true;
      return;
    }
    // Deep steps keep room for their text on narrow screens.
    const indent = Math.min(depth * 2, Math.floor(screen.width / 3));
    lines.push(...wrapped(text, screen.width, indent, indent + 2));
  };
  // Why there is no figure is told by what is unknown; what is read at once of a long sum is its beginning.
  const shownOf = (each: Figure, inputs: readonly Named[]): readonly Named[] => {
    if (all) return inputs;
    const unknown = each.value === null ? inputs.filter(([, input]) => input.value === null) : [];
    const telling = unknown.length > 0 ? unknown : inputs;
    return formulaOf(each.formula) ? telling : telling.slice(0, SHOWN);
  };
  const putInput = (name: string, input: FigureInput, depth: number, parent: Figure): void => {
    const next = behind(input);
    if (next) {
      putFigure(settled(next), depth, name, parent);
      return;
    }
    const { from } = input;
    if ("absent" in from && from.absent === WITHHELD) {
      put(`${locale.labels[name] ?? name} = ${say(locale, WITHHELD)}`, depth);
      return;
    }
    const place = "figure" in from ? from.figure : placeWords(from, own);
    put(`${locale.labels[name] ?? name} = ${inputWords(input, figure, locale)} ← ${place}`, depth);
    if (!("cells" in from)) return;
    for (const cell of from.cells) {
      const key = `${cell.file} ${cell.row}`;
      const row = rows.get(key) ?? readRow(cell.file, cell.row);
      if (!row) continue;
      rows.set(key, row);
      if (depth <= deepest) visible.add(row);
    }
  };

  const putFigure = (each: Figure, depth: number, name: string, parent: Figure): void => {
    const key = figureKey(each.id, each.per);
    const about = keysOf(each.per, parent.per).join(" ");
    const named = `${locale.labels[name] ?? locale.labels[each.id] ?? name}${about === "" ? "" : ` (${about})`}`;
    // What is withheld is not unknown, and nothing below it is shown.
    if (each.undefined?.code === WITHHELD) {
      put(`${named} = ${say(locale, WITHHELD)}`, depth);
      return;
    }
    const start = `${named} = ${valueWords(each, locale)}`;
    if (seen.has(key)) {
      put(`${start} ${own("above")}`, depth);
      return;
    }
    seen.set(key, each);
    const told = wordsOf(each, locale);
    const parts = partCount(result, each);
    const how = told?.numbers ?? (parts === 0 ? undefined : `${own("parts")} ${String(parts)}`);
    const rule = told && all ? ` = ${told.rule}` : "";
    const isSaid = how === undefined || how === told?.value.split(" ")[0];
    put(isSaid ? start + rule : `${start}${rule} = ${how}`, depth);
    putInputs(each, depth + 1);
  };

  const putInputs = (each: Figure, depth: number): void => {
    const inputs = inputsOf(each);
    const shown = shownOf(each, inputs);
    for (const [name, input] of shown) putInput(name, input, depth, each);
    const count = formulaOf(each.formula) ? inputs.length : partCount(result, each);
    const hint = all ? "" : ` ${own("more")}`;
    if (inputs.length > 0 && shown.length < count) put(`… ${count - shown.length}${hint}`, depth);
  };

  putInputs(figure, 1);
  return { lines, figures: [...seen.values()], rows, visible, deeper };
}

// The keys that a reader needs to tell figures apart: those of the figure asked for are known.
export const keysOf = (per: PerKeys, known: PerKeys): string[] =>
  Object.entries(per).flatMap(([key, value]) => (value !== "" && known[key] !== value ? [`${key}=${value}`] : []));

function placeWords(from: FigureInput["from"], say: (key: string) => string): string {
  if ("cells" in from) return from.cells.map((cell) => `${cell.file}:${cell.row}:${cell.column}`).join(", ");
  if ("shelf" in from) return `${say("builtIn")}: ${from.shelf}, ${from.field}`;
  if ("pointer" in from) return `${from.file}#${from.pointer}`;
  if ("argument" in from) return from.argument;
  return "absent" in from ? say("absent") : from.figure;
}

/** Rows under the header of their file, which stands once; what is too long goes on in the next line, nothing is cut. */
function rowsText(rows: readonly RowText[], width: number): string[] {
  return [...new Set(rows.map((each) => each.file))].flatMap((file) => {
    const inFile = rows.filter((each) => each.file === file).sort((a, b) => a.row - b.row);
    const delimiter = inFile[0]?.delimiter ?? ";";
    const room = Math.max(width - GUTTER.length, 1);
    const line = (mark: string, cells: readonly string[]): string[] =>
      pieces(cells.join(delimiter === "\t" || delimiter === "none" ? " | " : delimiter), room).map(
        (piece, at) => (at === 0 ? mark.padStart(GUTTER.length - 3) + " | " : GUTTER) + piece,
      );
    const lines = inFile.flatMap((each) => line(String(each.row), each.cells));
    return [`  ${file}`, ...line("", inFile[0]?.header ?? []), ...lines];
  });
}

const GUTTER = "       | ";

function pieces(text: string, width: number): string[] {
  const signs = Array.from(text.replace(/[\r\n]+/g, " "));
  const count = Math.max(Math.ceil(signs.length / width), 1);
  return Array.from({ length: count }, (_, at) => signs.slice(at * width, (at + 1) * width).join(""));
}
