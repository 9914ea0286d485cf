import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { InputRecord, Understood } from "../model/input-record.js";
import { format } from "../money/format.js";

/** Whether the lines of a budget give a total that is published: one that was given, the file's own, or none to check by. */
export type Agreement = "given" | "own" | "differ" | "none";

/**
 * Against what a budget was checked.
 *
 * @param seen - how its file was understood
 */
export function agreementOf({ checks, confirmed }: Pick<Understood, "checks" | "confirmed">): Agreement {
  const isOff = checks.some((each) => (each.kind === "control" || each.kind === "total") && each.mismatches > 0);
  return isOff ? "differ" : (confirmed?.by ?? "none");
}

/** One sentence for each budget: what its total was checked against. */
export function agreementWords(inputs: readonly InputRecord[], locale: Locale): readonly string[] {
  const budgets = inputs.filter((each) => each.reader === "budget" && each.accepted > 0);
  return budgets.flatMap(({ file, understood }) => {
    if (!understood) return [];
    const sentence = sentenceOf(understood, locale);
    return [budgets.length > 1 ? `${file}: ${sentence}` : sentence];
  });
}

function sentenceOf(seen: Understood, locale: Locale): string {
  const { checks, given, confirmed } = seen;
  const by = agreementOf(seen);
  const wrong = checks.find((each) => each.mismatches > 0 && (each.kind === "control" || each.kind === "total"));
  // A total that was typed says in which unit it was taken.
  const typed = by === "given" ? given : undefined;
  const total = typed?.total ?? (by === "differ" ? wrong : confirmed)?.stated;
  const said = (key: "agrees.differ.all" | "agrees.differ" | "agrees.none" | "agrees.own" | "agrees.given") =>
    say(locale, key, {
      total: total === undefined ? "" : format(total, locale.marks),
      row: String(confirmed?.row ?? ""),
    });
  if (by === "differ") return said(total === undefined ? "agrees.differ.all" : "agrees.differ");
  const sentence = typed
    ? say(locale, `agrees.given.${typed.in}`, { total: format(typed.total, locale.marks) })
    : said(`agrees.${by}`);
  const isPrinted = by === "given" && confirmed?.row !== undefined;
  return isPrinted ? `${sentence} ${say(locale, "agrees.printed", { row: String(confirmed.row) })}` : sentence;
}
