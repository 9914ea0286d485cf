import { type Published, isPublished } from "../disclosure/published.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { exact, isZero } from "../money/exact.js";
import type { Printer } from "./printer.js";
import type { Result } from "../result/result.js";

/** What a publication does not show, and why; and how much a hidden zero could be for all that it shows. */
export const keptWords = (result: Result, locale: Locale, print: Printer): string[] =>
  isPublished(result) && result.hides
    ? [
        say(locale, result.for === "addressee" ? "kept.addressee" : "kept"),
        ...withheldTables(result, locale),
        ...(result.heldAway === undefined || isZero(exact(result.heldAway))
          ? []
          : [say(locale, "kept.zero", { value: print.moneyWords(result.heldAway) })]),
      ]
    : [];

function withheldTables({ asked }: Published, locale: Locale): string[] {
  const names = asked.flatMap(({ table, state }) => (state === "withheld" ? table : []));
  return names.length === 0 ? [] : [say(locale, "kept.tables", { list: names.join(", ") })];
}
