import type { Issue } from "../../formula/issue.js";
import type { CostStandardLine } from "../../model/cost-standard.js";
import { fold } from "../../model/fold.js";
import type { Row } from "../../model/table.js";
import { exact, isZero } from "../../money/exact.js";
import { issueAt } from "../issue-at.js";

// Words of employer's contributions in the languages of the tables.
const WORDS =
  /contribution|social (security|tax|insurance)|взнос|отчислени|соц(иальн\S*\s+|\s*)налог|жарна|аударым|төгүм|чегерүү|badal|ajratma/u;
// Class 212 of GFSM 2014 is employers' social contributions; national charts write it 212, 2121, 2.1.2.
const CLASS = /^2\.?1\.?2/;

/**
 * Employer's contributions that may be counted twice in one standard: as `on_cost` of a pay line, and once more by a
 * line on the payroll, which is the sum of all pay lines.
 *
 * @param lines - the lines of one standard that are in force
 */
export function contributionIssues(lines: readonly Row<CostStandardLine>[]): Issue[] {
  const paid = lines.find(
    ({ values }) => values.pay === "yes" && values.on_cost !== undefined && !isZero(exact(values.on_cost)),
  );
  if (!paid) return [];
  return lines
    .filter(({ values }) => values.driver === "payroll" && !isZero(exact(values.quantity)) && isContribution(values))
    .map((row) =>
      issueAt(row, "line", "cost.contributions-twice", {
        severity: "warning",
        detail: { other: paid.values.line, on_cost: paid.values.on_cost ?? "" },
      }),
    );
}

const isContribution = ({ line, economic }: CostStandardLine): boolean =>
  WORDS.test(fold(line)) || (economic !== undefined && CLASS.test(economic.trim()));
