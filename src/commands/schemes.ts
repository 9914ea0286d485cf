import { schemes as shelf } from "../schemes/index.js";
import { type Command, EXIT, flag, print, spoken } from "./command.js";
import { printDocument } from "./document.js";
import { jsonOption, languageOption } from "./options.js";
import { fitted, screenOf, wrapped } from "./screen.js";
import { sourceWords } from "./source-words.js";

const WORDS = {
  weight: { en: "weight", ru: "вес" },
  whole: { en: "no weights: an activity counts whole", ru: "весов нет: мера считается целиком" },
  targeted: { en: "targeted", ru: "считается направленной" },
};

/** `umay schemes`: the tagging schemes that are built in. */
export const schemes: Command = {
  name: "schemes",
  words: { en: "the tagging schemes that are built in", ru: "встроенные схемы разметки" },
  options: [languageOption, jsonOption],
  act: (call) => {
    if (flag(call, "json")) {
      printDocument(call, call.locale, {}, { schemes: shelf });
      return EXIT.fine;
    }
    const { locale } = call;
    const screen = screenOf(call.host);
    const lines = shelf.flatMap(({ id, title, classes, source }) => [
      ...wrapped(`${id}: ${spoken(locale, title)}`, screen.width, 0, 2),
      ...classes.flatMap(({ code, label, weight, targeted }) => {
        const marks = [
          ...(targeted ? [spoken(locale, WORDS.targeted)] : []),
          ...(weight === null ? [] : [`${spoken(locale, WORDS.weight)} ${weight}`]),
        ];
        const end = marks.length > 0 ? ` (${marks.join(", ")})` : "";
        return wrapped(`${code} · ${spoken(locale, label)}${end}`, screen.width, 2, 4);
      }),
      ...(classes.every((each) => each.weight === null)
        ? wrapped(spoken(locale, WORDS.whole), screen.width, 2, 4)
        : []),
      ...wrapped(sourceWords(source), screen.width, 2, 4),
      "",
    ]);
    print(call, fitted(lines.slice(0, -1), screen));
    return EXIT.fine;
  },
};
