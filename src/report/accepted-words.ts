import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Analysis } from "../model/analysis.js";

/** The reasons that let a named problem pass; a free text about centres is not shown where one of them is hidden. */
export const acceptedWords = ({ accept = [] }: Analysis, isHiding: boolean, locale: Locale): string[] =>
  accept.map(({ code, budget, reason, by }) =>
    isHiding && budget === undefined
      ? say(locale, "accepted", { code, reason: say(locale, "withheld") })
      : say(locale, by === undefined ? "accepted" : "accepted.by", { code, reason, by: by ?? "" }),
  );
