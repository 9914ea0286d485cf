// Sentences beside the shortfall: what may come or go, and what each scenario does; and a change of a scenario in
// words.
import { WITHOUT_LARGEST_FUNDER } from "../calculate/funding/funders.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { valueWords } from "../formula/words.js";
import type { FundingTotal } from "../headline/network-figures.js";
import { bestFigure, centreFigures, centreName, pooled, shortTitle } from "../headline/network-figures.js";
import { otherEnd } from "../headline/centres.js";
import { compare, exact, isZero, magnitude, subtract, toDecimal, whole } from "../money/exact.js";
import { format } from "../money/format.js";
import type { Page } from "./page.js";
import { firstOf, runwayDate, runwayFacts } from "./cash-table.js";
import { changeOf } from "../calculate/scenarios.js";

/** How a shortfall is said: where money without a centre may make it less, as the most that it may be. */
const atMost = (page: Page, total: FundingTotal) => (value: string) =>
  otherEnd(page, "hard-gap", total.per) === undefined ? value : say(page.locale, "at-most", { value });

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
  const short = centreFigures(index, "months-uncovered", result.analysis.fiscalYear)
    .filter(({ value }) => value !== null && !isZero(exact(value)))
    .sort((a, b) => compare(exact(b.value ?? "0"), exact(a.value ?? "0")));
  const balances = ({ per }: Figure): boolean => {
    const gap = index.find("hard-gap", per)?.value;
    return gap != null && isZero(exact(gap));
  };
  const [balanced, others] = [short.filter(balances), short.filter((each) => !balances(each))];
  const fact = (key: string, figures: readonly Figure[]): string[] =>
    figures.length === 0 ? [] : [say(locale, key, { list: firstOf(page, figures, (each) => monthWords(page, each)) })];
  return [...fact("fact.months-balanced", balanced), ...fact("fact.months", others)];
}

const monthWords = (page: Page, { per: { centre = "" }, value }: Figure): string =>
  say(page.locale, "months.centre", { centre: centreName(page, centre), count: Number(value ?? 0) });

/** What stands below the first sentences about centres: what may still come or go, and what missing places would cost. */
export function fundingFacts(page: Page, total: FundingTotal): string[] {
  if (!total.of("requirement") || total.centres === 0) return [];
  return [...(page.result.analysis.funding ? moneyFacts(page, total) : []), ...expansionFacts(page)];
}

/** A sentence each, such as how long the money lasts and how far it hangs on the largest funder. */
const riskFacts = (page: Page, total: FundingTotal): string[] => [
  ...leavingFact(page, total),
  ...dependenceFact(page),
  ...runwayFacts(page),
  ...monthFacts(page),
  ...chanceFact(page, total),
];

function dependenceFact({ result: { largestFunder: funder, analysis }, locale, index, print }: Page): string[] {
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
    ...(soft !== gap && soft != null && isZero(exact(soft)) ? [say(page.locale, "fact.soft-enough")] : []),
    ...fact(page, pooled(page.result) ? "fact.surplus-pooled" : "fact.surplus", surplus),
  ];
}

const fact = (
  { locale, print }: Page,
  key: string,
  amount: string | null | undefined,
  said = (value: string): string => value,
) => (amount == null || isZero(exact(amount)) ? [] : [say(locale, key, { value: said(print.moneyWords(amount)) })]);

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

const expansionWords = ({ result, locale }: Page): string => {
  const kind = result.analysis.expansion ?? "whole";
  return locale.codes[kind === "whole" ? "whole-centres" : kind] ?? kind;
};

function reasonWords(page: Page, figure: Figure): string {
  if (figure.undefined?.code === "withheld") return say(page.locale, "answer.withheld");
  return `${valueWords(figure, page.locale)} [${page.problems.reasonOf(figure)}]`;
}

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
  // Each is rounded by itself: what is short now is printed as in the headline.
  const words = {
    change,
    now: print.money(now.value),
    then: print.moneyWords(then.value),
    difference: print.money(toDecimal(magnitude(moved))),
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
  return month === undefined
    ? said
    : `${said} ${say(locale, "what-if.from", { date: runwayDate(page, String(Number(month) - 1)) })}`;
}
