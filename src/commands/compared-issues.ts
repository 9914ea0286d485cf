import { figuresIn } from "../formula/behind.js";
import { compare } from "../compare/compare.js";
import { COMPARED, type CompareOptions, type ComparedId } from "../compare/comparison.js";
import type { Issue } from "../formula/issue.js";
import { nearest } from "../formula/nearest.js";
import { problem } from "../formula/problem.js";
import { fold } from "../model/fold.js";
import { isAbout } from "../result/per-keys.js";
import type { Result } from "../result/result.js";

/** A result that is compared, and the file that it comes from. */
export type Compared = { readonly file: string; readonly result: Result };

/** What is asked of two results: the figure, and the centre or region as it was written. */
export type Question = {
  readonly figure: ComparedId;
  readonly per: { readonly centre: string } | { readonly region: string } | Readonly<Record<string, never>>;
};

/**
 * What stands against a comparison, and what to compare where nothing does.
 *
 * @param sides - the two results
 * @param question - what is asked of them
 * @returns issues with the file and the remedy, and the figure with its centre or region as the results write it
 */
export function comparedIssues(
  sides: readonly [Compared, Compared],
  question: Question,
): { readonly issues: readonly Issue[]; readonly options: CompareOptions } {
  const [first, second] = sides;
  const stopped = sides.flatMap(({ result }) =>
    result.network ? [] : result.issues.filter((issue) => issue.severity !== "warning"),
  );
  const { figure, per } = question;
  if (stopped.length > 0) return { issues: stopped, options: {} };
  const [expected, received] = [first.result.analysis.currency, second.result.analysis.currency];
  if (expected !== received)
    return { issues: [problem("compare.currency", { file: second.file, received, expected })], options: {} };
  const key = "centre" in per ? "centre" : "region" in per ? "region" : undefined;
  const found = sides.map((side) => place(side, question, key));
  const issues = found.flatMap((each) => (typeof each === "string" ? [] : [each]));
  const about = found.find((each) => typeof each === "string") ?? "";
  if (key === "centre") return { issues, options: { figure, per: { centre: about } } };
  if (key === "region") return { issues, options: { figure, per: { region: about } } };
  return { issues, options: { figure } };
}

/** The centre or region as a result writes it (empty for the whole), or what is wrong. */
function place({ file, result }: Compared, { figure, per }: Question, key?: "centre" | "region"): string | Issue {
  const keys = key === undefined ? [] : [key];
  const told = figuresIn(result).filter(
    ({ per }) => isAbout(per, "fiscalYear", ...keys) && per["fiscalYear"] === result.analysis.fiscalYear,
  );
  const names = told.flatMap((each) => (each.id === figure ? [each.per[key ?? ""] ?? ""] : []));
  const asked = Object.values(per)[0] ?? "";
  const name = names.find((each) => fold(each) === fold(asked));
  if (name !== undefined) return name;
  const others = told.map((each) => each.id).filter((id) => COMPARED.some((each) => each === id));
  const near = key === undefined ? nearest(figure, others) : nearest(asked, names);
  const column = key === undefined ? {} : { column: `${key} ${asked}` };
  return problem("compare.figure", { file, ...column, received: figure, detail: { nearest: near ?? "" } });
}

/** Says which document was changed after it was written, where that is why two results were not compared. */
export function mismatchIssue(sides: readonly Compared[], options: CompareOptions, error: unknown): Issue | undefined {
  if (codeOf(error) !== "compare.mismatch") return undefined;
  const wrong = sides.find(({ result }) => {
    try {
      compare(result, result, options);
      return false;
    } catch (fault) {
      return codeOf(fault) === "compare.mismatch";
    }
  });
  return wrong && problem("compare.mismatch", { file: wrong.file });
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);
