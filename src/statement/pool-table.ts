import { say } from "../formula/say.js";
import { type Table, type TableRow, table } from "../report/pieces.js";
import { type Desk, sumCell } from "./desk.js";
import type { PoolKind } from "./measure.js";
import { type MinistryState, ministryStates, together } from "./ministry-states.js";
import { columnsOf, ministryRow, scaleOf, totalRow } from "./ministry-table.js";
import { NOTHING, sumsOf } from "./phase-sums.js";

/**
 * All money by level of government, or by whose money it is: the state's own, a donor's, outside the budget. Transfers
 * count where they are spent, and what was left out for that is said. Nothing where there is only one level, or nobody
 * says whose money it is.
 */
export function poolTable(desk: Desk, kind: Exclude<PoolKind, "ministry">): Table | undefined {
  const { page, gathered, period } = desk;
  const { locale, print } = page;
  const states = ministryStates(desk, kind);
  const isSaid = states.some(({ name }) => name !== "");
  if (!isSaid || (kind === "level" && states.length < 2)) return undefined;
  const row = (state: MinistryState): TableRow => ({
    ...ministryRow(desk, state),
    label: state.name === "" ? say(locale, "statement.not-stated") : (locale.codes[state.name] ?? state.name),
  });
  const left = sumsOf(gathered.transfers)[period.phase] ?? NOTHING;
  const leftWords = sumCell(desk, left, print).text;
  return table({
    id: `by-${kind}`,
    title: say(locale, `statement.by-${kind}.title`),
    unit: say(locale, "statement.unit", { unit: print.unit }),
    heading: say(locale, `statement.by-${kind}`),
    columns: columnsOf(desk),
    ...scaleOf(desk, states),
    rows: [...states.map(row), totalRow(desk, together(states, say(locale, "statement.whole")))],
    remarks:
      kind === "level" && gathered.transfers.length > 0
        ? [say(locale, "statement.by-level.transfers", { count: gathered.transfers.length, amount: leftWords })]
        : [],
  });
}
