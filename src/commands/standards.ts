import { didYouMean } from "./did-you-mean.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import { checkAnalysis } from "../model/check-analysis.js";
import { packs } from "../packs/index.js";
import { profiles } from "../profiles/index.js";
import { standards as shelf } from "../standards/index.js";
import { type Call, type Command, EXIT, type Texts, flag, list, misuse, print, spoken, text } from "./command.js";
import { printDocument } from "./document.js";
import { jsonOption, languageOption } from "./options.js";
import { say } from "../formula/say.js";
import { fitted, screenOf, wrapped } from "./screen.js";
import { sourceWords } from "./source-words.js";
import { compareStandards } from "./standards-compare.js";
import { showPack } from "./standards-pack.js";

const WORDS = {
  norms: {
    en: "Norms of supply",
    ru: "Нормы обеспеченности",
    kk: "Қамтамасыз ету нормалары",
    ky: "Камсыздоо нормалары",
  },
  packs: {
    en: "Cost standards to begin with: no norms, every number is an assumption with its question",
    ru: "Нормативы затрат для начала: это не нормы, у каждого числа есть вопрос",
    kk: "Бастауға арналған шығындар нормативтері: бұл нормалар емес, әр сан — сұрағы бар жорамал",
    ky: "Баштоо үчүн чыгым нормативдери: булар норма эмес, ар бир сан — суроосу бар божомол",
  },
  unknown: {
    en: "There is no standard or pack",
    ru: "Нет нормы или набора",
    kk: "Мұндай норма немесе жинақ жоқ:",
    ky: "Мындай норма же топтом жок:",
  },
  pack: {
    en: "--csv, --out, --currency and --country go with a pack:",
    ru: "--csv, --out, --currency и --country указывают вместе с набором:",
    kk: "--csv, --out, --currency және --country жинақпен бірге беріледі:",
    ky: "--csv, --out, --currency жана --country топтом менен чогуу берилет:",
  },
  country: {
    en: "There is no profile of the country",
    ru: "Нет профиля страны",
    kk: "Елдің профилі жоқ:",
    ky: "Өлкөнүн профили жок:",
  },
  currency: {
    en: "--currency takes three capital letters, not",
    ru: "--currency принимает три заглавные буквы, а не",
    kk: "--currency кілтіне үш бас әріп қажет, берілгені:",
    ky: "--currency ачкычына үч баш тамга керек, берилгени:",
  },
} satisfies Record<string, Texts>;

/** `umay standards`: supply standards and starter packs of cost, one pack, or two compared. */
export const standards: Command = {
  name: "standards",
  words: {
    en: "norms of supply, and cost standards to begin with",
    ru: "нормы обеспеченности и нормативы затрат для начала",
    kk: "қамтамасыз ету нормалары және бастауға арналған шығындар нормативтері",
    ky: "камсыздоо нормалары жана баштоо үчүн чыгым нормативдери",
  },
  argument: {
    usage: "[id]",
    words: {
      en: "one of them, in full",
      ru: "одна из них, подробно",
      kk: "олардың бірі, толық",
      ky: "алардын бири, толук",
    },
  },
  options: [
    {
      flags: "--diff <packs...>",
      words: {
        en: "compare two packs or files (CSV, JSON; FILE#ID)",
        ru: "сравнить два набора или файла (CSV, JSON; ФАЙЛ#КОД)",
        kk: "екі жинақты немесе файлды салыстыру (CSV, JSON; ФАЙЛ#КОД)",
        ky: "эки топтомду же файлды салыштыруу (CSV, JSON; ФАЙЛ#КОД)",
      },
    },
    {
      flags: "--csv",
      words: {
        en: "the pack as a table of cost standards",
        ru: "набор как таблица нормативов затрат",
        kk: "жинақ шығындар нормативтерінің кестесі ретінде",
        ky: "топтом чыгым нормативдеринин таблицасы катары",
      },
    },
    {
      flags: "--out <file>",
      words: {
        en: "write that table to a file",
        ru: "записать эту таблицу в файл",
        kk: "бұл кестені файлға жазу",
        ky: "бул таблицаны файлга жазуу",
      },
    },
    {
      flags: "--currency <code>",
      words: {
        en: "with another currency beside its numbers",
        ru: "с другой валютой при её числах",
        kk: "сандарының жанында басқа валютамен",
        ky: "сандарынын жанына башка валюта коюп",
      },
    },
    {
      flags: "--country <code>",
      words: {
        en: "the wages of a country beside the questions of pay",
        ru: "зарплаты страны рядом с вопросами об оплате",
        kk: "еңбекақы сұрақтарының жанында елдің жалақысы",
        ky: "эмгек акы суроолорунун жанында өлкөнүн айлыгы",
      },
    },
    languageOption,
    jsonOption,
  ],
  act: (call) => {
    const { locale } = call;
    const [id] = call.args;
    const compared = list(call, "diff");
    if (compared.length > 0) return compareStandards(call, id === undefined ? compared : [...compared, id]);
    const pack = packs.find((each) => each.id === id);
    const currency = text(call, "currency");
    if (currency !== undefined && "faults" in checkAnalysis({ title: "", currency, fiscalYear: "2025" }))
      return misuse(call, `${spoken(locale, WORDS.currency)} "${currency}"`);
    const country = text(call, "country");
    const profile = profiles.find((each) => each.id === country?.toLowerCase());
    if (country !== undefined && !profile)
      return misuse(
        call,
        `${spoken(locale, WORDS.country)} "${country}": ${profiles.map((each) => each.id).join(", ")}`,
      );
    if (pack) return showPack(call, pack, profile);
    if (flag(call, "csv") || [text(call, "out"), currency, country].some((each) => each !== undefined))
      return misuse(call, `${spoken(locale, WORDS.pack)} ${packs.map((each) => each.id).join(", ")}`);
    if (id === undefined) return listAll(call);
    const norm = shelf.find((each) => each.id === id);
    if (norm) return listAll(call, [norm]);
    const known = [...shelf, ...packs].map((each) => each.id);
    return misuse(call, `${spoken(locale, WORDS.unknown)} "${id}"${didYouMean(locale, id, known, '""')}`);
  },
};

async function listAll(call: Call, only?: readonly SupplyStandard[]): Promise<number> {
  const { locale } = call;
  if (flag(call, "json")) {
    await printDocument(call, locale, {}, only ? { standards: only } : { standards: shelf, packs });
    return EXIT.fine;
  }
  const screen = screenOf(call.host);
  const norms = (only ?? shelf).flatMap(({ id, title, mark, source }) => [
    ...wrapped(`${id}: ${spoken(locale, title)}`, screen.width, 0, 2),
    ...(mark === "published" ? [] : wrapped(say(locale, `supply.${mark}`), screen.width, 2, 4)),
    ...wrapped(sourceWords(source), screen.width, 2, 4),
    "",
  ]);
  const starters = [
    ...wrapped(spoken(locale, WORDS.packs), screen.width, 0, 2),
    "",
    ...packs.flatMap(({ id, title, currency, priceYear, lines }) => [
      ...wrapped(`${id}: ${spoken(locale, title)} (${currency} ${priceYear})`, screen.width, 0, 2),
      ...wrapped(lines.map((each) => spoken(locale, each.name)).join(", "), screen.width, 2, 4),
      "",
    ]),
  ];
  const all = only ? norms : [spoken(locale, WORDS.norms), "", ...norms, ...starters];
  print(call, fitted(all.slice(0, -1), screen));
  return EXIT.fine;
}
