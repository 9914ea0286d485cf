import { say } from "../formula/say.js";
import { workWords } from "../report/page.js";
import { type Table, table } from "../report/pieces.js";
import { withMark } from "../report/mark-words.js";
import { shortTitle } from "../headline/names.js";
import type { Desk } from "./desk.js";
import { isShared } from "./weigher.js";

/** What the words of a statement mean: those that it uses. */
export function wordTable({ page: { locale }, gathered, weigher, isPart }: Desk): Table {
  const states = gathered.measures.map(({ decision }) => decision.status);
  const ids = [
    "screened",
    "unscreened",
    ...(weigher !== undefined && !isPart ? [isShared(weigher) ? "share" : "weight"] : []),
    ...(gathered.measures.some(({ effect }) => effect === "harmful") ? ["harmful"] : []),
    ...(states.includes("draft") ? ["draft"] : []),
    ...(states.includes("checked") ? ["checked"] : []),
    "nominal",
  ];
  return table({
    id: "words",
    title: say(locale, "statement.words.title"),
    heading: say(locale, "statement.words.heading"),
    columns: [{ id: "means", label: say(locale, "statement.words.means"), align: "left" }],
    rows: ids.map((id) => ({
      key: id,
      kind: "item",
      label: say(locale, `statement.word.${id}`),
      cells: [{ text: say(locale, `statement.word.${id}.means`) }],
    })),
  });
}

/** The methods by which lines were classed, and where each is published. */
export function methodTable({ page: { locale, result } }: Desk): Table {
  return table({
    id: "statement-methods",
    title: say(locale, "works.title"),
    heading: say(locale, "method"),
    columns: ["work", "where"].map((id) => ({ id, label: say(locale, `column.${id}`, {}), align: "left" })),
    rows: result.schemes.map(({ id, title, source }) => ({
      key: id,
      kind: "item",
      label: shortTitle(title, locale),
      cells: [{ text: withMark(workWords(source), source, locale) }, { text: source.locator }],
    })),
  });
}
