import { compare, exact, subtract } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import { changeOf } from "../calculate/scenarios.js";
import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { valueWords } from "../formula/words.js";
import type { FundingTotal } from "../headline/network-figures.js";
import { centreName } from "../headline/words.js";
import { type Page } from "./page.js";
import { runwayDate } from "./runway-facts.js";

/** What each scenario that changes pay, places or funders does to the shortfall: before, after and the difference. */
export function whatIfFacts(page: Page, total: FundingTotal): string[] {
  const gap = total.of("hard-gap");
  if (gap === undefined) return [];
  return Object.entries(page.result.analysis.scenarios ?? {}).flatMap(([name, values]) => {
    const changes = Object.entries(values).flatMap(([key, value]) => changeWords(page, key, value) ?? []);
    return changes.length === 0 ? [] : factOf(page, gap.per, name, changes.join(", "));
  });
}

function factOf(page: Page, per: PerKeys, scenario: string, change: string): string[] {
  const { index, locale, print } = page;
  const [now, then] = [index.find("hard-gap", per), index.find("hard-gap", { ...per, scenario })];
  if (now?.value == null || then === undefined) return [];
  if (then.value === null) return [say(locale, "what-if.unknown", { change, reason: valueWords(then, locale) })];
  const moved = subtract(exact(then.value), exact(now.value));
  const order = compare(moved, exact("0"));
  const difference = toDecimal({ n: order < 0 ? -moved.n : moved.n, d: moved.d });
  // Each is rounded by itself: what is short now is printed as in the headline.
  const words = {
    change,
    now: print.money(now.value),
    then: print.moneyWords(then.value),
    difference: print.money(difference),
  };
  const key = order > 0 ? "what-if.more" : order < 0 ? "what-if.less" : "what-if.same";
  return [[say(locale, key, words), ...needWords(page, per, scenario)].join(" ")];
}

// Where the need moves too, it is said: money that a centre has to spare can hide it.
function needWords({ index, locale, print }: Page, per: PerKeys, scenario: string): string[] {
  const [now, then] = [index.find("requirement", per)?.value, index.find("requirement", { ...per, scenario })?.value];
  if (now == null || then == null || now === then) return [];
  return [say(locale, "what-if.need", { now: print.money(now), then: print.moneyWords(then) })];
}

// The first day of a month of the fiscal year.
const monthBegin = (page: Page, month: string): string => runwayDate(page, String(Number(month) - 1));

/** A change of a scenario in words; undefined where its key is none. */
export function changeWords(page: Page, key: string, value: string): string | undefined {
  const { locale } = page;
  const change = changeOf(key, value);
  if (!change) return undefined;
  const centre = change.kind === "places" ? change.centre : undefined;
  const [plain = "", month] = change.kind === "places" ? [value] : value.split(/@(?=\d{1,2}$)/);
  const shown = plain.replace(".", locale.marks.decimal).replace("-", "−");
  const kind = change.kind === "places" && centre !== undefined ? "places-of" : change.kind;
  const said = say(locale, `what-if.${kind}`, {
    value: change.kind === "without" ? plain : shown,
    centre: centreName(page, centre ?? ""),
    line: change.kind === "line" ? change.line : "",
  });
  return month === undefined ? said : `${said} ${say(locale, "what-if.from", { date: monthBegin(page, month) })}`;
}
