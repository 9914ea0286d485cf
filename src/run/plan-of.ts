// The plan of an analysis, or what is wrong with it; and the ceilings of its years.
import { CEILING_POINTER } from "../calculate/estimate/estimate.js";
import { warnAt } from "../calculate/given-cell.js";
import { type Network, yearNetwork } from "../calculate/network.js";
import type { Plan } from "../calculate/plan/plan.js";
import { decimalOf } from "../calculate/scenarios.js";
import { pointerStep } from "../formula/figure.js";
import { type Issue, problem } from "../formula/issue.js";
import type { Analysis, ScaleUp } from "../model/analysis.js";
import { isDoubtfulRate, rateQuestion } from "../model/doubtful-rate.js";
import { fold } from "../model/table.js";

/** The plan of an analysis, or what is wrong: years ascend from that of the analysis; its path names no other. */
export function planOf(
  analysis: Analysis,
  network: Network,
  file: string,
): { readonly plan: Plan | undefined; readonly issues: readonly Issue[] } {
  // A request without a plan is one of the fiscal year.
  const said = analysis.plan ?? (analysis.request ? { years: [analysis.fiscalYear] } : undefined);
  if (!said) return { plan: undefined, issues: [] };
  const { years } = said;
  const doubts = coverageQuestions(said.scaleUp, file);
  // A path whose coverage is asked about leads nowhere yet.
  const scaleUp = doubts.length > 0 ? undefined : inDecimals(said.scaleUp);
  const issues = [...yearIssues(analysis, years, file), ...pathIssues(said, network, file), ...doubts];
  if (issues.some((each) => each.severity === "error")) return { plan: undefined, issues };
  return {
    plan: {
      file,
      years,
      networks: years.map((year) => yearNetwork({ ...network, planFrom: years[0] ?? year }, year)),
      scaleUp,
      standard: network.supplyStandards.find((each) => each.id === scaleUp?.standard),
      ceilings: ceilingsOf(analysis),
      deflator: analysis.deflator,
    },
    issues: [...issues, ...openingIssues(network, years), ...(years.length > 1 ? unindexed(network) : [])],
  };
}

/** The ceilings of the years of a plan; of the fiscal year that of the request, where it has one. */
export function ceilingsOf({ plan, request, fiscalYear }: Analysis): Plan["ceilings"] {
  const planned = Object.entries(plan?.ceilings ?? {}).map(
    ([year, amount]) => [year, { amount, column: `/plan/ceilings/${pointerStep(year)}` }] as const,
  );
  const own = request?.ceiling;
  return {
    ...Object.fromEntries(planned),
    ...(own !== undefined && { [fiscalYear]: { amount: own, column: CEILING_POINTER } }),
  };
}

/** Coverages of a path that may be meant in per cent. */
const coverageQuestions = ({ target, coverage = {} }: Partial<ScaleUp> = {}, file: string): Issue[] =>
  [
    ["/plan/scaleUp/target", target] as const,
    ...Object.entries(coverage).map(([year, value]) => [`/plan/scaleUp/coverage/${pointerStep(year)}`, value] as const),
  ].flatMap(([column, value]) =>
    value !== undefined && isDoubtfulRate(value) ? [rateQuestion(value, { file, column })] : [],
  );

const inDecimals = (scaleUp: ScaleUp | undefined): ScaleUp | undefined =>
  scaleUp && {
    ...scaleUp,
    ...(scaleUp.target !== undefined && { target: decimalOf(scaleUp.target) }),
    ...(scaleUp.coverage && {
      coverage: Object.fromEntries(Object.entries(scaleUp.coverage).map(([year, value]) => [year, decimalOf(value)])),
    }),
  };

const issueOf = (code: string, file: string, column: string, rest: Pick<Issue, "received" | "expected">): Issue =>
  problem(code, { file, column: `/plan/${column}`, ...rest });

function yearIssues({ fiscalYear }: Analysis, years: readonly string[], file: string): Issue[] {
  if (years[0] !== fiscalYear)
    return [issueOf("plan.base-year", file, "years/0", { received: years[0] ?? "", expected: fiscalYear })];
  return years.flatMap((year, at) => {
    const before = years[at - 1];
    const apart = Number(year.slice(0, 4)) - Number(before?.slice(0, 4));
    return before === undefined || apart > 0
      ? []
      : [issueOf("plan.years", file, `years/${at}`, { received: year, expected: before })];
  });
}

function pathIssues({ years, scaleUp, ceilings = {} }: NonNullable<Analysis["plan"]>, network: Network, file: string) {
  const later = years.slice(1);
  const issues = Object.keys(ceilings)
    .filter((year) => !years.includes(year))
    .map((year) =>
      issueOf("plan.year-unknown", file, `ceilings/${pointerStep(year)}`, {
        received: year,
        expected: years.join(", "),
      }),
    );
  if (!scaleUp) return issues;
  const ids = network.supplyStandards.map((each) => each.id);
  if (!ids.includes(scaleUp.standard))
    issues.push(
      issueOf("plan.standard", file, "scaleUp/standard", { received: scaleUp.standard, expected: ids.join(", ") }),
    );
  const lists = scaleUp.units ?? (scaleUp.coverage ? { "": scaleUp.coverage } : {});
  const regions = new Set((network.population ?? []).map((row) => fold(row.values.region ?? "")));
  for (const [region, list] of Object.entries(lists)) {
    const place = scaleUp.units ? `scaleUp/units/${pointerStep(region)}` : "scaleUp/coverage";
    if (scaleUp.units && !regions.has(fold(region)))
      issues.push(issueOf("plan.region", file, place, { received: region }));
    for (const year of later)
      if (list[year] === undefined) issues.push(issueOf("plan.path-gap", file, place, { expected: year }));
    for (const year of Object.keys(list))
      if (!later.includes(year))
        issues.push(
          issueOf("plan.year-unknown", file, `${place}/${pointerStep(year)}`, {
            received: year,
            expected: later.join(", "),
          }),
        );
  }
  return issues;
}

// Capital is asked for in the year of opening: one that the plan leaves out between its years asks for none.
const openingIssues = ({ centres = [] }: Network, years: readonly string[]): Issue[] =>
  centres
    .filter(({ values: { opening_year: opens } }) => opens !== undefined && isBetween(opens, years))
    .map((row) => warnAt(row, "opening_year", "plan.opening-left-out", { expected: years.join(", ") }));

const isBetween = (year: string, years: readonly string[]): boolean =>
  !years.includes(year) && year > (years[0] ?? year) && year < (years.at(-1) ?? year);

// A line without an index keeps its price in every year of the plan: named once a file, with how many and one of them.
function unindexed({ costLines = [] }: Network): Issue[] {
  const rows = costLines.filter((row) => row.values.index === undefined && row.values.driver !== "payroll");
  const [first] = rows;
  if (!first) return [];
  const facts = { file: first.file, received: String(rows.length), expected: String(costLines.length) };
  return [problem("plan.no-index", { ...facts, detail: { line: first.values.line } }, "warning")];
}
