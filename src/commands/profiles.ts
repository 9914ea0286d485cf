// `umay profiles`: the countries whose own numbers are built in, all that is known of one, or what of them ends before
// a year; and the sentence that there is no such country.
import { endedBefore, markOf } from "../calculate/profile-values.js";
import { SOURCE_MARKS, sourceWords } from "../formula/figure.js";
import { type Locale, say } from "../formula/locale.js";
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
  const marks = ([...profile.values, ...profile.contributions] as const).map((each) => markOf(profile, each));
  const counted = SOURCE_MARKS.flatMap((mark) => {
    const count = marks.filter((each) => each === mark).length;
    return count === 0 ? [] : [`${say(locale, `mark.${mark}`)}: ${count}`];
  });
  return [headOf(profile, locale), [2, `${say(locale, "profiles.rates")}: ${counted.join(", ")}`]];
}

const textIn = ({ code }: Locale, words: Readonly<Record<string, string>>): string => words[code] ?? words["en"] ?? "";

const headOf = ({ id, name, currency }: CountryProfile, locale: Locale): string =>
  `${id}: ${textIn(locale, name)} (${currency})`;

/** What of a country ends before a year, each with its last day. */
function ended({ locale }: Call, profile: CountryProfile, year: string): Paragraph[] {
  const list = endedBefore(profile, `${year}-01-01`);
  const none = list.length === 0 ? ` ${say(locale, "profiles.none-old")}` : "";
  return [
    `${profile.id}: ${textIn(locale, profile.name)}${none}`,
    ...list.map(({ words, last }): Paragraph => {
      const until = say(locale, "record.to", { date: dateWords(last, locale) });
      return [2, `${textIn(locale, words)}: ${until}`];
    }),
  ];
}

type Cited = {
  readonly source: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly note?: Readonly<Record<string, string>> | undefined;
};

/** Everything that is known of a country, part by part: each value with its dates, mark and source. */
function whole({ locale }: Call, profile: CountryProfile): Paragraph[] {
  const text = (words: Readonly<Record<string, string>>): string => textIn(locale, words);
  const told = (name: string): string => say(locale, `profiles.${name}`);
  const number = (value: string): string => format(value, locale.marks);
  const percent = (rate: string): string => `${number(toDecimal(multiply(exact(rate), exact("100"))))} %`;
  const mark = (each: Cited): string => say(locale, `mark.${markOf(profile, each)}`);
  const cited = (each: Cited): string => {
    const { source, from, to, note } = each;
    const { publisher = "" } = profile.sources.find(({ id }) => id === source) ?? {};
    const first = from === undefined ? "" : say(locale, "record.from", { date: dateWords(from, locale) });
    const last = to === undefined ? "" : say(locale, "record.to", { date: dateWords(to, locale) });
    const parts = [first, last, mark(each), publisher, source, note ? text(note) : ""];
    return ` [${parts.filter((part) => part !== "").join("; ")}]`;
  };
  const named = (each: Cited & { readonly name: Contribution["name"] }): string => `${text(each.name)}${cited(each)}`;
  const answered = (when: Contribution["when"]) => (when ? ` (${told("where")} ${when.question}: ${when.is})` : "");
  // Rate, payer, base, limits and what is taken off.
  const contribution = (each: Contribution): string => {
    const limits = (["floor", "cap"] as const).flatMap((name) =>
      (each[name] ?? []).map((limit) => `${told(name)} ${number(limit.value)}${answered(limit.when)} [${mark(limit)}]`),
    );
    const terms = [
      told(each.paidBy),
      ...(each.employers ?? []),
      ...(each.without ? [`${told("without")} ${each.without.join(", ")}`] : []),
      ...(each.offset ? [`${told("offset")} ${each.offset.by}${answered(each.offset.when)}`] : []),
      ...limits,
    ];
    return `${text(each.name)}: ${percent(each.rate)} (${terms.join("; ")})${answered(each.when)}${cited(each)}`;
  };
  const people = (each: CountryProfile["population"][number]): string => {
    const { region, year, population, men, women, women_15plus: women15 } = each;
    const parts = Object.entries({ "": population, men, women, women15 }).flatMap(([name, count]) =>
      count === undefined ? [] : [`${name === "" ? "" : `${told(name)} `}${number(count)}`],
    );
    return `${year}${inRegion(region)}: ${parts.join(", ")}${cited(each)}`;
  };
  // A line for each run of years that one source gives.
  const runs = groupBy(profile.series, ({ series, source, forecast = "" }) => `${series} ${source} ${forecast}`);
  const parts = {
    employers: profile.employers.map(({ id, name }) => `${id}: ${text(name)}`),
    contributions: profile.contributions.map(contribution),
    values: profile.values.map((each) => {
      const value = ["vat_rate", "prevalence_12m"].includes(each.name) ? percent(each.value) : number(each.value);
      return `${text(each.definition)}${inRegion(each.region)}: ${value}${cited(each)}`;
    }),
    regions: profile.regions.map((each) => `${each.code}: ${Object.values(each.names).join(" / ")}`),
    population: profile.population.map(people),
    series: [...runs.values()].map((run) => {
      const years = run.map(({ year, value }) => `${year} ${number(value)}`).join("; ");
      return `${run[0].series}: ${years}${cited(run[0])}`;
    }),
    economicClasses: profile.economicClasses.map((each) => {
      const gfsm = each.gfsm === each.code ? "" : ` (GFSM ${each.gfsm})`;
      return `${each.code}: ${text(each.title)}${gfsm}${cited(each)}`;
    }),
    bodies: profile.bodies.map(named),
    procedures: profile.procedures.map(named),
    questions: profile.questions.map(({ id, asks, choices, until }) => {
      const answers = choices.map((each) => `${each.id} (${text(each.words)})`).join("; ");
      return `${id}: ${text(asks)} ${answers}.${until ? ` ${text(until)}` : ""}`;
    }),
    sources: profile.sources.map(({ id, title, publisher, year, locator, url, mark }) => {
      const more = { ...(publisher && { publisher }), ...(year && { year }), ...(url && { url }) };
      return `${id}: ${sourceWords({ title, locator, kind: "published", mark, ...more })}`;
    }),
  };
  const shown = Object.entries(parts).flatMap(([name, lines]): Paragraph[] =>
    lines.length === 0 ? [] : ["", told(name), ...lines.map((line): Paragraph => [2, line])],
  );
  return [headOf(profile, locale), ...shown];
}

const inRegion = (region: string | undefined): string => (region === undefined ? "" : ` (${region})`);
