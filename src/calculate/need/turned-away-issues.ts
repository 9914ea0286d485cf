import type { Issue } from "../../formula/issue.js";
import type { Centre } from "../../model/centre.js";
import { type Row, isSound } from "../../model/table.js";
import { type Exact, ZERO, add, compare, exact, isZero, subtract } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import { issueAt } from "../issue-at.js";
import type { Network } from "../network.js";

// Below this so many places stood empty that a want of places turned nobody away.
const HALF = exact("0.5");

/** What does not go together with those who were turned away: each is asked, since a count may mean something else. */
export const turnedAwayIssues = ({ centres = [] }: Network): Issue[] =>
  centres.filter(isSound).flatMap((row) => [...emptyIssues(row), ...caseIssues(row)]);

function emptyIssues(row: Row<Centre>): Issue[] {
  const { occupancy, turned_away_women: women = "0", turned_away_children: children = "0" } = row.values;
  if (occupancy === undefined || compare(exact(occupancy), HALF) >= 0) return [];
  const field = isZero(exact(women)) ? "turned_away_children" : "turned_away_women";
  return isZero(exact(women)) && isZero(exact(children))
    ? []
    : [issueAt(row, field, "centre.turned-away-while-empty", { severity: "warning" })];
}

// Women are held against cases: children come with the case of their mother.
function caseIssues(row: Row<Centre>): Issue[] {
  const { cases, clients = "0", children = "0", turned_away_women: away } = row.values;
  if (cases === undefined || away === undefined || isZero(exact(away))) return [];
  const women = add(notBelowZero(subtract(exact(clients), exact(children))), exact(away));
  if (compare(women, exact(cases)) <= 0) return [];
  return [
    issueAt(row, "turned_away_women", "centre.turned-away-above-cases", {
      severity: "warning",
      expected: `≤ ${cases}`,
      detail: { women: toDecimal(women), cases },
    }),
  ];
}

// More children than people is another fault, and leaves no women.
const notBelowZero = (value: Exact): Exact => (value.n < 0n ? ZERO : value);
