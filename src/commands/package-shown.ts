import { say } from "../formula/say.js";
import { type PackageAnswer, packageTotals } from "../calculate/package-cost.js";
import type { Locale } from "../formula/locale.js";
import type { Money } from "../money/money.js";
import { format } from "../money/format.js";
import { essentialPackage } from "../packs/essential-package.js";
import { spoken } from "./command.js";
import { starterHeader } from "./starter-rows.js";

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
  const words =
    stands === undefined ? "package-shown.unanswered" : stands ? "package-shown.stands" : "package-shown.missing";
  const line = `${codeOf(element, locale)}: ${say(locale, words)}`;
  if (stands !== false) return line;
  const amounts = [
    ...amount("package-shown.once", establish, locale),
    ...amount("package-shown.yearly", operate, locale),
  ];
  const rest = establish === null || operate === null ? [say(locale, "package-shown.notCosted")] : [];
  const columns = needs.map((each) => starterHeader("package", each, locale)).join(", ");
  const asked = needs.length > 0 ? [say(locale, "package-shown.needs", { columns })] : [];
  return [line, ...amounts, ...rest, ...asked, ...(byPack ? [say(locale, "package-shown.byPack")] : [])].join(", ");
}

const amount = (words: string, money: Money | null, locale: Locale): string[] =>
  money === null ? [] : [say(locale, words, { money: `${money.currency} ${format(money.amount, locale.marks)}` })];

function totalLines(answers: readonly PackageAnswer[], locale: Locale): string[] {
  const { known, notCosted, unanswered } = packageTotals(answers);
  const list = (words: string, elements: readonly string[]): string[] =>
    elements.length === 0 ? [] : [`${say(locale, words)}: ${elements.map((each) => codeOf(each, locale)).join(", ")}`];
  const sums = known
    ? [
        ...amount("package-shown.once", known.establish, locale),
        ...amount("package-shown.yearly", known.operate, locale),
      ]
    : [];
  const none = sums.length === 0 && notCosted.length === 0 && unanswered.length === 0;
  return [
    ...(sums.length > 0 ? [`${say(locale, "package-shown.known")}: ${sums.join(", ")}`] : []),
    ...list("package-shown.notCosted", notCosted),
    ...list("package-shown.open", unanswered),
    ...(none ? [say(locale, "package-shown.nothing")] : []),
  ];
}
