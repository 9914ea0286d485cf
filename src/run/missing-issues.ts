// Issues about what the main figures lack: a missing assumption is an error, a blank cell or other input a warning.
import { type Figures, figuresOfIds } from "../formula/figures.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { type Issue, problem } from "../formula/issue.js";
import type { ChainTable } from "../formula/table.js";
import { type Reason, reasonOf, reasonsOf } from "../formula/reason.js";
import { isAssumptionName } from "../model/assumption.js";

/** What figures asked for lack: an assumption is an error, a blank cell a warning. One issue a place. */
export function missingIssues(
  figures: Figures,
  find: (id: string, per: PerKeys) => Figure | undefined,
  told: readonly Issue[],
  tables: readonly ChainTable[] = [],
): Issue[] {
  const issues = new Map<string, Issue>();
  const lacking = figuresOfIds(
    figures,
    ASKED,
    ({ undefined: why, formula }) => why?.code === "missing-input" && !formula.startsWith("total"),
  );
  const nodes = new Map(
    tables.flatMap(({ columns }) =>
      columns.flatMap((each) => (each.kind === "formula" ? [[each.formula.id, each.formula.node] as const] : [])),
    ),
  );
  const seen = new Set<Figure>();
  const put = (issue: Issue): void =>
    void issues.set(JSON.stringify([issue.code, issue.file, issue.row, issue.column, issue.received]), issue);
  for (const figure of lacking) {
    const reason = reasonOf(figure, find);
    if (!reason) continue;
    const issue = issueFor(nameOf(reason), reason.from, figure);
    if (issue.code === "input.missing" && told.some((each) => tells(each, reason.input))) continue;
    // A blank cell of capital is told by its line, one of capacity by the supply that lacks it.
    if (SOFT.has(figure.id) && issue.code !== "assumption.missing") continue;
    put(issue);
    if (issue.code !== "assumption.missing") continue;
    // Where one is missing, all are told at once: a person gives them in one round.
    for (const each of reasonsOf(figure, find, (id) => nodes.get(id), seen))
      if (isAssumption(nameOf(each))) put(issueFor(nameOf(each), each.from, figure));
  }
  return [...issues.values()];
}

// The figures that a reader asks for: what they lack is told, not left to be found in a file.
const ASKED: ReadonlySet<string> = new Set([
  "requirement",
  "units-available",
  "norm-units",
  "expansion-requirement",
  "funding-amount",
  "annualised-amount",
  "present-value",
]);

// Of these only an assumption is told here.
const SOFT: ReadonlySet<string> = new Set(["annualised-amount", "norm-units"]);

// Columns that carry an assumption under the name of the value it stands for.
const STANDS_FOR: Readonly<Record<string, string>> = { "assumed-occupancy": "occupancy" };
const OF_MODEL: Readonly<Record<string, string>> = { capacity: "places-per-centre", occupancy: "target-occupancy" };

// What says already why an input that is no cell is not there.
const TOLD_BY: Readonly<Record<string, RegExp>> = {
  "exchange-rate": /^rate\./,
  "index-now": /^index\./,
  "index-then": /^index\./,
  "contributed-by": /^contributions\./,
  "contribution-rate": /^contributions\./,
  "cost-standard": /^(standard|file)\./,
  "funding-table": /^file\./,
  "centres-table": /^file\./,
  "population-table": /^file\./,
};

// An error of its cell, too, says already why an input is not there.
const tells = ({ code, severity, column }: Issue, input: string): boolean =>
  TOLD_BY[input]?.test(code) === true || (severity === "error" && column === input.replaceAll("-", "_"));

const isAssumption = (name: string): boolean => isAssumptionName(name.replaceAll("-", "_"));

const nameOf = ({ input, figure }: Reason) => (figure.per.route === "model" ? OF_MODEL : STANDS_FOR)[input] ?? input;

function issueFor(input: string, from: NonNullable<ReturnType<typeof reasonOf>>["from"], figure: Figure): Issue {
  const detail = { input, figure: figure.id, centre: figure.per.centre ?? "", service: figure.per.service ?? "" };
  const cell = "cells" in from ? from.cells[0] : undefined;
  if (cell && !isAssumption(input))
    return problem("cell.blank-needed", { file: cell.file, row: cell.row, column: cell.column, detail }, "warning");
  return isAssumption(input)
    ? problem("assumption.missing", { received: input.replaceAll("-", "_"), detail })
    : problem("input.missing", { received: input, detail }, "warning");
}
