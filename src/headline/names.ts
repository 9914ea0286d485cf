import type { Locale } from "../formula/locale.js";
import type { View } from "./view.js";

/** What a centre is called; its id where it has no name. */
export const centreName = ({ result }: Pick<View, "result">, centre: string): string =>
  result.centres.find(({ id }) => id === centre)?.name ?? centre;

/** The title of something on a shelf, without the remark in brackets at its end. */
export const shortTitle = (
  title: { readonly en: string; readonly [language: string]: string },
  locale: Locale,
): string => (title[locale.code] ?? title.en).replace(/\s*\([^()]*\)$/u, "");

/** A heading starts with a capital. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Within a sentence it does not. */
export const small = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** Name of a formula, an input or a field in a language. */
export const label = (locale: Locale, id: string): string =>
  locale.labels[id.replaceAll("_", "-")] ?? locale.headers[id] ?? id;
