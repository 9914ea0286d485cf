// What the report says below its first sentences about money: what may still come or go.
import { WITHOUT_LARGEST_FUNDER } from "../calculate/funding/funders.js";
import type { Figure } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { valueWords } from "../formula/words.js";
import { type FundingTotal, bestFigure, centreFigures, pooled } from "../headline/network-figures.js";
import { centreName, shortTitle } from "../headline/words.js";
import { otherEnd } from "../headline/centres.js";
import { compare, exact, isZero, whole } from "../money/exact.js";
import { format } from "../money/format.js";
import type { Page } from "./page.js";
import { runwayFacts } from "./runway-facts.js";
import { whatIfFacts } from "./what-if-facts.js";

/** How a shortfall is said: where money without a centre may make it less, as the most that it may be. */
const atMost =
  (page: Page, total: FundingTotal) =>
  (value: string): string =>
    otherEnd(page, "hard-gap", total.per) === undefined ? value : say(page.locale, "at-most", { value });

/** What the shortfall would be if the largest funder left. */
export function leavingFact(page: Page, total: FundingTotal): string[] {
  const { result, locale, index, print } = page;
  const now = total.of("hard-gap");
  const then = now && index.find("hard-gap", { ...now.per, scenario: WITHOUT_LARGEST_FUNDER });
  if (now?.value == null || then === undefined) return [];
  if (then.value === null || result.largestFunder === undefined) return [];
  const most = atMost(page, total);
  const words = {
    funder: result.largestFunder,
    now: most(print.money(now.value)),
    then: most(print.moneyWords(then.value)),
  };
  return [say(locale, now.value === then.value ? "fact.leaving-same" : "fact.leaving", words)];
}

/** Months without cover: of centres whose money is enough for the year, then of the others. */
export function monthFacts(page: Page): string[] {
  const { result, locale, index } = page;
  const { fiscalYear } = result.analysis;
  const short = centreFigures(index, "months-uncovered", fiscalYear)
    .filter(({ value }) => value !== null && !isZero(exact(value)))
    .sort((a, b) => compare(exact(b.value ?? "0"), exact(a.value ?? "0")));
  const balances = ({ per }: Figure): boolean => {
    const gap = index.find("hard-gap", per)?.value;
    return gap != null && isZero(exact(gap));
  };
  const fact = (key: string, figures: readonly Figure[]): string[] => {
    if (figures.length === 0) return [];
    const named = figures.slice(0, NAMED).map((each) => monthWords(page, each));
    const more = figures.length - named.length;
    const list = [...named, ...(more > 0 ? [say(locale, "months.more", { count: more })] : [])].join(", ");
    return [say(locale, key, { list })];
  };
  return [
    ...fact("fact.months-balanced", short.filter(balances)),
    ...fact(
      "fact.months",
      short.filter((each) => !balances(each)),
    ),
  ];
}

// As many centres are named in a sentence.
const NAMED = 2;

const monthWords = (page: Page, { per: { centre = "" }, value }: Figure): string =>
  say(page.locale, "months.centre", { centre: centreName(page, centre), count: Number(value ?? 0) });

/** What stands below the first sentences about centres: what may still come or go, and what missing places would cost. */
export function fundingFacts(page: Page, total: FundingTotal): string[] {
  if (!total.of("requirement") || total.centres === 0) return [];
  const money = page.result.analysis.funding !== undefined;
  return [...(money ? moneyFacts(page, total) : []), ...expansionFacts(page)];
}

/**
 * What may still go wrong, a sentence each: how long the money lasts, whether the largest funder leaves, how far the money hangs on it, when money
 * is short although the year balances, and how likely a shortfall is.
 */
const riskFacts = (page: Page, total: FundingTotal): string[] => [
  ...leavingFact(page, total),
  ...dependenceFact(page),
  ...runwayFacts(page),
  ...monthFacts(page),
  ...chanceFact(page, total),
];

function dependenceFact({ result, locale, index, print }: Page): string[] {
  const { largestFunder: funder, analysis } = result;
  const all = { fiscalYear: analysis.fiscalYear, bucket: "all" };
  const share = funder === undefined ? undefined : index.find("source-share", { ...all, source: funder })?.value;
  const concentration = index.find("funding-concentration", all)?.value;
  if (funder === undefined || share == null || concentration == null) return [];
  return [
    say(locale, "fact.dependence", {
      funder,
      share: print.percent(share),
      concentration: format(concentration, locale.marks, 2),
    }),
  ];
}

