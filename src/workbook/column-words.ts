import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Column } from "../formula/table.js";
import { unitIn } from "../formula/unit.js";
import { unitWords } from "../formula/unit-words.js";
import { ruleWords } from "../formula/words.js";

/** The header of a column: what it is, what of it, and its unit. */
export function columnHead(column: Column, currency: string | undefined, locale: Locale): string {
  const shown = "shown" in column ? column.shown : null;
  // A column that is no figure is named after one, and after what of it.
  const [id = "", ...rest] = shown ? [shown.id, ...Object.values(shown.per ?? {})] : column.name.split(" ");
  const label = locale.labels[id] ?? locale.headers[id.replaceAll("-", "_")] ?? locale.codes[id] ?? id;
  const keys = rest.map((word) => locale.codes[word] ?? locale.phrases[`sheet.of-${word}`] ?? word);
  const unit = column.kind === "text" ? "" : unitWords(unitIn(column.unit, currency), locale);
  return [[label, ...keys].join(", "), ...(unit === "" || unit === "any" ? [] : [unit])].join("\n");
}

/** How the numbers of a column come about, in words; nothing for what was given. */
export function columnNote(column: Column, locale: Locale): string | undefined {
  const label = (name: string): string => locale.labels[name] ?? name;
  switch (column.kind) {
    case "formula":
      return [
        `${label(column.formula.id)} = ${ruleWords(column.formula.node, locale)}`,
        ...(column.formula.source.kind === "published" ? [column.formula.source.title] : []),
      ].join("\n");
    case "total":
      return say(locale, "sheet.total", { column: label(column.column), table: column.table });
    case "lookup":
      return say(locale, "sheet.lookup", { column: label(column.column), table: column.table });
    default:
      return undefined;
  }
}
