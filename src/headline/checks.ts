// The checks that every first sentence goes through before it may be said; in words, what did not enter sums of
// centres, rules that tag nothing, and a year and phase; and the share of the whole budget that is tagged.
import { countedBy } from "../calculate/budget/scheme-tables.js";
import type { Figure } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { UNKNOWN } from "../model/analysis.js";
import { PHASES } from "../model/budget-line.js";
import { isSecured } from "../model/funding.js";
import type { InputRecord } from "../model/input-record.js";
import type { Scheme } from "../model/scheme.js";
import { compare, exact, isZero, sum, toDecimal } from "../money/exact.js";
import { format } from "../money/format.js";
import { type Claim, type View, claim } from "./claim.js";
import { type FundingTotal, amountWords, centreFigures, centreName } from "./network-figures.js";
import { budgetPrinter } from "./budget-printer.js";
import { type Period, headlinePeriod } from "./periods.js";
import { viewsByLevel } from "./view-by-level.js";

const refusedRows = ({ inputs }: View["result"]): number => inputs.reduce((sum, each) => sum + each.rejected, 0);

/** Which centres a refused row took, and how many others have their figures. */
function namedRefused(view: View): string[] {
  const { result, index, locale } = view;
  const id = result.analysis.funding === undefined ? "requirement" : "hard-gap";
  const figures = centreFigures(index, id, result.analysis.fiscalYear);
  const refused = figures.filter((each) => each.undefined?.code === "refused");
  const names = refused.flatMap(({ per: { centre } }) => (centre === undefined ? [] : centreName(view, centre)));
  const count = figures.filter(({ value }) => value !== null).length;
  // Money that may be anybody's took all money; what the centres need is known.
  if (
    count === 0 &&
    centreFigures(index, "requirement", result.analysis.fiscalYear).some(({ value }) => value !== null)
  )
    return [say(locale, "incomplete.refused-money")];
  return names.length === 0 ? [] : [say(locale, "incomplete.refused", { centres: names.join(", "), count })];
}

/** What a check looks at: the figures, the totals of centres, and the year and phase of the budget. */
export type Looked = { readonly view: View; readonly total: FundingTotal; readonly period: Period | undefined };

/**
 * The checks that every first sentence goes through.
 *
 * - `coverage`: less than 80 % of the money was looked at.
 * - `consolidation`: levels of government stand side by side, and nobody said which lines are transfers between them.
 * - `denominator`: what is counted is no share of the whole, as amounts below zero stand in it or it is more than that.
 * - `one-meaning`: need, covered and shortfall are of one set of centres, which leaves some out.
 * - `price-basis`: costs are in prices that are more than three years old, or have risen by more than 15 % since.
 * - `principal-first`: money with gender equality as its main aim stands before money with it among others.
 * - `confirmed`: no printed or published total confirms what the lines of a budget add up to.
 * - `counted-once`: money may be counted twice: two files give one part of a budget, or a row of money repeats another.
 * - `unknown`: amounts are blank, or of a part of the year or for women alone, rows were refused, units or years may be others,
 *   nobody named the currency, no rule fits a line, or no row of money is for the year.
 */
export const CHECKS = {
  coverage,
  consolidation,
  denominator,
  "one-meaning": oneMeaning,
  "price-basis": priceBasis,
  "principal-first": principalFirst,
  confirmed: unconfirmed,
  "counted-once": ({ view }: Looked) => [...filesTwice(view), ...(view.files ? [] : moneyTwice(view))],
  unknown: ({ view, total, period }: Looked) => [
    ...blankAmounts(view, period),
    ...refused(view, total),
    // The analysis counts, and what a header says against it may be right all the same.
    ...issuesOf(view, "unit.differs").map(({ file = "", received = "", expected = "" }) =>
      claim(say(view.locale, "headline.unit-differs", { file, received, unit: expected })),
    ),
    ...issuesOf(view, "budget.womens-header").map(({ column = "" }) =>
      claim(say(view.locale, "headline.womens-header", { column })),
    ),
    // The year that is stated counts, and the name or the title of a file may be right all the same.
    ...issuesOf(view, "year.differs").map(({ received = "", expected = "" }) =>
      claim(say(view.locale, "headline.year-differs", { received, year: expected })),
    ),
    ...["column.part-named", "title.part-year"]
      .flatMap((code) => issuesOf(view, code).filter(({ detail }) => detail?.["phase"] === period?.phase))
      .map(({ received = "" }) => claim(say(view.locale, "headline.part-year", { received }))),
    ...farApart(view, period),
    ...(view.files ? [] : [...noCurrency(view, period), ...idleRules(view), ...otherYears(view, total)]),
  ],
} as const satisfies Readonly<Record<string, (looked: Looked) => readonly Claim[]>>;

