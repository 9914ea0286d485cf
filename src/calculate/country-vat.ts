import { type Issue, type Option, problem } from "../formula/issue.js";
import type { Assumption } from "../model/assumption.js";
import type { CountryProfile } from "../model/country-profile.js";
import type { Row } from "../model/table.js";
import { countryQuestion, holdsOn, isUsable, markOf } from "./profile-values.js";
import type { Country, Network } from "./network.js";

/** The VAT rate of the whole year where assumptions have none; 0 where the answer is that the tax comes back. */
export function countryVat(network: Network): Taken {
  const { country, costLines = [], analysisFile: file = "umay.json" } = network;
  if (!country || !costLines.some(({ values }) => values.vat === "yes")) return NONE;
  const years = (network.years ?? [network.fiscalYear]).filter((year) => !isGiven(network, year));
  if (years.length === 0) return NONE;
  if (country.answers["vat"] === "recovered") return { rows: years.map((year) => recovered(year, file)), issues: [] };
  const found = years.flatMap((year) => {
    const value = rateIn(country, firstDayOf(network, year));
    return value ? [{ year, value }] : [];
  });
  const rows = found.flatMap(({ year, value }) => (isUsable(country, value) ? [rowOf(country, value, year)] : []));
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
type Taken = { readonly rows: readonly Row<Assumption>[]; readonly issues: readonly Issue[] };

const NONE: Taken = { rows: [], issues: [] };

export const ACCEPT_PRESS: readonly Option[] = [
  { total: null, meaning: "", answer: { accept: [{ code: "profile.press", reason: "" }] }, code: "press" },
];

/** A value that only the press reports: nothing takes it until the analysis accepts it. */
export const pressIssue = ({ profile }: Country, received: string, file: string): Issue =>
  problem(
    "profile.press",
    {
      file,
      received,
      detail: { country: profile.name["en"] ?? profile.id },
      options: ACCEPT_PRESS,
    },
    "question",
  );

const isGiven = ({ assumptions }: Network, year: string): boolean =>
  assumptions.some(
    ({ values }) =>
      values.name === "vat_rate" && values.region === undefined && (values.year === undefined || values.year === year),
  );

const firstDayOf = ({ firstDay, fiscalYear }: Network, year: string): string => {
  const apart = Number(year.slice(0, 4)) - Number(fiscalYear.slice(0, 4));
  return `${Number(firstDay.slice(0, 4)) + apart}${firstDay.slice(4)}`;
};

/** The rate that holds on the first day of a year and until its last. */
function rateIn({ profile }: Country, first: string): Value | undefined {
  const next = Date.parse(`${Number(first.slice(0, 4)) + 1}${first.slice(4)}`);
  const last = new Date(next - DAY).toISOString().slice(0, 10);
  return profile.values.find(
    (each) => each.name === "vat_rate" && each.region === undefined && holdsOn(each, first) && holdsOn(each, last),
  );
}

const DAY = 24 * 60 * 60 * 1000;

const rowOf = ({ profile }: Country, { value, from, source }: Value, year: string): Row<Assumption> => ({
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

const recovered = (year: string, file: string): Row<Assumption> => ({
  values: { name: "vat_rate", year, value: "0", source: "assumption" },
  file,
  row: 0,
  headers: {},
  pointer: "/country/answers/vat",
});
