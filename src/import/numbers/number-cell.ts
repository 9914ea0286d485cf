// What one cell says as a number, by every decimal mark, or with an exponent; and how many digits an amount may have.
import { type Mark, digitsOf, shifted } from "../open/decimal-digits.js";
import type { NumberWords, Said } from "./number-words.js";

/** Reads one cell: number, no figure, dash, failed formula, or else; «(£1,234)» is -1234 or -1.234. Per cent are divided by 100. */
export function numberCell(cell: string, words: NumberWords, percent: boolean): CellReading {
  const text = plainText(cell);
  if (text === "") return { kind: "blank" };
  if (text.length > MOST_DIGITS && isLong(text)) return { kind: "long" };
  if (text.length > LONGEST) return OTHER;
  if (/^##+$/.test(text)) return { kind: "narrow" };
  if (NOTHING.test(text)) return { kind: "missing" };
  if (FAILED.test(text)) return { kind: "failed" };
  if (!/\d/.test(text)) return wordCell(text, words);
  const power = powerOf(text);
  if (!power) return amountCell(text, words, percent);
  const { mark, value, doubt } = power;
  return {
    kind: "number",
    readings: { ".": mark === "," ? undefined : value, ",": mark === "." ? undefined : value },
    doubt,
  };
}

/** What one cell says by itself, before the rest of its column is known. */
export type CellReading =
  | { readonly kind: "blank" | "missing" | "dash" | "other" | "failed" | "narrow" | "long"; currencies?: undefined }
  | NumberReading;

/** A number in each reading of its mark; undefined where it cannot be read so. */
export type NumberReading = Said & {
  readonly kind: "number";
  readonly readings: Readonly<Record<Mark, string | undefined>>;
  /** Whether digits may have been lost. */
  readonly doubt?: boolean;
  readonly percent?: boolean;
};

const LONGEST = 200;
// More digits than any amount has.
export const MOST_DIGITS = 60;
// What a spreadsheet writes where a formula failed: #REF!, #ДЕЛ/0!, Err:502.
const FAILED = /^(?:#[¡¿]?\p{L}[\p{L}\d/]*[!?]?|(?:err|ошибка):\d+)$/iu;
// What programs for planning write where there is no amount.
const NOTHING = /^#(?:missing|mi|nodata|empty|blank)$/i;
const OTHER = { kind: "other" } as const;

// Digits and the marks between them, too many for an amount.
function isLong(text: string): boolean {
  const start = text.slice(0, LONGEST);
  return /^[\d\s.,'()+-]+$/.test(start) && start.replace(/\D/g, "").length > MOST_DIGITS;
}

function wordCell(text: string, words: NumberWords): CellReading {
  if (words.isMissing(text)) return { kind: "missing" };
  const [dash, before = "", after = ""] = /^([^-—―]*)[-—―]{1,3}([^-—―]*)$/.exec(text) ?? [];
  return dash !== undefined && words.say(before, after) ? { kind: "dash" } : OTHER;
}

function amountCell(text: string, words: NumberWords, percent: boolean): CellReading {
  const brackets = /^([^\d()]*)\(([^()]*)\)([^\d()]*)$/.exec(text) ?? /^(\( ?- ?\))(.*)()$/.exec(text);
  const open = brackets ? [brackets[1]?.replace(/^\(.*/, ""), brackets[2], brackets[3]].join(" ").trim() : text;
  const [number, left = "", body = "", right = ""] = /^(\D*?)([.,]?\d(?:[\d .,']*\d)?)(\D*)$/.exec(open) ?? [];
  if (number === undefined) return OTHER;
  // The point of Rs.500 belongs to the word, that of $.50 to the number.
  const isWordDot = /^[.,]/.test(body) && /[^\s+\-\p{Sc}]/u.test(left);
  const [before, digits] = isWordDot ? [left + body.charAt(0), body.slice(1)] : [left, body];
  // A dash between a letter and a digit may only join them: KGS-5.
  const lead = /(?<!\p{L})[+-]/u.exec(before);
  const trail = /^-(?= |$)/.exec(right);
  if ([brackets, lead, trail].filter(Boolean).length > 1) return OTHER;
  const start = lead ? before.replace(/[+-]/, " ") : before;
  const end = trail ? right.slice(1) : right;
  const isPercent = percent && words.isPercent(end) && start.trim() === "";
  const said = words.say(start, isPercent ? "" : end);
  if (!said) return OTHER;
  const sign = brackets !== null || trail || lead?.[0] === "-" ? "-" : "";
  const read = (mark: Mark): string | undefined => {
    const value = digitsOf(digits, mark, isPercent);
    return value && sign + value;
  };
  const readings = { ".": read("."), ",": read(",") };
  return readings["."] === undefined && readings[","] === undefined
    ? OTHER
    : { kind: "number", readings, ...(isPercent && { percent: true }), ...said };
}

// Plain spaces, minus, apostrophes and digits; a footnote's ² stays what it is.
function plainText(cell: string): string {
  // What a printed page leaves between digits and a mark: «3 ,615,559».
  const text = cell.trim().replace(/(?<=\d)\s+(?=[.,]\d)/g, "");
  if (!/[^ -~]/.test(text)) return text;
  return text
    .replace(/^[\u200b\u200e\u200f\u2060\ufeff]+|[\u200b\u200e\u200f\u2060\ufeff]+$/g, "")
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\p{Zs}/gu, " ")
    .replace(/[\u2010-\u2013\u2212\ufe63]/g, "-")
    .replace(/[’‘]/g, "'")
    .trim();
}

/** A number written with a power of ten; `doubt` where whoever wrote it may have left digits out. */
type Power = { readonly mark: Mark | undefined; readonly value: string; readonly doubt: boolean };

// Whoever shortened a smaller number took nothing away that counts.
const LEAST = -5;
const POWER = /^(-?)(\d{1,3})(?:([.,])(\d+))?([eE])([+-]?)(\d{1,2})$/;

/**
 * Reads a number with an exponent, trimmed and with a plain minus, in the forms that programs write. `4e+07` (R,
 * Python, JavaScript) and `1.5E7` (Java) hold all digits. Doubtful are `1.23E+11`, which a spreadsheet shows where
 * 1234567890 has no room; six decimals before a small e, which C and R print whatever the number is; and fourteen or
 * more that do not reach the units. Below a hundred-thousandth no digit matters. `1e3` or `2E5` may be a code.
 */
export function powerOf(text: string): Power | undefined {
  const [matched, sign = "", whole = "", mark, fraction = "", letter, plus = "", exponent = ""] =
    POWER.exec(text) ?? [];
  if (!matched) return undefined;
  const sheet = letter === "E" && plus !== "" && fraction.length < 10;
  if (!sheet && whole.length > 1) return undefined;
  if (plus === "" && !(letter === "E" && mark === ".")) return undefined;
  const places = Number(plus === "-" ? `-${exponent}` : exponent);
  const cut = (letter === "e" && fraction.length === 6) || (fraction.length >= 14 && places > fraction.length);
  const value = sign + shifted(whole, fraction, places);
  return { mark: mark === "." || mark === "," ? mark : undefined, value, doubt: (sheet || cut) && places >= LEAST };
}
