import { endedBefore, markOf } from "../calculate/profile-values.js";
import { SOURCE_MARKS } from "../formula/figure.js";
import { type Locale, say } from "../formula/locale.js";
import type { CountryProfile } from "../model/country-profile.js";
import { dateWords } from "../report/page.js";
import { profiles as shelf } from "../profiles/index.js";
import { type Call, type Paragraph, command, flag, misuse, printDocument, tell, text } from "./command.js";
import { didYouMean } from "./did-you-mean.js";
import { jsonOption, languageOption } from "./options.js";
import { profileSections, profileText } from "./profile-sections.js";

/** `umay profiles`: the countries whose own numbers are built in, or all that is known of one. */
export const profiles = command("profiles", {
  argument: "[id]",
  options: [{ flags: "--country <id>", words: "profiles.argument" }, "--old <year>", languageOption, jsonOption],
  act: (call) => {
    const [said, country, old] = [call.args[0], text(call, "country"), text(call, "old")];
    if (said !== undefined && country !== undefined) return misuse(call, say(call.locale, "profiles.twice"));
    if (old !== undefined && !/^\d{4}$/.test(old))
      return misuse(call, `${say(call.locale, "profiles.old-year")} “${old}”`);
    const id = said ?? country;
    const found = shelf.find((each) => each.id === id?.toLowerCase());
    if (id !== undefined && !found) return misuse(call, noProfile(id, call.locale));
    const countries = found ? [found] : shelf;
    if (flag(call, "json")) {
      const list = countries.map((each) => ({ id: each.id, ended: endedBefore(each, `${old ?? ""}-01-01`) }));
      return printDocument(call, call.locale, {}, old === undefined ? { profiles: countries } : { ended: list });
    }
    const lines =
      old !== undefined
        ? countries.flatMap((each) => ended(call, each, old))
        : found
          ? whole(call, found)
          : shelf.flatMap((each) => short(call, each));
    return tell(call, lines);
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
  return [
    `${id}: ${profileText(name, locale)} (${currency})`,
    [2, `${say(locale, "profiles.rates")}: ${counted.join(", ")}`],
  ];
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
