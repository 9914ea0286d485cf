import type { Locale } from "../formula/locale.js";
import { localeOf } from "../run/locale-of.js";
import { askAll } from "./ask-all.js";
import { type Call, askerOf, text } from "./command.js";
import { ANALYSIS } from "./analysis-name.js";
import type { Made } from "./init-made.js";
import { YEAR, countryIn, currencyIn, employerIn, hasPackPrices, interview, packsIn } from "./interview.js";
import { leftLines } from "./interview-left.js";
import { type Answers, wordsIn } from "./interview-step.js";
import { interviewTables } from "./interview-tables.js";
import { starterAnalysis } from "./starter-analysis.js";
import { placeOf, tableFiles } from "./starter-files.js";

/**
 * An analysis of one centre from what a person answers; from assumptions alone where nobody is there to be asked.
 *
 * @returns undefined where the person left
 */
export async function interviewed(call: Call, from: Locale): Promise<Made | undefined> {
  const flags = flagAnswers(call);
  const asker = askerOf(call, from);
  const answers = asker ? await askAll(asker, flags, (now) => interview(now, flags, from)) : flags;
  if (!answers) return undefined;
  const locale = localeOf(answers["language"] ?? from.code);
  const tables = interviewTables(answers, locale);
  const regions = (countryIn(answers)?.regions ?? []).map(({ names }) => wordsIn(names, locale));
  const packs = packsIn(answers);
  const kind = text(call, "tables");
  const analysis = starterAnalysis(
    locale,
    {
      title: answers["name"],
      currency: currencyIn(answers, locale),
      fiscalYear: answers["year"] ?? YEAR,
      tables,
      use: Object.fromEntries(packs.map(({ service, id }) => [service, id])),
      starts: countryIn(answers)?.fiscalYear.starts,
      ...countryEntry(answers),
      ...requestEntry(answers),
    },
    (table) => placeOf(table, kind, locale),
  );
  return {
    files: [{ name: ANALYSIS, content: analysis }, ...(await tableFiles(tables, kind, locale, regions))],
    told: (width) => leftLines(answers, locale, width),
    next: asker && hasPackPrices(answers, locale) ? "run" : "check",
    ...(answers["addressee"] && { options: " --format estimate,html" }),
  };
}

/** What flags of the call answer beforehand. */
function flagAnswers(call: Call): Answers {
  const given = { country: text(call, "country")?.toLowerCase(), language: text(call, "language") };
  const more = { year: text(call, "fiscalYear"), currency: text(call, "currency") };
  return Object.fromEntries(
    Object.entries({ ...given, ...more }).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** The request of an estimate, where somebody is asked: from the centre, of today. */
const requestEntry = ({ addressee: to, name: from }: Answers): { readonly request?: object } =>
  to === undefined ? {} : { request: { to, ...(from && { from }), date: new Date().toISOString().slice(0, 10) } };

/** The country with its answers; the kind of employer is said of centres of the owner alone. */
function countryEntry(answers: Answers): { readonly country?: object | string } {
  const profile = countryIn(answers);
  if (!profile) return {};
  const { ownership } = answers;
  const employer = employerIn(answers);
  const said = Object.entries(answers).flatMap(([key, value]) =>
    key.startsWith("country/") ? [[key.slice("country/".length), value] as const] : [],
  );
  const kind = ownership === undefined ? "employer" : `employer:${ownership}`;
  const all = Object.fromEntries([...(employer === undefined ? [] : [[kind, employer] as const]), ...said]);
  return { country: Object.keys(all).length > 0 ? { profile: profile.id, answers: all } : profile.id };
}
