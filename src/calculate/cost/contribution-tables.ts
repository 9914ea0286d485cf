// Rows and tables of employers' contributions on pay by the profile of a country, for whole posts and parts of a post.
// Also: which cost lines have such contributions, and which of them say what a post is paid.
import type { ChainTable, GivenCell, TableRow } from "../../formula/table.js";
import { calc, calcs, given, givens, handle, lookup, text, texts, total } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import type { Centre } from "../../model/centre.js";
import type { CostStandardLine } from "../../model/cost-standard.js";
import { entryOf } from "../../model/once-for.js";
import type { Row } from "../../model/table.js";
import { cellOf, keyCell } from "../given-cell.js";
import type { Network } from "../network.js";
import { profilePlace } from "../profile-values.js";
import { BASE_LINES } from "./base-lines.js";
import { employerKind, type Rule, type RulePeriod, rulePeriods } from "./contribution-rules.js";
import { take } from "../../measure/inputs.js";

export type ContributionRows = {
  readonly rules: readonly TableRow[];
  /** A row a pay line. */
  readonly posts: readonly TableRow[];
  /** Two rows a pay line: its whole posts, and the part of a post. */
  readonly kinds: readonly TableRow[];
  /** What workers pay, where a contribution of the employer is counted without it. */
  readonly workers: readonly TableRow[];
  readonly contributions: readonly TableRow[];
};

/** Kinds of posts: those that are paid in full, and the part of one. */
const KINDS_OF_POST = ["whole", "part"] as const;

// Drivers of which one unit is a year, so that a price of one unit is the pay of a year.
const YEARLY: ReadonlySet<string> = new Set(["centre", "place", "post_24_7"]);

/** Whether a pay line says what a post is paid: it is priced by the month or the year, or by what lasts a year. */
export const hasPosts = ({ period, driver }: CostStandardLine): boolean =>
  period === "month" || period === "year" || YEARLY.has(driver);

/** Whether the country says what is contributed on a line: it is pay, and states no rate of its own. */
export const isLeftToCountry = ({ pay, on_cost: onCost, behaviour }: CostStandardLine): boolean =>
  pay === "yes" && onCost === undefined && behaviour !== "capital";

/** Cells of a line that say how contributions on it are found. */
export function contributedCells(
  { country }: Network,
  row: Row<CostStandardLine>,
  ownership: Centre["ownership"],
): Readonly<Record<string, GivenCell>> {
  if (!country) return {};
  if (!isLeftToCountry(row.values)) {
    const [field, value] = row.values.pay === "yes" ? (["on_cost", "on-cost"] as const) : (["pay", "not-pay"] as const);
    return { "contributed-by": { value, from: cellOf(row, field).from } };
  }
  const employer = employerKind(country, ownership);
  if (employer === undefined) return { "contributed-by": { value: null, from: { absent: "employer" } } };
  if (!hasPosts(row.values)) return { "contributed-by": { value: null, from: { absent: "posts-per-centre" } } };
  return {
    "contributed-by": { value: "posts", from: profilePlace(country, "contributions") },
    employer: keyCell(employer),
  };
}

export function contributionRows({ country, firstDay }: Network, lines: readonly TableRow[]): ContributionRows {
  const posts = lines.filter((line) => line.cells["employer"] !== undefined);
  const kinds = posts.flatMap((line) => KINDS_OF_POST.map((post) => kindRow(line, post)));
  const years = new Map<string, readonly RulePeriod[]>();
  const periodsOf = (employer: string): readonly RulePeriod[] =>
    entryOf(years, employer, () => (country ? rulePeriods(country, employer, firstDay) : []));
  const counted = kinds.flatMap((kind) => {
    const employer = kind.cells["employer"]?.value ?? "";
    return periodsOf(employer).flatMap((period) => countedRows(kind, employer, period));
  });
  return {
    rules: [...years].flatMap(([employer, periods]) =>
      periods.flatMap((period) => period.holds.map((rule) => ruleRow(employer, period, rule))),
    ),
    posts,
    kinds,
    workers: counted.flatMap((each) => each.workers),
    contributions: counted.map((each) => each.contribution),
  };
}

const kindRow = (line: TableRow, post: (typeof KINDS_OF_POST)[number]): TableRow => ({
  key: `${line.key}|${post}`,
  per: { ...line.per, post },
  cells: { "line key": keyCell(line.key), employer: line.cells["employer"] ?? keyCell(undefined), post: keyCell(post) },
});

const ruleKey = (employer: string, { from }: RulePeriod, contribution: string): string =>
  `${employer}|${from}|${contribution}`;

const ruleRow = (employer: string, period: RulePeriod, rule: Rule): TableRow => ({
  key: ruleKey(employer, period, rule.contribution),
  per: {},
  cells: {
    employer: keyCell(employer),
    contribution: keyCell(rule.contribution),
    "contribution-rate": rule.rate,
    floor: rule.floor,
    cap: rule.cap,
    months: { value: String(period.months), from: { shelf: "calendar", field: `${period.from}/${period.months}` } },
  },
});

const yesNo = (is: boolean): GivenCell => keyCell(is ? "yes" : "no");

