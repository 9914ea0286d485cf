// How two budgets, or two phases of one, are compared by `umay compare`: its options, the change, and the end of a call
// where there is nothing to compare.
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
import { dictionariesFor, localizeAll } from "../run/languages.js";
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

/** A comparison as a command shows it: its report, figures, keys of its document, and the report of a terminal. */
export type Shown = {
  readonly report: ComparisonReport;
  readonly figures?: readonly Figure[];
  readonly more?: Readonly<Record<string, unknown>>;
  readonly short?: ComparisonReport;
};

type Sides = readonly [Compared, Compared];

/** Whether a call names two phases, so that one analysis is compared with itself. */
export const arePhases = (call: Call): boolean => call.text("phase")?.includes(":") === true;

/** Tells why there is nothing to compare, and ends the call. */
export function refuse(call: Call, issues: readonly Issue[]): Promise<never> {
  const isOther = issues.every(({ code }) => code === "analysis.table");
  return call.unread(localizeAll(issues, call.locale.code), {}, isOther ? EXIT.use : EXIT.input);
}

/** The change between the budgets of two analyses. */
export async function compareBudgets(call: Call, sides: Sides): Promise<Shown> {
  const said = call.text("phase");
  const phases = (said ?? "").split(":");
  if (said !== undefined && (phases.length > 2 || !phases.every((each) => PHASES.some((phase) => phase === each))))
    return call.misuse(`${say(call.locale, "compare.phase-wants")} “${said}”`);
  const stopped = sides.flatMap(({ result }) => errorsIn(result, call.flag("allowRejects")));
  if (stopped.length > 0) return refuse(call, stopped);
  const [from, to] = sides.map(({ result }) => result.analysis.currency);
  if (from !== to)
    return refuse(call, [
      problem("compare.currency", { file: sides[1].file, received: to ?? "", expected: from ?? "" }),
    ]);
  const map = await mapOf(call);
  const budgets = sides.map(({ result }) => sideOf(result));
  const by = UNITS.find((each) => each === call.text("by")) ?? (budgets.every((each) => says(each, "programme")) ? "programme" : "line"); // prettier-ignore
  const yearOf = (at: 0 | 1): BudgetYear | Promise<never> => {
    const phase = said === undefined ? undefined : (phases[at] ?? phases[0]);
    const side = sideOf(sides[at].result);
    const expected = [...new Set(periodsIn(side).map((each) => each.phase))].join(", ");
    const wrong = problem("compare.phase", { file: sides[at].file, received: phase ?? "", expected });
    return budgetYear(side, by, phase) ?? refuse(call, [wrong]);
  };
  const [earlier, later] = [await yearOf(0), await yearOf(1)];
  const change = budgetChange(earlier, later, map);
  const about = { currency: to ?? "", names: [sides[0].file, sides[1].file] as const, unmet: unmetIn(sides) };
  const report = (most?: number): ComparisonReport =>
    budgetChangeReport(change, { ...about, ...(most !== undefined && { most }) }, call.locale);
  const short = report(call.flag("all") ? undefined : SHOWN);
  return { report: report(), more: { change: documentOf(change, by) }, short };
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

async function mapOf(call: Call): Promise<readonly Reclassification[]> {
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
