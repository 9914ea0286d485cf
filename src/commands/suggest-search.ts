import { keywords } from "../languages/index.js";
import { type Carried, type OldTag, carryTags } from "../suggest/carry-tags.js";
import { suggestTags } from "../suggest/suggest-tags.js";
import type { Suggestion } from "../suggest/suggestion.js";
import type { BudgetText } from "./suggest-lines.js";

/** What a search found. */
export type Search = {
  readonly counts: {
    readonly lines: number;
    readonly strong: number;
    readonly weak: number;
    /** Lines that somebody has said something about. */
    readonly tagged: number;
    readonly silent: number;
    /** Of those that say nothing, lines in a script of which no words are known. */
    readonly foreign: number;
  };
  readonly suggestions: readonly Suggestion[];
  readonly lines: ReadonlyMap<string, BudgetText>;
  /** Headers of the columns that were looked at, and codes of the languages whose words were looked for. */
  readonly columns: readonly string[];
  readonly languages: readonly string[];
  /** Where there is a table of an earlier year. */
  readonly carried: Carried | undefined;
};

/** Looks through the lines that nobody has said anything about, this year or in the old table. */
export function searchLines(all: readonly BudgetText[], old: readonly OldTag[] | undefined): Search {
  const news = all.map(({ line: { id }, name, tagged }) => ({ id, name, tagged }));
  const carried = old && carryTags(old, news);
  const before = new Set(carried?.kept.map((each) => each.id));
  const open = all.filter((each) => !each.tagged && !before.has(each.line.id));
  const suggestions = suggestTags(
    open.map((each) => each.line),
    keywords,
  );
  const proposed = new Set(suggestions.map((each) => each.id));
  const silent = open.filter((each) => !proposed.has(each.line.id));
  const strong = suggestions.filter((each) => each.strength === "strong").length;
  const counts = {
    lines: all.length,
    strong,
    weak: suggestions.length - strong,
    tagged: all.length - open.length,
    silent: silent.length,
    foreign: silent.filter((each) => each.foreign).length,
  };
  return {
    ...{ counts, suggestions, carried },
    lines: new Map(all.map((each) => [each.line.id, each])),
    columns: [...new Set(all.flatMap(({ line }) => line.texts.map((each) => each.column)))],
    languages: keywords.map((each) => each.code),
  };
}
