import { readFileSync, writeFileSync } from "node:fs";
import type { Counts } from "./campaign.js";

/** The counts of a campaign as a table of Markdown. */
export function table(counts: Counts): string {
  const row = (...cells: readonly (string | number)[]): string => `| ${cells.map((each) => (typeof each === "number" ? each.toLocaleString("en-US") : each)).join(" | ")} |`; // prettier-ignore
  return [
    row("What", "Count"),
    row("---", "---:"),
    row("networks", counts.networks),
    row("publications", counts.publications),
    row("confidential centres", counts.hidden),
    row("published cells that were read", counts.cells),
    row("equations made of them", counts.equations),
    row("words of hidden rows found", counts.words),
    row("hashes of input files found", counts.hashes),
    row("numbers of pages and workbooks that are no published figure", counts.numbers),
    row("withheld rows with a bar", counts.drawn),
    row("holes planted", counts.holes.planted),
    row("holes found", counts.holes.found),
    row("single withheld cells put back", counts.single.planted),
    row("of them, something is found", counts.single.found),
    "",
    row(
      "Who attacks",
      "Values attacked",
      "Found exactly",
      "Found within the stated width",
      "Zeros found",
      "Zeros implied",
    ),
    row("---", "---:", "---:", "---:", "---:", "---:"),
    ...Object.entries(counts.byKnower).map(([who, { attacked, exact, narrow, zero, implied }]) => row(who, attacked, exact, narrow, zero, implied)), // prettier-ignore
  ].join("\n");
}

/** Puts lines between the marks of a name in a page; `none` for no page. */
export function between(page: string, name: string, lines: string): void {
  if (page === "none") return;
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const text = readFileSync(page, "utf8");
  const before = text.slice(0, text.indexOf(start) + start.length);
  writeFileSync(page, `${before}\n\n${lines}\n\n${text.slice(text.indexOf(end))}`);
}
