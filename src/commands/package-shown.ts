import { type PackageAnswer, packageTotals } from "../calculate/package-cost.js";
import type { Locale } from "../formula/locale.js";
import type { Money } from "../money/money.js";
import { format } from "../money/format.js";
import { essentialPackage } from "../packs/essential-package.js";
import { type Texts, spoken } from "./command.js";
import { starterHeader } from "./starter-rows.js";

const WORDS = {
  stands: { en: "stands", ru: "есть", kk: "бар", ky: "бар" },
  missing: { en: "must be added", ru: "нужно добавить", kk: "қосу керек", ky: "кошуу керек" },
  unanswered: { en: "is it there?", ru: "есть ли это?", kk: "бар ма?", ky: "барбы?" },
  once: { en: "once {money}", ru: "один раз {money}", kk: "бір рет {money}", ky: "бир жолу {money}" },
  yearly: { en: "{money} a year", ru: "{money} в год", kk: "жылына {money}", ky: "жылына {money}" },
  needs: {
    en: "fill in: {columns}",
    ru: "заполните: {columns}",
    kk: "толтырыңыз: {columns}",
    ky: "толтуруңуз: {columns}",
  },
  open: { en: "not answered", ru: "без ответа", kk: "жауапсыз", ky: "жоопсуз" },
  notCosted: { en: "not costed", ru: "не оценено", kk: "бағаланбаған", ky: "бааланган эмес" },
  byPack: {
    en: "by a pack, whose numbers nobody published",
    ru: "по набору, числа которого никто не публиковал",
    kk: "жинақ бойынша, оның сандарын ешкім жарияламаған",
    ky: "топтом боюнча, анын сандарын эч ким жарыялаган эмес",
  },
  known: {
    en: "What must be added, as far as it is costed",
    ru: "Что нужно добавить, насколько оценено",
    kk: "Не қосу керек, бағаланғаны бойынша",
    ky: "Эмне кошуу керек, бааланганы боюнча",
  },
  nothing: {
    en: "Nothing must be added.",
    ru: "Добавлять ничего не нужно.",
    kk: "Ештеңе қосудың қажеті жоқ.",
    ky: "Эч нерсе кошуунун кереги жок.",
  },
} satisfies Record<string, Texts>;

/** What a region has of the package and what must be added, as lines with their indents. */
export function packageLines(
  region: string,
  answers: readonly PackageAnswer[],
  locale: Locale,
): readonly (readonly [text: string, indent: number])[] {
  const shown = essentialPackage.flatMap(({ name, elements }): (readonly [string, number])[] => {
    const of = answers.filter(({ element }) => elements.includes(element));
    return of.length === 0
      ? []
      : [[spoken(locale, name), 2], ...of.map((each) => [answerLine(each, locale), 4] as const)];
  });
  return [[region, 0], ...shown, ...totalLines(answers, locale).map((text) => [text, 2] as const)];
}

const codeOf = (element: string, locale: Locale): string => locale.codes[element] ?? element;

function answerLine(answer: PackageAnswer, locale: Locale): string {
  const { element, stands, establish, operate, needs, byPack } = answer;
  const words = stands === undefined ? WORDS.unanswered : stands ? WORDS.stands : WORDS.missing;
  const line = `${codeOf(element, locale)}: ${spoken(locale, words)}`;
  if (stands !== false) return line;
  const amounts = [...amount(WORDS.once, establish, locale), ...amount(WORDS.yearly, operate, locale)];
  const rest = establish === null || operate === null ? [spoken(locale, WORDS.notCosted)] : [];
  const columns = needs.map((each) => starterHeader("package", each, locale)).join(", ");
  const asked = needs.length > 0 ? [spoken(locale, WORDS.needs).replace("{columns}", columns)] : [];
  return [line, ...amounts, ...rest, ...asked, ...(byPack ? [spoken(locale, WORDS.byPack)] : [])].join(", ");
}

const amount = (words: Texts, money: Money | null, locale: Locale): string[] =>
  money === null
    ? []
    : [spoken(locale, words).replace("{money}", `${money.currency} ${format(money.amount, locale.marks)}`)];

function totalLines(answers: readonly PackageAnswer[], locale: Locale): string[] {
  const { known, notCosted, unanswered } = packageTotals(answers);
  const list = (words: Texts, elements: readonly string[]): string[] =>
    elements.length === 0
      ? []
      : [`${spoken(locale, words)}: ${elements.map((each) => codeOf(each, locale)).join(", ")}`];
  const sums = known
    ? [...amount(WORDS.once, known.establish, locale), ...amount(WORDS.yearly, known.operate, locale)]
    : [];
  const none = sums.length === 0 && notCosted.length === 0 && unanswered.length === 0;
  return [
    ...(sums.length > 0 ? [`${spoken(locale, WORDS.known)}: ${sums.join(", ")}`] : []),
    ...list(WORDS.notCosted, notCosted),
    ...list(WORDS.open, unanswered),
    ...(none ? [spoken(locale, WORDS.nothing)] : []),
  ];
}
