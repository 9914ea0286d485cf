import { say } from "../formula/say.js";
import { type Page, shortTitle, textCell } from "./page.js";
import { type Table, table } from "./pieces.js";

/** Where the methods come from: the work, who published it and when, and the place in it. */
export function budgetSources({ result, locale }: Page): Table | undefined {
  if (result.schemes.length === 0) return undefined;
  return table({
    id: "budget-sources",
    title: say(locale, "works.title"),
    heading: say(locale, "method"),
    columns: (["work", "where"] as const).map((id) => ({ id, label: say(locale, `column.${id}`), align: "left" })),
    rows: result.schemes.map(({ id, title, source }) => ({
      key: id,
      kind: "item",
      label: shortTitle(title, locale),
      cells: [
        textCell([source.title, source.publisher, source.year].filter((each) => each !== undefined).join(", ")),
        textCell(source.locator),
      ],
      ...(source.kind === "assumption" ? { remark: say(locale, "origin.assumption") } : {}),
    })),
  });
}
