// Issues of a network: all of them, and those of what tables say of one another, such as regions, money and ranges; and
// the rows of money that cannot be counted because of them.
import { type Issue, problem } from "../formula/issue.js";
import { nearest, noneOf } from "../formula/nearest.js";
import { type Funding, SOURCE_TYPES } from "../model/funding.js";
import { fold, isSound, type Row } from "../model/table.js";
import { assumptionIssues, priceIssues } from "./assumption-issues.js";
import { centreIssues, costIssues, standardIssues } from "./cost/cost-issues.js";
import { needIssues } from "./need/need-issues.js";
import { monthIssues } from "./cost/month-rows.js";
import { statedNeedIssues } from "./need/stated-needs.js";
import type { CentreGroup, Network, ResolvedNetwork } from "./network.js";
import { isForContributions, servicesMeant, yearNetwork } from "./network.js";
import { packageIssues } from "./need/package-tables.js";
import { resolveNetwork } from "./resolve-network.js";
import { compare, exact, isDecimal, ONE, sum, toDecimal } from "../money/exact.js";
import { issueAt, warnAt } from "./given-cell.js";
import { hasCommonYear, yearSpan } from "../model/fiscal-year.js";
import { codesNamed } from "./funding/centre-codes.js";
import { type CoFundingSide, coFundingSides, funderOf, spanOf } from "./funding/funding-rows.js";
import { countedYears } from "./funding/counted-years.js";
import { groupBy } from "../formula/group-by.js";

/** Holds the tables against one another: regions, centres, services, lines, standards, prices and days. */
export function link(given: Network): Linked {
  const network = resolveNetwork(given);
  const refusedFunding = (network.funding ?? []).flatMap((row) => {
    const issue = fundingIssue(network, row) ?? yearQuestion(network, row);
    return issue ? [{ row, issue }] : [];
  });
  const out = new Set(refusedFunding.map((each) => each.row));
  const sound = (network.funding ?? []).filter((row) => !out.has(row));
  return {
    refusedFunding,
    issues: [
      ...centreIssues(network),
      ...regionIssues(network),
      ...assumptionIssues(network),
      ...needIssues(network),
      ...statedNeedIssues(network),
      ...monthIssues(network),
      ...packageIssues(network),
      ...refusedFunding.map((each) => each.issue),
      ...otherYearIssues(network, sound),
      ...outsideNeedIssues(network, sound),
      ...fundingTwiceIssues(sound),
      ...statedGiftIssues(network, sound),
      ...fundingPoolIssues(network, sound),
      ...coFundingIssues(network),
      ...priceIssues(network),
      ...rangeIssues(network),
      ...standardIssues(network),
      ...costIssues(network),
    ],
  };
}

/** Ranges that say half of what a range says, or in which the value does not lie. */
function rangeIssues({ assumptions, costLines = [], funding = [] }: Network): Issue[] {
  return [
    ...assumptions.flatMap((row) => issuesOf(row, "value")),
    ...costLines.flatMap((row) => issuesOf(row, "unit_cost")),
    ...funding.flatMap((row) => issuesOf(row, "amount")),
  ];
}

type Ranged = { readonly min?: string | undefined; readonly max?: string | undefined };

function issuesOf<T extends Ranged>(row: Row<T>, field: keyof T & string): Issue[] {
  const { min, max } = row.values;
  const value = row.values[field];
  if (typeof value !== "string" || !isDecimal(value) || (min === undefined && max === undefined)) return [];
  if (min !== undefined && compare(exact(min), exact(value)) > 0) return [outside(row, field, "min")];
  if (max !== undefined && compare(exact(max), exact(value)) < 0) return [outside(row, field, "max")];
  if (min !== undefined && max !== undefined) return [];
  return [warnAt(row, min === undefined ? "min" : "max", "range.incomplete", { detail: { value } })];
}

// The end is what is named: it is written for the value, not the value for it.
const outside = <T extends Ranged>(row: Row<T>, field: keyof T & string, end: "min" | "max"): Issue =>
  issueAt(row, end, "range.order", {
    expected: `${end === "min" ? "≤" : "≥"} ${String(row.values[field])}`,
    detail: { of: row.headers[field] ?? field },
  });

export type Linked = {
  readonly issues: readonly Issue[];
  /** Rows of funding that name something that does not exist, or years that may be another than that of the analysis. */
  readonly refusedFunding: readonly { readonly row: Row<Funding>; readonly issue: Issue }[];
};

