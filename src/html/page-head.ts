// Makes a whole HTML page of its content and a style sheet; of one with bars, also their patterns and the foot in
// print. Also: the mast of a sheet, which says what it is and for whom.
import type { Locale } from "../formula/locale.js";
import type { Report } from "../report/page.js";
import { escape } from "./escape.js";
import { DEFINITIONS } from "./shapes.js";
import { style } from "./style.js";

/** A page around what it says: `kind` is its class, `first` stands before that; nothing may be fetched or run. */
export const pageAround = (
  main: string,
  { name, style, kind, first }: { name: string; style: string; kind?: string; first?: string },
  locale: Locale,
): string => `<!DOCTYPE html>
<html lang="${escape(locale.code)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(name)}</title>
<style>
${style}</style>
</head>
<body${kind === undefined ? "" : ` class="${kind}"`}>
${first === undefined ? "" : `${first}\n`}<main>
${main}
</main>
</body>
</html>
`;

/** The head of a sheet: what it is, and for whom. */
export const mast = (kind: string, { modeWords }: Pick<Report, "modeWords">, heading: "p" | "h2", id = ""): string =>
  `<div class="mast"><${heading}${id === "" ? "" : ` id="${id}"`}><b>${escape(kind)}</b></${heading}>${modeWords === "" ? "" : `<p class="stamp">${escape(modeWords)}</p>`}</div>`;

/** A page with bars; a window is called by `name`, which begins with the answer. */
export function wholePage(
  main: string,
  { name, title, modeWords, version }: Pick<Report, "title" | "modeWords" | "version"> & { readonly name: string },
  locale: Locale,
): string {
  const foot = { left: [title, modeWords].filter((each) => each !== "").join(" · "), right: `umay ${version} ·` };
  return pageAround(main, { name, style: style(foot), first: DEFINITIONS }, locale);
}
