import { type LineChange, diffStandards } from "../calculate/cost/cost-diff.js";
import { unitWords } from "../formula/unit-words.js";
import { exact } from "../money/exact.js";
import { format } from "../money/format.js";
import { type Call, EXIT, type Texts, complain, flag, misuse, print, spoken } from "./command.js";
import { printDocument } from "./document.js";
import { fitted, screenOf, wrapped } from "./screen.js";
import { readBoth } from "./standards-read.js";
import { lineSentence } from "./standards-sentence.js";

const WORDS = {
  two: {
    en: "--diff takes two packs or files",
    ru: "--diff принимает два набора или файла",
    kk: "--diff кілтіне екі жинақ немесе файл қажет",
    ky: "--diff ачкычына эки топтом же файл керек",
  },
  twice: {
    en: "A line stands twice in one of them. Compare one standard at a time: FILE#ID.",
    ru: "Одна статья стоит дважды. Сравнивайте по одному нормативу: ФАЙЛ#КОД.",
    kk: "Бір бап біреуінде екі рет тұр. Бір-бір нормативтен салыстырыңыз: ФАЙЛ#КОД.",
    ky: "Бир берене бирөөндө эки жолу турат. Ар биринен бир нормативден салыштырыңыз: ФАЙЛ#КОД.",
  },
  added: { en: "new", ru: "новая", kk: "жаңа", ky: "жаңы" },
  removed: { en: "gone", ru: "убрана", kk: "алынған", ky: "алынып салынган" },
  changed: { en: "changed", ru: "изменена", kk: "өзгертілген", ky: "өзгөртүлгөн" },
  blank: { en: "blank", ru: "пусто", kk: "бос", ky: "бош" },
  same: {
    en: "Lines without a change: {n}.",
    ru: "Статей без изменений: {n}.",
    kk: "Өзгермеген баптар саны: {n}.",
    ky: "Өзгөрбөгөн беренелердин саны: {n}.",
  },
  effect: {
    en: "Effect: {difference} {unit} ({before} → {after}).",
    ru: "Изменение: {difference} {unit} ({before} → {after}).",
    kk: "Өзгерісі: {difference} {unit} ({before} → {after}).",
    ky: "Өзгөрүүсү: {difference} {unit} ({before} → {after}).",
  },
  unknown: {
    en: "No effect for one unit can be told: unit, currency or pay differ.",
    ru: "Изменение на одну единицу не посчитать: другие единицы, валюта или оплата.",
    kk: "Бір бірлікке келетін өзгерісті есептеу мүмкін емес: бірлігі, валютасы немесе төлемі басқа.",
    ky: "Бир бирдикке туура келген өзгөрүүнү эсептөөгө болбойт: бирдиги, валютасы же төлөмү башка.",
  },
} satisfies Record<string, Texts>;

/** `umay standards --diff A B`: what became of the lines of a cost standard. */
export async function compareStandards(call: Call, names: readonly string[]): Promise<number> {
  const { locale } = call;
  const [first, second, ...more] = names;
  if (first === undefined || second === undefined || more.length > 0) return misuse(call, spoken(locale, WORDS.two));
  const [before, after] = await readBoth(call, first, second);
  const problems = [before, after].flatMap((each) => ("problems" in each ? each.problems : []));
  if ("problems" in before || "problems" in after) {
    complain(call, problems);
    return EXIT.input;
  }
  const changes = comparison(before.lines, after.lines);
  if (!changes) {
    complain(call, [spoken(locale, WORDS.twice)]);
    return EXIT.input;
  }
  const same = before.lines.length - changes.filter((each) => each.before !== undefined).length;
  if (flag(call, "json")) {
    await printDocument(call, locale, {}, { before: first, after: second, changes, unchanged: same });
    return EXIT.fine;
  }
  const screen = screenOf(call.host);
  const lines = [
    ...wrapped(`${first} → ${second}`, screen.width, 0, 2),
    "",
    ...changes.flatMap((each) => [
      ...changeLines(each, call).flatMap(([text, at]) => wrapped(text, screen.width, at, at + 2)),
      "",
    ]),
    spoken(locale, WORDS.same).replace("{n}", String(same)),
  ];
  print(call, fitted(lines, screen));
  return EXIT.fine;
}

type Lines = Parameters<typeof diffStandards>[0];

// A line that stands twice is a matter of the files, told in words; any other fault is ours.
function comparison(before: Lines, after: Lines): readonly LineChange[] | undefined {
  try {
    return diffStandards(before, after);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "cost-diff.line") return undefined;
    throw error;
  }
}

function changeLines(
  { kind, service, line, before, after, fields, effect }: LineChange,
  call: Call,
): [string, number][] {
  const { locale } = call;
  const one = after ?? before;
  const head = `${spoken(locale, WORDS[kind])} (${locale.codes[service] ?? service}): `;
  const money = (value: string): string => format(value, locale.marks);
  const signed = (value: string): string => (exact(value).n > 0n ? `+${money(value)}` : money(value));
  const facts = effect && {
    difference: signed(effect.difference),
    before: money(effect.before),
    after: money(effect.after),
    unit: unitWords(effect.unit, locale),
  };
  return [
    [head + (kind === "changed" || !one ? line : lineSentence(one, locale)), 0],
    ...fields.map((each): [string, number] => [
      `${locale.headers[`cost-standards.${each.field}`] ?? locale.headers[each.field] ?? each.field}: ${valueOf(each.before, call)} → ${valueOf(each.after, call)}`,
      2,
    ]),
    [facts ? filled(spoken(locale, WORDS.effect), facts) : spoken(locale, WORDS.unknown), 2],
  ];
}

const valueOf = (value: string | null, { locale }: Call): string =>
  value === null ? spoken(locale, WORDS.blank) : (locale.codes[value] ?? value);

const filled = (template: string, facts: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "");
