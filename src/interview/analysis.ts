// The analysis files that the answers of an interview come to, with the usual name of one; its text; its one request;
// and the files that the answers about an addressee add to an analysis that is there.
import { type Answers, type Setting, type Talk, answerTo } from "./question.js";
import { countryIn, donorCurrency, employerIn, givenBy, isClosedIn, packsIn, paperIn, talkOf } from "./questions.js";
import { yearOf } from "./readers.js";
import { type StarterPlace, csvName, starterAnalysis, starterCsv } from "./starter-analysis.js";
import { interviewTables, rateTables } from "./tables.js";
import type { StarterTable } from "./starter-table.js";

/** Name of an analysis file where nobody gives another. */
export const ANALYSIS = "umay.json";

/** An analysis in files: `umay.json` and its tables as CSV. */
type AnalysisFiles = readonly { readonly name: string; readonly content: string }[];

/**
 * The analysis that answers come to, with its tables as text. The same answers in the same language on the same day give
 * the same files, byte for byte.
 */
export function analysisFiles(answers: Answers, setting: Setting): AnalysisFiles {
  const talk = talkOf(answers, setting);
  const tables = interviewTables(talk);
  return [
    { name: ANALYSIS, content: analysisText(talk, tables, (table) => ({ file: csvName(table) })) },
    ...tables.map((each) => ({ name: csvName(each), content: starterCsv(each, talk.locale) })),
  ];
}

export function analysisText(
  talk: Talk,
  tables: readonly StarterTable[],
  placeOf: (table: StarterTable) => StarterPlace,
): string {
  const { answers, locale, currency } = talk;
  const [to, from] = [answerTo(answers, "addressee"), answerTo(answers, "name")];
  const isClosed = packsIn(answers).some((pack) => isClosedIn(answers, pack));
  return starterAnalysis(
    locale,
    {
      // A title stands on every paper: that of a closed address must not name it.
      title: isClosed ? undefined : from,
      currency,
      fiscalYear: yearOf(talk),
      tables,
      use: Object.fromEntries(packsIn(answers).map(({ service, id }) => [service, id])),
      starts: countryIn(answers)?.fiscalYear.starts,
      ...countryEntry(answers),
      ...(to !== undefined && { requests: [requestOf(talk, to, isClosed)] }),
    },
    placeOf,
  );
}

/** What the questions about the addressee add to an analysis that has its tables: its request, and tables of the rate. */
export function addresseeFiles(
  answers: Answers,
  setting: Setting,
  isClosed: boolean,
): {
  readonly requests: readonly object[];
  readonly tables: readonly { readonly table: string; readonly name: string; readonly content: string }[];
} {
  const talk = talkOf(answers, setting);
  const to = answerTo(answers, "addressee");
  if (to === undefined) return { requests: [], tables: [] };
  const tables = rateTables(talk).map((each) => ({ table: each.table, name: csvName(each), content: starterCsv(each, talk.locale) })); // prettier-ignore
  return { requests: [requestOf(talk, to, isClosed)], tables };
}

/** The one request. As long as nobody says that the addressee knows a closed address, he sees what everybody does. */
export function requestOf(talk: Talk, to: string, isClosed: boolean): object {
  const { answers, today: date } = talk;
  const from = answerTo(answers, "name");
  const [currency] = paperIn(talk);
  const isKnown = !isClosed || answerTo(answers, "knows") === "yes";
  return {
    id: "addressee",
    to,
    ...(isKnown && from !== undefined && { from }),
    date,
    ...formOf(talk, to),
    ...(currency !== undefined && { currency }),
    ...(isKnown && { knows: "all" }),
  };
}

/** Whoever orders or gives has a form of its own; a donor's is in the currency of its money. */
function formOf(talk: Talk, to: string): { readonly form?: string; readonly currency?: string } {
  const kind = givenBy(talk.answers, to, "kind");
  if (kind === "order" && answerTo(talk.answers, "country") === "kg") return { form: "kg-order" };
  const currency = donorCurrency(talk, to);
  return kind === "donor" ? { form: "donor", ...(currency !== undefined && { currency }) } : {};
}

/** The country with its answers; the kind of employer is said of centres of the owner alone. */
function countryEntry(answers: Answers): { readonly country?: object | string } {
  const profile = countryIn(answers);
  if (!profile) return {};
  const ownership = answerTo(answers, "ownership");
  const employer = employerIn(answers);
  const answered = Object.keys(answers).flatMap((key) => {
    const value = key.startsWith("country/") ? answerTo(answers, key) : undefined;
    return value === undefined ? [] : [[key.slice("country/".length), value] as const];
  });
  const kind = ownership === undefined ? "employer" : `employer:${ownership}`;
  const all = Object.fromEntries([...(employer === undefined ? [] : [[kind, employer] as const]), ...answered]);
  return { country: Object.keys(all).length > 0 ? { profile: profile.id, answers: all } : profile.id };
}
