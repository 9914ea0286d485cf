// Issues of people, regions, those turned away, and the rates that demand is computed from.
import { type Issue, problem } from "../../formula/issue.js";
import { noneOf } from "../../formula/nearest.js";
import { fold, isSound, type Row } from "../../model/table.js";
import type { Population } from "../../model/population.js";
import { add, compare, exact, isZero, subtract, toDecimal } from "../../money/exact.js";
import { dashed } from "../assumptions.js";
import { issueAt, warnAt } from "../given-cell.js";
import { placeOf, RATE_NAMES, type RateName, rateRow } from "./need-tables.js";
import type { Centre } from "../../model/centre.js";
import type { Network, ResolvedNetwork } from "../network.js";

/** What cannot be meant of people, and the rates that the demand route lacks. */
export function needIssues(network: ResolvedNetwork): Issue[] {
  return [
    ...(network.population ?? []).filter(isSound).flatMap(partIssues),
    ...listedIssues(network),
    ...turnedAwayIssues(network),
    ...(network.demand === undefined ? [] : demandIssues(network)),
  ];
}

// Below this so many places stood empty that a want of places turned nobody away.
const HALF = exact("0.5");
const TURNED_AWAY = ["turned_away_women", "turned_away_children"] as const;

/** What does not go together with those who were turned away: each is asked, since a count may mean something else. */
const turnedAwayIssues = ({ centres = [] }: Network): Issue[] =>
  centres.filter(isSound).flatMap((row) => [...emptyIssues(row), ...caseIssues(row)]);

function emptyIssues(row: Row<Centre>): Issue[] {
  const { occupancy } = row.values;
  if (occupancy === undefined || compare(exact(occupancy), HALF) >= 0) return [];
  const stated = TURNED_AWAY.find((field) => {
    const count = row.values[field];
    return count !== undefined && !isZero(exact(count));
  });
  return stated === undefined ? [] : [warnAt(row, stated, "centre.turned-away-while-empty")];
}

// Children come with the case of their mother: without them among clients, those turned away are held against cases
// alone.
function caseIssues(row: Row<Centre>): Issue[] {
  const { cases, clients, children, turned_away_women: away } = row.values;
  if (cases === undefined || away === undefined || isZero(exact(away))) return [];
  const helped =
    clients === undefined || children === undefined ? undefined : subtract(exact(clients), exact(children));
  // More children than clients is another fault.
  if (helped && helped.n < 0n) return [];
  const women = helped ? add(helped, exact(away)) : exact(away);
  if (compare(women, exact(cases)) <= 0) return [];
  return [
    warnAt(row, "turned_away_women", "centre.turned-away-above-cases", {
      expected: `≤ ${cases}`,
      detail: { women: toDecimal(women), cases },
    }),
  ];
}

// A part of the people that is more than the whole: another unit, or another column.
function partIssues(row: Row<Population>): Issue[] {
  const { population, women, women_15plus: adults } = row.values;
  const above = (part: string | undefined, whole: string | undefined): boolean =>
    part !== undefined && whole !== undefined && compare(exact(part), exact(whole)) > 0;
  return [
    ...(above(women, population)
      ? [issueAt(row, "women", "population.part-above", { expected: population, detail: { whole: "population" } })]
      : []),
    ...(above(adults, women ?? population)
      ? [
          issueAt(row, "women_15plus", "population.part-above", {
            expected: women ?? population,
            detail: { whole: women === undefined ? "population" : "women" },
          }),
        ]
      : []),
  ];
}

// A region of the list that nobody knows would leave the true one unlisted.
function listedIssues({ listedServices = [], regions, analysisFile }: ResolvedNetwork): Issue[] {
  const codes = regions.map((each) => each.code);
  const keys = new Set(codes.map(fold));
  return listedServices.flatMap((each, at) =>
    (typeof each === "string" ? [] : each.regions).flatMap((region, place): Issue[] =>
      keys.has(fold(region))
        ? []
        : [
            problem("centres.region-unknown", {
              file: analysisFile ?? "umay.json",
              column: `/centres/services/${at}/regions/${place}`,
              ...noneOf(region, codes),
            }),
          ],
    ),
  );
}

/** Rates that no region has are an error; those that some regions lack, a warning that names the regions. */
function demandIssues(network: ResolvedNetwork): Issue[] {
  const { regions } = network;
  const women = network.demand?.prevalence.women;
  const beds = network.supplyStandards.some((each) => each.service === "shelter" && each.counts === "bed");
  const unused = women === "all-women" ? "ever_partnered_share" : undefined;
  const needed = RATE_NAMES.filter((name) => name !== unused && (beds || name !== "children_per_woman"));
  return [
    ...needed.flatMap((name) => lacking(network, name)),
    ...regions.flatMap(({ population }) =>
      population &&
      isSound(population) &&
      population.values.women === undefined &&
      population.values.women_15plus === undefined
        ? [warnAt(population, "women_15plus", "cell.blank-needed")]
        : [],
    ),
    ...network.assumptions
      .filter((row) => isSound(row) && row.values.name === unused)
      .map((row) => warnAt(row, "name", "demand.share-unused")),
  ];
}

function lacking(network: ResolvedNetwork, name: RateName): Issue[] {
  const { regions } = network;
  const without = regions.filter(
    (region) =>
      rateRow(network, name, placeOf(region)) === undefined &&
      // Women whose age is stated need no share.
      !(name === "women_15plus_share" && region.population?.values.women_15plus !== undefined),
  );
  if (without.length === 0) return [];
  const places = without.map((each) => each.code).join(", ");
  const detail = { input: dashed(name), figure: "clients-expected", regions: places };
  return without.length === regions.length
    ? [problem("assumption.missing", { received: name, detail })]
    : [problem("demand.rate-missing", { received: name, detail }, "warning")];
}
