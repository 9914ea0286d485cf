import type { Locale } from "../formula/locale.js";
import type { Report } from "../report/page.js";
import { escape } from "./escape.js";
import { DEFINITIONS } from "./shapes.js";
import { style } from "./style.js";

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
    /** What a window is called by; it begins with the answer. */
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
