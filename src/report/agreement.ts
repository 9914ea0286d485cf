import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { InputRecord, SumCheck, Understood } from "../model/input-record.js";
import { format } from "../money/format.js";

/** Whether the lines of a budget give a total that is published: one that was given, the file's own, or none to check by. */
export type Agreement = "given" | "own" | "differ" | "none";

/**
 * Against what a budget was checked.
 *
 * @param checks - the sums of its file that were compared
 * @returns the kind, and the sum that tells it where there is one
 * @example agreementOf([{ kind: "total", key: "Plan", count: 1, mismatches: 0, stated: "5", sum: "5" }]).by // "own"
 */
export function agreementOf(checks: readonly SumCheck[]): { readonly by: Agreement; readonly check?: SumCheck } {
  const totals = checks.filter((each) => each.kind === "control" || each.kind === "total");
  const [wrong] = totals.filter((each) => each.mismatches > 0);
  const check = wrong ?? totals.find((each) => each.kind === "control") ?? totals[0];
  if (check === undefined) return { by: "none" };
  return { by: wrong ? "differ" : check.kind === "control" ? "given" : "own", check };
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

function sentenceOf({ checks, given }: Understood, locale: Locale): string {
  const { by, check } = agreementOf(checks);
  // A total that was typed says in which unit it was taken.
  const typed = by === "given" ? given : undefined;
  const total = typed?.total ?? check?.stated;
  if (by === "none") return say(locale, "agrees.none");
  const key = total === undefined ? `${by}.all` : typed ? `${by}.${typed.in}` : by;
  return say(locale, `agrees.${key}`, { total: format(total ?? "0", locale.marks) });
}