function chanceFact({ locale, index, print }: Page, total: FundingTotal): string[] {
  const per = total.of("hard-gap")?.per;
  const chance = per && index.find("gap-chance", per);
  if (chance?.value == null) return [];
  const draws = Number(chance.notes["draws"] ?? 0);
  const value = exact(chance.value);
  if (isZero(value)) return [say(locale, "fact.chance-none", { draws })];
  if (compare(value, whole(1)) === 0) return [say(locale, "fact.chance-all", { draws })];
  return [say(locale, "fact.chance", { share: print.percent(chance.value), draws })];
}

function moneyFacts(page: Page, total: FundingTotal): string[] {
  const { result, index } = page;
  const open = index.find("secured-funding", { fiscalYear: result.analysis.fiscalYear, bucket: "unallocated" })?.value;
  return [
    ...whatIfFacts(page, total),
    ...firstFacts(page, total),
    ...(pooled(result) ? withoutPool(page, total) : []),
    // What makes a range is said in its sentence.
    ...(otherEnd(page, "covered-need", total.per) === undefined ? fact(page, unallocatedWords(page), open) : []),
    ...riskFacts(page, total),
  ];
}

function unallocatedWords({ result }: Page): string {
  if (pooled(result)) return "fact.unallocated-pooled";
  return result.analysis.funding?.allocate === "none" ? "fact.unallocated-none" : "fact.unallocated";
}

/** What the shortfall would be with every promise, and the surplus that it does not count. */
export function firstFacts(page: Page, total: FundingTotal): string[] {
  const [gap, soft, surplus] = (["hard-gap", "soft-gap", "surplus"] as const).map(
    (id) => total.of(id)?.value ?? undefined,
  );
  return [
    ...(soft !== gap ? fact(page, "fact.soft-gap", soft, atMost(page, total)) : []),
    ...fact(page, pooled(page.result) ? "fact.surplus-pooled" : "fact.surplus", surplus),
  ];
}

const fact = (
  { locale, print }: Page,
  key: string,
  amount: string | null | undefined,
  said = (value: string): string => value,
): string[] =>
  amount == null || isZero(exact(amount)) ? [] : [say(locale, key, { value: said(print.moneyWords(amount)) })];

// What pools change is said only where they change something.
function withoutPool({ locale, print }: Page, total: FundingTotal): string[] {
  const [gross, gap] = (["gross-shortfall", "hard-gap"] as const).map((id) => total.of(id)?.value);
  return gross == null || gap == null || gross === gap
    ? []
    : [say(locale, "fact.without-pool", { value: print.moneyWords(gross), gap: print.money(gap) })];
}

// The need of regions without places stands beside the need of existing centres, never mixed with it.
function expansionFacts(page: Page): string[] {
  const { result, locale, index, print } = page;
  return result.supplyStandards.flatMap((standard) => {
    const per = { fiscalYear: result.analysis.fiscalYear, standard: standard.id };
    const { figure: more, missing } = bestFigure(index, "expansion-requirement", per);
    const name = shortTitle(standard.title, locale);
    if (!more) return [];
    if (more.value === null)
      return [`${say(locale, "fact.expansion-for", { standard: name })}: ${reasonWords(page, more)}`];
    if (missing === 0 && isZero(exact(more.value))) return [];
    const gap = bestFigure(index, "full-gap", per).figure?.value;
    return [
      [
        say(locale, "fact.expansion", {
          standard: name,
          how: expansionWords(page),
          value: print.moneyWords(more.value),
        }),
        ...(missing > 0 ? [say(locale, "fact.expansion-known", { missing })] : []),
        ...(gap == null ? [] : [say(locale, "fact.full-gap", { value: print.moneyWords(gap) })]),
        ...fact(page, "fact.expansion-capital", bestFigure(index, "expansion-capital", per).figure?.value),
      ].join(" "),
    ];
  });
}

// How the missing places are costed, by the name of the option.
const expansionWords = ({ result, locale }: Page): string => {
  const kind = result.analysis.expansion ?? "whole";
  return locale.codes[kind === "whole" ? "whole-centres" : kind] ?? kind;
};

function reasonWords(page: Page, figure: Figure): string {
  if (figure.undefined?.code === "withheld") return say(page.locale, "answer.withheld");
  return `${valueWords(figure, page.locale)} [${page.problems.reasonOf(figure)}]`;
}
