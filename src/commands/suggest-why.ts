import { type Details, fill } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import type { Doubt } from "../suggest/keywords.js";
import type { Evidence, Suggestion } from "../suggest/suggestion.js";
import { type Texts, spoken } from "./command.js";

const WORDS = {
  found: { en: "“{found}”", ru: "«{found}»", kk: "«{found}»", ky: "«{found}»" },
  word: {
    en: "{found} in “{column}”",
    ru: "{found} в столбце «{column}»",
    kk: "«{column}» бағанында {found}",
    ky: "«{column}» мамычасында {found}",
  },
  purpose: {
    en: "purpose code {found} in “{column}”",
    ru: "код цели {found} в столбце «{column}»",
    kk: "«{column}» бағанында мақсат коды {found}",
    ky: "«{column}» мамычасында максаттын коду {found}",
  },
  function: {
    en: "function {found} in “{column}”",
    ru: "функция {found} в столбце «{column}»",
    kk: "«{column}» бағанында функция {found}",
    ky: "«{column}» мамычасында функция {found}",
  },
  mention: {
    en: "A long text mentions it. No name of the line says so.",
    ru: "Это упомянуто в длинном тексте. Само название строки этого не говорит.",
    kk: "Бұл ұзақ мәтінде айтылған. Жолдың өз атауы мұны айтпайды.",
    ky: "Бул узун текстте айтылган. Берененин өз аталышы муну айтпайт.",
  },
  other: {
    en: "Another column says so, not the line’s own name.",
    ru: "Так говорит другой столбец, а не само название строки.",
    kk: "Мұны жолдың өз атауы емес, басқа баған айтады.",
    ky: "Муну берененин өз аталышы эмес, башка мамыча айтат.",
  },
  body: {
    en: "That is the name of the body. The line’s own name does not say so.",
    ru: "Так называется ведомство. Само название строки этого не говорит.",
    kk: "Бұл мекеменің атауы. Жолдың өз атауы мұны айтпайды.",
    ky: "Бул ведомствонун аталышы. Берененин өз аталышы муну айтпайт.",
  },
  alone: {
    en: "The word alone does not say what the money is for.",
    ru: "Одно это слово не говорит, на что идут деньги.",
    kk: "Бұл сөздің өзі қаражаттың неге жұмсалатынын айтпайды.",
    ky: "Бул сөздүн өзү каражат эмнеге жумшаларын айтпайт.",
  },
  much: {
    en: "The code covers much else too.",
    ru: "Под этим кодом стоит и многое другое.",
    kk: "Бұл код басқа да көп нәрсені қамтиды.",
    ky: "Бул код башка да көп нерсени камтыйт.",
  },
  doubt: {
    en: "In doubt: the line is about {what} too (“{found}”).",
    ru: "Сомнение: строка ещё и про {what} («{found}»).",
    kk: "Күмән: жол мына туралы да: {what} («{found}»).",
    ky: "Күмөн: берене бул жөнүндө да: {what} («{found}»).",
  },
} satisfies Record<string, Texts>;

const DOUBTS: Readonly<Record<Doubt, Texts>> = {
  children: { en: "children", ru: "детей", kk: "балалар", ky: "балдар" },
  credit: {
    en: "loans or small business",
    ru: "кредиты или малый бизнес",
    kk: "несие немесе шағын бизнес",
    ky: "кредиттер же чакан бизнес",
  },
  environment: { en: "the environment", ru: "окружающую среду", kk: "қоршаған орта", ky: "айлана-чөйрө" },
  building: { en: "a building", ru: "здание", kk: "ғимарат", ky: "имарат" },
};

const SHOWN = 2;

/** Why a line is proposed, and why it may be wrong, in words. */
export function suggestWhy({ evidence, strength, doubts, group }: Suggestion, locale: Locale): string {
  const told = (key: keyof typeof WORDS, details: Details = {}): string =>
    fill(spoken(locale, WORDS[key]), locale, details);
  const apart = evidence.filter(({ found }, at) => evidence.findIndex((each) => each.found === found) === at);
  const shown = apart.slice(0, SHOWN);
  const found = shown
    .filter(({ by, column }, at) => shown.findIndex((each) => each.by === by && each.column === column) === at)
    .map(({ by, column }) => {
      const same = shown.filter((each) => each.by === by && each.column === column).map((each) => each.found);
      const words = by === "word" ? same.map((each) => told("found", { found: each })) : same;
      return told(by, { found: words.join(", "), column });
    });
  const weakness = strength === "weak" ? [told(weaknessOf(evidence.filter((each) => each.group === group)))] : [];
  return [
    `${found.join(", ")}.`,
    ...weakness,
    ...doubts.map((each) => told("doubt", { what: spoken(locale, DOUBTS[each.doubt]), found: each.found })),
  ].join(" ");
}

// What speaks best for a weak proposal stands first.
function weaknessOf([best]: readonly Evidence[]): "mention" | "other" | "body" | "alone" | "much" {
  if (best === undefined || best.said === "mention") return "mention";
  if (best.role === "body" || best.role === "other") return best.role;
  return best.by === "word" ? "alone" : "much";
}
