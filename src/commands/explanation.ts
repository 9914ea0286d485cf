import { partCount } from "../result/result.js";
import { type Figure, type Source, sourceWords } from "../formula/figure.js";
import { type Words, ruleWords, valueWords } from "../formula/words.js";
import { formulaOf } from "../measure/formulas.js";
import { say } from "../formula/locale.js";
import { wordsOf } from "../result/steps.js";
import { type Options, keysOf, treeOf } from "./explanation-tree.js";
import type { Loaded } from "./load.js";
import type { RowText } from "../result/row-reader.js";
import { wrapped } from "./screen.js";

/** Rows under the header of their file, which stands once; what is too long goes on in the next line, nothing is cut. */
function rowsText(rows: readonly RowText[], width: number): string[] {
  const files = [...new Set(rows.map((each) => each.file))];
  return files.flatMap((file) => {
    const inFile = rows.filter((each) => each.file === file).sort((a, b) => a.row - b.row);
    const delimiter = inFile[0]?.delimiter ?? ";";
    const room = Math.max(width - GUTTER.length, 1);
    const line = (mark: string, cells: readonly string[]): string[] =>
      pieces(cells.join(delimiter === "\t" || delimiter === "none" ? " | " : delimiter), room).map(
        (piece, at) => (at === 0 ? mark.padStart(GUTTER.length - 3) + " | " : GUTTER) + piece,
      );
    return [
      `  ${file}`,
      ...line("", inFile[0]?.header ?? []),
      ...inFile.flatMap((each) => line(String(each.row), each.cells)),
    ];
  });
}

const GUTTER = "       | ";

function pieces(text: string, width: number): string[] {
  const signs = Array.from(text.replace(/[\r\n]+/g, " "));
  const count = Math.max(Math.ceil(signs.length / width), 1);
  return Array.from({ length: count }, (_, at) => signs.slice(at * width, (at + 1) * width).join(""));
}

/** A figure explained: the text, and the same as data. */
export type Explanation = {
  readonly lines: readonly string[];
  readonly words: Words | null;
  /** The figure and every figure behind it. */
  readonly figures: readonly Figure[];
  /** The rows of files that it rests on. */
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
  const tree = (all ? [] : DEPTHS).reduce(
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

// A tree is shown as deep as it can be read on a few screens.
const DEPTHS = [9, 8, 7, 6, 5, 4, 3, 2, 1];
const READABLE = 120;
const READABLE_ROWS = 40;

const sourcesOf = (figures: readonly Figure[]): Source[] => [
  ...new Map(figures.flatMap((each) => each.sources).map((source) => [JSON.stringify(source), source])).values(),
];
