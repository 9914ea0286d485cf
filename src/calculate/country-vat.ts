// The VAT rate that the country's profile gives where assumptions have none, and what must be asked about it.
import type { Issue } from "../formula/issue.js";
import type { Assumption } from "../model/assumption.js";
import type { CountryProfile } from "../model/country-profile.js";
import type { Row } from "../model/table.js";
import { countryQuestion, holdsOn, isUsable, markOf, pressIssue } from "./profile-values.js";
import { type Country, type Network, yearNetwork } from "./network.js";
import { lastDay } from "./year-periods.js";

/** VAT rates for the years that assumptions leave out: the rate that holds all year; 0 where the answer is that VAT comes back. */
export function countryVat(network: Network): CountryVat {
  const { country, costLines = [], analysisFile: file = "umay.json" } = network;
  if (!country || !costLines.some(({ values }) => values.vat === "yes")) return NONE;
  const years = (network.years ?? [network.fiscalYear]).filter((year) => !isGiven(network, year));
  if (years.length === 0) return NONE;
  if (country.answers["vat"] === "recovered") return { rows: years.map((year) => zeroRateRow(year, file)), issues: [] };
  const found = years.flatMap((year) => {
    const value = rateIn(country, yearNetwork(network, year).firstDay);
    return value ? [{ year, value }] : [];
  });
  const rows = found.flatMap(({ year, value }) => (isUsable(country, value) ? [rateRow(country, value, year)] : []));
  const reported = found.find(({ value }) => markOf(country.profile, value) === "press");
  const question = country.profile.questions.find(({ id }) => id === "vat");
  const asked = question && country.answers["vat"] === undefined && rows.length > 0;
  return {
    rows,
    issues: [
      ...(reported ? [pressIssue(country, `vat_rate ${reported.value.value}`, file)] : []),
      ...(asked ? [countryQuestion(country, question, file)] : []),
    ],
  };
}

type Value = CountryProfile["values"][number];
type CountryVat = { readonly rows: readonly Row<Assumption>[]; readonly issues: readonly Issue[] };

const NONE: CountryVat = { rows: [], issues: [] };

const isGiven = ({ assumptions }: Network, year: string): boolean =>
  assumptions.some(
    ({ values }) =>
      values.name === "vat_rate" && values.region === undefined && (values.year === undefined || values.year === year),
  );

/** The rate that holds on the first day of a year and until its last. */
function rateIn({ profile }: Country, first: string): Value | undefined {
  const last = lastDay(first) ?? first;
  return profile.values.find(
    (each) => each.name === "vat_rate" && each.region === undefined && holdsOn(each, first) && holdsOn(each, last),
  );
}

const rateRow = ({ profile }: Country, { value, from, source }: Value, year: string): Row<Assumption> => ({
  values: { name: "vat_rate", year, value, source: sourceWords(profile, source) },
  file: `profiles/${profile.id}`,
  row: 0,
  headers: {},
  shelf: {
    shelf: `profiles/${profile.id}`,
    field: ["values", "vat_rate", ...(from === undefined ? [] : [from])].join("/"),
  },
});

/** The work that a value rests on, and who publishes it, as a cell of the table of assumptions has it. */
function sourceWords({ sources }: CountryProfile, id: string): string {
  const found = sources.find((each) => each.id === id);
  const work = [found?.title ?? id, found?.publisher].filter((each) => each !== undefined).join(", ");
  return found === undefined ? work : `${work} (${found.mark})`;
}

const zeroRateRow = (year: string, file: string): Row<Assumption> => ({
  values: { name: "vat_rate", year, value: "0", source: "assumption" },
  file,
  row: 0,
  headers: {},
  pointer: "/country/answers/vat",
});
