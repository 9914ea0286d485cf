import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Result } from "../result/result.js";
import { hides } from "./hides.js";

/** The reasons that let a named problem pass; a free text about centres is not shown where one of them is hidden. */
export const acceptedWords = (result: Result, locale: Locale): string[] =>
  (result.analysis.accept ?? []).map(({ code, budget, reason, by }) =>
    hides(result) && budget === undefined
      ? say(locale, "accepted", { code, reason: say(locale, "withheld") })
      : say(locale, by === undefined ? "accepted" : "accepted.by", { code, reason, by: by ?? "" }),
  );
