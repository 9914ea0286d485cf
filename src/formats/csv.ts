import type { Figure } from "../formula/figure.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Pieces } from "../report/document-text.js";
import { readable } from "../report/documented.js";
import { nameOf } from "../report/file-name.js";
import { needWords } from "../headline/need-words.js";
import { isAsked } from "../report/selected.js";
import { inOrder } from "../result/per-keys.js";
import type { Result } from "../result/result.js";
import { writtenRejects } from "../report/written-rejects.js";
import { type CsvCell, TIDY, csvPieces, dialectOf } from "./csv-text.js";
import { type PackagedFile, dataPackage, measured } from "./data-package.js";
import type { OutputFile, Rendering, TextFormat } from "./format.js";
import { rejectRows } from "./rejects.js";

const mime = "text/csv";

/**
 * One row a figure, for spreadsheets or for programs; the refused rows with their reasons, where there are any; and the
 * description of both.
 */
export const csv: TextFormat<Pieces> = {
  id: "csv",
  extension: "csv",
  mime,
  label: {
    en: "figures and refused rows as tables",
    ru: "числа и непринятые строки таблицами",
    kk: "сандар мен қабылданбаған жолдар кесте түрінде",
    ky: "сандар жана кабыл алынбаган саптар таблица түрүндө",
  },
  render: (rendering: Rendering): OutputFile<Pieces>[] => {
    const { result, locale, tidy = false } = rendering;
    const dialect = tidy ? TIDY : dialectOf(locale.marks);
    const table = figureRows(asked(result), needWords(result, locale), tidy);
    const [head = []] = table;
    const figures: PackagedFile = {
      name: nameOf(result, "figures", "csv"),
      mime,
      ...measured(csvPieces(table, dialect)),
      columns: head.filter((each) => typeof each === "string"),
    };
    // Rows that were mended stay in the file: it may be the very file that they were mended in.
    const rows = writtenRejects(result);
    const files = [
      figures,
      ...(rows
        ? [{ name: nameOf(result, "rejects", "csv"), mime, ...measured(csvPieces(rejectRows(rows, locale), dialect)) }]
        : []),
    ];
    return [...files.map(({ name, content }) => ({ name, mime, content })), dataPackage(files, rendering, dialect)];
  },
};

const asked = (result: Result): Iterable<Figure> =>
  typeof result.selection === "string" && result.selection !== "all"
    ? readable(result)
    : readable(result, isAsked(result.selection));

/** Header and rows of the table of figures; the columns are ids, so that a program finds them in any language. */
export function figureRows(figures: Iterable<Figure>, locale: Locale, tidy = false): Iterable<CsvCell[]> {
  const keys = inOrder(keysOf(figures));
  const header = [
    "id",
    "label",
    "value",
    "unit",
    "undefined",
    "undefined_input",
    ...keys,
    "missing",
    "formula",
    "rule_origin",
  ];
  return {
    *[Symbol.iterator](): Iterator<CsvCell[]> {
      yield header;
      for (const each of figures) yield figureRow(each, keys, locale, tidy);
    },
  };
}

function keysOf(figures: Iterable<Figure>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { per } of figures) for (const key in per) keys.add(key);
  return keys;
}

const figureRow = (figure: Figure, keys: readonly string[], locale: Locale, tidy: boolean): CsvCell[] => [
  figure.id,
  locale.labels[figure.id] ?? figure.id,
  figure.value === null ? (tidy ? "" : noFigure(figure, locale)) : { number: figure.value },
  figure.unit,
  figure.undefined?.code ?? "",
  figure.undefined?.input ?? "",
  ...keys.map((key) => figure.per[key] ?? ""),
  figure.notes["missing"] === undefined ? "" : { number: String(figure.notes["missing"]) },
  figure.formula,
  ruleOrigin(figure),
];

// An empty cell could be read as zero: where there is no figure, a word says so. For a program the next columns do.
const noFigure = ({ undefined: reason }: Figure, locale: Locale): string =>
  say(locale, reason?.code === "withheld" ? "withheld" : "no-figure");

/** Where the rule of a figure comes from, which says nothing about its values: published, assumption, derived. */
const ruleOrigin = ({ sources }: Figure): string => [...new Set(sources.map((each) => each.kind))].sort().join("+");
