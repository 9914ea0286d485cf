import { type Details, fill } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import { type Tag, tags } from "../model/tag.js";
import type { Suggestion } from "../suggest/suggestion.js";
import { type Texts, spoken } from "./command.js";
import { wrapped } from "./screen.js";
import { starterHeader } from "./starter-rows.js";
import type { Search } from "./suggest-search.js";
import { suggestWhy } from "./suggest-why.js";

const WORDS = {
  read: {
    en: "Read {lines} {lines|line||lines|lines}. Proposed: {proposed}, of them {strong} strong and {weak} weak. {silent} {silent|says||say|say} nothing, {tagged} {tagged|is tagged||are tagged|are tagged} already.",
    ru: "Прочитано {lines} {lines|строка|строки|строк|строк}. Предложено {proposed}: уверенно {strong}, под вопросом {weak}. Ничего не говорят {silent}, уже с метками {tagged}.",
    kk: "Оқылған жол: {lines}. Ұсынылғаны: {proposed}, оның ішінде сенімді {strong}, күмәнді {weak}. Ештеңе айтпайтыны: {silent}, белгісі барлары: {tagged}.",
    ky: "Окулган берене: {lines}. Сунушталганы: {proposed}, анын ичинен ишенимдүүсү {strong}, күмөндүүсү {weak}. Эч нерсе айтпаганы: {silent}, белгиси барлары: {tagged}.",
  },
  foreign: {
    en: "{foreign} of those that say nothing {foreign|is||are|are} in a script of which no words are known: {foreign|it was||they were|they were} not searched.",
    ru: "Из тех, что ничего не говорят, {foreign} {foreign|написана|написаны|написаны|написаны} письмом, слов которого umay не знает: там не искали.",
    kk: "Ештеңе айтпайтын жолдардың {foreign} жолы umay сөздерін білмейтін жазумен жазылған: онда ізделген жоқ.",
    ky: "Эч нерсе айтпаган беренелердин {foreign} берене сөздөрүн umay билбеген жазуу менен жазылган: анда изделген жок.",
  },
  strong: { en: "strong", ru: "уверенно", kk: "сенімді", ky: "ишенимдүү" },
  weak: { en: "weak", ru: "под вопросом", kk: "күмәнді", ky: "күмөндүү" },
  more: {
    en: "… {more} more: --all",
    ru: "… ещё {more}: --all",
    kk: "… тағы {more}: --all",
    ky: "… дагы {more}: --all",
  },
  alikes: {
    en: "{more} more {more|line||lines|lines} called so",
    ru: "ещё {more} {more|строка называется|строки называются|строк называются|строк называются} так же",
    kk: "тағы {more} жол осылай аталады",
    ky: "дагы {more} берене ушундай аталат",
  },
  carried: {
    en: "Carried over from {from}: {kept} {kept|row||rows|rows}.",
    ru: "Перенесено из {from}: {kept} {kept|строка|строки|строк|строк}.",
    kk: "{from} файлынан көшірілген жол саны: {kept}.",
    ky: "{from} файлынан көчүрүлгөн беренелердин саны: {kept}.",
  },
  vanished: {
    en: "Gone from the budget, not carried over:",
    ru: "В бюджете их больше нет, не перенесены:",
    kk: "Бюджетте енді жоқ, көшірілмеді:",
    ky: "Бюджетте эми жок, көчүрүлгөн жок:",
  },
  was: { en: "it was {tag}", ru: "было {tag}", kk: "бұрын: {tag}", ky: "мурун: {tag}" },
  alike: {
    en: "{ids}: called alike this year. If it is the same thing, tag it so.",
    ru: "{ids}: так же называется в этом году. Если это то же самое, поставьте ту же метку.",
    kk: "{ids}: биыл да осылай аталады. Бұл соның өзі болса, сол белгіні қойыңыз.",
    ky: "{ids}: быйыл да ушундай аталат. Бул ошол эле берене болсо, ошол эле белгини коюңуз.",
  },
  fresh: {
    en: "New: {fresh} {fresh|line||lines|lines} without a tag last year or this: {ids}",
    ru: "Новые: {fresh} {fresh|строка|строки|строк|строк} без меток и в прошлом году, и в этом: {ids}",
    kk: "Жаңалары: былтыр да, биыл да белгісі жоқ {fresh} жол: {ids}",
    ky: "Жаңылары: былтыр да, быйыл да белгиси жок {fresh} берене: {ids}",
  },
} satisfies Record<string, Texts>;

