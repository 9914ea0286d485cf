import type { Issue } from "../formula/issue.js";
import { nearest } from "../formula/nearest.js";
import { ASSUMPTIONS } from "../model/assumption.js";
import type { Centre } from "../model/centre.js";
import { fold } from "../model/fold.js";
import type { Funding } from "../model/funding.js";
import type { Row } from "../model/table.js";
import { compare, exact } from "../money/exact.js";
import { chooseStandard } from "./choose-standard.js";
import { daysOfYear } from "./days-of-year.js";
import { servicesWithLine } from "./earmark.js";
import type { Network } from "./network.js";
import { populationRegions } from "./regions.js";

/** What the tables say of one another: problems, and the rows that cannot be counted because of them. */
export type Linked = {
  readonly issues: readonly Issue[];
  /** Rows of funding that name something that does not exist. */
  readonly refusedFunding: readonly { readonly row: Row<Funding>; readonly issue: Issue }[];
};

/**
 * Holds the tables against one another: regions against the population, money against centres, services and lines,
 * services against standards, prices against indices, days against the calendar.
 */
export function link(network: Network): Linked {
  const refusedFunding = (network.funding ?? []).flatMap((row) => {
    const issue = fundingIssue(network, row);
    return issue ? [{ row, issue }] : [];
  });
  return {
    refusedFunding,
    issues: [
      ...centreIssues(network),
      ...regionIssues(network),
      ...assumptionIssues(network),
      ...refusedFunding.map((each) => each.issue),
      ...priceIssues(network),
      ...standardIssues(network),
    ],
  };
}

/** An issue at a field of a row. */
export function issueAt(row: AnyRow, field: string, code: string, rest: Partial<Issue> = {}): Issue {
  const value: unknown = Reflect.get(row.values, field);
  return {
    code,
    severity: "error",
    file: row.file,
    row: row.row,
    column: row.headers[field] ?? field,
    ...(typeof value === "string" ? { received: value } : {}),
    message: "",
    ...rest,
  };
}

type AnyRow = Omit<Row<object>, "headers"> & { readonly headers: Readonly<Partial<Record<string, string>>> };

// An organisation's rows must agree on what is true of the organisation.
const SHARED = ["name", "region", "ownership", "confidential"] as const;

function centreIssues(network: Network): Issue[] {
  const first = new Map<string, Row<Centre>>();
  return (network.centres ?? []).flatMap((row) => {
    const before = first.get(row.values.centre_id);
    if (!before) first.set(row.values.centre_id, row);
    const occupied = Number(row.values.occupancy ?? "0") > 1;
    return [
      ...(occupied ? [issueAt(row, "occupancy", "centre.occupancy-above-1", { severity: "warning" })] : []),
      ...(before
        ? SHARED.filter((field) => shared(row, field) !== shared(before, field)).map((field) =>
            issueAt(row, field, "centre.disagree", {
              expected: before.values[field] ?? "",
              detail: { centre: row.values.centre_id, other: String(before.row) },
            }),
          )
        : []),
    ];
  });
}

const shared = ({ values }: Row<Centre>, field: (typeof SHARED)[number]): string =>
  field === "region" ? fold(values.region ?? "") : (values[field] ?? "");

// The days of the year are a fact: a night that is not in it, or is left out, must be meant.
function assumptionIssues({ assumptions, fiscalYear, firstDay }: Network): Issue[] {
  return assumptions.flatMap((row) => {
    const { name, value, year = fiscalYear } = row.values;
    if (year !== fiscalYear) return [];
    if (name === "occupancy" && compare(exact(value), exact("1")) > 0)
      return [issueAt(row, "value", "centre.occupancy-above-1", { severity: "warning" })];
    const days = name === "days" ? daysOfYear(firstDay) : undefined;
    if (days === undefined || compare(exact(value), exact(String(days))) === 0) return [];
    return [
      issueAt(row, "value", "assumption.days", {
        severity: "warning",
        expected: String(days),
        detail: { year: fiscalYear },
      }),
    ];
  });
}

