import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Analysis } from "../model/analysis.js";

/** The reasons that let a named problem pass. */
export const acceptedWords = ({ accept = [] }: Analysis, locale: Locale): string[] =>
  accept.map(({ code, reason, by }) =>
    say(locale, by === undefined ? "accepted" : "accepted.by", { code, reason, by: by ?? "" }),
  );