const FIRST = 10;

/**
 * What a search found as lines of a screen: the counts, the first proposals, what became of the tags of an earlier year.
 *
 * @param found - what was found
 * @param from - name of the table of the earlier year
 * @param options - width of the screen, and whether everything is printed
 */
export function suggestShown(
  { counts, suggestions, lines, carried }: Search,
  from: string,
  locale: Locale,
  { width, all }: { readonly width: number; readonly all: boolean },
): readonly string[] {
  const told = (key: keyof typeof WORDS, details: Details = {}): string =>
    fill(spoken(locale, WORDS[key]), locale, details);
  const text = (words: string, indent = 0): string[] => wrapped(words, width, indent, indent + 2);
  const first = <T>(list: readonly T[], linesOf: (each: T, at: number) => readonly string[]): readonly string[] => {
    const shown = all ? list : list.slice(0, FIRST);
    const more = list.length - shown.length;
    return [...shown.flatMap(linesOf), ...(more > 0 ? text(told("more", { more })) : [])];
  };
  const nameOf = (id: string): string => lines.get(id)?.name ?? "";
  return [
    ...text(told("read", { ...counts, proposed: suggestions.length })),
    ...(counts.foreign > 0 ? text(told("foreign", counts)) : []),
    ...(suggestions.length > 0 ? [""] : []),
    ...first(alike(suggestions, nameOf), ([each, ...others], at) => {
      const name = nameOf(each.id);
      const more = others.length > 0 ? `, ${told("alikes", { more: others.length })}` : "";
      const title = name === each.id ? name : `${each.id}: ${name}`;
      return [
        ...text(`${String(at + 1)}. ${title} (${told(each.strength)}${more})`),
        ...text(suggestWhy(each, locale), 3),
      ];
    }),
    ...(carried ? ["", ...text(told("carried", { from, kept: carried.kept.length }))] : []),
    ...(carried && carried.vanished.length > 0 ? text(told("vanished")) : []),
    ...first(carried?.vanished ?? [], ({ tag, name, alike: ids }) => [
      ...text(`${[tag.id, name].filter(Boolean).join(": ")} (${told("was", { tag: tagWords(tag, locale) })})`, 2),
      ...(ids.length > 0 ? text(told("alike", { ids: ids.join(", ") }), 4) : []),
    ]),
    ...(carried && carried.fresh.length > 0
      ? text(told("fresh", { fresh: carried.fresh.length, ids: shortened(carried.fresh, all) }))
      : []),
  ];
}

/** Proposals about lines that are called alike, together: one programme has many lines. */
function alike(
  suggestions: readonly Suggestion[],
  nameOf: (id: string) => string,
): readonly (readonly [Suggestion, ...Suggestion[]])[] {
  const groups = new Map<string, [Suggestion, ...Suggestion[]]>();
  for (const each of suggestions) {
    const key = JSON.stringify([each.strength, nameOf(each.id)]);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}

function tagWords({ scheme, code, gbv, component }: Tag, locale: Locale): string {
  const header = (field: string): string => starterHeader(tags.name, field, locale);
  const said = Object.entries({
    [scheme ?? header("code")]: code,
    [header("gbv")]: gbv,
    [header("component")]: component,
  });
  return said.flatMap(([key, value]) => (value === undefined ? [] : [`${key} ${value}`])).join(", ");
}

const shortened = (ids: readonly string[], all: boolean): string =>
  all || ids.length <= FIRST ? ids.join(", ") : `${ids.slice(0, FIRST).join(", ")} …`;
