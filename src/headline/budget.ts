// What a headline says of a budget: what it gives to gender equality and against violence.
import { countedBy } from "../calculate/budget/scheme-tables.js";
import type { Figure } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import type { Scheme } from "../model/scheme.js";
import { exact, isZero } from "../money/exact.js";
import type { FigureId } from "../result/register.js";
import { type Checked, checked, idleRules, shareOfAll, whenWords } from "./checks.js";
import { type Claim, type Subject, type View, claim, isShort } from "./claim.js";
import { type FundingTotal, amountWords, capital, noFigureWords } from "./network-figures.js";
import { budgetPrinter } from "./budget-printer.js";
import { type Period, headlinePeriod } from "./periods.js";
import { byAnswers, inOwnTerms } from "./open-budget.js";
import { levelWords, viewsByLevel } from "./view-by-level.js";

/** What a budget gives to gender equality and against gender-based violence; level by level where it has no total. */
export function budgetSubject(view: View, total: FundingTotal): Subject | undefined {
  const levels = viewsByLevel(view);
  const [only] = levels;
  if (only && levels.length === 1) return subjectOf(only.view, checked(only.view, total));
  const each = levels.flatMap(({ level, view: own }) => {
    const found = subjectOf(own, checked(own, total));
    return found ? [named(found, levelWords(level, view.locale))] : [];
  });
  const [first] = each;
  return (
    first && {
      before: each.flatMap((subject) => subject.before),
      claims: [
        ...each.flatMap((subject) => subject.claims.slice(0, 1)),
        ...checked(view, total).consolidation,
        ...idleRules(view),
        ...each.flatMap((subject) => subject.claims.slice(1)),
      ],
      below: each.flatMap((subject) => subject.below),
      stake: first.stake,
    }
  );
}

const named = ({ before, claims, below, stake }: Subject, level: string): Subject => {
  const at = (each: Claim): Claim => ({ ...each, sentence: `${level}: ${each.sentence}` });
  return { before: before.map(at), claims: claims.map(at), below: below.map((each) => `${level}: ${each}`), stake };
};

function subjectOf(view: View, checks: Checked): Subject | undefined {
  const { result, index } = view;
  const period = headlinePeriod(view);
  if (!period) {
    const own = inOwnTerms(view);
    return own && { before: [], claims: [own], below: [], stake: undefined };
  }
  const [scheme] = result.schemes;
  const total = index.find("budget-total", period);
  const stake = total?.value ?? total?.from ?? undefined;
  // What cannot be said yet is said as far as the answers to what is asked go.
  const open = stake === undefined ? (inOwnTerms(view) ?? byAnswers(view, period)) : undefined;
  if (open) return { before: [], claims: [open, ...checks.unknown], below: [], stake };
  const violence = violenceOf(view, period);
  const { coverage, denominator, unknown, "principal-first": aims, "counted-once": twice } = checks;
  const womens = index.find("womens-part-total", period);
  if (womens?.value != null && stake === undefined) return womensPart(view, period, womens, checks);
  const counted =
    scheme &&
    countedClaim(view, {
      scheme,
      period,
      total,
      isShare: denominator.length === 0,
      isAfterCoverage: coverage.length > 0,
    });
  const first = counted?.claim ?? wholeClaim(view, period, total, checks.confirmed.length > 0);
  return {
    before: coverage,
    claims: [
      ...(first ? [first] : []),
      ...twice,
      ...denominator,
      ...unknown,
      ...aims,
      ...(counted?.isViolence ? [] : violence.claims),
      ...(counted ? checks.confirmed : []),
    ],
    below: [
      ...(counted?.isViolence ? violence.claims.map(({ sentence }) => sentence) : []),
      ...(scheme && !counted ? [missingWords(view, scheme, period)] : []),
      ...(scheme && counted ? [sharesOf(view, scheme, period)] : []),
      ...violence.below,
    ],
    stake,
  };
}

// Of a file that gives the part for women alone, the whole is not known.
function womensPart(view: View, period: Period, womens: Figure, { coverage, unknown }: Checked): Subject {
  const words = amountWords(view, womens, budgetPrinter(view).moneyAlone) ?? "";
  return {
    before: coverage,
    claims: [
      claim(say(view.locale, "answer.womens-part", { amount: words, ...whenWords(view, period) }), womens),
      claim(say(view.locale, "headline.whole-unknown")),
      ...unknown,
    ],
    below: [],
    stake: womens.value ?? undefined,
  };
}

