// A language that umay speaks: its words, and sentences of it with their places filled, which places they have; and in
// it the texts of shelves, units, the keys of totals and the headers of columns.
import type { PhraseKey } from "../made/phrase-keys.js";
import { format } from "../money/format.js";

/** How numbers are marked in a language. */
export type Marks = { readonly decimal: string; readonly group: string; readonly above?: number };

/** One language: everything umay says, as data. A column of `phrases.csv` holds one. */
export type Locale = {
  /** BCP 47 code, such as `ru`. */
  readonly code: string;
  /** The language's name in itself. */
  readonly name: string;
  /** Whether a speaker has reviewed it; if not, outputs say so. */
  readonly reviewed: boolean;
  readonly marks: Marks;
  /** Names of formulas and of their inputs, in the nominative; an input's name means one thing everywhere. */
  readonly labels: Readonly<Record<string, string>>;
  /** Units as they are printed, invariable. */
  readonly units: Readonly<Record<string, string>>;
  /** Sentences and parts of sentences with `{places}` in braces. A counted noun is `{count|one|few|many|other}`. */
  readonly phrases: Readonly<Record<string, string>>;
  /** Sentences for issues, by code. */
  readonly issues: Readonly<Record<string, string>>;
  /** Headers of the tables, by field name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Words of codes such as services and drivers. */
  readonly codes: Readonly<Record<string, string>>;
  /** What a column of a table is, one short sentence each, by `table.field`. */
  readonly notes: Readonly<Record<string, string>>;
};

/** A text of which there is English; other languages where somebody wrote them. */
export type Texts = Translations & { readonly en: string };

/** A text in several languages, by their codes, such as `ru`. */
export type Translations = Readonly<Record<string, string>>;

/** A key of a sentence; of one that is put together from parts, at least one sentence must have such a key. */
export type Said<K extends string> = K extends PhraseKey ? K : Extract<PhraseKey, K> extends never ? never : K;

/** Words and numbers that a template names. A JavaScript number is a count; texts stand as they are. */
export type Details = Readonly<Record<string, string | number>>;

/** A sentence of a language with its places filled; a key that the language lacks is returned as it is. */
export const say = <K extends string>(locale: Locale, key: K & Said<K>, details: Details = {}): string =>
  fill(locale.phrases[key] ?? key, locale, details);

// {name} is the detail; {name|one|few|many|other} is the form of a noun that goes with the count `name`.
const PLACE = /\{([\w-]+)((?:\|[^|{}]*)+)?\}/g;
// A name in marks of its own stands in one pair of marks.
const QUOTED = /^[«“"]([^«»“”"]*)[»”"]$/;
// Names in a list have the marks of the language.
const LISTED = /^(?:\d+: )?«[^«»]*»(?:[,;] (?:(?:\d+: )?«[^«»]*»|…))*$/;
const FORMS = ["one", "few", "many", "other"];

const rules = new Map<string, Intl.PluralRules>();

// A language whose rules nobody knows counts as English does, and not as the machine.
function formOf(count: number, { code }: Locale): number {
  const known = rules.get(code) ?? new Intl.PluralRules([code, "en"]);
  rules.set(code, known);
  return FORMS.indexOf(known.select(count));
}

/** A template with its places filled; a place whose detail is not given is left out. */
export function fill(template: string, locale: Locale, details: Details): string {
  return template.replace(PLACE, (_, name: string, forms: string | undefined, at: number) => {
    const detail = details[name];
    if (detail === undefined) return "";
    if (typeof detail === "string" && forms === undefined) {
      const marked = locale.phrases["quoted"] ?? "«{text}»";
      if ("«“".includes(template[at - 1] ?? " ")) return detail.replace(QUOTED, "$1");
      return LISTED.test(detail) ? detail.replace(/«([^«»]*)»/g, marked.replace("{text}", "$1")) : detail;
    }
    if (forms === undefined) return format(String(detail), locale.marks);
    const words = forms.slice(1).split("|");
    return words[formOf(Number(detail), locale)] ?? words.at(-1) ?? "";
  });
}

/** The details that a template names. */
export const placesOf = (template: string): string[] => [...template.matchAll(PLACE)].map((match) => match[1] ?? "");

const KEY = /^(?:(\d{4}[\d/-]*):)?(proposed|approved|revised|executed)(:kept)?$/;

/** The key of a total in words: `2024:executed` is «исполнено, 2024». Undefined where it is something else. */
export function keyWords(key: string, locale: Locale): string | undefined {
  const [, year, phase, kept] = KEY.exec(key) ?? [];
  if (phase === undefined) return undefined;
  const words = [locale.codes[phase] ?? phase, ...(year === undefined ? [] : [year])];
  return [...words, ...(kept === undefined ? [] : [say(locale, "seen.kept")])].join(", ");
}

/** What an entry of a shelf says in a language; English where it has none of that language. */
export const spoken = (locale: Locale, words: Texts): string => words[locale.code] ?? words.en;

/** A unit in words: its own, else those of its parts: `KGS / clients`. A bare ratio has none. */
export const unitWords = (unit: string, locale: Locale): string =>
  locale.units[unit] ??
  unit
    .split("/")
    .map((part) => locale.units[part] ?? part)
    .join(" / ");

/** The header of a column of a table in a language; its field where the language has none. */
export const columnHeader = (table: string, field: string, locale: Locale): string =>
  locale.headers[`${table}.${field}`] ?? locale.headers[field] ?? field;
