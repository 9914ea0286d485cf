import { fold } from "../model/fold.js";
import { ANALYSIS } from "./analysis-name.js";
import { type Answers, type Setting, type Talk, said } from "./question.js";
import { countryIn, employerIn, fundersIn, isClosedIn, packsIn, talkOf } from "./questions.js";
import { readAmount, yearOf } from "./readers.js";
import { type StarterPlace, csvName, starterAnalysis } from "./starter-analysis.js";
import { starterCsv } from "./starter-csv.js";
import type { StarterTable } from "./starter-rows.js";
import { interviewTables } from "./tables.js";

/** An analysis in files: `umay.json` and its tables as CSV. */
export type AnalysisFiles = readonly { readonly name: string; readonly content: string }[];

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

/** The analysis file of answers. */
export function analysisText(
  talk: Talk,
  tables: readonly StarterTable[],
  placeOf: (table: StarterTable) => StarterPlace,
): string {
  const { answers, locale, currency, today } = talk;
  const [to, from] = [said(answers, "addressee"), said(answers, "name")];
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
      ...(to !== undefined && { requests: [{ ...requestOf(answers, to, today), ...formOf(talk, to) }] }),
    },
    placeOf,
  );
}

/** The one request: whoever knows a closed address is written to by name and sees its sums whole. */
export function requestOf(answers: Answers, to: string, date: string): object {
  const from = said(answers, "name");
  const isKnown = said(answers, "knows") !== "no";
  return {
    id: "addressee",
    to,
    ...(isKnown && from !== undefined && { from }),
    date,
    ...(isKnown && { knows: "all" }),
  };
}

/** Whoever orders or gives has a form of its own; a donor's is in the currency of its money. */
function formOf(talk: Talk, to: string): { readonly form?: string; readonly currency?: string } {
  const { answers } = talk;
  const at = fundersIn(answers).find((each) => fold(said(answers, `money/${String(each)}/source`) ?? "") === fold(to));
  const of = (name: string): string => said(answers, `money/${String(at)}/${name}`) ?? "";
  if (of("kind") === "order" && said(answers, "country") === "kg") return { form: "kg-order" };
  if (of("kind") !== "donor") return {};
  const currency = readAmount(of("amount"), talk)?.currency;
  return { form: "donor", ...(currency !== undefined && { currency }) };
}

/** The country with its answers; the kind of employer is said of centres of the owner alone. */
function countryEntry(answers: Answers): { readonly country?: object | string } {
  const profile = countryIn(answers);
  if (!profile) return {};
  const ownership = said(answers, "ownership");
  const employer = employerIn(answers);
  const answered = Object.keys(answers).flatMap((key) => {
    const value = key.startsWith("country/") ? said(answers, key) : undefined;
    return value === undefined ? [] : [[key.slice("country/".length), value] as const];
  });
  const kind = ownership === undefined ? "employer" : `employer:${ownership}`;
  const all = Object.fromEntries([...(employer === undefined ? [] : [[kind, employer] as const]), ...answered]);
  return { country: Object.keys(all).length > 0 ? { profile: profile.id, answers: all } : profile.id };
}
