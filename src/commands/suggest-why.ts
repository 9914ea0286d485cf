import { type Details, fill } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import type { Doubt } from "../suggest/keywords.js";
import type { Evidence, Suggestion } from "../suggest/suggestion.js";
import { type Texts, spoken } from "./command.js";

const WORDS = {
  found: { en: "“{found}”", ru: "«{found}»" },
  word: { en: "{found} in “{column}”", ru: "{found} в столбце «{column}»" },
  purpose: { en: "purpose code {found} in “{column}”", ru: "код цели {found} в столбце «{column}»" },
  function: { en: "function {found} in “{column}”", ru: "функция {found} в столбце «{column}»" },
  mention: {
    en: "A long text mentions it. No name of the line says so.",
    ru: "Это упомянуто в длинном тексте. Само название строки этого не говорит.",
  },
  other: {
    en: "Another column says so, not the line’s own name.",
    ru: "Так говорит другой столбец, а не само название строки.",
  },
  body: {
    en: "That is the name of the body. The line’s own name does not say so.",
    ru: "Так называется ведомство. Само название строки этого не говорит.",
  },
  alone: {
    en: "The word alone does not say what the money is for.",
    ru: "Одно это слово не говорит, на что идут деньги.",
  },
  much: { en: "The code covers much else too.", ru: "Под этим кодом стоит и многое другое." },
  doubt: {
    en: "In doubt: the line is about {what} too (“{found}”).",
    ru: "Сомнение: строка ещё и про {what} («{found}»).",
  },
} satisfies Record<string, Texts>;

const DOUBTS: Readonly<Record<Doubt, Texts>> = {
  children: { en: "children", ru: "детей" },
  credit: { en: "loans or small business", ru: "кредиты или малый бизнес" },
  environment: { en: "the environment", ru: "окружающую среду" },
  building: { en: "a building", ru: "здание" },
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
