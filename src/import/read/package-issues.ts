import type { Issue } from "../../formula/issue.js";
import { problem } from "../../formula/problem.js";
import type { PackageResource } from "../../model/data-package.js";
import { type PackageAmount, phaseOf } from "./package-columns.js";

/** The descriptor, and the JSON pointer of a resource in it. */
export type At = { readonly file: string; readonly column: string };

const REMOTE = /^[a-z][a-z\d+.-]*:\/\//i;

/** What of a table of a data package cannot be read as one budget: `package.path`, `package.phase`, `package.measures`. */
export const packageIssues = (
  resource: PackageResource,
  amounts: readonly PackageAmount[],
  at: At,
): readonly Issue[] => [...pathIssues(resource, at), ...amountIssues(resource, amounts, at)];

function pathIssues(resource: PackageResource, at: At): readonly Issue[] {
  const paths = [resource.path ?? []].flat();
  if (paths.length === 1 && !REMOTE.test(paths[0] ?? "")) return [];
  return [problem("package.path", { ...at, received: paths.join(", "), expected: "data/budget.csv" })];
}

// What of the amounts of a table cannot be read as one budget.
function amountIssues({ schema }: PackageResource, amounts: readonly PackageAmount[], at: At): readonly Issue[] {
  const years = new Set(amounts.map((each) => each.fiscalYear));
  const strange = amounts.filter(({ phase }) => (phase === undefined ? years.size > 1 : phaseOf(phase) === undefined));
  const keys = amounts.flatMap(({ phase = "", fiscalYear = "" }) => (phaseOf(phase) ? `${fiscalYear}:${phase}` : []));
  const money = new Set(amounts.map(({ currency = "", factor = "" }) => `${currency} ${String(factor)}`));
  const byRow = schema?.fields?.find((each) => each.columnType?.startsWith("value-currency"));
  const listed = amounts.map(({ header, phase = "", currency = "", factor = 1 }) =>
    [`«${header}»`, phase, currency, `×${String(factor)}`].filter((each) => each !== "").join(" "),
  );
  return [
    ...strange.map(({ header, phase = "" }) =>
      problem("package.phase", {
        ...at,
        received: phase,
        expected: "proposed, approved, adjusted, executed",
        detail: { header },
      }),
    ),
    ...(money.size > 1 || new Set(keys).size < keys.length || byRow
      ? [problem("package.measures", { ...at, received: byRow ? `«${byRow.name}»` : listed.join(", ") })]
      : []),
  ];
}
