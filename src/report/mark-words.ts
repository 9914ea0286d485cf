import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Source } from "../formula/source.js";

/** A work with who publishes it, where that is not the body itself. */
export const withMark = (work: string, { mark }: Pick<Source, "mark">, locale: Locale): string =>
  mark === undefined || mark === "official" ? work : `${work} (${say(locale, `mark.${mark}`)})`;
