import { say } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import type { CountryProfile } from "../model/country-profile.js";
import { tables } from "../model/tables.js";
import { STARTERS, type StarterTable, starterQuestions } from "./starter-rows.js";

/** Where a table lies. */
export type StarterPlace = { readonly file: string; readonly sheet?: string };

/**
 * The analysis file of a starter analysis.
 *
 * @param locale - its language
 * @param of - currency, fiscal year, its tables, and the profile of its country
 * @param placeOf - where each table lies
 * @returns the text of `umay.json`
 */
export function starterAnalysis(
  locale: Locale,
  of: {
    readonly currency: string;
    readonly fiscalYear: string;
    readonly tables: readonly StarterTable[];
    readonly profile?: CountryProfile | undefined;
  },
  placeOf: (table: StarterTable) => StarterPlace,
): string {
  const { profile } = of;
  const questions = starterQuestions(of.currency, locale);
  const use = Object.fromEntries(STARTERS.map(({ service, id }) => [service, id]));
  const analysis = {
    $schema: "./node_modules/umay/dist/analysis-1.json",
    title: say(locale, "starter-analysis.title"),
    language: locale.code,
    currency: of.currency,
    fiscalYear: of.fiscalYear,
    fiscalYearStart: `${of.fiscalYear.slice(0, 4)}-${profile?.fiscalYear.starts ?? "01-01"}`,
    ...(profile && { country: profile.id }),
    ...Object.fromEntries(
      of.tables.map((each) => [each.table, { ...placeOf(each), ...(each.table === "costStandards" ? { use } : {}) }]),
    ),
    supplyStandards: ["coe-family-places"],
    pooling: "none",
    ...(questions.length > 0 ? { questions } : {}),
  };
  return `${JSON.stringify(analysis, null, 2)}\n`;
}

/** The file that a table has for itself, such as `cost-standards.csv`. */
export const csvName = ({ table }: StarterTable): string => `${tables[table].name}.csv`;
