import { figureKey } from "../formula/find-figure.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { type TableName, tableOf } from "../disclosure/public-tables.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { FigureColumn } from "../report/figure-table.js";
import type { Report, Table } from "../report/pieces.js";
import { shortTitle } from "../report/page.js";
import type { Result } from "../result/result.js";
import { type Part, figureNamed, labelOf } from "./front-part.js";

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

/** The sheet on which a figure stands. */
function partOf(figure: Figure): PublishedPart {
  const table = tableOf(figure);
  return (table === undefined ? undefined : SHEETS[table]) ?? "budget";
}

/**
 * What each sheet gathers, so that every figure stands on one of them, once.
 *
 * @param figures - the figures that are published
 * @param report - the report, which says how centres and regions are called
 */
export function publishedParts(
  figures: readonly Figure[],
  { result, report, locale }: { readonly result: Result; readonly report: Report; readonly locale: Locale },
): ReadonlyMap<PublishedPart, Part> {
  const parts = new Map(PUBLISHED_PARTS.map((part) => [part, figures.filter((each) => partOf(each) === part)]));
  const names = namesOf(report, result, locale);
  return new Map(
    [...parts].map(([part, all]): [PublishedPart, Part] => [
      part,
      part === "answer" || part === "budget" ? listOf(all, locale) : gridOf(all, ROWS[part], names, locale),
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

function gridOf(
  figures: readonly Figure[],
  keys: readonly string[],
  names: (key: string, value: string) => string,
  locale: Locale,
): Part {
  const columns = new Map<string, FigureColumn>();
  const rows = new Map<string, PerKeys>();
  for (const { id, per } of figures) {
    const own = without(per, ["fiscalYear", ...keys]);
    const [key, words] = [figureKey(id, own), [labelOf(id, locale), ...wordsOf(own, locale)]];
    columns.set(key, { id: key, label: words.join(", "), ...figureNamed(id), per: own });
    const row = { fiscalYear: per["fiscalYear"] ?? "", ...only(per, keys) };
    rows.set(figureKey("", row), row);
  }
  return {
    heads: keys.map((key) => say(locale, HEADS[key] ?? key)),
    columns: [...columns.values()],
    rows: inGroups([...rows.values()], keys).map((per) => ({
      labels: keys.map((key) => (per[key] === undefined ? say(locale, "sheet.total-row") : names(key, per[key]))),
      per,
      ...(keys.some((key) => per[key] === undefined) ? { kind: "total" as const } : {}),
    })),
  };
}

/** Rows by their first key, in the order of the figures; a total after its parts. */
function inGroups(rows: readonly PerKeys[], [first = "", ...others]: readonly string[]): PerKeys[] {
  const isTotal = (row: PerKeys): boolean => others.length > 0 && others.every((key) => row[key] === undefined);
  return [...new Set(rows.map((row) => row[first]))].flatMap((group) => {
    const all = rows.filter((row) => row[first] === group);
    return [...all.filter((row) => !isTotal(row)), ...all.filter(isTotal)];
  });
}

const HEADS: Readonly<Record<string, string>> = {
  centre: "sheet.centre",
  region: "sheet.region",
  sourceType: "source-kinds.heading",
  source: "source",
  standard: "sheet.standard",
};

const only = (per: PerKeys, keys: readonly string[]): PerKeys =>
  Object.fromEntries(Object.entries(per).filter(([key]) => keys.includes(key)));

const without = (per: PerKeys, keys: readonly string[]): PerKeys =>
  Object.fromEntries(Object.entries(per).filter(([key]) => !keys.includes(key)));

// Rows are called as the report calls them.
function namesOf(report: Report, { supplyStandards }: Result, locale: Locale): (key: string, value: string) => string {
  const rowsOf = (table: Table | undefined): Map<string, string> =>
    new Map(
      (table?.rows ?? []).map(({ key, label, detail }) => [key, detail === undefined ? label : `${label}, ${detail}`]),
    );
  const centres = rowsOf(report.centres);
  return (key, value) => {
    if (key === "centre") return centres.get(value) ?? value;
    const standard = key === "standard" ? supplyStandards.find(({ id }) => id === value) : undefined;
    return standard ? shortTitle(standard.title, locale) : (locale.codes[value] ?? value);
  };
}
