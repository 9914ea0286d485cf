// Issues of what costs are computed from: cost standards and their choice, rows of centres, prices, rates, shares of
// lines, and employers' contributions.
import { groupBy } from "../../formula/group-by.js";
import type { Issue } from "../../formula/issue.js";
import type { Centre } from "../../model/centre.js";
import type { CostStandardLine } from "../../model/cost-standard.js";
import { fold, isSound, type Row } from "../../model/table.js";
import { compare, exact, isZero, multiply, sum, toDecimal } from "../../money/exact.js";
import { issueAt, warnAt } from "../given-cell.js";
import type { Network, ResolvedNetwork, Service } from "../network.js";
import { lastDay } from "../year-periods.js";
import { isLeftToCountry } from "./contribution-tables.js";
import { countryContributionIssues } from "./contribution-issues.js";

// Prices of another year, where no index moves them.
function priceIssuesOf({ fiscalYear }: Network, lines: readonly Row<CostStandardLine>[]): Issue[] {
  const fixed = lines.filter(({ values }) => values.index === undefined && values.price_year !== undefined);
  const years = [...new Set(fixed.flatMap(({ values }) => values.price_year ?? []))].sort();
  const first = fixed.find(({ values }) => values.price_year !== fiscalYear);
  if (!first) return [];
  const { standard_id: standard, price_year: year = "" } = first.values;
  const facts = {
    severity: "warning",
    expected: fiscalYear,
    detail: { standard, years: years.join(", "), year: fiscalYear },
  } as const;
  if (years.length > 1) return [issueAt(first, "price_year", "cost.price-years", facts)];
  return isBefore(year, fiscalYear) ? [issueAt(first, "price_year", "standard.old", facts)] : [];
}

const isBefore = (year: string, other: string): boolean => year.slice(0, 4) < other.slice(0, 4);

// A standard that ends before the year does.
function endIssues({ firstDay, fiscalYear }: Network, lines: readonly Row<CostStandardLine>[]): Issue[] {
  const last = lastDay(firstDay);
  if (last === undefined) return [];
  const ending = lines.find(({ values }) => values.valid_to !== undefined && values.valid_to < last);
  if (!ending) return [];
  const detail = { standard: ending.values.standard_id, year: fiscalYear };
  return [warnAt(ending, "valid_to", "standard.ends", { expected: last, detail })];
}

/** What the input of a cost says that cannot be meant, or may not be: one issue a place. */
export function costIssues(network: ResolvedNetwork): Issue[] {
  const standards = chosenStandards(network);
  return [
    ...standards.flatMap((lines) => [
      ...priceIssuesOf(network, lines),
      ...endIssues(network, lines),
      ...doubleContributionIssues(lines),
    ]),
    ...shareIssues(network),
    ...nightIssues(network),
    ...rateIssues(network),
    ...countryContributionIssues(network),
  ];
}

// Words of employer's contributions in the languages of the tables.
const CONTRIBUTION_WORDS =
  /contribution|social (security|tax|insurance)|взнос|отчислени|соц(иальн\S*\s+|\s*)налог|жарна|аударым|төгүм|чегерүү|badal|ajratma/u;
// Class 212 of GFSM 2014 is employers' social contributions; national charts write it 212, 2121, 2.1.2.
const CONTRIBUTION_CLASS = /^2\.?1\.?2/;

/** Employer's contributions that may count twice: as `on_cost` of a pay line and once more by a line on the payroll. */
function doubleContributionIssues(lines: readonly Row<CostStandardLine>[]): Issue[] {
  const paid = lines.find(
    ({ values }) => values.pay === "yes" && values.on_cost !== undefined && !isZero(exact(values.on_cost)),
  );
  if (!paid) return [];
  return lines
    .filter(({ values }) => values.driver === "payroll" && !isZero(exact(values.quantity)) && isContribution(values))
    .map((row) =>
      warnAt(row, "line", "cost.contributions-twice", {
        detail: { other: paid.values.line, on_cost: paid.values.on_cost ?? "" },
      }),
    );
}

const isContribution = ({ line, economic }: CostStandardLine): boolean =>
  CONTRIBUTION_WORDS.test(fold(line)) || (economic !== undefined && CONTRIBUTION_CLASS.test(economic.trim()));

/** The lines of every standard that a service of the network is costed by, each standard once. */
function chosenStandards({ services }: ResolvedNetwork): (readonly Row<CostStandardLine>[])[] {
  const chosen = services.map(({ standard }) => standard).filter((choice) => choice.standard !== undefined);
  return [...new Map(chosen.map((each) => [JSON.stringify([each.standard, each.service]), each.lines])).values()];
}

// Of a shelter alone: a counselling service has clients and no nights.
function nightIssues({ centres = [] }: Network): Issue[] {
  return centres.flatMap((row) => {
    const { service, clients, place_nights: nights } = row.values;
    if (service !== "shelter" || clients === undefined || isZero(exact(clients))) return [];
    const fields = nights === undefined ? (["capacity", "occupancy"] as const) : (["place_nights"] as const);
    const field = fields.find((each) => row.values[each] !== undefined && isZero(exact(row.values[each])));
    return field === undefined ? [] : [warnAt(row, field, "centre.clients-without-nights", { detail: { clients } })];
  });
}