function regionIssues(network: Network): Issue[] {
  const regions = populationRegions(network);
  if (regions.length === 0) return [];
  const codes = regions.map((each) => each.code);
  const keys = new Set(regions.map((each) => each.key));
  const alone = keys.has("");
  const rows = [...(network.centres ?? []), ...(network.funding ?? []), ...network.assumptions];
  return [
    ...regions
      .filter((each) => each.population === undefined)
      .map((each): Issue => ({
        code: "population.year",
        severity: "error",
        received: each.code,
        expected: network.fiscalYear,
        message: "",
      })),
    ...rows.flatMap((row) => {
      const region = row.values.region;
      if (region === undefined) {
        const placeless = !alone && "service" in row.values && !("amount" in row.values);
        return placeless ? [issueAt(row, "region", "region.missing", { expected: codes.join(", ") })] : [];
      }
      if (keys.has(fold(region))) return [];
      if (alone) return [issueAt(row, "region", "region.national")];
      const found = nearest(region, codes) ?? "";
      return [issueAt(row, "region", "region.unknown", { expected: codes.join(", "), detail: { nearest: found } })];
    }),
  ];
}

function fundingIssue(network: Network, row: Row<Funding>): Issue | undefined {
  const { centre_id: centre, service, line } = row.values;
  if (centre === undefined || network.centres === undefined) return undefined;
  const ids = [...new Set(network.centres.map((each) => each.values.centre_id))];
  const services = network.centres
    .filter((each) => each.values.centre_id === centre)
    .map((each) => each.values.service);
  if (services.length === 0)
    return issueAt(row, "centre_id", "funding.centre-unknown", { detail: { nearest: nearest(centre, ids) ?? "" } });
  if (service !== undefined && !services.includes(service))
    return issueAt(row, "service", "funding.service-unknown", { expected: services.join(", "), detail: { centre } });
  if (line === undefined) return undefined;
  const found = servicesWithLine(network, centre, line).filter(
    (each) => service === undefined || each.service === service,
  );
  if (found.length === 0) return issueAt(row, "line", "funding.line-unknown", { detail: { centre } });
  if (found.length > 1)
    return issueAt(row, "line", "funding.line-ambiguous", {
      expected: found.map((each) => each.service).join(", "),
      detail: { centre },
    });
  return undefined;
}

function priceIssues(network: Network): Issue[] {
  const known = new Set(network.indices.map(({ values }) => `${values.series}|${values.year}`));
  const missing = (series: string, year: string): boolean => !known.has(`${series}|${year}`);
  const money = [...(network.costLines ?? []), ...(network.funding ?? [])];
  return [
    ...money.flatMap((row) => {
      const foreign = row.values.currency !== network.currency;
      const other = "fiscal_year" in row.values && row.values.fiscal_year !== network.fiscalYear;
      if (!foreign || other || !missing(`fx:${row.values.currency}`, network.fiscalYear)) return [];
      return [
        issueAt(row, "currency", "rate.missing", {
          expected: `fx:${row.values.currency} ${network.fiscalYear}`,
          detail: { currency: network.currency },
        }),
      ];
    }),
    ...(network.costLines ?? []).flatMap((row) => {
      const { index, price_year: priceYear } = row.values;
      if (index === undefined) return [];
      if (priceYear === undefined)
        return [issueAt(row, "price_year", "index.price-year", { detail: { series: index } })];
      return [priceYear, network.fiscalYear]
        .filter((year) => missing(index, year))
        .map((year) => issueAt(row, "index", "index.missing", { expected: `${index} ${year}` }));
    }),
  ];
}

function standardIssues(network: Network): Issue[] {
  const chosen = (network.centres ?? []).flatMap((row) => {
    const column = row.headers.standard ?? row.headers.service ?? "service";
    const place = { file: row.file, row: row.row, column };
    return chooseStandard(network, row.values.service, row.values.standard, place).issues;
  });
  const lines = (network.costLines ?? []).flatMap((row) => {
    const { values } = row;
    const blank = (field: "on_cost" | "step" | "useful_life" | "salvage") => values[field] === undefined;
    return [
      ...(values.pay === "yes" && blank("on_cost") ? [issueAt(row, "on_cost", "cost.on-cost-blank")] : []),
      ...(values.pay !== "yes" && !blank("on_cost") && Number(values.on_cost) !== 0
        ? [issueAt(row, "on_cost", "cost.on-cost-without-pay")]
        : []),
      ...(values.behaviour === "step" && blank("step") ? [issueAt(row, "step", "cost.step-blank")] : []),
      ...(values.behaviour === "capital" && blank("useful_life")
        ? [issueAt(row, "useful_life", "cost.life-blank", { severity: "warning" })]
        : []),
      ...(values.behaviour === "capital" && blank("salvage")
        ? [issueAt(row, "salvage", "cost.salvage-blank", { severity: "warning" })]
        : []),
    ];
  });
  return [...chosen, ...lines];
}

/** Whether a name is one of the assumptions, so that its absence can be told as such. */
export const isAssumption = (name: string): boolean => name.replaceAll("-", "_") in ASSUMPTIONS;
