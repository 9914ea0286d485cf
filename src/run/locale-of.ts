import type { Locale } from "../formula/locale.js";
import { locales } from "../languages/index.js";

/** The language of a code without its region: `ru-KG` is `ru`. */
export const languageCode = (code: string): string => code.toLowerCase().split("-")[0] ?? "";

/** The language of a code, `ru` or `ru-KG`; English where the code is not given or not known. */
export function localeOf(code: string | undefined): Locale {
  const wanted = languageCode(code ?? "");
  const [english] = locales;
  if (english === undefined) throw new Error("no languages");
  return locales.find((each) => each.code === wanted) ?? english;
}
