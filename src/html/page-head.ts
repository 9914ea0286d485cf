import type { Locale } from "../formula/locale.js";
import type { Report } from "../report/page.js";
import { DEFINITIONS } from "./shapes.js";
import { style } from "./style.js";
import { unbroken, visible } from "../report/document-text.js";

/** The head of a page: its language, its name and its style; nothing may be fetched or run. */
export const pageHead = (name: string, style: string, locale: Locale): string => `<!DOCTYPE html>
<html lang="${escape(locale.code)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(name)}</title>
<style>
${style}</style>
</head>`;

/** The head of a sheet: what it is, and for whom. */
export const mast = (kind: string, { modeWords }: Pick<Report, "modeWords">, heading: "p" | "h2", id = ""): string =>
  `<div class="mast"><${heading}${id === "" ? "" : ` id="${id}"`}><b>${escape(kind)}</b></${heading}>${modeWords === "" ? "" : `<p class="stamp">${escape(modeWords)}</p>`}</div>`;

/** A whole page around what it says: its style and patterns inside, nothing that is run or fetched. */
export function wholePage(
  main: string,
  {
    name,
    title,
    modeWords,
    version,
  }: Pick<Report, "title" | "modeWords" | "version"> & {
    readonly name: string;
  },
  locale: Locale,
): string {
  const foot = { left: [title, modeWords].filter((each) => each !== "").join(" · "), right: `umay ${version} ·` };
  return `${pageHead(name, style(foot), locale)}
<body>
${DEFINITIONS}
<main>
${main}
</main>
</body>
</html>
`;
}

/** Text from anywhere as it is: no element, attribute or entity of it takes effect. */
export const escape = (text: string): string =>
  unbroken(visible(text))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

// A word that a column need not be as wide as.
const LONG = /(\S{21,})/u;

/** Text of a table: a long word may break anywhere, others only where they alone are too wide. */
export const tableText = (text: string): string =>
  text
    .split(LONG)
    .map((part, at) => (at % 2 === 1 ? `<span class="long">${escape(part)}</span>` : escape(part)))
    .join("");

/** A name from a file: its direction of reading is its own. */
export const name = (text: string): string => `<bdi>${tableText(text)}</bdi>`;

/** A text as a string of a style sheet. */
export const styleText = (text: string): string =>
  `"${visible(text).replace(/[^\p{L}\p{N} ,.]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`;
