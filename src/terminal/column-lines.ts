import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { fold } from "../model/fold.js";
import type { ColumnMatch, InputRecord, Understood } from "../model/input-record.js";
import { grid } from "./grid.js";
import { quoted } from "./quoted.js";
import { type Screen, shown, wrapAfter } from "./text.js";

const INDENT = "  ";
const WIDE = 60;

/**
 * What each column was read as and why. A column that is called what it is read as needs no more words; the others stand
 * in three columns where they fit.
 */
export function columnLines(
  { reader }: InputRecord,
  { columns }: Understood,
  screen: Screen,
  locale: Locale,
): string[] {
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
