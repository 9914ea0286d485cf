import type { Issue } from "../../formula/issue.js";
import type { CostStandardLine } from "../../model/cost-standard.js";
import { fold } from "../../model/fold.js";
import type { Row } from "../../model/table.js";
import { compare, exact, multiply, sum } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import { issueAt } from "../issue-at.js";
import type { ResolvedNetwork } from "../resolved-network.js";

/**
 * Lines that several services of one centre share beyond the whole: more than 100 % of a person's time, or of a rent.
 * The same line of two services is the same person or thing where each of them states its share of it and one states
 * less than all; a blank share says nothing of sharing. Two persons with one title need two names.
 */
export function sharedIssues({ groups }: ResolvedNetwork): Issue[] {
  const found = new Map<string, Issue>();
  for (const { services } of groups.values()) {
    for (const shared of byName(services.flatMap(({ standard }) => standard.lines))) {
      const issue = aboveOne(shared);
      // The same standards serve many centres: it is told once.
      if (issue) found.set(JSON.stringify([issue.file, issue.row]), issue);
    }
  }
  return [...found.values()];
}

function byName(lines: readonly Row<CostStandardLine>[]): (readonly Row<CostStandardLine>[])[] {
  const groups = new Map<string, Row<CostStandardLine>[]>();
  for (const row of lines) {
    const name = fold(row.values.line);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups.values()].filter((each) => each.length > 1);
}

function aboveOne(rows: readonly Row<CostStandardLine>[]): Issue | undefined {
  const stated = rows.flatMap(({ values }) => (values.share === undefined ? [] : [exact(values.share)]));
  const one = exact("1");
  const last = rows.at(-1);
  if (!last || stated.length < rows.length || stated.every((each) => compare(each, one) === 0)) return undefined;
  const whole = sum(stated);
  if (compare(whole, one) <= 0) return undefined;
  return issueAt(last, "share", "cost.share-above-1", {
    expected: "≤ 1",
    detail: {
      line: last.values.line,
      percent: toDecimal(multiply(whole, exact("100"))),
      services: [...new Set(rows.map(({ values }) => values.service))].join(", "),
      rows: [...new Set(rows.map((each) => String(each.row)))].join(", "),
    },
  });
}
