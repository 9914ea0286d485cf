import { schemes as shelf } from "../schemes/index.js";
import { type Command, EXIT, type Texts, flag, print, spoken } from "./command.js";
import { printDocument } from "./document.js";
import { jsonOption, languageOption } from "./options.js";
import { fitted, screenOf, wrapped } from "./screen.js";
import { sourceWords } from "./source-words.js";

const WORDS = {
  weight: { en: "weight", ru: "вес", kk: "салмағы", ky: "салмагы" },
  whole: {
    en: "no weights: an activity counts whole",
    ru: "весов нет: мера считается целиком",
    kk: "салмақ жоқ: шара тұтас есептеледі",
    ky: "салмак жок: чара толугу менен эсептелет",
  },
  counts: { en: "counted", ru: "засчитано", kk: "есептелді", ky: "эсепке алынганы" },
  share: {
    en: "a line is told the share of it that counts",
    ru: "для строки указывают долю, которая засчитана",
    kk: "жолға есепке алынатын үлес көрсетіледі",
    ky: "беренеге эсепке алынуучу үлүш көрсөтүлөт",
  },
  score: {
    en: "a line is told a score of",
    ru: "для строки указывают оценку",
    kk: "жолға баға көрсетіледі:",
    ky: "беренеге баа көрсөтүлөт:",
  },
  argument: { en: "must be said:", ru: "надо указать:", kk: "көрсету қажет:", ky: "көрсөтүү керек:" },
  from: { en: "from", ru: "от", kk: "кемінде", ky: "эң азы" },
  above: { en: "above", ru: "больше", kk: "мынадан үлкен:", ky: "мындан чоң:" },
  targeted: { en: "targeted", ru: "считается направленной", kk: "бағытталған", ky: "багытталган деп эсептелет" },
};

/** `umay schemes`: the tagging schemes that are built in. */
export const schemes: Command = {
  name: "schemes",
  words: {
    en: "the tagging schemes that are built in",
    ru: "встроенные схемы разметки",
    kk: "кірістірілген белгілеу схемалары",
    ky: "программага камтылган белгилөө схемалары",
  },
  options: [languageOption, jsonOption],
  act: async (call) => {
    if (flag(call, "json")) {
      await printDocument(call, call.locale, {}, { schemes: shelf });
      return EXIT.fine;
    }
    const { locale } = call;
    const screen = screenOf(call.host);
    const say = (words: Texts): string => spoken(locale, words);
    const lines = shelf.flatMap(({ id, title, counts, classes, scale, needs, floor, source }) => [
      ...wrapped(`${id}: ${say(title)}`, screen.width, 0, 2),
      ...[
        `${say(WORDS.counts)}: ${say(counts)}.`,
        ...(scale?.kind === "share" ? [say(WORDS.share)] : []),
        ...(scale?.kind === "score" ? [`${say(WORDS.score)} ${scale.min}–${scale.max}`] : []),
        ...(needs?.arguments ?? []).map(({ label, expected }) => `${say(WORDS.argument)} ${say(label)} (${expected})`),
        ...(floor ? [say(floor.label)] : []),
      ].flatMap((each) => wrapped(each, screen.width, 2, 4)),
      ...classes.flatMap(({ code, label, weight, targeted, from, above }) => {
        const marks = [
          ...(from === undefined ? [] : [`${say(WORDS.from)} ${from}`]),
          ...(above === undefined ? [] : [`${say(WORDS.above)} ${above}`]),
          ...(targeted ? [say(WORDS.targeted)] : []),
          ...(weight === null ? [] : [`${say(WORDS.weight)} ${weight}`]),
        ];
        const end = marks.length > 0 ? ` (${marks.join(", ")})` : "";
        return wrapped(`${code} · ${say(label)}${end}`, screen.width, 2, 4);
      }),
      ...(scale?.kind !== "share" && classes.every((each) => each.weight === null)
        ? wrapped(say(WORDS.whole), screen.width, 2, 4)
        : []),
      ...wrapped(sourceWords(source), screen.width, 2, 4),
      "",
    ]);
    print(call, fitted(lines.slice(0, -1), screen));
    return EXIT.fine;
  },
};
