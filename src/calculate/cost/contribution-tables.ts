import { handle } from "../../formula/handle.js";
import { type ChainTable, calc, given, lookup, text, texts, total } from "../../formula/table.js";
import {
  contributionBase,
  contributionBeforeOffset,
  contributionOfPosts,
  monthlyContribution,
  monthlyPay,
  partPost,
  postsOfKind,
  postsPerCentre,
  wholePosts,
  workerContribution,
} from "../../measure/contributions.js";
import { BASE_LINES } from "./base-lines.js";
import type { ContributionRows } from "./contribution-rows.js";

/**
 * The tables of contributions by post: rules → posts of each pay line → their pay in a month, whole posts and the part
 * of one apart → what workers pay of it → base and rate of each contribution → the contribution.
 *
 * @param prefix - put before the names of the tables
 */
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
  given("contribution-rate", "ratio"),
  given("floor", "money/months"),
  given("cap", "money/months"),
  given("months", "months"),
]);

const POSTS = handle("posts", (prefix: string) => {
  const base = BASE_LINES.prefixed(prefix);
  return [
    text("line key"),
    base.lookup("base-units", "units", "line key"),
    given("quantity", "ratio"),
    base.lookup("months-open", "months", "line key"),
    base.lookup("centres-in-row", "centres", "line key"),
    calc(postsPerCentre),
    calc(wholePosts),
    calc(partPost),
  ];
});

const PAID_POSTS = handle("paid-posts", (prefix: string) => {
  const [base, posts] = [BASE_LINES.prefixed(prefix), POSTS.prefixed(prefix)];
  return [
    ...texts("line key", "post"),
    base.lookup("unit-price", "money/units", "line key"),
    base.lookup("share-of-line", "ratio", "line key"),
    base.lookup("months-open", "months", "line key"),
    base.lookup("centres-in-row", "centres", "line key"),
    posts.lookup("whole-posts", "fte", "line key"),
    posts.lookup("part-post", "fte", "line key"),
    calc(monthlyPay),
    calc(postsOfKind),
  ];
});

/** Columns of a rule, and of the pay that it is applied to. */
const ruled = (prefix: string) => {
  const rules = RULES.prefixed(prefix);
  return [
    ...texts("post key", "rule key", "contribution key", "has-floor", "has-cap"),
    rules.lookup("contribution-rate", "ratio", "rule key"),
    rules.lookup("floor", "money/months", "rule key"),
    rules.lookup("cap", "money/months", "rule key"),
    PAID_POSTS.prefixed(prefix).lookup("monthly-pay", "money/months", "post key"),
  ];
};

const WORKERS = handle("worker-contributions", (prefix: string) => [...ruled(prefix), calc(workerContribution)]);

const BASES = handle("contribution-bases", (prefix: string) => [
  ...ruled(prefix),
  total("left-out", "money/months", WORKERS.prefixed(prefix).by("contribution key")("worker-contribution"), {
    none: "zero",
  }),
  calc(contributionBase),
  calc(contributionBeforeOffset),
]);

export const CONTRIBUTIONS = handle("contributions", (prefix: string) => {
  const [posts, bases] = [PAID_POSTS.prefixed(prefix), BASES.prefixed(prefix)];
  return [
    ...texts("line key", "post key", "rule key", "contribution key", "offset key", "has-offset"),
    bases.lookup("contribution-before-offset", "money/months", "contribution key"),
    lookup("offset", "money/months", bases.at("offset key" as const)("contribution-before-offset")),
    calc(monthlyContribution),
    RULES.prefixed(prefix).lookup("months", "months", "rule key"),
    posts.lookup("months-open", "months", "post key"),
    posts.lookup("posts-of-kind", "fte", "post key"),
    posts.lookup("centres-in-row", "centres", "post key"),
    posts.lookup("share-of-line", "ratio", "post key"),
    calc(contributionOfPosts),
  ];
});