// At −100 % nothing of a price is left, and no equation of a yearly payment holds.
function rateIssues({ assumptions }: Network): Issue[] {
  return assumptions.flatMap((row) => {
    const { name, value } = row.values;
    return name === "discount_rate" && compare(exact(value), exact("-1")) <= 0
      ? [issueAt(row, "value", "assumption.rate-too-low", { expected: "0.03", detail: { name } })]
      : [];
  });
}

// One line of two services is one thing where each states its share and one states less than all: over 100 % is an error.
function shareIssues({ groups }: ResolvedNetwork): Issue[] {
  const found = new Map<string, Issue>();
  for (const { services } of groups.values()) {
    for (const shared of byName(services.flatMap(({ standard }) => standard.lines))) {
      const issue = aboveOne(shared);
      // The same standards serve many centres: it is told once.
      if (issue) found.set(JSON.stringify([issue.file, issue.row]), issue);
    }
  }
  return [...found.values()];
}

const byName = (lines: readonly Row<CostStandardLine>[]): (readonly Row<CostStandardLine>[])[] =>
  [...groupBy(lines, ({ values }) => fold(values.line)).values()].filter((each) => each.length > 1);

function aboveOne(rows: readonly Row<CostStandardLine>[]): Issue | undefined {
  const stated = rows.flatMap(({ values }) => (values.share === undefined ? [] : [exact(values.share)]));
  const one = exact("1");
  const last = rows.at(-1);
  if (!last || stated.length < rows.length || stated.every((each) => compare(each, one) === 0)) return undefined;
  const whole = sum(stated);
  if (compare(whole, one) <= 0) return undefined;
  return issueAt(last, "share", "cost.share-above-1", {
    expected: "≤ 1",
    detail: {
      line: last.values.line,
      percent: toDecimal(multiply(whole, exact("100"))),
      services: [...new Set(rows.map(({ values }) => values.service))].join(", "),
      rows: [...new Set(rows.map((each) => String(each.row)))].join(", "),
    },
  });
}

/** What the rows of one organisation say differently, and occupancies that may not be meant. */
export function centreIssues(network: Network): Issue[] {
  const first = new Map<string, Row<Centre>>();
  return (network.centres ?? []).filter(isSound).flatMap((row) => {
    const before = first.get(row.values.centre_id);
    if (!before) first.set(row.values.centre_id, row);
    const occupied = Number(row.values.occupancy ?? "0") > 1;
    return [
      ...(occupied ? [warnAt(row, "occupancy", "centre.occupancy-above-1")] : []),
      ...(before
        ? CENTRE_FIELDS.filter((field) => differs(row, before, field)).map((field) =>
            issueAt(row, field, "centre.disagree", {
              expected: before.values[field] ?? "",
              detail: { centre: row.values.centre_id, other: String(before.row) },
            }),
          )
        : []),
    ];
  });
}

// An organisation's rows must agree on what is true of the organisation.
const CENTRE_FIELDS = ["name", "region", "ownership", "pool"] as const;

// A blank pool says nothing; the pool that one row names is that of the organisation.
const differs = (row: Row<Centre>, before: Row<Centre>, field: (typeof CENTRE_FIELDS)[number]): boolean => {
  const [own, other] = [row.values[field] ?? "", before.values[field] ?? ""];
  if (field === "pool" && (own === "" || other === "")) return false;
  return field === "region" || field === "pool" ? fold(own) !== fold(other) : own !== other;
};

/** Services without exactly one standard in force, and cost lines that lack what their kind needs. */
export function standardIssues({ services, costLines = [], country }: ResolvedNetwork): Issue[] {
  const lines = costLines.flatMap((row) => {
    const { pay, behaviour, on_cost: onCost, step, useful_life: life, salvage } = row.values;
    const isCapital = behaviour === "capital";
    const faults = [
      [
        "on_cost",
        "cost.on-cost-blank",
        pay === "yes" && onCost === undefined && !(country && isLeftToCountry(row.values)),
      ],
      ["on_cost", "cost.on-cost-without-pay", pay !== "yes" && onCost !== undefined && Number(onCost) !== 0],
      ["step", "cost.step-blank", behaviour === "step" && step === undefined],
      ["useful_life", "cost.life-blank", isCapital && life === undefined, "warning"],
      ["salvage", "cost.salvage-blank", isCapital && salvage === undefined, "warning"],
    ] as const;
    return faults.flatMap(([field, code, isThere, severity]) =>
      isThere ? [issueAt(row, field, code, severity && { severity })] : [],
    );
  });
  return [...services.filter(({ row }) => isSound(row)).flatMap(choiceIssue), ...lines];
}

function choiceIssue({ row, standard: { issue } }: Service): Issue[] {
  if (!issue) return [];
  const { code, severity, ...facts } = issue;
  const column = row.headers.standard ?? row.headers.service ?? "service";
  return [{ code, severity, file: row.file, row: row.row, column, ...facts }];
}
