import { readFileSync, writeFileSync } from "node:fs";

/** Puts lines between the marks of a name in a page; `none` for no page. */
export function between(page: string, name: string, lines: string): void {
  if (page === "none") return;
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const text = readFileSync(page, "utf8");
  const before = text.slice(0, text.indexOf(start) + start.length);
  writeFileSync(page, `${before}\n\n${lines}\n\n${text.slice(text.indexOf(end))}`);
}