/** Regions that have no population, of the year or at all, and rows that name none. */
function regionIssues(network: ResolvedNetwork): Issue[] {
  const { regions } = network;
  if (regions.length === 0) return [];
  const codes = regions.map((each) => each.code);
  const keys = new Set(regions.map((each) => each.key));
  const alone = keys.has("");
  const { centres = [], funding = [], assumptions, package: elements = [] } = network;
  const rows = [...centres, ...funding, ...assumptions, ...elements];
  return [
    ...regions
      .filter((each) => each.population === undefined)
      .map((each) => problem("population.year", { received: each.code, expected: network.fiscalYear })),
    ...rows.flatMap((row) => {
      const region = row.values.region;
      if (region === undefined) {
        // One helpline serves the whole country.
        const { service } = row.values as { readonly service?: string };
        const placeless =
          isSound(row) && !alone && service !== undefined && service !== "helpline" && !("amount" in row.values);
        return placeless ? [issueAt(row, "region", "region.missing", { expected: codes.join(", ") })] : [];
      }
      if (keys.has(fold(region))) return [];
      if (alone) return [issueAt(row, "region", "region.national")];
      const found = nearest(region, codes) ?? "";
      return [issueAt(row, "region", "region.unknown", { expected: codes.join(", "), detail: { nearest: found } })];
    }),
  ];
}

// What is wrong with rows of funding: what they name, the pool, the year, rows that stand twice, needs outside, joint financing.

/** What a row of funding names that does not exist; undefined where all of it does. */
export function fundingIssue({ centres, groups }: ResolvedNetwork, row: Row<Funding>): Issue | undefined {
  const { centre_id: centre, service, line } = row.values;
  if (centre === undefined || centres === undefined) return undefined;
  const group = groups.get(centre);
  if (!group) {
    const codes = codesNamed(centres, centre);
    if (codes.length > 1)
      return issueAt(row, "centre_id", "funding.centre-several", { severity: "question", expected: codes.join(", ") });
    const known = [...groups.keys(), ...centres.flatMap((each) => each.values.name ?? [])];
    return issueAt(row, "centre_id", "funding.centre-unknown", { detail: { nearest: nearest(centre, known) ?? "" } });
  }
  const services = group.services.map((each) => each.row.values.service);
  if (service !== undefined && !services.includes(service))
    return issueAt(row, "service", "funding.service-unknown", { expected: services.join(", "), detail: { centre } });
  const isStated = isNeedStated(group);
  if (line === undefined)
    return row.values.form === "in_kind" && !isStated
      ? issueAt(row, "line", "funding.in-kind", { expected: "line" })
      : undefined;
  if (isStated) return undefined;
  const meant = servicesMeant(group, row.values);
  if (meant.length === 0) return issueAt(row, "line", "funding.line-unknown", { detail: { centre } });
  if (meant.length > 1 && !isForContributions(meant, row.values))
    return issueAt(row, "line", "funding.line-ambiguous", {
      expected: meant.map((each) => each.row.values.service).join(", "),
      detail: { centre },
    });
  return undefined;
}

// Whether the need of all services of a centre is stated, so that it has no lines.
const isNeedStated = ({ services }: Pick<CentreGroup, "services"> = { services: [] }): boolean =>
  services.length > 0 && services.every(({ need }) => need !== undefined);

/** Gifts in kind beside a need that is stated as one amount, which may leave them out. */
export function statedGiftIssues({ groups }: ResolvedNetwork, funding: readonly Row<Funding>[]): Issue[] {
  return funding.flatMap((row) => {
    const { centre_id: centre = "", form } = row.values;
    return form === "in_kind" && isNeedStated(groups.get(centre))
      ? [warnAt(row, "form", "funding.gift-stated", { detail: { centre } })]
      : [];
  });
}

/** Pools that no centre is in, or another than that of the centre. Money of no centre pays in the pool it names. */
export function fundingPoolIssues({ centres, groups }: ResolvedNetwork, funding: readonly Row<Funding>[]): Issue[] {
  if (centres === undefined) return [];
  const known = [...new Set([...groups.values()].flatMap((group) => group.pool ?? []))];
  return funding.flatMap((row) => {
    const { pool, centre_id: centre } = row.values;
    if (pool === undefined) return [];
    if (!known.some((each) => fold(each) === fold(pool)))
      return [
        warnAt(row, "pool", "funding.pool-unknown", {
          ...(known.length === 0 ? {} : { expected: known.join(", ") }),
          detail: { nearest: nearest(pool, known) ?? "" },
        }),
      ];
    const own = centre === undefined ? pool : (groups.get(centre)?.pool ?? "");
    if (fold(own) === fold(pool)) return [];
    const detail = { centre: centre ?? "" };
    return [warnAt(row, "pool", "funding.pool-differs", { expected: own || "–", detail })];
  });
}

/** A warning at rows that differ in their status alone, or not even in that. Both count: instalments look alike. */
export function fundingTwiceIssues(funding: readonly Row<Funding>[]): Issue[] {
  const earlier = new Map<string, Row<Funding>[]>();
  return funding.flatMap((row) => {
    const key = grantOf(row.values);
    const [first, ...more] = earlier.get(key) ?? [];
    if (first === undefined) {
      earlier.set(key, [row]);
      return [];
    }
    const { source, amount, currency, status, evidence } = row.values;
    const same = [first, ...more].find(({ values }) => values.status === status && values.evidence === evidence);
    if (same === undefined) earlier.set(key, [first, ...more, row]);
    const detail = { source, amount, currency, status };
    if (same !== undefined)
      return [warnAt(row, "amount", "funding.same", { detail: { ...detail, other: String(same.row) } })];
    if (first.values.status === status) return [];
    const other = { earlierStatus: first.values.status, other: String(first.row) };
    return [warnAt(row, "status", "funding.twice", { detail: { ...detail, ...other } })];
  });
}