/** The rows of a period for one kind of posts: a contribution of the employer each, with what it leaves out. */
function countedRows(kind: TableRow, employer: string, period: RulePeriod) {
  const about = { ...kind.per, ...(period.months < 12 ? { month: String(period.month) } : {}) };
  const key = (contribution: string): string => `${kind.key}|${period.from}|${contribution}`;
  const cells = (rule: Rule): TableRow["cells"] => ({
    "post key": keyCell(kind.key),
    "rule key": keyCell(ruleKey(employer, period, rule.contribution)),
    "has-floor": yesNo(rule.floor.value !== null),
    "has-cap": yesNo(rule.cap.value !== null),
  });
  const saidOf = ({ source }: Rule): Pick<TableRow, "sources"> => (source ? { sources: [source] } : {});
  return period.holds
    .filter((rule) => rule.paidBy === "employer")
    .map((rule) => {
      const { contribution: id, offset } = rule;
      const contribution: TableRow = {
        key: key(id),
        per: { ...about, contribution: id },
        ...saidOf(rule),
        cells: {
          ...cells(rule),
          "contribution key": keyCell(key(id)),
          "line key": kind.cells["line key"] ?? keyCell(undefined),
          "has-offset": yesNo(offset !== undefined),
          "offset key": keyCell(offset && key(offset)),
        },
      };
      const workers = period.holds
        .filter((each) => each.paidBy === "worker" && rule.without.includes(each.contribution))
        .map((worker): TableRow => ({
          key: `${key(id)}|${worker.contribution}`,
          per: { ...about, contribution: worker.contribution, of: id },
          ...saidOf(worker),
          cells: { ...cells(worker), "contribution key": keyCell(key(id)) },
        }));
      return { contribution, workers };
    });
}

/** Rules → posts → their pay in a month, whole posts apart from parts → what workers pay → base and rate → amount. */
export const contributionTables = (prefix: string, rows: ContributionRows): ChainTable[] => [
  RULES.prefixed(prefix).table(rows.rules),
  POSTS.prefixed(prefix).table(rows.posts, prefix),
  PAID_POSTS.prefixed(prefix).table(rows.kinds, prefix),
  WORKERS.prefixed(prefix).table(rows.workers, prefix),
  BASES.prefixed(prefix).table(rows.contributions, prefix),
  CONTRIBUTIONS.prefixed(prefix).table(rows.contributions, prefix),
];

const RULES = handle("contribution-rules", () => [
  ...texts("employer", "contribution"),
  ...givens(take("contribution-rate", "floor", "cap", "months")),
]);

const POSTS = handle("posts", (prefix: string) => {
  const base = BASE_LINES.prefixed(prefix);
  return [
    text("line key"),
    base.lookup("base-units", "units", "line key"),
    given("quantity", "ratio"),
    ...base.lookups("line key", take("months-open", "centres-in-row")),
    ...calcs(formulas.postsPerCentre, formulas.wholePosts, formulas.partPost),
  ];
});

const PAID_POSTS = handle("paid-posts", (prefix: string) => {
  const [base, posts] = [BASE_LINES.prefixed(prefix), POSTS.prefixed(prefix)];
  return [
    ...texts("line key", "post"),
    ...base.lookups("line key", take("unit-price", "share-of-line", "months-open", "centres-in-row")),
    ...posts.lookups("line key", take("whole-posts", "part-post")),
    ...calcs(formulas.monthlyPay, formulas.postsOfKind),
  ];
});

const ruled = (prefix: string) => {
  const rules = RULES.prefixed(prefix);
  return [
    ...texts("post key", "rule key", "contribution key", "has-floor", "has-cap"),
    ...rules.lookups("rule key", take("contribution-rate", "floor", "cap")),
    PAID_POSTS.prefixed(prefix).lookup("monthly-pay", "money/months", "post key"),
  ];
};

const WORKERS = handle("worker-contributions", (prefix: string) => [
  ...ruled(prefix),
  calc(formulas.workerContribution),
]);

const BASES = handle("contribution-bases", (prefix: string) => [
  ...ruled(prefix),
  total("left-out", "money/months", WORKERS.prefixed(prefix).by("contribution key")("worker-contribution"), {
    none: "zero",
  }),
  ...calcs(formulas.contributionBase, formulas.contributionBeforeOffset),
]);

export const CONTRIBUTIONS = handle("contributions", (prefix: string) => {
  const [posts, bases] = [PAID_POSTS.prefixed(prefix), BASES.prefixed(prefix)];
  return [
    ...texts("line key", "post key", "rule key", "contribution key", "offset key", "has-offset"),
    bases.lookup("contribution-before-offset", "money/months", "contribution key"),
    lookup("offset", "money/months", bases.at("offset key" as const)("contribution-before-offset")),
    calc(formulas.monthlyContribution),
    RULES.prefixed(prefix).lookup("months", "months", "rule key"),
    ...posts.lookups("post key", take("months-open", "posts-of-kind", "centres-in-row", "share-of-line")),
    calc(formulas.contributionOfPosts),
  ];
});
