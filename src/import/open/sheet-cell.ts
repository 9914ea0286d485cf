// Cells of workbooks as text: numbers with their exact digits, dates by their format, failed formulas; the values of
// numbers in binary workbooks, packed or dates; and whether a number is written as a double is.
import { shifted } from "./decimal-digits.js";

/** What a cell of a workbook can hold; null for a blank one. */
export type CellValue = string | number | boolean | Date | null;

/** A cell as text: numbers in at most 15 digits with the zeros of their format (801 as 0801), dates as ISO 8601. */
export function sheetCell(value: CellValue, format?: string): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return padded(plain(value), format);
  return dateText(value);
}

// No exponent: 1e21 is written out, 1.5e-7 too.
function plain(value: number): string {
  const own = String(value);
  // Most numbers have fewer digits. One that is whole or has cents is no rest of a sum: it is meant to its last digit.
  if (!Number.isFinite(value) || (!own.includes("e") && (own.length <= 16 || CENTS.test(own)))) return own;
  const [digits = "", exponent = ""] = value.toPrecision(15).split("e");
  const [whole = "", part = ""] = digits.replace("-", "").split(".");
  const text = shifted(whole, part, Number(exponent));
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return value < 0 && short !== "0" ? `-${short}` : short;
}

const CENTS = /^-?\d+(?:\.\d{1,2})?$/;

function padded(text: string, format: string | undefined): string {
  const zeros = /^(0{2,})(?:;|$)/.exec(format ?? "")?.[1];
  return zeros !== undefined && /^\d+$/.test(text) ? text.padStart(zeros.length, "0") : text;
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "#VALUE!";
  const [day = "", time = ""] = date
    .toISOString()
    .replace(/(?:\.000)?Z$/, "")
    .split("T");
  if (time === "00:00:00") return day;
  return date.getTime() < FIRST_DAY ? time : `${day}T${time}`;
}

// A time of day without a date is a part of day zero.
const FIRST_DAY = Date.UTC(1900, 0, 1);
/** Whether a number has 15 significant digits or fewer, or the digits of the nearest double (0.30000000000000004). */
export function isWrittenDouble(written: string): boolean {
  if (written.length <= CERTAIN) return true;
  const own = digitsOf(written);
  if (own.length <= CERTAIN) return true;
  return own.length <= MOST_DIGITS && digitsOf(Number(written).toPrecision(own.length)) === own;
}

// More digits than the whole expansion of a number that a spreadsheet holds are no number of a spreadsheet.
const MOST_DIGITS = 100;
const CERTAIN = 15;

/** The significant digits of a decimal number, without the zeros around them. */
export function digitsOf(written: string): string {
  const [mantissa = ""] = written.trim().split(/[eE]/);
  const digits = mantissa.replace(/[^\d]/g, "").replace(/^0+/, "");
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  return digits.slice(0, end);
}

/** A number of a binary workbook as the value of its cell, with its format's text: a date where its format shows one. */
export function numberOf(value: number, style: number, formats: NumberFormats) {
  const id = formats.styles[style] ?? 0;
  const text = formats.texts.get(id);
  const isDate = text === undefined ? isDateId(id) : isDateFormat(text);
  return [isDate ? dateOf(value, formats.since1904) : value, text ?? ""] as const;
}

// Formats that have a number but no text: those of dates and times.
const isDateId = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
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
