import type { Locale } from "../formula/locale.js";
import { say as phrase } from "../formula/say.js";
import type { Contribution, CountryProfile, ProfileMark } from "../model/country-profile.js";
import { exact, multiply } from "../money/exact.js";
import { format } from "../money/format.js";
import { toDecimal } from "../money/to-decimal.js";
import { dateWords } from "../report/date-words.js";
import { sourceWords } from "./source-words.js";

/** A part of a profile as lines of text. */
export type ProfileSection = { readonly title: string; readonly lines: readonly string[] };

type Cited = {
  readonly mark: ProfileMark;
  readonly source: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly note?: Readonly<Record<string, string>> | undefined;
};

/** Everything that is known of a country, part by part: each value with its dates, mark and source. */
export function profileSections(profile: CountryProfile, locale: Locale): readonly ProfileSection[] {
  const speak = speaker(locale);
  const parts = {
    employers: profile.employers.map(({ id, name }) => `${id}: ${speak.text(name)}`),
    contributions: profile.contributions.map((each) => contributionLine(each, locale)),
    values: profile.values.map(
      (each) =>
        `${speak.text(each.definition)}${inRegion(each.region)}: ${each.name === "vat_rate" ? speak.percent(each.value) : speak.number(each.value)}${speak.cited(each)}`,
    ),
    regions: profile.regions.map((each) => `${each.code}: ${Object.values(each.names).join(" / ")}`),
    population: profile.population.map((each) => populationLine(each, locale)),
    series: seriesLines(profile, locale),
    economicClasses: profile.economicClasses.map(
      (each) =>
        `${each.code}: ${speak.text(each.title)}${each.gfsm === each.code ? "" : ` (GFSM ${each.gfsm})`}${speak.cited(each)}`,
    ),
    bodies: profile.bodies.map((each) => `${speak.text(each.name)}${speak.cited(each)}`),
    procedures: profile.procedures.map((each) => `${speak.text(each.name)}${speak.cited(each)}`),
    questions: profile.questions.map(({ id, asks, choices, until }) => {
      const answers = choices.map((each) => `${each.id} (${speak.text(each.words)})`).join("; ");
      return `${id}: ${speak.text(asks)} ${answers}.${until ? ` ${speak.text(until)}` : ""}`;
    }),
    sources: profile.sources.map(({ id, title, publisher, year, locator, url }) => {
      const work = {
        title,
        locator,
        kind: "published" as const,
        ...(publisher && { publisher }),
        ...(year && { year }),
      };
      return `${id}: ${sourceWords({ ...work, ...(url && { url }) })}`;
    }),
  };
  return Object.entries(parts).flatMap(([name, lines]) =>
    lines.length === 0 ? [] : [{ title: phrase(locale, `profiles.${name}`), lines }],
  );
}

/** Rate, payer, base, limits and what is taken off, with the dates and source. */
function contributionLine(each: Contribution, locale: Locale): string {
  const { say, ...speak } = speaker(locale);
  const answered = (when: Contribution["when"]) => (when ? ` (${say("where")} ${when.question}: ${when.is})` : "");
  const limits = (name: "floor" | "cap") =>
    (each[name] ?? []).map(
      (limit) => `${say(name)} ${speak.number(limit.value)}${answered(limit.when)} [${say(limit.mark)}]`,
    );
  const terms = [
    say(each.paidBy),
    ...(each.employers ?? []),
    ...(each.without ? [`${say("without")} ${each.without.join(", ")}`] : []),
    ...(each.offset ? [`${say("offset")} ${each.offset.by}${answered(each.offset.when)}`] : []),
    ...limits("floor"),
    ...limits("cap"),
  ];
  return `${speak.text(each.name)}: ${speak.percent(each.rate)} (${terms.join("; ")})${answered(each.when)}${speak.cited(each)}`;
}

function populationLine(each: CountryProfile["population"][number], locale: Locale): string {
  const { say, ...speak } = speaker(locale);
  const { region, year, population, women, women_15plus: women15 } = each;
  const parts = [
    ...(population === undefined ? [] : [speak.number(population)]),
    ...(women === undefined ? [] : [`${say("women")} ${speak.number(women)}`]),
    ...(women15 === undefined ? [] : [`${say("women15")} ${speak.number(women15)}`]),
  ];
  return `${year}${inRegion(region)}: ${parts.join(", ")}${speak.cited(each)}`;
}

/** A line for each run of years that one source gives. */
function seriesLines({ series }: CountryProfile, locale: Locale): string[] {
  const { cited, number } = speaker(locale);
  const groups = new Map<string, CountryProfile["series"]>();
  for (const each of series) {
    const key = `${each.series} ${each.source} ${each.mark}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const years = group.map(({ year, value }) => `${year} ${number(value)}`).join("; ");
    return first ? [`${first.series}: ${years}${cited(first)}`] : [];
  });
}

/** A text of a profile in a language, else in English. */
export const profileText = (words: Readonly<Record<string, string>>, { code }: Locale): string =>
  words[code] ?? words["en"] ?? "";

const inRegion = (region: string | undefined): string => (region === undefined ? "" : ` (${region})`);

/** How words, numbers and marks are said in a language. */
function speaker(locale: Locale) {
  const say = (name: string): string => phrase(locale, `profiles.${name}`);
  const number = (value: string): string => format(value, locale.marks);
  return {
    say,
    number,
    text: (words: Readonly<Record<string, string>>): string => profileText(words, locale),
    percent: (rate: string): string => `${number(toDecimal(multiply(exact(rate), exact("100"))))} %`,
    cited: ({ mark, source, from, to, note }: Cited): string => {
      const dates = [
        ...(from === undefined ? [] : [phrase(locale, "record.from", { date: dateWords(from, locale) })]),
        ...(to === undefined ? [] : [phrase(locale, "record.to", { date: dateWords(to, locale) })]),
      ];
      const known = note ? [profileText(note, locale)] : [];
      return ` [${[...dates, say(mark), source, ...known].join("; ")}]`;
    },
  };
}
