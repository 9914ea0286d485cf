import { figureKey } from "../formula/find-figure.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { type TableName, tableOf } from "../disclosure/public-tables.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { FigureColumn } from "../report/figure-table.js";
import { type Front, type Part, figureNamed, labelOf } from "./front-part.js";
import { gridPart } from "./grid-part.js";

/** The sheets of a publication that hides something. */
export const PUBLISHED_PARTS = ["answer", "centres", "regions", "kinds", "funders", "places", "budget"] as const;
export type PublishedPart = (typeof PUBLISHED_PARTS)[number];

// What the rows of a sheet are told apart by; the answer has one figure a row.
const ROWS: Readonly<Record<Exclude<PublishedPart, "answer" | "budget">, readonly string[]>> = {
  centres: ["centre"],
  regions: ["region"],
  kinds: ["sourceType"],
  funders: ["source"],
  places: ["standard", "region"],
};

/** The sheet of each table of a publication; what is in no table is of a budget. */
const SHEETS: Readonly<Partial<Record<TableName, PublishedPart>>> = {
  headline: "answer",
  promises: "answer",
  centres: "centres",
  regions: "regions",
  "source-kinds": "kinds",
  sources: "funders",
  need: "places",
};

type Shown = Pick<Front, "result" | "report" | "locale">;

/** The sheet on which a figure stands. */
function partOf(figure: Figure): PublishedPart {
  const table = tableOf(figure);
  return (table === undefined ? undefined : SHEETS[table]) ?? "budget";
}

/**
 * What each sheet gathers, so that every figure stands on one of them, once.
 *
 * @param figures - the figures that are published
 * @param published - their result, and its report, which says how centres are called
 */
export function publishedParts(figures: readonly Figure[], published: Shown): ReadonlyMap<PublishedPart, Part> {
  const parts = new Map(PUBLISHED_PARTS.map((part) => [part, figures.filter((each) => partOf(each) === part)]));
  return new Map(
    [...parts].map(([part, all]): [PublishedPart, Part] => [
      part,
      part === "answer" || part === "budget" ? listOf(all, published.locale) : gridOf(all, ROWS[part], published),
    ]),
  );
}

const wordsOf = (per: PerKeys, locale: Locale): string[] =>
  Object.values(per).map((value) => locale.codes[value] ?? value);

function listOf(figures: readonly Figure[], locale: Locale): Part {
  return {
    heads: [say(locale, "sheet.figure"), say(locale, "sheet.about")],
    columns: [{ id: "value", label: "" }],
    rows: figures.map(({ id, per }) => ({
      labels: [labelOf(id, locale), wordsOf(without(per, ["fiscalYear"]), locale).join(", ")],
      ...figureNamed(id),
      per,
    })),
  };
}

function gridOf(figures: readonly Figure[], keys: readonly string[], published: Shown): Part {
  const { locale } = published;
  const columns = new Map<string, FigureColumn>();
  const rows = new Map<string, PerKeys>();
  for (const { id, per } of figures) {
    const own = without(per, ["fiscalYear", ...keys]);
    const [key, words] = [figureKey(id, own), [labelOf(id, locale), ...wordsOf(own, locale)]];
    columns.set(key, { id: key, label: words.join(", "), ...figureNamed(id), per: own });
    const row = { fiscalYear: per["fiscalYear"] ?? "", ...only(per, keys) };
    rows.set(figureKey("", row), row);
  }
  return gridPart(published, keys, [...columns.values()], inGroups([...rows.values()], keys));
}

/** Rows by their first key, in the order of the figures; a total after its parts. */
function inGroups(rows: readonly PerKeys[], [first = "", ...others]: readonly string[]): PerKeys[] {
  const isTotal = (row: PerKeys): boolean => others.length > 0 && others.every((key) => row[key] === undefined);
  return [...new Set(rows.map((row) => row[first]))].flatMap((group) => {
    const all = rows.filter((row) => row[first] === group);
    return [...all.filter((row) => !isTotal(row)), ...all.filter(isTotal)];
  });
}

const only = (per: PerKeys, keys: readonly string[]): PerKeys =>
  Object.fromEntries(Object.entries(per).filter(([key]) => keys.includes(key)));

const without = (per: PerKeys, keys: readonly string[]): PerKeys =>
  Object.fromEntries(Object.entries(per).filter(([key]) => !keys.includes(key)));
