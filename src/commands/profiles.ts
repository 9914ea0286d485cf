import { endedBefore, markOf } from "../calculate/profile-values.js";
import { SOURCE_MARKS, sourceWords } from "../formula/figure.js";
import { type Locale, say as phrase, say } from "../formula/locale.js";
import type { Contribution, CountryProfile } from "../model/country-profile.js";
import { dateWords } from "../report/page.js";
import { profiles as shelf } from "../profiles/index.js";
import { type Call, type Paragraph, command, didYouMean } from "./command.js";
import { plainOptions } from "./options.js";
import { groupBy } from "../formula/group-by.js";
import { exact, multiply, toDecimal } from "../money/exact.js";
import { format } from "../money/format.js";

/** `umay profiles`: the countries whose own numbers are built in, or all that is known of one. */
export const profiles = command("profiles", {
  argument: "[id]",
  options: [{ flags: "--country <id>", words: "profiles.argument" }, "--old <year>", ...plainOptions],
  act: (call) => {
    const [said, country, old] = [call.args[0], call.text("country"), call.text("old")];
    if (said !== undefined && country !== undefined) return call.misuse(call.say("profiles.twice"));
    if (old !== undefined && !/^\d{4}$/.test(old)) return call.misuse(`${call.say("profiles.old-year")} “${old}”`);
    const id = said ?? country;
    const found = shelf.find((each) => each.id === id?.toLowerCase());
    if (id !== undefined && !found) return call.misuse(noProfile(id, call.locale));
    const countries = found ? [found] : shelf;
    if (call.flag("json")) {
      const list = countries.map((each) => ({ id: each.id, ended: endedBefore(each, `${old ?? ""}-01-01`) }));
      return call.printDocument(call.locale, {}, old === undefined ? { profiles: countries } : { ended: list });
    }
    const lines =
      old !== undefined
        ? countries.flatMap((each) => ended(call, each, old))
        : found
          ? whole(call, found)
          : shelf.flatMap((each) => short(call, each));
    return call.tell(lines);
  },
});

/** That there is no such country, and which is the nearest. */
export function noProfile(id: string, locale: Locale): string {
  const ids = shelf.map((each) => each.id);
  return `${say(locale, "profiles.unknown")} "${id}" (${ids.join(", ")})${didYouMean(locale, id, ids, '""')}`;
}

/** A country in a line, and how many of its values are how sure. */
function short({ locale }: Call, profile: CountryProfile): Paragraph[] {
  const { id, name, currency, values, contributions } = profile;
  const marks = ([...values, ...contributions] as const).map((each) => markOf(profile, each));
  const counted = SOURCE_MARKS.flatMap((mark) => {
    const count = marks.filter((each) => each === mark).length;
    return count === 0 ? [] : [`${say(locale, `mark.${mark}`)}: ${count}`];
  });
  const rates = `${say(locale, "profiles.rates")}: ${counted.join(", ")}`;
  return [`${id}: ${profileText(name, locale)} (${currency})`, [2, rates]];
}

/** What of a country ends before a year, each with its last day. */
function ended({ locale }: Call, profile: CountryProfile, year: string): Paragraph[] {
  const list = endedBefore(profile, `${year}-01-01`);
  const head = [`${profile.id}: ${profileText(profile.name, locale)}`];
  if (list.length === 0) head.push(say(locale, "profiles.none-old"));
  return [
    head.join(" "),
    ...list.map(({ words, last }): Paragraph => {
      const until = say(locale, "record.to", { date: dateWords(last, locale) });
      return [2, `${profileText(words, locale)}: ${until}`];
    }),
  ];
}

/** Everything that is known of a country, part by part. */
function whole({ locale }: Call, profile: CountryProfile): Paragraph[] {
  const { id, name, currency } = profile;
  const parts = profileSections(profile, locale).flatMap(({ title, lines }): Paragraph[] => [
    "",
    title,
    ...lines.map((line): Paragraph => [2, line]),
  ]);
  return [`${id}: ${profileText(name, locale)} (${currency})`, ...parts];
}

/** A part of a profile as lines of text. */
export type ProfileSection = { readonly title: string; readonly lines: readonly string[] };

type Cited = {
  readonly source: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly note?: Readonly<Record<string, string>> | undefined;
};

