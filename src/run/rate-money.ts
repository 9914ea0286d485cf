// Adds to questions whether a rate is in per cent what the need of all centres is under each of the two readings.
import { assumptions } from "../model/assumption.js";
import { centres } from "../model/centre.js";
import { costStandards } from "../model/cost-standard.js";
import { isDoubtfulRate, rateReadings } from "../model/doubtful-rate.js";
import { LEVELS } from "../calculate/funding/gap-tables.js";
import { type Network, yearNetwork } from "../calculate/network.js";
import { networkTables } from "../calculate/network-tables.js";
import { evaluateChain } from "../formula/chain.js";
import type { Issue } from "../formula/issue.js";
import { figureAt } from "../formula/trace.js";
import { fieldsOf } from "../model/check-row.js";
import type { Row, TableModel } from "../model/table.js";
import { isDecimal } from "../money/exact.js";
import { RATE_QUESTION, rateFields } from "../import/read/row-rules.js";
import type { Collected } from "./files.js";

/** Adds to questions about rates what each reading means in money: all of them in per cent, and as they stand. */
export function tellRateMoney(network: Network, collected: Collected): void {
  if (network.costLines === undefined || ![...collected.asked.values()].some((rows) => rows.length > 0)) return;
  const needs = [true, false].map((isPercent) => needOf(withAsked(network, collected, isPercent)));
  const detail = Object.fromEntries(
    ["sumPercent", "sumPlain"].flatMap((key, index) => (needs[index] == null ? [] : [[key, needs[index]]])),
  );
  const told = (issue: Issue): Issue =>
    issue.code === RATE_QUESTION
      ? { ...issue, detail: { ...issue.detail, ...detail, currency: network.currency } }
      : issue;
  for (const [at, issue] of collected.issues.entries()) collected.issues[at] = told(issue);
  for (const [at, each] of collected.rejects.entries())
    collected.rejects[at] = { ...each, reasons: each.reasons.map(told) };
}

function withAsked(network: Network, collected: Collected, isPercent: boolean): Network {
  const all = <T extends object>(rows: readonly Row<T>[] | undefined, model: TableModel): readonly Row<T>[] => {
    const asked = (collected.asked.get(model.name) ?? []) as readonly Row<T>[];
    return [...(rows ?? []), ...(isPercent ? asked.map((row) => inPercent(row, model)) : asked)];
  };
  const { costLines, ...rest } = network;
  return yearNetwork(
    {
      ...rest,
      centres: all(network.centres, centres),
      costLines: all(costLines, costStandards),
      assumptions: all(network.assumptions, assumptions),
    },
    network.fiscalYear,
  );
}

function inPercent<T extends object>(row: Row<T>, model: TableModel): Row<T> {
  const values = row.values as Readonly<Record<string, string>>;
  const meant = Object.fromEntries(
    rateFields(model.name, fieldsOf(model), values).flatMap((field): [string, string][] => {
      const value = values[field];
      return value !== undefined && isDecimal(value) && isDoubtfulRate(value)
        ? [[field, rateReadings(value).meant]]
        : [];
    }),
  );
  return { ...row, values: { ...row.values, ...meant } };
}

// The need of all centres, else of those that are known.
function needOf(network: Network): string | null {
  const chain = evaluateChain(networkTables(network), network.currency);
  const need = (column: "requirement" | "requirement known") =>
    figureAt(chain, LEVELS.country.place(0, column))?.value ?? null;
  return need("requirement") ?? need("requirement known");
}
