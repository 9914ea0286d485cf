// Puts an apostrophe before texts that a spreadsheet would run as a formula, and takes it away again.

/** Whether a spreadsheet would run a text as a formula, were it not for apostrophes before it. */
const isRun = (text: string): boolean => FORMULA.test(text) && !NUMBER.test(text);

// What a spreadsheet takes for the beginning of a formula, also behind blanks and apostrophes, and in full width.
const FORMULA = /^'*\s*[=+\-@\t\r＝＋－＠]/;
// Where a spreadsheet that splits by another delimiter, or at a line end, begins a cell inside a text.
const INNER = /(?<=[^\s'])(\s{0,99}[;,\t|\r\n]["'\s]{0,99})(?=[=+\-@＝＋－＠])([^;,\t|\r\n]*)/g;
const NUMBER = /^'*\s*[+-]?[\d\s.,]+%?\s*$/;

/** A text with an apostrophe before it where a spreadsheet would run it: `=1+1` becomes `'=1+1`, and `'=1+1` becomes `''=1+1`. */
export const neutral = (text: string): string => (isRun(text) ? `'${text}` : text);

/** A text that no spreadsheet runs, whichever delimiter it splits by: `a;=1+1` becomes `a;'=1+1`. */
export const neutralParts = (text: string): string =>
  (text.startsWith("'") ? text : neutral(text)).replace(INNER, (found, before: string, part: string) =>
    isRun(part) ? `${before}'${part}` : found,
  );

// The same places, with the apostrophe that stands there.
const GUARDED = /(?<=[^\s'])(\s{0,99}[;,\t|\r\n]["'\s]{0,99})'(?=[=+\-@＝＋－＠])([^;,\t|\r\n]*)/g;

/** The text that `neutralParts` was given. */
export const restored = (text: string): string =>
  (text.startsWith("'") && isRun(text) ? text.slice(1) : text).replace(GUARDED, (found, before: string, part: string) =>
    isRun(part) ? before + part : found,
  );
