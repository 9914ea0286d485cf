import type { Locale } from "../formula/locale.js";
import { en } from "./en/column-notes.js";
import { kk } from "./kk/column-notes.js";
import { ky } from "./ky/column-notes.js";
import { ru } from "./ru/column-notes.js";

/** What each column of each table is, by language and then by table and field. */
export const columnNotes: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, ru, kk, ky };

/** What a column is, in a language; in English where the language does not say. */
export const columnNote = (table: string, field: string, locale: Locale): string =>
  columnNotes[locale.code]?.[`${table}.${field}`] ?? en[`${table}.${field}`] ?? field;
