import { isPublished } from "../disclosure/published.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Result } from "../result/result.js";

/** What a publication does not show, and why. */
export const keptWords = (result: Result, locale: Locale): string[] =>
  isPublished(result) && result.withheld.length > 0 ? [say(locale, "kept")] : [];