/** Everything that is known of a country, part by part: each value with its dates, mark and source. */
export function profileSections(profile: CountryProfile, locale: Locale): readonly ProfileSection[] {
  const speak = speaker(profile, locale);
  const parts = {
    employers: profile.employers.map(({ id, name }) => `${id}: ${speak.text(name)}`),
    contributions: profile.contributions.map((each) => contributionLine(profile, each, locale)),
    values: profile.values.map(
      (each) =>
        `${speak.text(each.definition)}${inRegion(each.region)}: ${["vat_rate", "prevalence_12m"].includes(each.name) ? speak.percent(each.value) : speak.number(each.value)}${speak.cited(each)}`,
    ),
    regions: profile.regions.map((each) => `${each.code}: ${Object.values(each.names).join(" / ")}`),
    population: profile.population.map((each) => populationLine(profile, each, locale)),
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
    sources: profile.sources.map(({ id, title, publisher, year, locator, url, mark }) => {
      const more = { ...(publisher && { publisher }), ...(year && { year }), ...(url && { url }) };
      return `${id}: ${sourceWords({ title, locator, kind: "published", mark, ...more })}`;
    }),
  };
  return Object.entries(parts).flatMap(([name, lines]) =>
    lines.length === 0 ? [] : [{ title: phrase(locale, `profiles.${name}`), lines }],
  );
}

/** Rate, payer, base, limits and what is taken off, with the dates and source. */
function contributionLine(profile: CountryProfile, each: Contribution, locale: Locale): string {
  const { say, ...speak } = speaker(profile, locale);
  const answered = (when: Contribution["when"]) => (when ? ` (${say("where")} ${when.question}: ${when.is})` : "");
  const limits = (name: "floor" | "cap") =>
    (each[name] ?? []).map(
      (limit) => `${say(name)} ${speak.number(limit.value)}${answered(limit.when)} [${speak.mark(limit)}]`,
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

function populationLine(profile: CountryProfile, each: CountryProfile["population"][number], locale: Locale): string {
  const { say, ...speak } = speaker(profile, locale);
  const { region, year, population, women, women_15plus: women15 } = each;
  const parts = [
    ...(population === undefined ? [] : [speak.number(population)]),
    ...(women === undefined ? [] : [`${say("women")} ${speak.number(women)}`]),
    ...(women15 === undefined ? [] : [`${say("women15")} ${speak.number(women15)}`]),
  ];
  return `${year}${inRegion(region)}: ${parts.join(", ")}${speak.cited(each)}`;
}

/** A line for each run of years that one source gives. */
function seriesLines(profile: CountryProfile, locale: Locale): string[] {
  const { cited, number } = speaker(profile, locale);
  const groups = groupBy(profile.series, ({ series, source, forecast = "" }) => `${series} ${source} ${forecast}`);
  return [...groups.values()].map((group) => {
    const years = group.map(({ year, value }) => `${year} ${number(value)}`).join("; ");
    return `${group[0].series}: ${years}${cited(group[0])}`;
  });
}

/** A text of a profile in a language, else in English. */
export const profileText = (words: Readonly<Record<string, string>>, { code }: Locale): string =>
  words[code] ?? words["en"] ?? "";

const inRegion = (region: string | undefined): string => (region === undefined ? "" : ` (${region})`);

/** How words, numbers and marks of a profile are said in a language. */
function speaker(profile: CountryProfile, locale: Locale) {
  const say = (name: string): string => phrase(locale, `profiles.${name}`);
  const number = (value: string): string => format(value, locale.marks);
  const mark = (each: Cited): string => phrase(locale, `mark.${markOf(profile, each)}`);
  return {
    say,
    number,
    mark,
    text: (words: Readonly<Record<string, string>>): string => profileText(words, locale),
    percent: (rate: string): string => `${number(toDecimal(multiply(exact(rate), exact("100"))))} %`,
    cited: (each: Cited): string => {
      const { source, from, to, note } = each;
      const { publisher = "" } = profile.sources.find(({ id }) => id === source) ?? {};
      const dates = [
        ...(from === undefined ? [] : [phrase(locale, "record.from", { date: dateWords(from, locale) })]),
        ...(to === undefined ? [] : [phrase(locale, "record.to", { date: dateWords(to, locale) })]),
      ];
      const known = note ? [profileText(note, locale)] : [];
      return ` [${[...dates, mark(each), publisher, source, ...known].filter((part) => part !== "").join("; ")}]`;
    },
  };
}
