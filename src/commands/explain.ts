import { type Figures, figuresOfId } from "../formula/figures.js";
import type { PerKeys } from "../formula/figure.js";
import { findFigures } from "../formula/find-figure.js";
import { didYouMean } from "./did-you-mean.js";
import { type Call, type Command, flag, list, misuse, print, spoken, text } from "./command.js";
import { hides } from "../report/hides.js";
import { register, registered } from "../result/register.js";
import { printDocument } from "./document.js";
import { explanation } from "./explanation.js";
import { load } from "./load.js";
import { isFigureId } from "../result/register.js";
import { resultOptions } from "./options.js";
import { fitted, screenOf } from "./screen.js";

/** `umay explain`: how a figure was made, down to the rows of the files. */
export const explain: Command = {
  name: "explain",
  words: {
    en: "how a figure was made: formula, words, numbers, rows, source",
    ru: "как получено число: формула, слова, числа, строки, источник",
    kk: "сан қалай алынған: формула, сөздер, сандар, жолдар, дереккөз",
    ky: "сан кандай алынган: формула, сөздөр, сандар, саптар, булак",
  },
  argument: {
    usage: "<figure>",
    words: {
      en: "id of a figure, such as hard-gap",
      ru: "код числа, например hard-gap",
      kk: "сан коды, мысалы hard-gap",
      ky: "сандын коду, мисалы hard-gap",
    },
  },
  options: [
    {
      flags: "--per <key=value...>",
      words: {
        en: "what the figure is about, such as centre=a-1",
        ru: "о чём число, например centre=a-1",
        kk: "сан не туралы, мысалы centre=a-1",
        ky: "сан эмне жөнүндө, мисалы centre=a-1",
      },
    },
    {
      flags: "--in <file>",
      words: {
        en: "analysis file (umay.json)",
        ru: "файл расчёта (umay.json)",
        kk: "талдау файлы (umay.json)",
        ky: "эсептөө файлы (umay.json)",
      },
    },
    ...resultOptions,
  ],
  act,
};

const WORDS = {
  unknown: { en: "There is no figure", ru: "Нет числа", kk: "Мұндай сан жоқ:", ky: "Мындай сан жок:" },
  absent: {
    en: "This analysis has no figure",
    ru: "В этом расчёте нет числа",
    kk: "Бұл есепте мына сан жоқ:",
    ky: "Бул эсептөөдө мындай сан жок:",
  },
  pair: {
    en: "--per takes key=value, not",
    ru: "--per принимает ключ=значение, а не",
    kk: "--per кілтіне кілт=мән қажет, берілгені:",
    ky: "--per ачкычына ачкыч=маани керек, берилгени:",
  },
  key: { en: "has no key", ru: "не имеет ключа", kk: "мына кілті жоқ:", ky: "бул ачкычы жок:" },
  value: { en: "has no", ru: "не имеет", kk: "мынасы жоқ:", ky: "мунусу жок:" },
  kept: {
    en: "Confidential centres or few persons are among the data, so the publication holds a few tables only. What is not in it is shown with --working, for internal use.",
    ru: "В данных есть центры с закрытым адресом или малые числа людей, поэтому в публикации только несколько таблиц. Чего в ней нет, покажет --working, для работы.",
    kk: "Деректерде мекенжайы жабық орталықтар немесе аз адам бар, сондықтан жарияланымда бірнеше кесте ғана бар. Онда жоғын --working көрсетеді, тек ішкі пайдалануға.",
    ky: "Маалыматтарда дареги жабык борборлор же аз адам бар, ошондуктан жарыялоодо бир нече гана таблица бар. Анда жогун --working көрсөтөт, ички пайдалануу үчүн гана.",
  },
  none: {
    en: "No figure has these keys together.",
    ru: "Нет числа с такими ключами вместе.",
    kk: "Бұл кілттердің бәрі бірге бар сан жоқ.",
    ky: "Бул ачкычтардын баары чогуу турган сан жок.",
  },
};

async function act(call: Call): Promise<number> {
  const id = call.args[0] ?? "";
  const pairs = list(call, "per").map((each) => each.split(/=(.*)/s));
  const wrong = pairs.find((pair) => !pair[0] || pair[1] === undefined);
  if (wrong) return misuse(call, `${spoken(call.locale, WORDS.pair)} “${wrong[0] ?? ""}”`);
  const per = Object.fromEntries(pairs.map(([key = "", value = ""]) => [key, value]));
  const loaded = await load(call, text(call, "in"), undefined, { figures: [id].filter(isFigureId) });
  if (typeof loaded === "number") return loaded;
  const { result } = loaded;
  const found = findFigures(result.figures, id, per);
  const [figure] = found;
  if (!figure) {
    const why = whyNot(call, result.figures, id, per);
    return misuse(call, hides(result) ? `${why} ${spoken(loaded.locale, WORDS.kept)}` : why);
  }
  const told = explanation(loaded, figure, { screen: screenOf(call.host), all: flag(call, "all") });
  if (flag(call, "json"))
    await printDocument(
      call,
      loaded.locale,
      { inputs: result.inputs, figures: told.figures, issues: result.issues },
      { words: told.words, rows: told.rows },
    );
  else print(call, fitted(told.lines, screenOf(call.host)));
  return loaded.code;
}

/** Why no figure fits, with the nearest that would. */
function whyNot(call: Call, figures: Figures, id: string, per: PerKeys): string {
  const say = (key: keyof typeof WORDS): string => spoken(call.locale, WORDS[key]);
  const mean = (word: string, candidates: Iterable<string>): string => didYouMean(call.locale, word, candidates);
  const known = registered(id);
  if (!known)
    return `${say("unknown")} “${id}”${mean(
      id,
      register.map((each) => each.id),
    )}`;
  const same = figuresOfId(figures, id);
  if (same.length === 0) return `${say("absent")} “${id}”.`;
  for (const [key, value] of Object.entries(per)) {
    if (same.some((each) => each.per[key] === value)) continue;
    const values = new Set(same.flatMap((each) => each.per[key] ?? []));
    if (values.size === 0) return `${id} ${say("key")} “${key}”${mean(key, known.about)}`;
    return `${id} ${say("value")} ${key}=${value}${mean(value, values)}`;
  }
  return say("none");
}