export type CheckId = keyof typeof CHECKS;

export const CHECK_IDS = Object.keys(CHECKS) as readonly CheckId[];

type Tagged = { readonly scheme: Scheme; readonly period: Period };

const tagged = ({ view, period }: Looked): Tagged | undefined => {
  const [scheme] = view.result.schemes;
  return scheme && period && { scheme, period };
};

export const whenWords = ({ locale }: View, { phase, fiscalYear }: Period) => ({
  // In brackets no brackets stand.
  phase: (locale.codes[phase] ?? phase).replace(/ \(.*\)$/, ""),
  year: fiscalYear,
});

const ENOUGH = exact("0.8");

function coverage(looked: Looked): readonly Claim[] {
  const { view } = looked;
  const found = tagged(looked);
  if (!found) return [];
  const { locale, index } = view;
  const per = { ...found.period, scheme: found.scheme.id };
  const [share, screened, whole] = (["screening-coverage", "screened-total", "allocable-total"] as const).map((id) =>
    index.find(id, per),
  );
  if (share?.value == null || screened?.value == null || whole?.value == null) return [];
  if (compare(exact(share.value), ENOUGH) >= 0) return [];
  const print = budgetPrinter(view);
  if (isZero(exact(screened.value))) {
    const details = { total: print.moneyAlone(whole.value), ...whenWords(view, found.period) };
    return [claim(say(locale, "answer.coverage-none", details), share, screened, whole)];
  }
  const details = {
    coverage: print.percent(share.value),
    screened: print.moneyAlone(screened.value),
    total: print.moneyBeside(whole.value, screened.value),
    ...whenWords(view, found.period),
  };
  return [claim(say(locale, "answer.coverage", details), share, screened, whole)];
}

function consolidation({ view }: Looked): readonly Claim[] {
  return viewsByLevel(view).length > 1 ? [claim(say(view.locale, "headline.levels"))] : [];
}

const NO_SHARE: ReadonlyMap<string, "headline.below-zero" | "headline.above-whole" | "headline.zero-whole"> = new Map([
  ["below-zero", "headline.below-zero"],
  ["negative-denominator", "headline.below-zero"],
  ["above-whole", "headline.above-whole"],
  ["zero-denominator", "headline.zero-whole"],
] as const);

export const shareOfAll = ({ index }: View, { scheme, period }: Tagged): Figure | undefined =>
  index.find("tagged-share", { ...period, scheme: scheme.id, of: countedBy(scheme), denominator: "all" });

function denominator(looked: Looked): readonly Claim[] {
  const { view } = looked;
  const found = tagged(looked);
  const share = found && shareOfAll(view, found);
  const reason = NO_SHARE.get(share?.undefined?.code ?? "");
  if (!found || reason === undefined) return [];
  const { locale, index } = view;
  const total = index.find("budget-total", found.period);
  const words = amountWords(view, total, budgetPrinter(view).moneyAlone);
  // Of a whole that is not known, blank amounts tell.
  if (words === undefined) return [];
  const [first] = issuesOf(view, "amount.negative");
  const row = first?.row === undefined ? "" : say(locale, "headline.first-row", { row: String(first.row) });
  const key = reason === "headline.zero-whole" && first ? "headline.below-zero" : reason;
  return [claim(say(locale, key, { total: words, row }), total, share)];
}

const issuesOf = ({ result, files }: View, code: string) =>
  result.issues.filter((each) => each.code === code && (files?.has(each.file ?? "") ?? true));

// What did not enter the sums is one sentence, whichever check it is about.
function leftOut({ locale, result }: View, { missing, centres }: FundingTotal): Claim {
  const rows = refusedRows(result);
  const parts = [
    ...(missing > 0 ? [say(locale, "incomplete.centres", { count: missing, all: centres })] : []),
    ...(rows > 0 ? [say(locale, "incomplete.rows", { count: rows })] : []),
  ];
  return claim(say(locale, "incomplete", { what: parts.join(", ") }));
}

