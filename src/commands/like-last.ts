// Takes the answers of last year's analysis for this year's file: which analysis a call names, which of its budgets
// fits best, which settings and tagging are taken over, and what a person is told that differs.
import { basename, dirname, resolve } from "node:path";
import { foldWord } from "../import/headers/fold-word.js";
import type { Option } from "../formula/issue.js";
import { type Locale, say } from "../formula/locale.js";
import type { Analysis, BudgetSettings } from "../model/analysis.js";
import type { ReadAlone } from "./draft-analysis.js";
import { existsSync, readFileSync } from "node:fs";
import { readAnalysis } from "../import/read/read-analysis.js";
import { localizeAll } from "../run/languages.js";
import type { Call } from "./command.js";
import { analysisPath } from "./load.js";

/** What last year's analysis says of this year's file, and where they differ. */
export type Carried = {
  readonly settings: Option["answer"];
  /** Headers of last year, and what they are called now. */
  readonly moved: readonly (readonly [string, string])[];
  /** Headers that last year's analysis names and this file does not have. */
  readonly gone: readonly string[];
};

// Settings that belong to one year only. Opening settings are applied before the headers are known.
const OF_YEAR = new Set(["file", "fiscalYear", "total", "controlTotals", "rest", "headerRows"]);
const OPENING = new Set(["encoding", "delimiter", "sheet"]);

/** How the file of last year was opened: this year's is opened the same way first. */
export const openedLike = (last: BudgetSettings): Option["answer"] =>
  Object.fromEntries(Object.entries(last).filter(([key]) => OPENING.has(key)));

/** What last year's entry says of this year's file: settings stand, and "Plan 2016" is looked for as "Plan 2017". */
export function carriedOver(last: BudgetSettings, { input }: ReadAlone): Carried {
  const { columns: found = [], unused = [] } = input.understood ?? {};
  // A program that writes the file anew may break headers elsewhere.
  const headers = new Map([...found.map(({ header }) => header), ...unused].map((each) => [foldWord(each), each]));
  const named = headersOf(last);
  const years = YEARS.map((by) => ({ by, met: named.filter((each) => headers.has(foldWord(later(each, by)))).length }));
  const { by } = years.reduce((best, each) => (each.met > best.met ? each : best));
  const now = (header: string): string | undefined => headers.get(foldWord(later(header, by)));
  const { columns, amounts, keep, drop, ...rest } = last;
  const stays = Object.entries(rest).filter(([key]) => !OF_YEAR.has(key));
  return {
    settings: {
      ...Object.fromEntries(stays),
      ...(columns || amounts ? columnsNow({ columns, amounts }, now, by) : {}),
      ...rowsNow("keep", keep, now),
      ...rowsNow("drop", drop, now),
    },
    moved: named.flatMap((header) => {
      const moved = now(header);
      return moved === undefined || foldWord(moved) === foldWord(header) ? [] : [[header, moved] as const];
    }),
    gone: named.filter((header) => now(header) === undefined),
  };
}

// A condition names a header by this; without it, a field.
const SOURCE = "source:";
const sourceOf = ({ column }: Conditions[number]): string | undefined =>
  column.startsWith(SOURCE) ? column.slice(SOURCE.length) : undefined;

type Conditions = NonNullable<BudgetSettings["keep"]>;
type Now = (header: string) => string | undefined;

const rowsNow = (key: string, conditions: Conditions = [], now: Now): object => {
  const met = conditions.flatMap((each) => {
    const header = sourceOf(each);
    const moved = header === undefined ? undefined : now(header);
    if (header === undefined) return [each];
    return moved === undefined ? [] : [{ ...each, column: `${SOURCE}${moved}` }];
  });
  return met.length > 0 ? { [key]: met } : {};
};

// Amounts whose header says no year are those of the year of this file.
function columnsNow({ columns = {}, amounts = [] }: Pick<BudgetSettings, "columns" | "amounts">, now: Now, by: number) {
  const fields = Object.entries(columns).flatMap(([field, header = []]) => {
    const met = [header].flat().flatMap((each) => now(each) ?? []);
    return met.length > 0 ? [[field, Array.isArray(header) ? met : met[0]] as const] : [];
  });
  const yearless = amounts.filter(({ header }) => !isYearly(header));
  const single = yearless.flatMap(({ header, phase }) => {
    const met = now(header);
    return met === undefined ? [] : [[phase, met] as const];
  });
  const yearly = amounts.flatMap((each) => {
    const header = isYearly(each.header) ? now(each.header) : undefined;
    return header === undefined ? [] : [{ ...each, header, fiscalYear: later(each.fiscalYear, by) }];
  });
  return { columns: Object.fromEntries([...fields, ...single]), ...(yearly.length > 0 && { amounts: yearly }) };
}

