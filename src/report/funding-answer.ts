import { exact, isZero } from "../money/exact.js";
import type { Figure } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { valueWords } from "../formula/words.js";
import { type FundingTotal, centreFigures } from "./funding-total.js";
import { type Page, centreName, shortTitle } from "./page.js";
import type { Answer } from "./pieces.js";
import { withOldPrices } from "./old-prices.js";
import { otherEnd } from "./ranges.js";
import { pooled } from "./pooled.js";
import { riskFacts } from "./risk-facts.js";
import { bestFigure } from "./best-figure.js";
import { whatIfFacts } from "./what-if-facts.js";

/** The answer about crisis centres: the shortfall of the need, as a sentence with one number. */
export function fundingAnswer(page: Page, total: FundingTotal): Answer | undefined {
  const need = total.of("requirement");
  if (!need || total.centres === 0) return undefined;
  const money = page.result.analysis.funding !== undefined;
  const answer = money ? shortfall(page, total, need) : needAlone(page, need);
  return {
    ...answer,
    headline: need.value === null ? answer.headline : withOldPrices(page, answer.headline),
    facts: [...(money ? moneyFacts(page, total) : []), ...expansionFacts(page)],
  };
}

function shortfall(page: Page, total: FundingTotal, need: Figure): Pick<Answer, "headline" | "sentences"> {
  const { locale, print } = page;
  const gap = total.of("hard-gap");
  if (gap?.value == null || need.value === null)
    return { headline: withReason(page, "hard-gap", gap ?? need), sentences: incomplete(page, total) };
  const covered = total.of("covered-need");
  const share = total.of("funded-need-share");
  const least = otherEnd(page, "hard-gap", total.per);
  const shown = print.money(gap.value);
  const value = least === undefined ? shown : say(locale, "range.ends", { from: print.money(least), to: shown });
  const headline = say(locale, "answer.short", {
    gap: say(locale, `money.${print.name}`, { value, currency: print.currency }),
    need: print.money(need.value),
  });
  const coverage =
    covered?.value == null
      ? withReason(page, "covered-need", covered ?? need)
      : share?.value == null
        ? say(locale, isZero(exact(need.value)) ? "answer.nothing-needed" : "answer.covered-only", {
            covered: print.money(covered.value),
          })
        : say(locale, "answer.covered", {
            covered: print.money(covered.value),
            share: print.percent(share.value),
          });
  const range = coveredRange(page, total, need.value);
  return { headline, sentences: [range ?? coverage, ...incomplete(page, total)] };
}

// What is covered lies between two ends, where nobody has said what money without a centre pays for.
function coveredRange(page: Page, total: FundingTotal, need: string): string | undefined {
  const { locale, print, index, result } = page;
  const [covered, most] = [total.of("covered-need")?.value, otherEnd(page, "covered-need", total.per)];
  const { fiscalYear } = result.analysis;
  const open = index.find("secured-funding", { fiscalYear, bucket: "unallocated" })?.value;
  if (covered == null || most === undefined || open == null) return undefined;
  return say(locale, "answer.covered-range", {
    covered: print.money(covered),
    most: print.money(most),
    need: print.money(need),
    open: print.moneyWords(open),
  });
}

function needAlone(page: Page, need: Figure): Pick<Answer, "headline" | "sentences"> {
  const { locale, print } = page;
  const headline =
    need.value === null
      ? withReason(page, "requirement", need)
      : say(locale, "answer.need", { need: print.moneyWords(need.value) });
  return { headline, sentences: [say(locale, "answer.no-funding-table")] };
}

const refusedRows = ({ inputs }: Page["result"]): number => inputs.reduce((sum, each) => sum + each.rejected, 0);

/** The same for a document that names its centres without a figure itself: only where rows were refused. */
export const incompleteByRows = (page: Page, total: FundingTotal): string[] =>
  refusedRows(page.result) === 0 ? [] : incomplete(page, total);

/** What did not enter the sums is said at once; an incomplete total is never "at least". */
export function incomplete(page: Page, total: FundingTotal): string[] {
  const { result, locale } = page;
  const refused = refusedRows(result);
  const parts = [
    ...(total.missing > 0 ? [say(locale, "incomplete.centres", { count: total.missing, all: total.centres })] : []),
    ...(refused > 0 ? [say(locale, "incomplete.rows", { count: refused })] : []),
  ];
  return parts.length > 0 ? [say(locale, "incomplete", { what: parts.join(", ") }), ...namedRefused(page)] : [];
}

// Which centres a refused row took, and how many others have their figures.
function namedRefused(page: Page): string[] {
  const { result, index, locale } = page;
  const id = result.analysis.funding === undefined ? "requirement" : "hard-gap";
  const figures = centreFigures(index, id, result.analysis.fiscalYear);
  const refused = figures.filter((each) => each.undefined?.code === "refused");
  const names = refused.flatMap(({ per: { centre } }) => (centre === undefined ? [] : centreName(page, centre)));
  const count = figures.filter(({ value }) => value !== null).length;
  // Money that may be anybody's took all money; what the centres need is known.
  if (
    count === 0 &&
    centreFigures(index, "requirement", result.analysis.fiscalYear).some(({ value }) => value !== null)
  )
    return [say(locale, "incomplete.refused-money")];
  return names.length === 0 ? [] : [say(locale, "incomplete.refused", { centres: names.join(", "), count })];
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
    ...(soft !== gap ? fact(page, "fact.soft-gap", soft) : []),
    ...fact(page, pooled(page.result) ? "fact.surplus-pooled" : "fact.surplus", surplus),
  ];
}

const fact = ({ locale, print }: Page, key: string, amount: string | null | undefined): string[] =>
  amount == null || isZero(exact(amount)) ? [] : [say(locale, key, { value: print.moneyWords(amount) })];

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

const withReason = (page: Page, id: string, figure: Figure): string => {
  const name = page.locale.labels[id] ?? id;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${reasonWords(page, figure)}`;
};
