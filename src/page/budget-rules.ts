// Names of budget lines, for the page: what the lines are called, and which lines and money each rule about a word in
// their names reaches.
import { itemsOf } from "../calculate/budget/line-items.js";
import { BEHIND } from "../formula/figures.js";
import { type Locale, say } from "../formula/locale.js";
import { PHASES } from "../model/budget-line.js";
import { format } from "../money/format.js";
import { toDecimal } from "../money/exact.js";
import { pageOf } from "../report/page.js";
import type { Result } from "../result/result.js";
import { gather } from "../statement/gathered-sums.js";
import { NOTHING, sumsOf } from "../statement/measure.js";
import type { Rule } from "./messages.js";
import { headlinePeriod } from "../headline/periods.js";

/** What the lines of the budgets of a run are called. */
export function lineNames(result: Result): readonly string[] {
  const budgets = result[BEHIND]?.tagged?.budgets ?? [];
  const names = new Set<string>();
  for (const { line } of itemsOf({ budgets }, "all", () => "")) names.add(line.values.description ?? "");
  return [...names].filter((name) => name !== "");
}

/** Each rule about a word in the names of lines, with the lines and the money that it reaches in the year of the run. */
export function rulesIn(result: Result, locale: Locale): readonly Rule[] {
  const rules = (result.analysis.tagging?.rules ?? []).map(({ where, because }, at) => ({ word: where[0]?.contains, because, at })); // prettier-ignore
  const tagged = result[BEHIND]?.tagged;
  const currency = locale.units[result.analysis.currency] ?? result.analysis.currency;
  const period = headlinePeriod(pageOf(result, locale).page);
  const phase = PHASES.find((each) => each === period?.phase);
  if (!tagged || !phase || rules.length === 0) return [];
  const { measures } = gather({ result, tagged });
  return rules.flatMap(({ word, because, at }) => {
    if (word === undefined) return [];
    const found = measures.filter((each) => each.because === because);
    const { known } = sumsOf(found.map(({ amounts }) => amounts))[phase] ?? NOTHING;
    const count = found.reduce((before, { ids }) => before + ids.length, 0);
    const money = say(locale, "money.plain", { value: format(toDecimal(known), locale.marks), currency });
    const names = [...new Set(found.map(({ name }) => name))];
    return [{ at, word, words: say(locale, "page.rule", { word, count, amount: money }), names }];
  });
}
