import type { Issue } from "../../formula/issue.js";
import type { Centre } from "../../model/centre.js";
import type { Country } from "../network.js";
import { issueAt } from "../issue-at.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { type ShelfWords, around, whyOf } from "../shelf-words.js";
import { hasPosts, isLeftToCountry } from "./contribution-rows.js";
import { type Rule, rulePeriods } from "./contribution-rules.js";
import { employerKind, employerQuestions } from "./employer-kind.js";

/** What contributions lack that the country says, and what must be known of them: once each, however many lines. */
export function countryPayIssues(network: ResolvedNetwork): Issue[] {
  const { country, firstDay, analysisFile = "umay.json" } = network;
  if (!country) return [];
  const owners = ownersOf(network);
  const employers = new Set(owners.flatMap((owner) => employerKind(country, owner) ?? []));
  const rules = [...employers].flatMap((employer) =>
    rulePeriods(country, employer, firstDay).flatMap(({ holds }) => holds),
  );
  const at = (code: string, severity: Issue["severity"], told: readonly ShelfWords[], received?: string): Issue[] =>
    told.length === 0
      ? []
      : [
          {
            code,
            severity,
            file: analysisFile,
            column: "/country",
            ...(received === undefined ? {} : { received }),
            detail: whyOf(told),
            message: "",
          },
        ];
  const lacking = (why: "absent" | "secondary" | "unverified") =>
    namesOf(country, rules, ({ lack }) => lack?.why === why);
  const unknown = owners.filter((owner) => employerKind(country, owner) === undefined);
  return [
    ...unknown.flatMap((owner) =>
      at("contributions.employer", "error", choicesOf(country.profile.employers), employerQuestions(owner)[0]),
    ),
    ...openQuestions(country, rules).flatMap(({ id, asks, choices }) =>
      at("contributions.question", "error", [asks, ...choicesOf(choices)], id),
    ),
    ...at("contributions.absent", "error", lacking("absent"), network.fiscalYear),
    ...at("contributions.secondary", "error", lacking("secondary")),
    ...at("contributions.unverified", "error", lacking("unverified")),
    ...at(
      "contributions.base-unverified",
      "warning",
      namesOf(country, rules, ({ baseMark }) => baseMark === "unverified"),
    ),
    ...at("contributions.limits", "warning", limitsOf(country, rules)),
    ...postIssues(network),
  ];
}

type Owner = Centre["ownership"];

/** Owners of the centres with pay that is left to the country; a model centre has none. */
function ownersOf({ services, norms }: ResolvedNetwork): readonly Owner[] {
  const paid = services.filter(({ standard }) => standard.lines.some((line) => isLeftToCountry(line.values)));
  const isModelPaid = norms.some(({ model }) => model.lines.some((line) => isLeftToCountry(line.values)));
  return [...new Set([...paid.map(({ row }) => row.values.ownership), ...(isModelPaid ? [undefined] : [])])];
}

/** Choices as an answer writes them, each with its words. */
const choicesOf = (choices: readonly { id: string; name?: ShelfWords; words?: ShelfWords }[]): readonly ShelfWords[] =>
  choices.map(({ id, name, words = name ?? {} }) => around(`${id} (`, words, ")"));

const openQuestions = ({ profile }: Country, rules: readonly Rule[]) => {
  const open = new Set(rules.flatMap(({ lack }) => (lack?.why === "unanswered" ? [lack.question] : [])));
  return profile.questions.filter(({ id }) => open.has(id));
};

function namesOf({ profile }: Country, rules: readonly Rule[], test: (rule: Rule) => boolean): readonly ShelfWords[] {
  const ids = new Set(rules.filter(test).map((each) => each.contribution));
  return [...ids]
    .flatMap((id) => profile.contributions.filter((each) => each.id === id).slice(0, 1))
    .map(({ name }) => name);
}

/** Limits that are not applied, each once: its contribution and amount. */
function limitsOf(country: Country, rules: readonly Rule[]): readonly ShelfWords[] {
  const limits = rules.flatMap((rule) =>
    namesOf(country, [rule], () => true).flatMap((name) =>
      rule.leftOut.map(({ value }) => around("", name, ` ${value}`)),
    ),
  );
  return [...new Map(limits.map((each) => [each["en"], each])).values()];
}

/** Pay that says nothing of posts. */
function postIssues({ services, norms }: ResolvedNetwork): Issue[] {
  const lines = [...services.map((each) => each.standard), ...norms.map((each) => each.model)].flatMap(
    (each) => each.lines,
  );
  return [...new Set(lines)]
    .filter(({ values }) => isLeftToCountry(values) && !hasPosts(values))
    .map((line) => issueAt(line, "on_cost", "contributions.posts"));
}
