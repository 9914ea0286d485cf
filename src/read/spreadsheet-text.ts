// What a spreadsheet takes for the beginning of a formula, also behind blanks and apostrophes.
const FORMULA = /^'*\s*[=+\-@\t\r]/;
const NUMBER = /^'*\s*[+-]?[\d\s.,]+%?\s*$/;

/** Whether a spreadsheet would run a text as a formula, were it not for apostrophes before it. */
export const isRun = (text: string): boolean => FORMULA.test(text) && !NUMBER.test(text);

/**
 * A text with an apostrophe before it where a spreadsheet would run it as a formula.
 *
 * @example neutral("=1+1") // "'=1+1"
 * @example neutral("'=1+1") // "''=1+1"
 */
export const neutral = (text: string): string => (isRun(text) ? `'${text}` : text);

/** The text that `neutral` was given. */
export const restored = (text: string): string => (text.startsWith("'") && isRun(text) ? text.slice(1) : text);