function oneMeaning({ view, total }: Looked): readonly Claim[] {
  return total.missing === 0 ? [] : [leftOut(view, total)];
}

function priceBasis({ view: { result, locale, print } }: Looked): readonly Claim[] {
  if (result.prices === undefined) return [];
  const { year, rise } = result.prices;
  return [
    rise === undefined
      ? claim(say(locale, "headline.prices-old", { year, fiscal: result.analysis.fiscalYear }))
      : claim(say(locale, "headline.prices-risen", { year, rise: print.percent(rise) })),
  ];
}

// Of one class alone nothing is left to say.
function principalFirst(looked: Looked): readonly Claim[] {
  const { view } = looked;
  const found = tagged(looked);
  if (!found || countedBy(found.scheme) !== "tagged") return [];
  const { locale, index } = view;
  const { scheme, period } = found;
  const targeted = scheme.classes.filter((each) => each.targeted);
  const amounts = targeted.flatMap(({ code, label }) => {
    const figure = index.find("tagged-total", { ...period, scheme: scheme.id, code });
    const value = figure?.value ?? figure?.from;
    return figure && value != null ? [{ figure, value, name: label[locale.code] ?? label.en }] : [];
  });
  const isAlone = amounts.slice(1).every(({ value }) => isZero(exact(value)));
  if (targeted.length < 2 || amounts.length < targeted.length || isAlone) return [];
  const print = budgetPrinter(view);
  const list = amounts.map(({ name, figure }) =>
    say(locale, "answer.aim", { name, value: amountWords(view, figure, print.moneyAlone) ?? "" }),
  );
  return [claim(say(locale, "answer.aims", { list: list.join(", ") }), ...amounts.map(({ figure }) => figure))];
}

// Whether a budget may have amounts of a period: its columns of amounts may all be of other phases or years.
function mayHold({ understood: seen }: InputRecord, period: Period): boolean {
  const amounts = (seen?.columns ?? []).filter(({ field }) => PHASES.some((phase) => phase === field));
  // Where rows say their years, a column is of any.
  const isOf = ({ field, fiscalYear = seen?.fiscalYear?.value ?? "" }: (typeof amounts)[number]): boolean =>
    field === period.phase && (fiscalYear === "" || fiscalYear === period.fiscalYear);
  return amounts.length === 0 || amounts.some(isOf);
}

/** The budgets of a view of which no printed or published total confirms the sum. */
function unconfirmed({ view, period }: Looked): readonly Claim[] {
  if (!period) return [];
  const { result, files } = view;
  const own = result.inputs.filter(
    (each) => each.reader === "budget" && each.accepted > 0 && (files?.has(each.file) ?? true) && mayHold(each, period),
  );
  const total = view.index.find("budget-total", period);
  const isKnown = total?.value != null || total?.from != null;
  const isOpen = own.some(({ understood }) => understood?.confirmed === null);
  return isKnown && isOpen ? [claim(say(view.locale, "headline.unchecked"))] : [];
}

function blankAmounts(view: View, period: Period | undefined): readonly Claim[] {
  // Of which year they are is asked before it is said.
  if (!period || period.fiscalYear === "") return [];
  const own = `${period.fiscalYear}:${period.phase}`;
  const count = issuesOf(view, "amount.blank")
    .filter(({ detail }) => detail?.["key"] === own)
    .reduce((sum, { detail }) => sum + Number(detail?.["count"]), 0);
  if (count === 0) return [];
  // Where amounts below zero stand beside them, what is known is no least.
  const isLeast = view.index.find("budget-total", period)?.from !== undefined;
  const key = isLeast ? "headline.blank" : "headline.blank-open";
  return [claim(say(view.locale, key, { count, ...whenWords(view, period) }))];
}

const [LITTLE, MUCH] = [exact("0.01"), exact("100")];

// What was executed is of another size than its plan, as thousands beside units are.
function farApart(view: View, period: Period | undefined): readonly Claim[] {
  if (!period || period.phase === "executed") return [];
  const rate = view.index.find("execution-rate", { fiscalYear: period.fiscalYear, of: "all", against: period.phase });
  if (rate?.value == null || isZero(exact(rate.value))) return [];
  if (compare(exact(rate.value), LITTLE) >= 0 && compare(exact(rate.value), MUCH) <= 0) return [];
  const details = { share: budgetPrinter(view).percent(rate.value), ...whenWords(view, period) };
  return [claim(say(view.locale, "headline.far-apart", details), rate)];
}

