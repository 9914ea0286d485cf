// The scenarios of an analysis, with `low` and `high` where money has ranges, and issues of what is not understood.
// Also: a warning for each scenario that changes no figure.
import { type Network } from "../calculate/network.js";
import type { Change, Scenario } from "../calculate/scenarios.js";
import {
  CHANGES,
  RANGED,
  changeOf,
  decimalOf,
  isEnd,
  isNamed,
  placedRows,
  quantityAfter,
  scenarioKey,
} from "../calculate/scenarios.js";
import { type Issue, problem } from "../formula/issue.js";
import { noneOf } from "../formula/nearest.js";
import type { Analysis } from "../model/analysis.js";
import { ASSUMPTIONS, assumptionFault } from "../model/assumption.js";
import { isClosed } from "../model/centre.js";
import { isDoubtfulRate, rateQuestion } from "../model/doubtful-rate.js";
import { add, exact } from "../money/exact.js";

/** Scenarios of an analysis, and `low` and `high` where money has ranges. What is not understood is told. */
export function scenariosOf(
  { scenarios: said = {} }: Analysis,
  network: Network,
  file: string,
): { readonly scenarios: readonly Scenario[]; readonly issues: readonly Issue[] } {
  const ranged = (end: "min" | "max"): boolean => (network.funding ?? []).some((row) => row.values[end] !== undefined);
  const implied = [
    ...(ranged("min") && !said["low"] ? [{ name: "low", values: {} }] : []),
    ...(ranged("max") && !said["high"] ? [{ name: "high", values: {} }] : []),
  ];
  const named = Object.entries(said).map(([name, values]) => ({
    scenario: { name, values },
    issues: Object.entries(values).flatMap(
      ([key, value]) => changeFault(network, name, [key, value], file) ?? faultOf(name, key, value, file),
    ),
  }));
  return {
    scenarios: [...implied, ...named.filter((each) => each.issues.length === 0).map((each) => each.scenario)],
    issues: named.flatMap((each) => each.issues),
  };
}

const NAMES: readonly string[] = [...Object.keys(ASSUMPTIONS), ...Object.values(RANGED), ...CHANGES];
const NUMBER = /^-?\d+(\.\d+)?%?$/;

// What is wrong with a change of pay, places or funders; undefined where the key is none of these.
function changeFault(network: Network, scenario: string, [key, value]: readonly [string, string], file: string) {
  const change = changeOf(key, value);
  if (change === undefined) return undefined;
  const place = { file, column: `/scenarios/${scenario}/${key}`, received: value };
  if (change === null)
    return [problem("scenario.value", { ...place, expected: "pay: +10%; places: +2; without: ABC" })];
  if (change.kind === "without") return funderFault(network, change.funder, place);
  if (change.kind === "line") return lineFault(network, change, place);
  return change.kind === "places" ? placesFault(network, change, place) : [];
}

function lineFault({ costLines = [] }: Network, change: Extract<Change, { kind: "line" }>, place: Place): Issue[] {
  const meant = costLines.filter((row) => isNamed(row.values.line, change.line));
  const names = [...new Set(costLines.map((row) => row.values.line))].sort();
  if (meant.length === 0) return [problem("scenario.line", { ...place, ...noneOf(change.line, names) })];
  const below = meant.find((row) => quantityAfter(row, change).n < 0n);
  return below ? [problem("scenario.value", { ...place, expected: `-${below.values.quantity}` })] : [];
}

type Place = Pick<Issue, "file" | "column" | "received">;

function funderFault({ funding = [] }: Network, funder: string, place: Place): Issue[] {
  if (funding.some((row) => isNamed(row.values.source, funder))) return [];
  const names = [...new Set(funding.map((row) => row.values.source))].sort();
  return [problem("scenario.funder", { ...place, ...noneOf(funder, names) })];
}

function placesFault(network: Network, change: Extract<Change, { kind: "places" }>, place: Place): Issue[] {
  const rows = placedRows(network, change.centre);
  const [row] = rows;
  if (rows.length !== 1 || row === undefined) {
    const open = placedRows(network, undefined).filter(({ values }) => !isClosed(values));
    const expected = [...new Set(open.map(({ values }) => `places:${values.centre_id}`))].join(", ");
    return [problem("scenario.places", { ...place, expected })];
  }
  const after = add(exact(row.values.capacity ?? "0"), change.more);
  return after.n < 0n ? [problem("scenario.value", { ...place, expected: `-${row.values.capacity ?? "0"}` })] : [];
}

function faultOf(scenario: string, key: string, value: string, file: string): Issue[] {
  const place = { file, column: `/scenarios/${scenario}/${key}` };
  const ranged = Object.values(RANGED).some((each) => each === key);
  const known = scenarioKey(key);
  if (!known && !ranged) return [problem("scenario.name", { ...place, ...noneOf(key, NAMES) })];
  const words: string | readonly string[] = known ? ASSUMPTIONS[known.name] : [];
  const fits = isEnd(value) || (known && (typeof words === "string" ? NUMBER.test(value) : words.includes(value)));
  if (fits && known && NUMBER.test(value)) {
    const fault = assumptionFault(known.name, decimalOf(value));
    if (fault) return [problem("scenario.value", { ...place, received: value, expected: fault.expected })];
    if (words === "rate" && isDoubtfulRate(value)) return [rateQuestion(value, { file, column: place.column })];
  }
  if (fits) return [];
  const expected = ranged ? "min, max" : typeof words === "string" ? "0.75, 75%, min, max" : words.join(", ");
  return [problem("scenario.value", { ...place, received: value, expected })];
}

/** A warning for each scenario of the analysis in which every figure is what it is without the scenario. */
export const idleScenarios = ({ scenarios = {} }: Analysis, idle: ReadonlySet<string>, file: string): Issue[] =>
  Object.keys(scenarios)
    .filter((name) => idle.has(name))
    .map((name) => problem("scenario.no-effect", { file, column: `/scenarios/${name}`, received: name }, "warning"));
