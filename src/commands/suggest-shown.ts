// What `umay suggest` says: why a line is proposed, where and in which languages was looked, and all that a search
// found as lines of a screen.
import { groupBy } from "../formula/group-by.js";
import { type Details, type Locale, columnHeader, say } from "../formula/locale.js";
import { type Tag, tags } from "../model/tag.js";
import type { Evidence, Suggestion } from "../suggest/suggestion.js";
import { wrapped } from "./command.js";
import type { Search } from "./suggest-search.js";

/** Why a line is proposed, and why it may be wrong, in words. */
export function suggestWhy({ evidence, strength, doubts, group }: Suggestion, locale: Locale): string {
  const told = (key: string, details: Details = {}): string => say(locale, `suggest-why.${key}`, details);
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
    ...doubts.map((each) => told("doubt", { what: told(`doubts.${each.doubt}`), found: each.found })),
  ].join(" ");
}

const SHOWN = 2;

// What speaks best for a weak proposal stands first.
function weaknessOf([best]: readonly Evidence[]): "mention" | "other" | "body" | "alone" | "much" {
  if (best === undefined || best.said === "mention") return "mention";
  if (best.role === "body" || best.role === "other") return best.role;
  return best.by === "word" ? "alone" : "much";
}

const FIRST = 10;

/** What a search found as lines of a screen: counts, first proposals, and what became of tags of an earlier year. */
export function suggestShown(
  { counts, suggestions, lines, carried, ...where }: Search,
  from: string,
  locale: Locale,
  { width, all }: { readonly width: number; readonly all: boolean },
): readonly string[] {
  const told = (key: string, details: Details = {}): string => say(locale, `suggest-shown.${key}`, details);
  const text = (words: string, indent = 0): string[] => wrapped(words, width, indent, indent + 2);
  const first = <T>(list: readonly T[], linesOf: (each: T, at: number) => readonly string[]): readonly string[] => {
    const shown = all ? list : list.slice(0, FIRST);
    const more = list.length - shown.length;
    return [...shown.flatMap(linesOf), ...(more > 0 ? text(told("more", { more })) : [])];
  };
  const nameOf = (id: string): string => lines.get(id)?.name ?? "";
  return [
    ...text(told("read", { ...counts, proposed: suggestions.length })),
    ...text(told("looked", lookedWords(where, locale))),
    ...(counts.foreign > 0 ? text(told("foreign", counts)) : []),
    ...(suggestions.length > 0 ? [""] : []),
    ...first(alike(suggestions, nameOf), ([each, ...others], at) => {
      const name = nameOf(each.id);
      const more = others.length > 0 ? `, ${told("alikes", { more: others.length })}` : "";
      const title = name === each.id ? name : `${each.id}: ${name}`;
      const head = `${String(at + 1)}. ${title} (${told(each.strength)}${more})`;
      return [...text(head), ...text(suggestWhy(each, locale), 3)];
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

/** Where was looked, and for words of which languages. */
export function lookedWords({ columns, languages }: Pick<Search, "columns" | "languages">, locale: Locale) {
  const names = new Intl.DisplayNames([locale.code], { type: "language" });
  return {
    columns: columns.map((each) => `«${each}»`).join(", "),
    languages: languages.map((each) => names.of(each) ?? each).join(", "),
  };
}

/** Proposals about lines that are called alike, together: one programme has many lines. */
const alike = (suggestions: readonly Suggestion[], nameOf: (id: string) => string) => [
  ...groupBy(suggestions, ({ strength, id }) => JSON.stringify([strength, nameOf(id)])).values(),
];

function tagWords({ scheme, code, gbv, component }: Tag, locale: Locale): string {
  const header = (field: string): string => columnHeader(tags.name, field, locale);
  const [share, kind] = [header("gbv"), header("component")];
  const said = Object.entries({ [scheme ?? header("code")]: code, [share]: gbv, [kind]: component });
  return said.flatMap(([key, value]) => (value === undefined ? [] : [`${key} ${value}`])).join(", ");
}

const shortened = (ids: readonly string[], all: boolean): string =>
  all || ids.length <= FIRST ? ids.join(", ") : `${ids.slice(0, FIRST).join(", ")} …`;
