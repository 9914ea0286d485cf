import { headlineOf } from "../calculate/budget/scheme-weights.js";
import type { Figure } from "../formula/figure.js";
import { type Details, say } from "../formula/say.js";
import { valueWords } from "../formula/words.js";
import type { Scheme } from "../model/scheme.js";
import { compare, exact, isZero } from "../money/exact.js";
import { type Period, budgetPrinter, headlinePeriod } from "./budget-tables.js";
import { levelPages } from "./level-pages.js";
import type { Page } from "./page.js";
import type { Answer } from "./pieces.js";
import type { FigureId } from "../result/register.js";

/** The answer about a budget: what it gives to gender equality and against gender-based violence, with the base. */
export function budgetAnswer(page: Page): Answer | undefined {
  const pages = levelPages(page);
  if (pages.length === 1) return answerOf(page);
  const answers = pages.flatMap(({ level, page: own }) => {
    const answer = answerOf(own);
    return answer ? [{ ...answer, headline: `${level}: ${answer.headline}` }] : [];
  });
  const [first, ...others] = answers;
  return (
    first && {
      headline: first.headline,
      sentences: [...first.sentences, ...others.flatMap((each) => [each.headline, ...each.sentences])],
      facts: [],
    }
  );
}

function answerOf(page: Page): Answer | undefined {
  const { result, locale, index } = page;
  const [scheme] = result.schemes;
  const period = headlinePeriod(page);
  if (!period) return undefined;
  const print = budgetPrinter(page);
  const words = (figure: Figure | undefined, show: (value: string) => string): string => wordsOf(page, figure, show);
  const total = index.find("budget-total", period);
  const tagged = scheme && index.find(`${headlineOf(scheme)}-total`, { ...period, scheme: scheme.id });
  const when = { phase: locale.codes[period.phase] ?? period.phase, year: period.fiscalYear };
  const budget = say(locale, "answer.budget", { total: words(total, print.moneyWords), ...when });
  const ofBudget = total?.value == null ? [] : [budget];
  // The order of these is the order in which reasons are numbered.
  const said = words(tagged, print.moneyWords);
  const gbv = index.find("gbv-total", period);
  const against = gbv
    ? [
        say(locale, gbv.value === null ? "answer.gbv-none" : "answer.gbv", {
          gbv: words(gbv, print.moneyWords),
          share: words(index.find("gbv-share", { ...period, denominator: "all" }), print.percent),
        }),
      ]
    : [];
  const womens = index.find("womens-part-total", period)?.value;
  if (womens != null && total?.value == null) {
    const headline = say(locale, "answer.womens-part", { amount: print.moneyWords(womens), ...when });
    return { headline, sentences: [], facts: [] };
  }
  if (!scheme) return { headline: budget, sentences: against, facts: [] };
  if (tagged?.value == null)
    return {
      headline: say(locale, "answer.tagged-none", { tagged: said }),
      sentences: [...ofBudget, ...against],
      facts: [],
    };
  // Where nothing was counted but money against violence, the headline is of that alone.
  const isViolence = gbv?.value != null && gbv.value === tagged.value;
  const key = `answer.tagged${isViolence ? "-violence" : ""}${total?.value == null ? "-alone" : ""}`;
  const [headline = "", ...others] = [
    ...coverageFirst(page, scheme, period, when),
    say(locale, key, { tagged: said, total: words(total, print.money), ...when }),
    ...aimsOf(page, scheme, period),
    sharesOf(page, scheme, period),
    ...against,
  ];
  return { headline, sentences: others, facts: [] };
}

// Where less of the money was looked at, that is what a reader must know first.
const ENOUGH = exact("0.8");

function coverageFirst(page: Page, scheme: Scheme, period: Period, when: Details): string[] {
  const { locale, index } = page;
  const per = { ...period, scheme: scheme.id };
  const [coverage, screened, whole] = (["screening-coverage", "screened-total", "allocable-total"] as const).map(
    (id) => index.find(id, per)?.value,
  );
  if (coverage == null || screened == null || whole == null || compare(exact(coverage), ENOUGH) >= 0) return [];
  const print = budgetPrinter(page);
  const amounts = { screened: print.moneyWords(screened), total: print.money(whole) };
  return [say(locale, "answer.coverage", { coverage: print.percent(coverage), ...amounts, ...when })];
}

// What has gender equality as its main aim stands before what has it among others. Of one class alone nothing is left to say.
function aimsOf(page: Page, scheme: Scheme, period: Period): string[] {
  const { locale, index } = page;
  const targeted = scheme.classes.filter((each) => each.targeted);
  if (targeted.length < 2 || headlineOf(scheme) !== "tagged") return [];
  const print = budgetPrinter(page);
  const amounts = targeted.flatMap(({ code, label }) => {
    const value = index.find("tagged-total", { ...period, scheme: scheme.id, code })?.value;
    return value == null ? [] : [{ value, name: label[locale.code] ?? label.en }];
  });
  const isAlone = amounts.slice(1).every(({ value }) => isZero(exact(value)));
  if (amounts.length < targeted.length || isAlone) return [];
  const list = amounts.map(({ name, value }) => say(locale, "answer.aim", { name, value: print.moneyWords(value) }));
  return [say(locale, "answer.aims", { list: list.join(", ") })];
}

// What the headline is a share of: whole amounts of what can be screened and of what was; weighted ones of the budget.
function sharesOf(page: Page, scheme: Scheme, period: Period): string {
  const { locale, index } = page;
  const print = budgetPrinter(page);
  const of = (id: FigureId, more: Readonly<Record<string, string>> = {}): string =>
    wordsOf(page, index.find(id, { ...period, scheme: scheme.id, ...more }), print.percent);
  const facts = { scheme: scheme.title[locale.code] ?? scheme.title.en, coverage: of("screening-coverage") };
  return headlineOf(scheme) === "weighted"
    ? say(locale, "answer.weighted", { ...facts, share: of("tagged-share", { of: "weighted", denominator: "all" }) })
    : say(locale, "answer.shares", {
        ...facts,
        allocable: of("share-of-allocable"),
        screened: of("share-of-screened"),
      });
}

function wordsOf(page: Page, figure: Figure | undefined, show: (value: string) => string): string {
  const { locale } = page;
  if (!figure) return say(locale, "no-figure");
  if (figure.value !== null) return show(figure.value);
  return figure.undefined?.code === "withheld"
    ? say(locale, "withheld")
    : `${valueWords(figure, locale)} [${page.problems.reasonOf(figure)}]`;
}
