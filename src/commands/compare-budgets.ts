// How two budgets, or two phases of one, are compared by `umay compare`.
import { type BudgetChange, budgetChange } from "../compare/budgets/budget-change.js";
import type { BudgetSide, BudgetYear, UnitKind } from "../compare/budgets/budget-year.js";
import { UNITS, budgetYear, periodsIn, says } from "../compare/budgets/budget-year.js";
import { BEHIND } from "../formula/figures.js";
import type { Figure } from "../formula/figure.js";
import { type Issue, problem } from "../formula/issue.js";
import { say } from "../formula/locale.js";
import { readTable } from "../import/read/read-table.js";
import { PHASES } from "../model/budget-line.js";
import { type Reclassification, reclassifications } from "../model/reclassification.js";
import { type Exact, toDecimal } from "../money/exact.js";
import { budgetChangeReport } from "../report/budget-change-report.js";
import type { ComparisonReport } from "../report/comparison-report.js";
import type { Result } from "../result/result.js";
import { dictionariesFor } from "../run/languages.js";
import { type Call, EXIT, option } from "./command.js";
import { errorsIn } from "./load.js";
import { openAlone } from "./read-alone.js";

/** A result that is compared, and the file that it comes from. */
export type Compared = { readonly file: string; readonly result: Result };

export const OF_BUDGETS = [
  option("compare", "--by <what>", UNITS),
  ...["--phase <phase>", "--map <file>", "--all"].map((flags) => option("compare", flags)),
];

// A terminal shows so many codes.
const SHOWN = 20;
// And so many sums that do not agree.
const MOST_UNMET = 10;
const UNMET = new Set(["total.mismatch", "total.own-row", "parent.mismatch"]);

/** What a comparison has beside its report: figures, keys of its document, and the report as a terminal shows it. */
export type Beside = {
  readonly figures?: readonly Figure[];
  readonly more?: Readonly<Record<string, unknown>>;
  readonly short?: ComparisonReport;
};

type Sides = readonly [Compared, Compared];
type Show = (call: Call, sides: Sides, made: ComparisonReport, beside: Beside) => Promise<number>;
type Refuse = (call: Call, issues: readonly Issue[]) => Promise<never>;

/** Whether a call names two phases, so that one analysis is compared with itself. */
export const arePhases = (call: Call): boolean => call.text("phase")?.includes(":") === true;

/** The change between the budgets of two analyses. */
export async function compareBudgets(call: Call, sides: Sides, show: Show, refuse: Refuse): Promise<number> {
  const { locale } = call;
  const said = call.text("phase");
  const phases = (said ?? "").split(":");
  if (said !== undefined && (phases.length > 2 || !phases.every((each) => PHASES.some((phase) => phase === each))))
    return call.misuse(`${say(locale, "compare.phase-wants")} “${said}”`);
  const stopped = sides.flatMap(({ result }) => errorsIn(result, call.flag("allowRejects")));
  if (stopped.length > 0) return refuse(call, stopped);
  const [from, to] = sides.map(({ result }) => result.analysis.currency);
  if (from !== to)
    return refuse(call, [
      problem("compare.currency", { file: sides[1].file, received: to ?? "", expected: from ?? "" }),
    ]);
  const map = await mapOf(call, refuse);
  const budgets = sides.map(({ result }) => sideOf(result));
  const by = UNITS.find((each) => each === call.text("by")) ?? (budgets.every((each) => says(each, "programme")) ? "programme" : "line"); // prettier-ignore
  const years: BudgetYear[] = [];
  for (const [at, { file }] of sides.entries()) {
    const phase = said === undefined ? undefined : (phases[at] ?? phases[0]);
    const side = budgets[at];
    const year = side && budgetYear(side, by, phase);
    if (!year) {
      const expected = [...new Set(side ? periodsIn(side).map((each) => each.phase) : [])].join(", ");
      return refuse(call, [problem("compare.phase", { file, received: phase ?? "", expected })]);
    }
    years.push(year);
  }
  const [earlier, later] = years;
  if (!earlier || !later) return EXIT.input;
  const change = budgetChange(earlier, later, map);
  const about = { currency: to ?? "", names: [sides[0].file, sides[1].file] as const, unmet: unmetIn(sides) };
  const report = (most?: number): ComparisonReport =>
    budgetChangeReport(change, { ...about, ...(most !== undefined && { most }) }, locale);
  const short = report(call.flag("all") ? undefined : SHOWN);
  return show(call, sides, report(), { more: { change: documentOf(change, by) }, short });
}

const sideOf = ({ analysis, network, [BEHIND]: behind }: Result): BudgetSide => ({
  budgets: behind?.tagged?.budgets ?? [],
  transfers: analysis.transfers,
  currency: analysis.currency,
  fiscalYear: analysis.fiscalYear,
  indices: network?.indices ?? [],
});

const unmetIn = (sides: Sides): readonly string[] =>
  [...new Set(sides.flatMap(({ result }) => result.issues.filter(({ code }) => UNMET.has(code)).map((each) => each.message)))].slice(0, MOST_UNMET); // prettier-ignore

async function mapOf(call: Call, refuse: Refuse): Promise<readonly Reclassification[]> {
  const given = call.text("map");
  if (given === undefined) return [];
  const file = call.shown(given);
  const { files, issues } = await openAlone(file, call.path(given));
  const bytes = files[file];
  if (bytes === undefined) return refuse(call, issues);
  const reading = readTable(reclassifications, { name: file, bytes }, {}, dictionariesFor(call.locale));
  const wrong = reading.issues.filter((each) => each.severity !== "warning");
  if (wrong.length === 0) return reading.rows.map(({ values }) => values);
  call.complain([call.say("budget-change.rows", { file })]);
  return refuse(call, wrong);
}

const decimal = (value: Exact | null): string | null => value && toDecimal(value);

function documentOf({ earlier, later, units, total, unplaced }: BudgetChange, by: UnitKind): object {
  const year = ({ fiscalYear, phase, rest }: BudgetYear) => ({ fiscalYear, phase, rest: toDecimal(rest) });
  const amounts = ({ before, after, change, share }: BudgetChange["total"]) => ({
    ...{ before: decimal(before), after: decimal(after), change: decimal(change), share: decimal(share) },
  });
  return {
    by,
    ...{ earlier: year(earlier), later: year(later), total: amounts(total) },
    units: units.map(({ state, code, name, from, unknown, ...each }) => ({ state, code, name, from, ...amounts(each), unknown })), // prettier-ignore
    unplaced: unplaced.map(({ amount, ...each }) => ({ ...each, amount: decimal(amount) })),
  };
}
