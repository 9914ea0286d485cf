import { BEHIND } from "../formula/behind.js";
import { type BudgetChange, budgetChange } from "../compare/budgets/budget-change.js";
import { type BudgetSide, budgetYear, periodsIn, says } from "../compare/budgets/budget-year.js";
import { say } from "../formula/say.js";
import { budgetChangeReport } from "../report/budget-change-report.js";
import type { Table } from "../report/pieces.js";
import type { Desk } from "./desk.js";

/**
 * What became of the programmes that count since the year before: new, ended, moved to another code, changed. Codes that
 * became others are joined by the table of them, else by name. Nothing where the budgets are of one year.
 */
export function changeTable(
  { page, fine, period, gathered: { fiscalYear, countedLines } }: Desk,
  level: string,
): Table | undefined {
  const { result, locale } = page;
  const { analysis, network, reclassification = [] } = result;
  const side: BudgetSide = {
    budgets: (result[BEHIND]?.tagged?.budgets ?? []).filter((each) => level === "" || each.level === level),
    transfers: analysis.transfers,
    currency: analysis.currency,
    fiscalYear,
    indices: network?.indices ?? [],
    isWanted: (line) => countedLines.has(line),
  };
  const before = periodsIn(side)
    .filter((each) => each.fiscalYear < fiscalYear)
    .toSorted((a, b) => (a.fiscalYear < b.fiscalYear ? 1 : -1));
  const [last] = before;
  if (!last) return undefined;
  const isSame = before.some((each) => each.fiscalYear === last.fiscalYear && each.phase === period.phase);
  const by = says(side, "programme") ? "programme" : "line";
  const later = budgetYear(side, by, period.phase);
  const earlier = budgetYear({ ...side, fiscalYear: last.fiscalYear }, by, isSame ? period.phase : undefined);
  if (!earlier || !later || earlier.fiscalYear === later.fiscalYear) return undefined;
  const change = budgetChange(
    earlier,
    later,
    reclassification.map(({ values }) => values),
  );
  const { sentences, table } = budgetChangeReport(
    change,
    { currency: analysis.currency, names: ["", ""], unmet: [], print: fine },
    locale,
  );
  if (!table) return undefined;
  return { ...table, id: "changes", title: titleOf(change, locale), remarks: [...sentences, ...table.remarks] };
}

function titleOf({ units, earlier, later }: BudgetChange, locale: Desk["page"]["locale"]): string {
  const count = (state: string): number => units.filter((each) => each.state === state).length;
  return say(locale, "statement.changes.title", {
    from: earlier.fiscalYear,
    to: later.fiscalYear,
    fresh: count("new"),
    ended: count("ended"),
    moved: count("moved"),
  });
}
