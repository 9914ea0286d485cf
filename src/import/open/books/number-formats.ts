/** A number of a binary workbook as the value of its cell, with its format's text: a date where its format shows one. */
export function numberOf(
  value: number,
  style: number,
  formats: NumberFormats,
): readonly [value: number | Date, format: string] {
  const id = formats.styles[style] ?? 0;
  const text = formats.texts.get(id);
  const isDate = text === undefined ? DATES.has(id) : isDateFormat(text);
  return [isDate ? dateOf(value, formats.since1904) : value, text ?? ""];
}

// Formats that have a number but no text: those of dates and times.
const DATES: ReadonlySet<number> = new Set(
  [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58],
  ].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
);
const DAY = 86_400_000;
// A spreadsheet believes that 29 February 1900 existed.
const NO_DAY = 60;

/** The number formats of a binary workbook: of each style of a cell, its format's number; of each own format, its text. */
export type NumberFormats = {
  readonly styles: readonly number[];
  readonly texts: ReadonlyMap<number, string>;
  /** Whether days count from 1904. */
  readonly since1904: boolean;
};

// Letters of days and hours, outside of quoted text, colours and conditions; `[h]` counts hours.
function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|[*_]./g, "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return !/^(?:general|@)$/i.test(bare.trim()) && /[ymdhs]/i.test(bare.replace(/general/gi, ""));
}

function dateOf(serial: number, since1904: boolean): Date {
  if (since1904) return new Date(Date.UTC(1904, 0, 1) + Math.round(serial * DAY));
  const days = serial > NO_DAY ? serial - 1 : serial === NO_DAY ? NO_DAY - 1 : serial;
  return new Date(Date.UTC(1899, 11, 31) + Math.round(days * DAY));
}

/** A number packed in 30 bits: a whole number or the upper half of a double, times 1 or divided by 100. */
export function packedNumber(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, bits & ~3);
  const value = (bits & 2) === 0 ? view.getFloat64(0) : (bits | 0) >> 2;
  return (bits & 1) === 0 ? value : value / 100;
}

const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

/** What a cell with a failed formula shows. */
export const errorText = (code: number): string => ERRORS[code] ?? "#VALUE!";
