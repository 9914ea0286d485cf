import { type Issue, problem } from "../formula/issue.js";
import { type Analysis, UNKNOWN } from "../model/analysis.js";
import type { InputRecord } from "../model/input-record.js";
import { option } from "../import/read/question-options.js";

/** What is not known of the analysis: its currency is told; its year is asked once those of its files are known. */
export function unknownAbout(
  { currency, fiscalYear, budgets = [] }: Analysis,
  { issues, inputs }: { readonly issues: readonly Issue[]; readonly inputs: readonly InputRecord[] },
  file: string,
): readonly Issue[] {
  const found = [
    ...budgets.map((each) => each.fiscalYear),
    ...inputs.flatMap(({ understood }) => [
      understood?.fiscalYear?.value,
      ...(understood?.columns ?? []).map((each) => each.fiscalYear),
    ]),
    ...issues.map((each) => each.detail?.["fiscalYear"]),
  ];
  const known = found.flatMap((each) => (each === undefined || each === "" ? [] : [each]));
  const years = [...new Set(known)].sort().reverse();
  const isNone = years.length === 0 && issues.some((each) => each.severity === "question");
  const isAsked = isNone || issues.some((each) => each.code === "budget.year-unknown");
  const options = years.map((value) => option("year", { fiscalYear: value }, null, { value }));
  const facts = { file, detail: { years: years.join(", ") }, options };
  return [
    ...(currency === UNKNOWN.currency ? [problem("analysis.no-currency", {}, "warning")] : []),
    ...(fiscalYear === UNKNOWN.fiscalYear && !isAsked ? [problem("analysis.no-year", facts, "question")] : []),
  ];
}
