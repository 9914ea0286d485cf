// The first sentences of a statement: how much was looked at and counts, growth, shares, money against violence, and
// what is unspent.
import { countedBy } from "../calculate/budget/scheme-tables.js";
import { say } from "../formula/locale.js";
import { amountWords, becauseWords } from "../headline/network-figures.js";
import { compare, exact, isZero } from "../money/exact.js";
import type { Desk } from "./desk.js";
import { isLookedAt, ministryCounts } from "./ministry-table.js";
import { isAgainst } from "../model/tagged-line.js";
import { underspentSentence } from "./spending.js";

/** What a statement says first, and what directly below: how much was looked at, how much counts, of what. */
export type Sentences = { readonly headline: string; readonly sentences: readonly string[] };

export const sentencesOf = (desk: Desk): Sentences => ({
  headline: headlineWords(desk),
  sentences: [planWords, growthWords, bodyWords, shareWords, noShareWords, violenceWords, underspentSentence].flatMap(
    (each) => each(desk),
  ),
});

function headlineWords(desk: Desk): string {
  const { page, period, scheme } = desk;
  const { index, locale, print } = page;
  const when = { phase: say(locale, `statement.phase.${period.phase}`), year: period.fiscalYear };
  const womens = index.find("womens-part-total", period);
  const per = { ...period, scheme: scheme.id };
  const counted = index.find(`${countedBy(scheme)}-total`, per);
  const total = index.find("budget-total", period);
  const part =
    amountWords(page, womens?.value == null ? counted : womens, print.moneyWords) ?? say(locale, "no-figure");
  const coverage = index.find("screening-coverage", per)?.value;
  const isPartial = coverage != null && compare(exact(coverage), exact("1")) < 0;
  const share = index.find("tagged-share", { ...per, of: countedBy(scheme), denominator: "all" })?.value;
  if (desk.isPart && share == null) return say(locale, "statement.first.part", { amount: part, ...when });
  const amount = amountWords(page, counted, print.moneyWords);
  if (amount === undefined && !isLookedAt(desk) && total?.value != null)
    return say(locale, "answer.coverage-none", { total: print.moneyWords(total.value), ...when });
  if (amount === undefined) return say(locale, "statement.first.unknown", when);
  if (isPartial && coverage !== "0")
    return say(locale, "statement.first.partial", { coverage: print.percent(coverage), amount, ...when });
  const whole = amountWords(page, total, (value) => print.moneyBeside(value, counted?.value ?? counted?.from ?? value));
  const [screened, allocable] = (["screened-total", "allocable-total"] as const).map(
    (id) => index.find(id, per)?.value,
  );
  // Where no share can be taken, what was looked at is said as an amount.
  if (
    coverage == null &&
    screened != null &&
    screened !== allocable &&
    total?.value != null &&
    !isZero(exact(screened))
  )
    return say(
      locale,
      counted?.value === screened ? "statement.first.partial-all" : "statement.first.partial-amounts",
      { screened: print.moneyWords(screened), total: print.moneyWords(total.value), amount, ...when },
    );
  return share == null || whole === undefined
    ? say(locale, "statement.first.alone", { amount, ...when })
    : say(locale, "statement.first.share", { amount, total: whole, share: print.percent(share), ...when });
}

// A budget that was not spent yet says so, before anybody takes it for spending.
const planWords = ({ page, gathered, isPart }: Desk): string[] => [
  ...(gathered.phases.includes("executed") ? [] : [say(page.locale, "statement.plan-only")]),
  ...(isPart ? [say(page.locale, "statement.part-only")] : []),
];

// Where more is covered than before, growth of the same lines comes before that of all.
function growthWords({ page: { index, locale, print }, period, scheme }: Desk): string[] {
  const of = countedBy(scheme);
  const about = index
    .about("nominal-growth")
    .filter((per) => per["fiscalYear"] === period.fiscalYear && per["phase"] === period.phase && per["of"] === of)
    .filter((per) => per["scheme"] === scheme.id);
  const value = (basis: string | undefined): string | undefined =>
    about.filter((per) => per["basis"] === basis).flatMap((per) => index.find("nominal-growth", per)?.value ?? [])[0];
  const [same, all] = [value("like-for-like"), value(undefined)];
  const since = about[0]?.["since"];
  if (same === undefined || since === undefined) return [];
  const signed = (growth: string): string => `${exact(growth).n > 0n ? "+" : ""}${print.percent(growth)}`;
  return [
    all === undefined || all === same
      ? say(locale, "statement.growth-same", { same: signed(same), since })
      : say(locale, "statement.growth", { same: signed(same), all: signed(all), since }),
  ];
}

function bodyWords(desk: Desk): string[] {
  const { all, counted, none, unscreened } = ministryCounts(desk);
  return all < 2 ? [] : [say(desk.page.locale, "statement.bodies-found", { all, count: counted, none, unscreened })];
}

function shareWords({ page: { index, locale, print }, period, scheme, isPart }: Desk): string[] {
  if (isPart) return [];
  const per = { ...period, scheme: scheme.id };
  const of = countedBy(scheme);
  const [low, high] = (["tagged-share-low", "tagged-share-high"] as const).map(
    (id) => index.find(id, { ...per, of })?.value,
  );
  // A share of what was screened is of whole lines: what counts in parts or by weight is another amount.
  const screened = of === "weighted" ? undefined : index.find("share-of-screened", per)?.value;
  const whole = index.find("tagged-share", { ...per, of, denominator: "all" })?.value;
  const shareOf = (share: string): string =>
    screened == null
      ? say(locale, "statement.share-whole", { whole: print.percent(share) })
      : say(locale, "statement.shares", { whole: print.percent(share), screened: print.percent(screened) });
  return [
    ...(whole == null ? [] : [shareOf(whole)]),
    ...(low == null || high == null || low === high
      ? []
      : [say(locale, "statement.range", { low: print.percent(low), high: print.percent(high) })]),
  ];
}

// Why no share of the whole can be given, where that is so.
function noShareWords({ page, period, scheme }: Desk): string[] {
  const figure = page.index.find("tagged-share", {
    ...period,
    scheme: scheme.id,
    of: countedBy(scheme),
    denominator: "all",
  });
  if (figure === undefined || figure.value !== null || figure.undefined.code === "not-screened") return [];
  if (figure.undefined.code === "below-zero") return [say(page.locale, "statement.no-share-below")];
  return [say(page.locale, "statement.no-share", { why: becauseWords(page, figure) })];
}

// Money against violence is nearly always too small for the unit of the summary: it is said in that of the lists.
function violenceWords({ page, fine, gathered, period }: Desk): string[] {
  const { index, locale, print } = page;
  const amount = amountWords(page, index.find("gbv-total", period), fine.moneyWords);
  if (amount === undefined || !gathered.measures.some(isAgainst)) return [];
  const of = (denominator: string): string | undefined => {
    const value = index.find("gbv-share", { ...period, denominator })?.value;
    return value == null || isZero(exact(value)) ? undefined : print.percent(value);
  };
  const [all, screened] = [of("all"), of("screened")];
  if (all === undefined) return [say(locale, "statement.violence-alone", { amount })];
  return [
    screened === undefined || screened === all
      ? say(locale, "statement.violence", { amount, all })
      : say(locale, "statement.violence-both", { amount, all, screened }),
  ];
}