// Instalments of other months are other money; 5.0 and 5 are one amount.
const grantOf = (values: Funding): string => {
  const { source, centre_id, service, region, line, pool, currency, fiscal_year, amount } = values;
  const plain = amount
    .replace(/^\+/, "")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
  return JSON.stringify([source, centre_id, service, region, line, pool, currency, fiscal_year, plain, spanOf(values)]);
};

/** The question which year a row of money is for, where its years are partly those of the analysis; undefined else. */
export function yearQuestion(network: Network, row: Row<Funding>): Issue | undefined {
  const counted = countedYears(network);
  const written = row.values.fiscal_year;
  if (counted.some(({ name }) => name === written)) return undefined;
  const span = yearSpan(written);
  if (!counted.some(({ spans }) => spans.some((each) => hasCommonYear(each, span)))) return undefined;
  return issueAt(row, "fiscal_year", "funding.year-span", {
    severity: "question",
    expected: counted.map(({ name }) => name).join(", "),
    detail: { key: written },
  });
}

/** A warning at each row of a year that the analysis does not count, with the sum of that year and currency. */
export function otherYearIssues(network: Network, funding: readonly Row<Funding>[]): Issue[] {
  const names = countedYears(network).map(({ name }) => name);
  const others = funding.filter(({ values }) => !names.includes(values.fiscal_year));
  const details = new Map(
    [...groupBy(others, groupOf)].map(([key, rows]) => {
      const money = toDecimal(sum(rows.map(({ values }) => exact(values.amount))));
      return [key, { sum: money, currency: rows[0].values.currency, count: String(rows.length) }];
    }),
  );
  return others.map((row) =>
    warnAt(row, "fiscal_year", "funding.other-year", {
      expected: names.join(", "),
      detail: details.get(groupOf(row)) ?? {},
    }),
  );
}

const groupOf = ({ values }: Row<Funding>): string => `${values.fiscal_year} ${values.currency}`;

/** A warning at money of a centre, service or line that its year does not have, and of a region without a centre. */
export function outsideNeedIssues(network: Network, funding: readonly Row<Funding>[]): Issue[] {
  if (network.centres === undefined) return [];
  const years = new Map(countedYears(network).map(({ name }) => [name, ofYear(network, name)]));
  return funding.flatMap((row) => {
    const { fiscal_year: year, centre_id: centre, service, line, region } = row.values;
    const { outside, regions } = years.get(year) ?? {};
    if (!outside || !regions) return [];
    if (outside.has(row)) {
      const field = line !== undefined ? "line" : service !== undefined ? "service" : "centre_id";
      return [warnAt(row, field, "funding.outside-need", { expected: year })];
    }
    return centre === undefined && region !== undefined && !regions.has(fold(region))
      ? [warnAt(row, "region", "funding.outside-regions", { expected: year })]
      : [];
  });
}

function ofYear(network: Network, fiscalYear: string) {
  const { services, money } = resolveNetwork(yearNetwork(network, fiscalYear));
  return {
    outside: new Set(money.filter((each) => each.pays === "outside").map((each) => each.row)),
    regions: new Set(services.map(({ row }) => fold(row.values.region ?? ""))),
  };
}

/** An error where shares make no whole; a warning for a funder of whom no row speaks, who then owes all. */
export function coFundingIssues(network: Network): Issue[] {
  const sides = coFundingSides(network);
  if (network.coFunding === undefined) return [];
  const whole = sum(sides.map(({ share }) => exact(share.value ?? "0")));
  const { analysisFile: file = "" } = network;
  return [
    ...(compare(whole, ONE) === 0
      ? []
      : [at(file, "/coFunding/shares", "co-funding.sum", { received: toDecimal(whole), expected: "1" })]),
    ...sides.flatMap((side) => sideIssue(network, side, file)),
  ];
}

function sideIssue({ funding }: Network, { key, share }: CoFundingSide, file: string): Issue[] {
  const place = "pointer" in share.from ? share.from.pointer : "/coFunding/shares";
  const funder = funderOf(key);
  if (funder === undefined)
    return SOURCE_TYPES.some((each) => each === key)
      ? []
      : [at(file, place, "co-funding.side", noneOf(key, SOURCE_TYPES))];
  const funders = [...new Set(funding?.map(({ values }) => values.source))];
  if (funding === undefined || funders.includes(funder)) return [];
  return [
    at(file, place, "co-funding.funder", {
      severity: "warning",
      received: funder,
      detail: { nearest: nearest(funder, funders) ?? "" },
    }),
  ];
}

const at = (file: string, column: string, code: string, rest: Partial<Issue>): Issue => ({
  ...problem(code, { file, column }),
  ...rest,
});
