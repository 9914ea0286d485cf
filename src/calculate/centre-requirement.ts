// The requirement (cost of a year) of one service of one crisis centre by a cost standard, from plain objects.
// Also: the types of the assumptions and options that it takes.
import { evaluateChain } from "../formula/chain.js";
import type { Figure } from "../formula/figure.js";
import { nearest } from "../formula/nearest.js";
import { figureAt } from "../formula/trace.js";
import { ASSUMPTIONS, type Assumption, type AssumptionName, isAssumptionName } from "../model/assumption.js";
import { type Centre, centres } from "../model/centre.js";
import { type Shape, type Values, checkRow } from "../model/check-row.js";
import { type CostStandardLine, costStandards } from "../model/cost-standard.js";
import { type PriceIndex, indices } from "../model/price-index.js";
import type { Row, TableModel } from "../model/table.js";
import { isDecimal } from "../money/exact.js";
import { fail, refuseUnlessListed, refuseUnlessObjects } from "../money/fail.js";
import { sameCurrency } from "../money/money.js";
import { SERVICE_COSTS } from "./cost/cost-tables.js";
import { link } from "./link-network.js";
import type { Network } from "./network.js";
import { networkTables } from "./network-tables.js";

/**
 * Requirement of one service of one crisis centre by a cost standard, from plain objects.
 *
 * Formula: direct cost + overhead + contingency, by the same chain of tables that costs a whole network.
 *
 * @param centre - the service of the centre: decimal strings for numbers, shares from 0 to 1
 * @param standard - the lines of one cost standard, unit costs in whole currency units
 * @param assumptions - the assumptions that its lines need: what is missing makes the result undefined
 * @param options - fiscal year, currency, indices
 * @returns money a year as a figure; undefined where an input that is needed is missing
 * @throws `centre.invalid`, `cost-standard.invalid`, `price-index.invalid` when a value does not fit its table;
 *   `assumption.unknown`, `assumption.invalid`; `money.currency` when the lines have two currencies and none is chosen;
 *   `centre.fiscal-year` when the year is needed; the code of the problem when standard and centre do not go together
 * Source: see `requirement`.
 * @example centreRequirement({ centre_id: "osh", service: "helpline" }, [{ standard_id: "s", service: "helpline",
 *   line: "rent", behaviour: "fixed", driver: "centre", quantity: "1", unit_cost: "100", currency: "KGS" }],
 *   { overhead_rate: "0.1", overhead_mode: "markup", contingency_rate: "0" }).value // "110"
 */
export function centreRequirement(
  centre: Centre,
  standard: readonly CostStandardLine[],
  assumptions: GivenAssumptions,
  options: CentreOptions = {},
): Figure {
  refuseUnlessObjects(TAKES, centre, assumptions, options);
  refuseUnlessListed(TAKES, standard);
  const lines = standard.map((line) => rowOf(costStandards, line, "cost-standard.invalid"));
  const currency = options.currency ?? sameCurrency(standard) ?? fail("standard.none", "the standard has no lines");
  const dated = standard.some(
    (line) => line.valid_from !== undefined || line.valid_to !== undefined || line.index !== undefined,
  );
  if (options.fiscalYear === undefined && (dated || standard.some((line) => line.currency !== currency)))
    fail("centre.fiscal-year", 'a line hangs on the year: give { fiscalYear: "2025" }');
  const fiscalYear = options.fiscalYear ?? "";
  const network: Network = {
    fiscalYear,
    firstDay: options.fiscalYearStart ?? (fiscalYear && `${fiscalYear.slice(0, 4)}-01-01`),
    currency,
    centres: [rowOf(centres, centre, "centre.invalid")],
    costLines: lines,
    use: {},
    funding: undefined,
    population: undefined,
    assumptions: Object.entries(assumptions).map(([name, value]) => assumptionRow(name, value)),
    indices: (options.indices ?? []).map((each) => rowOf(indices, each, "price-index.invalid")),
    pooling: "none",
    supplyStandards: [],
    refused: new Set(),
  };
  const problem = link(network).issues.find((issue) => issue.severity === "error");
  if (problem)
    fail(problem.code, `"${problem.received ?? ""}" of ${problem.column ?? "the standard"}: ${problem.code}`);
  const chain = evaluateChain(networkTables(network), currency);
  const figure = figureAt(chain, SERVICE_COSTS.place(0, "requirement"));
  if (!figure) return fail("centre.invalid", "the centre gives no requirement");
  if (fiscalYear !== "") return figure;
  return { ...figure, per: { centre: centre.centre_id, service: centre.service } };
}

const TAKES = 'give centreRequirement(centre, lines, { days: "365" })';

/** Values by the names of the assumptions, such as `{ days: "365", overhead_mode: "markup" }`; none has a default. */
export type GivenAssumptions = Readonly<Partial<Record<AssumptionName, string>>>;

export type CentreOptions = {
  /** Needed where lines have a period of validity, a price index or another currency. */
  readonly fiscalYear?: string;
  /** First day of the fiscal year; 1 January if not given. */
  readonly fiscalYearStart?: string;
  /** Currency of the result; that of the lines if not given. */
  readonly currency?: string;
  /** Price indices and exchange rates. */
  readonly indices?: readonly PriceIndex[];
};

// Row 0 is a row that no file holds: its places in traces name the argument.
function rowOf<S extends Shape>(model: TableModel<S>, values: Values<S>, code: string): Row<Values<S>> {
  const checked = checkRow(model, values as Readonly<Record<string, string>>);
  if ("values" in checked)
    return { values: checked.values, file: "", row: 0, headers: {} as Row<Values<S>>["headers"] };
  const [failure] = checked.failures;
  return fail(
    code,
    `${failure?.field || "a field"}: ${failure?.code ?? "invalid"}, expected ${failure?.expected ?? ""}`,
  );
}

function assumptionRow(name: string, value: string): Row<Assumption> {
  if (!isAssumptionName(name)) {
    const near = nearest(name, Object.keys(ASSUMPTIONS));
    return fail("assumption.unknown", `"${name}" is not an assumption${near ? `: did you mean "${near}"?` : ""}`);
  }
  const kind = ASSUMPTIONS[name];
  const fits = typeof kind === "string" ? isDecimal(value) : (kind as readonly string[]).includes(value);
  if (!fits) {
    const expected = typeof kind === "string" ? 'a decimal string such as "0.1"' : kind.join(", ");
    fail("assumption.invalid", `${name}: "${value}" is not ${expected}`);
  }
  return { values: { name, value, source: "assumption" }, file: "", row: 0, headers: {} };
}