const headersOf = ({ columns = {}, amounts = [], keep = [], drop = [] }: BudgetSettings): readonly string[] => [
  ...new Set([
    ...Object.values(columns).flatMap((each) => each ?? []),
    ...amounts.map(({ header }) => header),
    ...[...keep, ...drop].flatMap((each) => sourceOf(each) ?? []),
  ]),
];

const YEARS = [0, 1, 2, 3, -1, -2, -3];
const YEAR = /(?<!\d)((?:19|20)\d\d)(?:([/–-])(\d\d)(?!\d))?(?!\d)/g;
const isYearly = (header: string): boolean => header.search(YEAR) >= 0;

/** A text with its years so much later. */
const later = (text: string, by: number): string =>
  text.replace(YEAR, (_, year: string, sign?: string, short?: string) => {
    const next = String(Number(year) + by);
    return sign === undefined ? next : `${next}${sign}${String((Number(short) + by + 100) % 100).padStart(2, "0")}`;
  });

/** The budget of last year's analysis whose headers best match this file. */
export const lastEntry = ({ analysis }: Last, reading: ReadAlone): BudgetSettings | undefined =>
  (analysis.budgets ?? [])
    .map((entry) => ({ entry, gone: carriedOver(entry, reading).gone.length }))
    .sort((one, other) => one.gone - other.gone)[0]?.entry;

/** What a person is told of both: what was taken over, and what differs. */
export function likeLines(
  last: Last,
  { settings, moved, gone }: Carried,
  added: readonly string[],
  locale: Locale,
): readonly string[] {
  const quoted = (texts: readonly string[]): string => texts.map((each) => `“${each}”`).join(", ");
  const told = (key: string, texts: string): string[] => (texts === "" ? [] : [say(locale, `like.${key}`, { texts })]);
  return [
    say(locale, "like.taken", { file: basename(last.path), texts: Object.keys(settings).join(", ") }),
    ...told("moved", moved.map(([one, other]) => `“${one}” → “${other}”`).join(", ")),
    ...told("gone", quoted(gone)),
    ...told("new", quoted(added)),
  ];
}

/** Headers of this file that last year's did not have. */
export const addedHeaders = (now: ReadAlone, before: ReadAlone | undefined): readonly string[] => {
  if (!before) return [];
  const of = ({ input }: ReadAlone): string[] => [
    ...(input.understood?.columns ?? []).map(({ header }) => header),
    ...(input.understood?.unused ?? []),
  ];
  const old = new Set(of(before).map(foldWord));
  return of(now).filter((header) => !YEARS.some((by) => old.has(foldWord(later(header, -by)))));
};

/** Last year's analysis, of which this year's file takes the answers. */
export type Last = { readonly path: string; readonly analysis: Analysis };

/** The analysis that a call names, if any. */
export function lastOf(call: Call): Last | undefined {
  const given = call.text("like");
  if (given === undefined) return undefined;
  const path = call.path(analysisPath(given, call.host.cwd));
  const shown = call.shown(path);
  if (!existsSync(path)) return call.misuse(call.say("like.missing", { file: shown }));
  const { analysis, issues } = readAnalysis({ name: shown, bytes: readFileSync(path) });
  if (analysis?.budgets?.length) return { path, analysis };
  const whys = localizeAll(issues, call.locale.code).map((each) => each.message);
  return call.misuse(whys[0] ?? call.say("like.none", { file: shown }));
}

/** The tagging of last year; `name` says what a file is called in this year's analysis. */
export const taggedLike = (
  { path, analysis: { tagging } }: Last,
  name: (path: string) => string,
): Pick<Analysis, "tagging"> =>
  tagging
    ? {
        tagging: {
          ...tagging,
          ...(tagging.tags && { tags: { ...tagging.tags, file: name(resolve(dirname(path), tagging.tags.file)) } }),
        },
      }
    : {};

export const lastPath = ({ path }: Last, { file }: BudgetSettings): string => resolve(dirname(path), file);
