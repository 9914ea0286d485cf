// A sheet of checks: what the library found beside what the sheets compute, and numbers too long for a spreadsheet.
import { type Locale, say } from "../formula/locale.js";
import { letters, quoted } from "../formula/sheet-layout.js";
import type { InputSheet } from "../result/input-sheets.js";
import { isAboutOnly } from "../result/per-keys.js";
import { type BookCell, type BookSheet, headRow, numberFormat } from "./book.js";
import { type InputAddresses, type BookFigure, type LiveFigures, isLive } from "./live-figures.js";

/** Digits that a spreadsheet keeps of a number. */
const DIGITS = 15;
const HEAD = 3;

/** Beside each figure what the library found, and whether the sheets agree; then numbers too long for a spreadsheet. */
export function checkSheet(
  name: string,
  figures: LiveFigures,
  inputs: { readonly sheets: readonly InputSheet[]; readonly addresses: InputAddresses },
  locale: Locale,
): BookSheet {
  const checked = figures
    .filter(({ per }) => isAboutOnly(per, ["fiscalYear", "phase", "scheme", "region", "centre", "scenario", "years"]))
    .filter(isLive)
    .filter(({ value }) => value !== null);
  const [agrees, differs] = [say(locale, "sheet.agrees"), say(locale, "sheet.differs")];
  const heads = ["figure", "about", "exact", "here", "verdict"].map((each) => say(locale, `sheet.${each}`));
  const verdicts = `${quoted(name)}!$${letters(heads.length - 1)}$${HEAD + 1}:$${letters(heads.length - 1)}$${HEAD + checked.length}`;
  const long = inputs.sheets.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { value, number }]) => {
        const address = number && isLong(value) ? inputs.addresses.of({ sheet: name, row, column }) : undefined;
        return address === undefined ? [] : [{ place: `${name}, ${row}, ${column}`, exact: value, address }];
      }),
    ),
  );
  return {
    name,
    rows: (function* (): Iterable<readonly BookCell[]> {
      yield [{ text: say(locale, "sheet.checks"), style: "title" }];
      yield [
        { text: say(locale, "sheet.checks-note"), style: "quiet" },
        null,
        null,
        { text: differs, style: "total" },
        { formula: `COUNTIF(${verdicts},"${differs}")`, cached: { number: "0" }, format: "0", style: "total" },
      ];
      yield headRow(heads);
      for (const [at, figure] of checked.entries()) yield checkRow(figure, at + HEAD + 1, { agrees, differs, locale });
      yield* longRows(long, locale);
    })(),
    widths: [46, 30, 42, 22, 14],
    frozen: { rows: HEAD, columns: 1 },
  };
}

function longRows(long: readonly LongNumber[], locale: Locale): readonly (readonly BookCell[])[] {
  if (long.length === 0) return [];
  return [
    [],
    [{ text: say(locale, "sheet.long"), style: "head" }],
    ...long.map(({ place, exact, address }): BookCell[] => [
      { text: place },
      null,
      { text: exact },
      { formula: address, cached: { number: exact }, format: "General" },
    ]),
  ];
}

function checkRow(
  { id, per, address, unit, value }: BookFigure & { readonly address: string },
  line: number,
  { agrees, differs, locale }: { readonly agrees: string; readonly differs: string; readonly locale: Locale },
): BookCell[] {
  const exact = value ?? "0";
  const here = `$D${line}`;
  const near = `ABS(${here}-(${literal(exact)}))<=1E-9*MAX(1000,ABS(${literal(exact)}))`;
  return [
    { text: locale.labels[id] ?? id },
    { text: Object.values(per).join(", ") },
    { text: exact },
    { formula: address, cached: { number: exact }, format: numberFormat(unit) },
    {
      formula: `IF(ISNUMBER(${here}),IF(${near},"${agrees}","${differs}"),"${differs}")`,
      cached: { text: agrees },
      format: "General",
    },
  ];
}

// No more digits than a spreadsheet takes in a formula.
const literal = (value: string): string => String(Number(value));

type LongNumber = { readonly place: string; readonly exact: string; readonly address: string };

const isLong = (value: string): boolean => value.replace(/^-?0*\.?0*|\./g, "").replace(/0+$/, "").length > DIGITS;
