import { say, spoken } from "../formula/say.js";
import { schemes as shelf } from "../schemes/index.js";
import { type Command, EXIT, flag, print, printDocument } from "./command.js";
import { jsonOption, languageOption } from "./options.js";
import { fitted, screenOf, wrapped } from "./screen.js";
import { sourceWords } from "../formula/source.js";

/** `umay schemes`: the tagging schemes that are built in. */
export const schemes: Command = {
  name: "schemes",
  words: "schemes.about",
  options: [languageOption, jsonOption],
  act: async (call) => {
    if (flag(call, "json")) {
      await printDocument(call, call.locale, {}, { schemes: shelf });
      return EXIT.fine;
    }
    const { locale } = call;
    const screen = screenOf(call.host);
    const lines = shelf.flatMap(({ id, title, counts, classes, scale, needs, floor, source }) => [
      ...wrapped(`${id}: ${spoken(locale, title)}`, screen.width, 0, 2),
      ...[
        `${say(locale, "schemes.counts")}: ${spoken(locale, counts)}.`,
        ...(scale?.kind === "share" ? [say(locale, "schemes.share")] : []),
        ...(scale?.kind === "score" ? [`${say(locale, "schemes.score")} ${scale.min}–${scale.max}`] : []),
        ...(needs?.arguments ?? []).map(
          ({ label, expected }) => `${say(locale, "schemes.argument")} ${spoken(locale, label)} (${expected})`,
        ),
        ...(floor ? [spoken(locale, floor.label)] : []),
      ].flatMap((each) => wrapped(each, screen.width, 2, 4)),
      ...classes.flatMap(({ code, label, weight, targeted, from, above }) => {
        const marks = [
          ...(from === undefined ? [] : [`${say(locale, "schemes.from")} ${from}`]),
          ...(above === undefined ? [] : [`${say(locale, "schemes.above")} ${above}`]),
          ...(targeted ? [say(locale, "schemes.targeted")] : []),
          ...(weight === null ? [] : [`${say(locale, "schemes.weight")} ${weight}`]),
        ];
        const end = marks.length > 0 ? ` (${marks.join(", ")})` : "";
        return wrapped(`${code} · ${spoken(locale, label)}${end}`, screen.width, 2, 4);
      }),
      ...(scale?.kind !== "share" && classes.every((each) => each.weight === null)
        ? wrapped(say(locale, "schemes.whole"), screen.width, 2, 4)
        : []),
      ...wrapped(sourceWords(source), screen.width, 2, 4),
      "",
    ]);
    print(call, fitted(lines.slice(0, -1), screen));
    return EXIT.fine;
  },
};
