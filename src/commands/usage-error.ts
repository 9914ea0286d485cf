import type { Locale } from "../formula/locale.js";
import { type Texts, spoken } from "./command.js";

// The sentences of the parser of arguments that users meet, by what is in them; it has them in English only.
const SENTENCES: readonly (readonly [pattern: RegExp, words: Texts])[] = [
  [
    /^error: unknown command '(.*?)'/,
    { en: "Unknown command $1.", ru: "Нет команды $1.", kk: "$1 пәрмені жоқ.", ky: "$1 командасы жок." },
  ],
  [
    /^error: unknown option '(.*?)'/,
    { en: "Unknown option $1.", ru: "Нет ключа $1.", kk: "$1 кілті жоқ.", ky: "$1 ачкычы жок." },
  ],
  [
    /^error: missing required argument '(.*?)'/,
    { en: "Missing argument: $1.", ru: "Не указано: $1.", kk: "Көрсетілмеген: $1.", ky: "Көрсөтүлгөн эмес: $1." },
  ],
  [
    /^error: option '(.*?)' argument missing/,
    { en: "$1 needs a value.", ru: "У $1 нет значения.", kk: "$1 үшін мән қажет.", ky: "$1 үчүн маани керек." },
  ],
  [
    /^error: option '(.*?)' argument '(.*)' is invalid\. Allowed choices are (.*)\./s,
    {
      en: "$1 takes one of $3, not “$2”.",
      ru: "$1 принимает одно из $3, а не «$2».",
      kk: "$1 үшін мыналардың бірі қажет: $3, берілгені: «$2».",
      ky: "$1 үчүн булардын бири керек: $3, берилгени: «$2».",
    },
  ],
  [
    /^error: too many arguments.*Expected (\d+) arguments? but got (\d+)/s,
    {
      en: "Too many arguments: $2 instead of $1.",
      ru: "Лишнее в команде: указано $2, а нужно $1.",
      kk: "Пәрменде артық бар: $1 орнына $2 берілген.",
      ky: "Командада ашыкчасы бар: $1 ордуна $2 берилген.",
    },
  ],
];

const MEAN: Texts = { en: "Did you mean $1?", ru: "Может быть, $1?", kk: "Бәлкім, $1?", ky: "Балким, $1?" };
const HELP: Texts = {
  en: "“umay --help” shows what there is.",
  ru: "Что есть, покажет «umay --help».",
  kk: "Не бар екенін «umay --help» көрсетеді.",
  ky: "Эмнелер бар экенин «umay --help» көрсөтөт.",
};

/** What is wrong with the arguments of a call, in a language; as the parser says it where there are no other words. */
export function usageError(text: string, locale: Locale): readonly string[] {
  const found = SENTENCES.find(([pattern]) => pattern.test(text));
  if (!found) return [text.trim()];
  const [pattern, words] = found;
  const fill = (template: Texts, parts: readonly string[]): string =>
    spoken(locale, template).replace(/\$(\d)/g, (_, at: string) => parts[Number(at)] ?? "");
  const near = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(text);
  const sentence = fill(words, pattern.exec(text) ?? []);
  return [near ? `${sentence} ${fill(MEAN, near)}` : sentence, spoken(locale, HELP)];
}
