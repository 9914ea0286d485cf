import { headlineOf } from "../chain/scheme-weights.js";
import type { Figure } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { valueWords } from "../formula/words.js";
import { budgetPrinter, headlinePeriod } from "./budget-tables.js";
import type { Page } from "./page.js";
import type { Answer } from "./pieces.js";

/** The answer about a budget: what it gives to gender equality and against gender-based violence, with the base. */
export function budgetAnswer(page: Page): Answer | undefined {
  const { result, locale, index } = page;
  const [scheme] = result.schemes;
  const period = headlinePeriod(page);
  if (!period) return undefined;
  const print = budgetPrinter(page);
  const total = index.find("budget-total", period);
  const of = (id: string, more: Readonly<Record<string, string>> = {}): Figure | undefined =>
    index.find(id, { ...period, ...more }) ?? (scheme && index.find(id, { ...period, scheme: scheme.id, ...more }));
  const words = (figure: Figure | undefined, show: (value: string) => string): string => {
    if (!figure) return say(locale, "no-figure");
    if (figure.value !== null) return show(figure.value);
    return figure.undefined?.code === "withheld"
      ? say(locale, "withheld")
      : `${valueWords(figure, locale)} [${page.problems.reasonOf(figure)}]`;
  };
  const tagged = scheme && index.find(`${headlineOf(scheme)}-total`, { ...period, scheme: scheme.id });
  const phase = locale.codes[period.phase] ?? period.phase;
  const headline = scheme
    ? say(locale, "answer.tagged", {
        tagged: words(tagged, print.moneyWords),
        total: words(total, print.money),
        phase,
        year: period.fiscalYear,
      })
    : say(locale, "answer.budget", { total: words(total, print.moneyWords), phase, year: period.fiscalYear });
  const sentences = scheme
    ? [
        say(locale, "answer.shares", {
          scheme: scheme.title[locale.code] ?? scheme.title.en,
          allocable: words(of("share-of-allocable"), print.percent),
          screened: words(of("share-of-screened"), print.percent),
          coverage: words(of("screening-coverage"), print.percent),
        }),
      ]
    : [];
  const gbv = of("gbv-total");
  const against = gbv
    ? [
        say(locale, gbv.value === null ? "answer.gbv-none" : "answer.gbv", {
          gbv: words(gbv, print.moneyWords),
          share: words(of("gbv-share", { denominator: "all" }), print.percent),
        }),
      ]
    : [];
  return { headline, sentences: [...sentences, ...against], facts: [] };
}
