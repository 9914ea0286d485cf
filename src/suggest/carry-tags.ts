// Last year's tags carried to the lines of a new budget, with the tags whose line is gone and the lines that nobody has
// said anything about.
import { groupBy } from "../formula/group-by.js";
import { foldWord } from "../import/headers/fold-word.js";
import { comparable } from "../model/condition.js";
import type { Tag } from "../model/tag.js";

/** A row of a table of tags, with the name of its line where the table has one. */
export type OldTag = { readonly tag: Tag; readonly name?: string };

/** A line of the new budget: its name, and whether something is said of it already. */
export type NewLine = { readonly id: string; readonly name: string; readonly tagged: boolean };

/** What becomes of last year's tags. */
export type Carried = {
  /** Rows whose line is there again, unchanged. */
  readonly kept: readonly Tag[];
  /** Rows whose line is gone, with the lines of this year that are called alike: codes are changed sometimes. */
  readonly vanished: readonly { readonly tag: Tag; readonly name?: string; readonly alike: readonly string[] }[];
  /** Ids of lines that nobody has said anything about, last year or this. */
  readonly fresh: readonly string[];
};

/** Carries tags to the lines of a new budget by id alone. One of the same name is pointed out and never tagged. */
export function carryTags(oldTags: readonly OldTag[], lines: readonly NewLine[]): Carried {
  const said = oldTags.filter(({ tag: { code, gbv, component } }) => [code, gbv, component].some((each) => each));
  const now = new Set(lines.map((each) => comparable(each.id)));
  const before = new Set(said.map(({ tag }) => comparable(tag.id)));
  const untold = new Map<string, NewLine>();
  for (const line of lines) if (!line.tagged && !before.has(comparable(line.id))) untold.set(comparable(line.id), line);
  const fresh = [...untold.values()];
  const named = groupBy(fresh, ({ name }) => foldWord(name));
  return {
    kept: said.flatMap(({ tag }) => (now.has(comparable(tag.id)) ? [tag] : [])),
    vanished: said
      .filter(({ tag }) => !now.has(comparable(tag.id)))
      .map((each) => ({
        ...each,
        alike: each.name?.trim() ? (named.get(foldWord(each.name)) ?? []).map(({ id }) => id) : [],
      })),
    fresh: fresh.map((each) => each.id),
  };
}
