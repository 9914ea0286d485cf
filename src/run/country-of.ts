// The country of an analysis: its profile, built in or a file of the user, with the answers; and issues about both.
import { type Issue, problem } from "../formula/issue.js";
import { noneOf } from "../formula/nearest.js";
import type { Country } from "../calculate/network.js";
import type { Analysis } from "../model/analysis.js";
import { checkProfile, type CountryProfile } from "../model/country-profile.js";
import { isAccepted } from "../import/checks/accepted.js";
import { type Files, jsonIn, missingFile } from "./files.js";

/** The country of an analysis, of the shelf or of the user's own file, with its answers; issues say what is not known. */
export function countryOf(
  { country: said, accept, currency }: Analysis,
  files: Files,
  shelf: { readonly profiles: readonly CountryProfile[]; readonly analysisFile: string },
): { readonly country: Country | undefined; readonly issues: readonly Issue[] } {
  if (said === undefined) return { country: undefined, issues: [] };
  const named = typeof said === "string" ? { profile: said } : said;
  const { answers = {} } = typeof said === "string" ? {} : said;
  const found = "file" in named ? ownProfile(named.file, files) : profileOf(named.profile, shelf);
  if ("code" in found) return { country: undefined, issues: [found] };
  const file = shelf.analysisFile;
  if (found.currency !== currency) {
    const facts = { file, column: "/currency", received: currency, expected: found.currency };
    return {
      country: undefined,
      issues: [problem("country.currency", { ...facts, detail: { country: found.name["en"] ?? found.id } })],
    };
  }
  const acceptsPress = isAccepted("profile.press", accept, file);
  const place = "file" in named ? { file: named.file } : { profile: named.profile };
  const issues = answerIssues(found, answers, file);
  return { country: { profile: found, answers, acceptsPress, named: place }, issues };
}

function profileOf(
  id: string,
  { profiles, analysisFile: file }: { readonly profiles: readonly CountryProfile[]; readonly analysisFile: string },
): CountryProfile | Issue {
  const ids = profiles.map((each) => each.id);
  const found = profiles.find((each) => each.id === id);
  return found ?? problem("country.unknown", { file, column: "/country", ...noneOf(id, ids) });
}

/** The profile of a user's own file, or what in it does not fit. */
function ownProfile(name: string, files: Files): CountryProfile | Issue {
  const file = files[name];
  if (file === undefined) return missingFile(name);
  const checked = checkProfile(file instanceof Uint8Array ? jsonIn(file) : undefined);
  if ("profile" in checked) return checked.profile;
  const { path, received, expected } = checked.fault;
  return problem("country.file", { file: name, column: `/${path.join("/")}`, received, expected });
}

/** Answers to what is not asked, and choices that there are not. The kind of employer is asked by owner. */
function answerIssues({ questions, employers }: CountryProfile, answers: Country["answers"], file: string): Issue[] {
  const ids = questions.map((each) => each.id);
  const kinds = employers.map((each) => each.id);
  return Object.entries(answers).flatMap(([id, choice]): Issue[] => {
    const choices = /^employer(:|$)/.test(id)
      ? kinds
      : questions.find((each) => each.id === id)?.choices.map((each) => each.id);
    if (choices?.includes(choice)) return [];
    const at = { file, column: `/country/answers/${id}` };
    if (choices) return [problem("country.choice", { ...at, ...noneOf(choice, choices) })];
    return [problem("country.question", { ...at, ...noneOf(id, [...ids, ...(kinds.length > 0 ? ["employer"] : [])]) })];
  });
}
