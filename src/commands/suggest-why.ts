import { type Details, say } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import type { Evidence, Suggestion } from "../suggest/suggestion.js";

const SHOWN = 2;

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

// What speaks best for a weak proposal stands first.
function weaknessOf([best]: readonly Evidence[]): "mention" | "other" | "body" | "alone" | "much" {
  if (best === undefined || best.said === "mention") return "mention";
  if (best.role === "body" || best.role === "other") return best.role;
  return best.by === "word" ? "alone" : "much";
}
