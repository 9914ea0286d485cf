// How a file was understood, in sentences on a terminal.
import { type Locale, keyWords, say } from "../formula/locale.js";
import { fold } from "../model/table.js";
import type { ColumnMatch, InputRecord, SumCheck, Understood, UnitFound } from "../model/input-record.js";
import { exact, isZero, subtract, toDecimal } from "../money/exact.js";
import { format } from "../money/format.js";
import { asideWords, fileUnit } from "../report/read-table.js";
import { grid } from "./grid.js";
import { type Screen, shown, wrapAfter } from "./text.js";

const quoted = (text: string, locale: Locale): string => say(locale, "seen.quoted", { text });

const WIDE = 60;

/** A column that is called what it is read as needs no more words; the others stand in three columns where they fit. */
function columnLines({ reader }: InputRecord, { columns }: Understood, screen: Screen, locale: Locale): string[] {
  const named = columns.filter((each) => isPlain(each, reader, locale));
  const rows = columns
    .filter((each) => !named.includes(each))
    .map((each) => [fieldName(each, reader, locale), quoted(each.header, locale), why(each, locale)])
    .map((row) => row.map((cell) => shown(cell, screen)));
  const head = ["seen.column", "seen.header-word", "seen.why"].map((key) => shown(say(locale, key), screen));
  const left = { align: "left" as const };
  const room = screen.width - INDENT.length;
  const wide = screen.width >= WIDE ? grid([left, left, left], [head, ...rows], room) : undefined;
  const stacked = (): string[] =>
    rows.flatMap(([field = "", header = "", reason = ""]) => wrapAfter("", `${field}: ${header}, ${reason}`, room, 2));
  const list = named.map((each) => each.header.trim()).join(", ");
  return [
    ...(named.length > 0 ? wrapAfter("", shown(say(locale, "seen.named", { headers: list }), screen), room, 2) : []),
    ...(rows.length > 0 ? (wide ?? stacked()) : []),
  ].map((line) => INDENT + line);
}

const isPlain = (column: ColumnMatch, reader: string, locale: Locale): boolean =>
  column.by !== "analysis" &&
  column.fiscalYear === undefined &&
  [column.field, fieldName(column, reader, locale)].some((name) => fold(name) === fold(column.header));

function fieldName({ field, fiscalYear }: ColumnMatch, reader: string, locale: Locale): string {
  const name = locale.headers[`${reader}.${field}`] ?? locale.headers[field] ?? field;
  return fiscalYear === undefined ? name : `${name} ${fiscalYear}`;
}

const why = ({ by, language }: ColumnMatch, locale: Locale): string =>
  say(locale, language === undefined && by === "word" ? "seen.by.word-any" : `seen.by.${by}`, {
    language: language === undefined ? "" : say(locale, `language.${language}`),
  });

const INDENT = "  ";
// Of a title block so much is told that one knows it again.
const TITLE_LINES = 3;
const TITLE_LENGTH = 120;
const UNUSED = 24;

/** How one file was understood, in sentences that a reader can agree or object to; of one not opened only its name. */
export function understoodLines(input: InputRecord, screen: Screen, locale: Locale): string[] {
  const { understood } = input;
  const told = (sentence: string): string[] => wrapAfter(INDENT, shown(sentence, screen), screen.width, INDENT.length);
  const table = say(locale, `table.${input.reader}`);
  // Of a table with hidden rows a publication does not say how it was understood.
  const head = say(locale, understood || input.rows > 0 ? "seen.file" : "seen.unread", { file: input.file, table });
  if (!understood && input.rows === 0) return wrapAfter("", shown(head, screen), screen.width, INDENT.length);
  return [
    ...wrapAfter("", shown(head, screen), screen.width, INDENT.length),
    ...told(rowsSentence(input, locale)),
    ...(understood
      ? [
          ...[...textSentences(input, understood, locale), ...headerSentences(understood, locale)].flatMap(told),
          ...columnLines(input, understood, screen, locale),
          ...[
            ...unusedSentence(understood, locale),
            ...amountSentences(input, understood, locale),
            ...idSentence(understood, locale),
            ...partsSentence(understood, locale),
            ...hierarchySentence(understood, locale),
            ...understood.checks.map((each) => checkSentence(each, locale)),
          ].flatMap(told),
        ]
      : []),
  ];
}

// Always, and adding up: a row that is in none of the three would be lost.
function rowsSentence({ rows, accepted, setAside, rejected, understood }: InputRecord, locale: Locale): string {
  const parts = understood && setAside > 0 ? ` (${asideWords(understood.aside, locale)})` : "";
  return say(locale, "seen.rows", { rows, accepted, setAside, rejected, parts });
}

