// Issues and questions about employers' contributions on pay by the profile of a country: rates that are unknown,
// unverified or reported by the press alone, unknown kinds of employer, limits left out, pay that says no posts.
import { type Issue, problem } from "../../formula/issue.js";
import type { Centre } from "../../model/centre.js";
import {
  around,
  choiceOptions,
  countryQuestion,
  endedIssue,
  whyOf,
  ACCEPT_PRESS,
  pressIssue,
} from "../profile-values.js";
import type { ChosenStandard, Country, ResolvedNetwork } from "../network.js";
import { issueAt } from "../given-cell.js";
import type { Translations } from "../../formula/locale.js";
import { hasPosts, isLeftToCountry } from "./contribution-tables.js";
import { type Rule, employerKind, employerQuestions, rulePeriods } from "./contribution-rules.js";

/**
 * Issues about employers' contributions that the profile of a country leaves unknown or unverified, and what must be
 * asked of them: once each, however many lines.
 */
export function countryContributionIssues(network: ResolvedNetwork): Issue[] {
  const { country, firstDay, analysisFile: file = "umay.json", fiscalYear } = network;
  if (!country) return [];
  const isPaid = ({ lines }: ChosenStandard): boolean => lines.some((line) => isLeftToCountry(line.values));
  const paid = network.services.filter(({ standard }) => isPaid(standard)).map(({ row }) => row.values.ownership);
  const owners = [...new Set([...paid, ...(network.norms.some(({ model }) => isPaid(model)) ? [undefined] : [])])];
  const employers = new Set(owners.flatMap((owner) => employerKind(country, owner) ?? []));
  const rules = [...employers].flatMap((employer) =>
    rulePeriods(country, employer, firstDay).flatMap(({ holds }) => holds),
  );
  const names = (test: (rule: Rule) => boolean) => namesOf(country, rules.filter(test));
  const lacking = (why: "absent" | "press" | "unverified") => names(({ lack }) => lack?.why === why);
  const told = (code: string, words: readonly Translations[], severity: Issue["severity"], more = {}): Issue[] => {
    const facts = { file, column: "/country", received: fiscalYear, detail: whyOf(words), ...more };
    return words.length === 0 ? [] : [problem(code, facts, severity)];
  };
  const asked = new Set(rules.flatMap((rule) => rule.asks));
  const reported = new Set(rules.flatMap((rule) => (rule.isReported ? [rule.contribution] : [])));
  return [
    ...endedIssue(country, firstDay, file),
    ...owners.flatMap((owner) =>
      employerKind(country, owner) === undefined ? [employerIssue(country, owner, file)] : [],
    ),
    ...country.profile.questions.filter(({ id }) => asked.has(id)).map((each) => countryQuestion(country, each, file)),
    ...told("contributions.press", lacking("press"), "question", { options: ACCEPT_PRESS }),
    // What is taken since the analysis accepts it is told with its reason, as all that is accepted.
    ...[...reported].map((id) => pressIssue(country, `contributions ${id}`, file)),
    ...told("contributions.absent", lacking("absent"), "error"),
    ...told("contributions.unverified", lacking("unverified"), "error"),
    ...told("contributions.limits", limitsOf(country, rules), "warning"),
    ...postIssues(network),
  ];
}

/** What kind of employer the centres of an owner are: nobody has said it. */
function employerIssue(country: Country, owner: Owner, file: string): Issue {
  const [question = ""] = employerQuestions(owner);
  const choices = country.profile.employers.map(({ id, name }) => ({ id, words: name }));
  return problem(
    "contributions.employer",
    {
      file,
      column: `/country/answers/${question}`,
      received: question,
      expected: choices.map(({ id }) => id).join(", "),
      detail: { ...whyOf(choices.map(({ id, words }) => around(`${id} (`, words, ")"))), question },
      options: choiceOptions(country, question, choices),
    },
    "question",
  );
}

type Owner = Centre["ownership"];

function namesOf({ profile }: Country, rules: readonly Rule[]): readonly Translations[] {
  const ids = new Set(rules.map((each) => each.contribution));
  return [...ids]
    .flatMap((id) => profile.contributions.filter((each) => each.id === id).slice(0, 1))
    .map(({ name }) => name);
}

function limitsOf(country: Country, rules: readonly Rule[]): readonly Translations[] {
  const limits = rules.flatMap((rule) =>
    namesOf(country, [rule]).flatMap((name) => rule.leftOut.map(({ value }) => around("", name, ` ${value}`))),
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
