import { standards as shelf } from "../standards/index.js";
import { type Command, EXIT, flag, print, spoken } from "./command.js";
import { printDocument } from "./document.js";
import { jsonOption, languageOption } from "./options.js";
import { fitted, screenOf, wrapped } from "./screen.js";
import { sourceWords } from "./source-words.js";

const UNVERIFIED = { en: "unverified: its text was not read", ru: "не проверено: текст нормы не прочитан" };

/** `umay standards`: the supply standards that are built in. */
export const standards: Command = {
  name: "standards",
  words: { en: "the supply standards that are built in", ru: "встроенные нормы обеспеченности" },
  options: [languageOption, jsonOption],
  act: (call) => {
    if (flag(call, "json")) {
      printDocument(call, call.locale, {}, { standards: shelf });
      return EXIT.fine;
    }
    const { locale } = call;
    const screen = screenOf(call.host);
    const lines = shelf.flatMap(({ id, title, mark, source }) => [
      ...wrapped(`${id}: ${spoken(locale, title)}`, screen.width, 0, 2),
      ...(mark === "unverified" ? wrapped(spoken(locale, UNVERIFIED), screen.width, 2, 4) : []),
      ...wrapped(sourceWords(source), screen.width, 2, 4),
      "",
    ]);
    print(call, fitted(lines.slice(0, -1), screen));
    return EXIT.fine;
  },
};