function textSentences({ file, encoding, delimiter }: InputRecord, understood: Understood, locale: Locale): string[] {
  const { encodingBy, words, sheet, otherSheets = [], mended } = understood;
  const text = say(locale, `seen.encoding.${encodingBy}`, { encoding: encodingName(encoding) });
  const read = words.length > 0 ? [say(locale, "seen.words", { words: quotedList(words, locale) })] : [];
  const between =
    delimiter === "none"
      ? []
      : [
          say(locale, "seen.delimiter", {
            mark: delimiter === "\t" ? say(locale, "understood.tab") : quoted(delimiter, locale),
          }),
        ];
  const others =
    otherSheets.length > 0 ? [say(locale, "seen.other-sheets", { sheets: quotedList(otherSheets, locale) })] : [];
  return [
    ...(encodingBy === "workbook" ? [] : [[text, ...read, ...between].join(" ")]),
    ...(sheet === undefined || file.endsWith(`#${sheet}`) ? [] : [say(locale, "seen.sheet", { sheet })]),
    ...others,
    ...(mended > 0 ? [say(locale, "seen.mended", { count: mended })] : []),
  ];
}

function headerSentences({ headerRows, title }: Understood, locale: Locale): string[] {
  const more = title.length - TITLE_LINES;
  const texts = title.slice(0, TITLE_LINES).map((each) => quoted(shortened(each), locale));
  return [
    ...(title.length > 0
      ? [say(locale, "seen.title", { title: [...texts, ...(more > 0 ? [`… +${String(more)}`] : [])].join("; ") })]
      : []),
    ...(headerRows.length > 0
      ? [say(locale, "seen.header", { count: headerRows.length, rows: headerRows.join(", ") })]
      : []),
  ];
}

const shortened = (text: string) => (text.length > TITLE_LENGTH ? `${text.slice(0, TITLE_LENGTH).trimEnd()}…` : text);

function unusedSentence({ unused }: Understood, locale: Locale): string[] {
  const more = unused.length - UNUSED;
  const texts = unused.slice(0, UNUSED).map((each) => quoted(shortened(each), locale));
  const headers = [...texts, ...(more > 0 ? [`… +${String(more)}`] : [])].join(", ");
  return unused.length === 0 ? [] : [say(locale, "seen.unused", { headers })];
}

function amountSentences({ decimal }: InputRecord, understood: Understood, locale: Locale): string[] {
  const { unit, decimalProof: proof, fiscalYear } = understood;
  return [
    ...(unit ? [unitSentence(unit, locale)] : []),
    ...(decimal === "none"
      ? []
      : [
          say(locale, proof ? "seen.decimal.proof" : "seen.decimal", {
            mark: decimal,
            cell: proof?.cell.trim() ?? "",
            column: proof?.column ?? "",
          }),
        ]),
    ...(fiscalYear
      ? [say(locale, `seen.year.${fiscalYear.by}`, { year: fiscalYear.value, column: fiscalYear.header ?? "" })]
      : []),
  ];
}

function unitSentence({ by, text, row, ...unit }: UnitFound, locale: Locale): string {
  const place =
    text === undefined || row === undefined ? "" : say(locale, "seen.unit.place", { text, row: String(row) });
  return say(locale, `seen.unit.${by}`, { unit: fileUnit(unit, locale), place });
}

const idSentence = ({ ids }: Understood, locale: Locale): string[] =>
  ids === undefined || ids.first.length === 0
    ? []
    : [
        say(locale, ids.header === "" ? "seen.ids.codes" : "seen.ids", {
          column: quoted(ids.header, locale),
          ids: `${quotedList(ids.first, locale)} …`,
        }),
      ];

const partsSentence = ({ parts = [] }: Understood, locale: Locale): string[] =>
  parts.length === 0 ? [] : [say(locale, "seen.parts", { columns: quotedList(parts, locale) })];

const hierarchySentence = ({ hierarchy, aside }: Understood, locale: Locale): string[] =>
  hierarchy === undefined || aside.parents + aside.totals === 0 ? [] : [say(locale, `seen.hierarchy.${hierarchy}`)];

const encodingName = (encoding: string): string => encoding.toUpperCase().replace("WINDOWS", "Windows");
const quotedList = (texts: readonly string[], locale: Locale) => texts.map((each) => quoted(each, locale)).join(", ");

/** Whether a sum that is stated agrees with its parts, and by how much it does not. */
function checkSentence(check: SumCheck, locale: Locale): string {
  const { kind, count, mismatches, stated, sum } = check;
  const key = keyWords(check.key, locale) ?? quoted(check.key, locale);
  if (kind === "parents" || stated === undefined || sum === undefined)
    return say(locale, mismatches === 0 ? `seen.check.${kind}.agree` : `seen.check.${kind}.differ`, {
      key,
      count,
      mismatches,
    });
  const difference = subtract(exact(sum), exact(stated));
  const money = (value: string): string => format(value, locale.marks);
  const facts = { key, stated: money(stated), sum: money(sum), difference: money(toDecimal(difference)) };
  if (mismatches === 0)
    return say(locale, isZero(difference) ? `seen.check.${kind}.equal` : `seen.check.${kind}.near`, facts);
  return say(locale, `seen.check.${kind}.unequal`, facts);
}
