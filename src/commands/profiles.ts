import { say } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import type { CountryProfile } from "../model/country-profile.js";
import { profiles as shelf } from "../profiles/index.js";
import { type Call, type Command, EXIT, flag, misuse, print } from "./command.js";
import { didYouMean } from "./did-you-mean.js";
import { printDocument } from "./document.js";
import { jsonOption, languageOption } from "./options.js";
import { profileSections, profileText } from "./profile-sections.js";
import { fitted, screenOf, wrapped } from "./screen.js";

/** `umay profiles`: the countries whose own numbers are built in, or all that is known of one. */
export const profiles: Command = {
  name: "profiles",
  words: "profiles.about",
  argument: {
    usage: "[id]",
    words: "profiles.argument",
  },
  options: [languageOption, jsonOption],
  act: async (call) => {
    const [id] = call.args;
    const found = shelf.find((each) => each.id === id?.toLowerCase());
    if (id !== undefined && !found) return misuse(call, noProfile(id, call.locale));
    if (flag(call, "json")) {
      await printDocument(call, call.locale, {}, { profiles: found ? [found] : shelf });
      return EXIT.fine;
    }
    const screen = screenOf(call.host);
    const lines = found ? whole(call, found, screen.width) : shelf.flatMap((each) => short(call, each, screen.width));
    print(call, fitted(lines, screen));
    return EXIT.fine;
  },
};

/** That there is no such country, and which is the nearest. */
export function noProfile(id: string, locale: Locale): string {
  const ids = shelf.map((each) => each.id);
  return `${say(locale, "profiles.unknown")} "${id}" (${ids.join(", ")})${didYouMean(locale, id, ids, '""')}`;
}

/** A country in a line, and how many of its values are how sure. */
function short({ locale }: Call, profile: CountryProfile, width: number): string[] {
  const { id, name, currency, values, contributions } = profile;
  const marks = ([...values, ...contributions] as const).map(({ mark }) => mark);
  const counted = (["found", "derived", "secondary", "unverified"] as const).flatMap((mark) => {
    const count = marks.filter((each) => each === mark).length;
    return count === 0 ? [] : [`${say(locale, `profiles.${mark}`)}: ${count}`];
  });
  return [
    ...wrapped(`${id}: ${profileText(name, locale)} (${currency})`, width, 0, 2),
    ...wrapped(`${say(locale, "profiles.rates")}: ${counted.join(", ")}`, width, 2, 4),
  ];
}

/** Everything that is known of a country, part by part. */
function whole({ locale }: Call, profile: CountryProfile, width: number): string[] {
  const { id, name, currency } = profile;
  const parts = profileSections(profile, locale).flatMap(({ title, lines }) => [
    "",
    title,
    ...lines.flatMap((line) => wrapped(line, width, 2, 4)),
  ]);
  return [...wrapped(`${id}: ${profileText(name, locale)} (${currency})`, width, 0, 2), ...parts];
}
