import type { Locale } from "../formula/locale.js";
import { type Screen, shown } from "./text.js";

/** A language whose phrases hold only signs that the screen can show: "…" and quotes. */
export const plainLocale = (locale: Locale, screen: Screen): Locale =>
  screen.utf8
    ? locale
    : {
        ...locale,
        phrases: Object.fromEntries(Object.entries(locale.phrases).map(([key, text]) => [key, shown(text, screen)])),
      };
