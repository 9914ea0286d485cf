// Text from files made safe for HTML, for cells of tables and for style sheets.
import { unbroken, visible } from "../report/safe-text.js";

/** Text from anywhere as it is: no element, attribute or entity of it takes effect. */
export const escape = (text: string): string =>
  unbroken(visible(text))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

/** Text of a table: a long word may break anywhere, others only where they alone are too wide. */
export const tableText = (text: string): string =>
  text
    // A word that a column need not be as wide as.
    .split(/(\S{21,})/u)
    .map((part, at) => (at % 2 === 1 ? `<span class="long">${escape(part)}</span>` : escape(part)))
    .join("");

/** A name from a file: its direction of reading is its own. */
export const name = (text: string): string => `<bdi>${tableText(text)}</bdi>`;

/** A text as a string of a style sheet. */
export const styleText = (text: string): string =>
  `"${visible(text).replace(/[^\p{L}\p{N} ,.]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`;
