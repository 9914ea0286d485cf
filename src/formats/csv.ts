// Figures and refused rows as CSV files, with a description of both. Also: rows of figures and of refused rows as
// cells, and the figures without the lines of scenarios.
import { BEHIND, type HasFigures, chosen, figuresIn, inPlace } from "../formula/figures.js";
import type { Figure } from "../formula/figure.js";
import { type Locale, say } from "../formula/locale.js";
import { localize } from "../formula/localize.js";
import { needWords } from "../headline/network-figures.js";
import { neutral } from "../import/read/spreadsheet-text.js";
import type { Reject } from "../model/input-record.js";
import { type Pieces, again } from "../report/document-text.js";
import { nameOf } from "../report/file-name.js";
import { isAsked } from "../report/report-of.js";
import { inOrder, isAboutOnly } from "../result/per-keys.js";
import type { Result } from "../result/result.js";
import { type CsvCell, TIDY, csvPieces, dialectOf } from "./csv-text.js";
import { type PackagedFile, dataPackage, measured } from "./data-package.js";
import { MIME, type OutputFile, type Rendering, type TextFormat } from "./format.js";

/** Every scenario costs every line again: of these only sums are written down, `explain` gives the rest. */
export const documented = (result: HasFigures): readonly Figure[] => [...chosen(figuresIn(result), isSum)];

// What a figure of a scenario may be about in a document: the whole, a region, a centre, a year or a class.
const WHOLE = ["fiscalYear", "scenario", "region", "centre", "certainty", "basis", "bucket", "standard"] as const;

/** The same figures where they stand, as often as they are asked for: what is read of one may be kept, itself not. */
const readable = (result: HasFigures, test: (figure: Figure) => boolean = isSum): Iterable<Figure> =>
  again(function* () {
    for (const each of inPlace(figuresIn(result))) if (test(each)) yield each;
  });

const isSum = ({ per }: Figure): boolean => per["scenario"] === undefined || isAboutOnly(per, WHOLE);

/** Place, reasons, then the cells as they stand, each file under its own header; `readMended` reads it back. */
export const rejectRows = (rejects: Iterable<Reject>, locale: Locale): Iterable<CsvCell[]> =>
  again(function* () {
    const head = (["file", "row", "reason"] as const).map((key) => say(locale, key));
    let before: string | undefined;
    for (const each of rejects) {
      if (each.file !== before) yield [...head, ...each.header];
      before = each.file;
      yield rejectRow(each, locale);
    }
  });

const rejectRow = ({ file, row, reasons, cells }: Reject, locale: Locale): CsvCell[] => [
  file,
  { number: String(row) },
  reasons.length === 0 ? say(locale, "mended") : reasons.map((each) => localize(each, locale).message).join(" "),
  // A text that has an apostrophe before a formula of its own gets a second one, so that reading back takes the right one.
  ...cells.map((cell) => (cell.startsWith("'") ? neutral(cell) : cell)),
];

const mime = MIME.csv;

/** One row a figure; the refused rows with their reasons, where there are any; and the description of both. */
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
  return again(function* () {
    yield header;
    for (const each of figures) yield figureRow(each, keys, locale, tidy);
  });
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
  // Where the rule of a figure comes from, which says nothing about its values: published, assumption, derived.
  [...new Set(figure.sources.map((each) => each.kind))].sort().join("+"),
];

// An empty cell could be read as zero: where there is no figure, a word says so. For a program the next columns do.
const noFigure = ({ undefined: reason }: Figure, locale: Locale): string =>
  say(locale, reason?.code === "withheld" ? "withheld" : "no-figure");

/** Rows that were refused or mended, file by file. Undefined where there are none. */
function writtenRejects(result: Result): Iterable<Reject> | undefined {
  const all = [...result.rejects, ...result.mended];
  const files = [...new Set(all.map((each) => each.file))];
  const listed = (file: string): Reject[] => all.filter((each) => each.file === file).sort((a, b) => a.row - b.row);
  if (files.length === 0) return undefined;
  return again(function* () {
    for (const file of files) yield* result[BEHIND]?.allRejects.get(file) ?? listed(file);
  });
}
