import type { Issue } from "../../formula/issue.js";
import type { Centre } from "../../model/centre.js";
import { type Row, isSound } from "../../model/table.js";
import { add, compare, exact, isZero, subtract } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import { issueAt } from "../issue-at.js";
import type { Network } from "../network.js";

// Below this so many places stood empty that a want of places turned nobody away.
const HALF = exact("0.5");
const TURNED_AWAY = ["turned_away_women", "turned_away_children"] as const;

/** What does not go together with those who were turned away: each is asked, since a count may mean something else. */
export const turnedAwayIssues = ({ centres = [] }: Network): Issue[] =>
  centres.filter(isSound).flatMap((row) => [...emptyIssues(row), ...caseIssues(row)]);

function emptyIssues(row: Row<Centre>): Issue[] {
  const { occupancy } = row.values;
  if (occupancy === undefined || compare(exact(occupancy), HALF) >= 0) return [];
  const stated = TURNED_AWAY.find((field) => {
    const count = row.values[field];
    return count !== undefined && !isZero(exact(count));
  });
  return stated === undefined ? [] : [issueAt(row, stated, "centre.turned-away-while-empty", { severity: "warning" })];
}

// Women are held against cases: children come with the case of their mother. Where clients or the children among them
// are blank, nobody knows the women among clients, and those who were turned away are held against cases alone.
function caseIssues(row: Row<Centre>): Issue[] {
  const { cases, clients, children, turned_away_women: away } = row.values;
  if (cases === undefined || away === undefined || isZero(exact(away))) return [];
  const helped =
    clients === undefined || children === undefined ? undefined : subtract(exact(clients), exact(children));
  // More children than clients is another fault.
  if (helped && helped.n < 0n) return [];
  const women = helped ? add(helped, exact(away)) : exact(away);
  if (compare(women, exact(cases)) <= 0) return [];
  return [
    issueAt(row, "turned_away_women", "centre.turned-away-above-cases", {
      severity: "warning",
      expected: `≤ ${cases}`,
      detail: { women: toDecimal(women), cases },
    }),
  ];
}
