import { BEHIND } from "../formula/behind.js";
import { resolve } from "node:path";
import { budgetChange, type BudgetChange } from "../compare/budgets/budget-change.js";
import { UNITS, type BudgetYear, type UnitKind } from "../compare/budgets/budget-unit.js";
import { type BudgetSide, budgetYear, periodsIn, says } from "../compare/budgets/budget-year.js";
import type { Figure } from "../formula/figure.js";
import type { Issue } from "../formula/issue.js";
import { problem } from "../formula/problem.js";
import { say } from "../formula/say.js";
import { readTable } from "../import/read/read-table.js";
import { PHASES } from "../model/budget-line.js";
import { type Reclassification, reclassifications } from "../model/reclassification.js";
import type { Exact } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import { readFiles } from "../node.js";
import { budgetChangeReport } from "../report/budget-change-report.js";
import type { ComparisonReport } from "../report/comparison-report.js";
import type { Result } from "../result/result.js";
import { dictionariesFor } from "../run/dictionaries-for.js";
import { type Call, type CommandOption, complain, EXIT, flag, misuse, text } from "./command.js";
import type { Compared } from "./compared-issues.js";
import { errorsIn } from "./load.js";
import { shownPath } from "./shown-path.js";

/** What is said of a change of budgets alone. */
export const OF_BUDGETS: readonly CommandOption[] = [
  { flags: "--by <what>", words: "compare.--by", choices: UNITS },
  { flags: "--phase <phase>", words: "compare.--phase" },
  { flags: "--map <file>", words: "compare.--map" },
  { flags: "--all", words: "compare.--all" },
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
type Refuse = (call: Call, issues: readonly Issue[]) => Promise<number>;

/** Whether a call names two phases, so that one analysis is compared with itself. */
export const arePhases = (call: Call): boolean => text(call, "phase")?.includes(":") === true;

/** The change between the budgets of two analyses. */
export async function compareBudgets(call: Call, sides: Sides, show: Show, refuse: Refuse): Promise<number> {
  const { locale } = call;
  const said = text(call, "phase");
  const phases = (said ?? "").split(":");
  if (said !== undefined && (phases.length > 2 || !phases.every((each) => PHASES.some((phase) => phase === each))))
    return misuse(call, `${say(locale, "compare.phase-wants")} “${said}”`);
  const stopped = sides.flatMap(({ result }) => errorsIn(result, flag(call, "allowRejects")));
  if (stopped.length > 0) return refuse(call, stopped);
  const [from, to] = sides.map(({ result }) => result.analysis.currency);
  if (from !== to)
    return refuse(call, [
      problem("compare.currency", { file: sides[1].file, received: to ?? "", expected: from ?? "" }),
    ]);
  const map = await mapOf(call);
  if ("issues" in map) return refuse(call, map.issues);
  const budgets = sides.map(({ result }) => sideOf(result));
  const by = UNITS.find((each) => each === text(call, "by")) ?? (budgets.every((each) => says(each, "programme")) ? "programme" : "line"); // prettier-ignore
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
  const change = budgetChange(earlier, later, map.rows);
  const report = (most?: number): ComparisonReport =>
    budgetChangeReport(
      change,
      {
        currency: to ?? "",
        names: [sides[0].file, sides[1].file],
        unmet: unmetIn(sides),
        ...(most !== undefined && { most }),
      },
      locale,
    );
  return show(call, sides, report(), {
    more: { change: documentOf(change, by) },
    short: report(flag(call, "all") ? undefined : SHOWN),
  });
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

type MapRead = { readonly rows: readonly Reclassification[] } | { readonly issues: readonly Issue[] };

async function mapOf(call: Call): Promise<MapRead> {
  const given = text(call, "map");
  if (given === undefined) return { rows: [] };
  const file = shownPath(given, call.host.cwd);
  const asked = { title: "", currency: "", fiscalYear: "", centres: { file } };
  const { files, issues } = await readFiles(asked, ".", { [file]: resolve(call.host.cwd, given) });
  const bytes = files[file];
  if (bytes === undefined) return { issues };
  const reading = readTable(reclassifications, { name: file, bytes }, {}, dictionariesFor(call.locale));
  const wrong = reading.issues.filter((each) => each.severity !== "warning");
  if (wrong.length > 0) {
    complain(call, [say(call.locale, "budget-change.rows", { file })]);
    return { issues: wrong };
  }
  return { rows: reading.rows.map(({ values }) => values) };
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