function wholeClaim(view: View, period: Period, total: Figure | undefined, isUnchecked: boolean): Claim | undefined {
  const words = amountWords(view, total, budgetPrinter(view).moneyAlone);
  if (words === undefined) return undefined;
  const details = { total: words, ...whenWords(view, period) };
  return isUnchecked
    ? { ...claim(say(view.locale, "answer.budget-unchecked", details), total), isUnconfirmed: true }
    : claim(say(view.locale, "answer.budget", details), total);
}

type Counting = {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly total: Figure | undefined;
  /** Whether what is counted is a share of the whole. */
  readonly isShare: boolean;
  /** Whether the sentence before it says how much was screened of how much. */
  readonly isAfterCoverage: boolean;
};

// What a scheme counts. Where that is money against violence alone, the sentence says so.
function countedClaim(view: View, { scheme, period, total, isShare, isAfterCoverage }: Counting) {
  const { locale, index } = view;
  const print = budgetPrinter(view);
  const counted = index.find(`${countedBy(scheme)}-total`, { ...period, scheme: scheme.id });
  const words = amountWords(view, counted, print.moneyAlone);
  if (words === undefined) return undefined;
  const violence = index.find("gbv-total", period)?.value;
  // Zero counts as no whole.
  const isViolence = violence != null && violence === counted?.value && !isZero(exact(violence));
  const screened = index.find("screened-total", { ...period, scheme: scheme.id });
  const isAll = counted?.value != null && counted.value === screened?.value && !isZero(exact(counted.value));
  if (isAfterCoverage && isAll) {
    const sentence = say(locale, isViolence ? "answer.tagged-all-violence" : "answer.tagged-all");
    return { claim: claim(sentence, counted, screened), isViolence };
  }
  const sentence = (whole: string | undefined): string =>
    say(locale, `answer.tagged${isViolence ? "-violence" : ""}${whole === undefined ? "-alone" : ""}`, {
      tagged: words,
      ...whenWords(view, period),
      ...(whole !== undefined && { total: whole }),
    });
  const beside = (value: string): string => print.moneyBeside(value, counted?.value ?? counted?.from ?? value);
  const amount = isShare ? amountWords(view, total, beside) : undefined;
  const share = shareOfAll(view, { scheme, period });
  const withShare =
    amount === undefined || share?.value == null
      ? undefined
      : say(locale, "answer.whole", { total: amount, share: print.percent(share.value) });
  // As much of it as a headline holds.
  const whole = [withShare, amount].find((each) => each !== undefined && isShort({ sentence: sentence(each) }));
  const of = whole === undefined ? [] : [total, whole === withShare ? share : undefined];
  return { claim: claim(capital(sentence(whole)), counted, ...of), isViolence };
}

function missingWords(view: View, scheme: Scheme, period: Period): string {
  const counted = view.index.find(`${countedBy(scheme)}-total`, { ...period, scheme: scheme.id });
  return say(view.locale, "answer.tagged-none", { tagged: noFigureWords(view, counted) });
}

function violenceOf(view: View, period: Period): { readonly claims: Claim[]; readonly below: string[] } {
  const { locale, index } = view;
  const print = budgetPrinter(view);
  const gbv = index.find("gbv-total", period);
  const words = amountWords(view, gbv, print.moneyAlone);
  if (!gbv) return { claims: [], below: [] };
  if (words === undefined)
    return { claims: [], below: [say(locale, "answer.gbv-none", { gbv: noFigureWords(view, gbv) })] };
  const share = index.find("gbv-share", { ...period, denominator: "all" });
  const sentence =
    share?.value == null
      ? say(locale, "answer.gbv-alone", { gbv: words })
      : say(locale, "answer.gbv", { gbv: words, share: print.percent(share.value) });
  return { claims: [claim(sentence, gbv, share)], below: [] };
}

// What the first sentence is a share of: whole amounts of what can be screened and of what was; weighted ones of the budget.
function sharesOf(view: View, scheme: Scheme, period: Period): string {
  const { locale, index } = view;
  const print = budgetPrinter(view);
  const of = (id: FigureId, more: Readonly<Record<string, string>> = {}): string =>
    amountWords(view, index.find(id, { ...period, scheme: scheme.id, ...more }), print.percent) ??
    say(locale, "no-figure");
  const facts = { scheme: scheme.title[locale.code] ?? scheme.title.en, coverage: of("screening-coverage") };
  return countedBy(scheme) === "weighted"
    ? say(locale, "answer.weighted", { ...facts, share: of("tagged-share", { of: "weighted", denominator: "all" }) })
    : say(locale, "answer.shares", {
        ...facts,
        allocable: of("share-of-allocable"),
        screened: of("share-of-screened"),
      });
}