// Of a budget that has a figure; before, what it adds up to says so itself.
const noCurrency = ({ index, locale, result }: View, period: Period | undefined): readonly Claim[] => {
  const total = period && index.find("budget-total", period);
  const isSaid = total?.value != null || total?.from != null;
  return isSaid && result.analysis.currency === UNKNOWN.currency ? [claim(say(locale, "headline.no-currency"))] : [];
};

const filesTwice = (view: View): readonly Claim[] =>
  issuesOf(view, "budget.level-twice").map(({ file = "", received = "" }) =>
    claim(say(view.locale, "headline.files-twice", { file: received, other: file })),
  );

// Secured money of the year in rows that are like another secured one.
function moneyTwice({ locale, print, result }: View): readonly Claim[] {
  const alike = result.issues.filter(
    ({ code, detail }) => code === "funding.same" || (code === "funding.twice" && isSecured(detail?.["earlierStatus"])),
  );
  const earlier = new Map(alike.map(({ row, detail }) => [row, detail?.["other"] ?? ""]));
  const { currency, fiscalYear } = result.analysis;
  const rows = (result.network?.funding ?? []).filter(
    ({ row, values }) => earlier.has(row) && values.fiscal_year === fiscalYear && isSecured(values.status),
  );
  if (rows.length === 0) return [];
  const amounts = [...new Set(rows.map(({ values }) => values.currency))].map((each) => {
    const own = rows.flatMap(({ values }) => (values.currency === each ? [exact(values.amount)] : []));
    const all = toDecimal(sum(own));
    return each === currency ? print.moneyWords(all) : `${each} ${format(all, locale.marks)}`;
  });
  const pairs = rows.flatMap(({ row }) => [earlier.get(row), row]);
  const details = { amount: amounts.join(", "), rows: [...new Set(pairs)].join(", ") };
  return [claim(say(locale, "headline.money-twice", details))];
}

function refused(view: View, total: FundingTotal): readonly Claim[] {
  if (refusedRows(view.result) === 0) return [];
  return [leftOut(view, total), ...(total.centres === 0 ? [] : namedRefused(view).map((each) => claim(each)))];
}

/** Nothing is tagged for want of a line that a rule fits, of whichever level: a word may be misspelt. */
export function idleRules({ locale, result }: View): readonly Claim[] {
  const { rules = [] } = result.analysis.tagging ?? {};
  const [unused, aside] = ["tag.rule-unused", "tag.rule-aside"].map(
    (code) => result.issues.filter((each) => each.code === code).length,
  ) as [number, number];
  if (rules.length === 0 || unused + aside < rules.length) return [];
  return [claim(say(locale, aside > 0 ? "headline.aside-rules" : "headline.idle-rules"))];
}

// Nothing is covered for want of rows of the year: the money may be there under another one.
function otherYears(view: View, { centres }: FundingTotal): readonly Claim[] {
  const { network, analysis } = view.result;
  const years = [...new Set(issuesOf(view, "funding.other-year").map(({ received = "" }) => received))].sort();
  const isOfYear = network?.funding?.some(({ values }) => values.fiscal_year === analysis.fiscalYear);
  // A refused row may be of the year.
  if (centres === 0 || years.length === 0 || isOfYear === true || refusedRows(view.result) > 0) return [];
  return [claim(say(view.locale, "headline.other-years", { year: analysis.fiscalYear, years: years.join(", ") }))];
}

/** What each check gives. */
export type Checked = Readonly<Record<CheckId, readonly Claim[]>>;

export function checked(view: View, total: FundingTotal): Checked {
  const looked: Looked = { view, total, period: headlinePeriod(view) };
  return Object.fromEntries(CHECK_IDS.map((id) => [id, CHECKS[id](looked)])) as unknown as Checked;
}

export function incomplete(view: View, total: FundingTotal): string[] {
  const checks = checked(view, total);
  return [...new Set([...checks["one-meaning"], ...checks.unknown].map(({ sentence }) => sentence))];
}

/** The same for a document that names its centres without a figure itself: only where rows were refused. */
export const incompleteByRows = (view: View, total: FundingTotal): string[] =>
  refusedRows(view.result) === 0 ? [] : incomplete(view, total);
