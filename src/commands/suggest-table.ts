import { say } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import { type CsvCell, csvText } from "../formats/csv-text.js";
import { fieldsOf } from "../model/check-row.js";
import type { Scheme } from "../model/scheme.js";
import { type Tag, tags } from "../model/tag.js";
import { proposedCodes } from "../suggest/proposed-codes.js";
import type { Suggestion } from "../suggest/suggestion.js";
import { starterHeader } from "../interview/starter-rows.js";
import type { BudgetText } from "./suggest-lines.js";
import { suggestWhy } from "./suggest-why.js";

// The columns beside those of the table of tags: its reader passes them over. No table has a field that is called so.
const SHOWN = ["strength", "why", "code", "gbv", "component", "name", "programme"];

/** What a proposal would be as a tag. */
export type Proposed = {
  readonly scheme?: string;
  readonly codes: readonly string[];
  readonly gbv?: "1";
  readonly component?: string;
};

/** The tag that a proposal stands for; of a weak one nothing but the line: only a person knows. */
export function proposedTag(suggestion: Suggestion, scheme: Scheme | undefined): Proposed {
  const { group, strength, component } = suggestion;
  const against = group === "violence" && strength === "strong";
  return {
    ...(scheme && { scheme: scheme.id }),
    codes: proposedCodes(scheme, suggestion),
    ...(against ? { gbv: "1" } : {}),
    ...(against && component !== undefined ? { component } : {}),
  };
}

/** What the table is made of. */
export type SuggestTable = {
  readonly suggestions: readonly Suggestion[];
  readonly lines: ReadonlyMap<string, BudgetText>;
  /** The scheme that codes are proposed for. */
  readonly scheme: Scheme | undefined;
  readonly kept: readonly Tag[];
  /** Name of the table that rows were carried over from. */
  readonly from: string;
};

const CHECKED = new Set(["checked_by", "checked_on", "status", "spending_reason"]);

/**
 * A table of tags whose proposals say nothing: their `code`, `gbv` and `component` are blank until a person writes them.
 * Rows that were carried over stand as they were.
 */
export function suggestTable({ suggestions, lines, scheme, kept, from }: SuggestTable, locale: Locale): string {
  // Who checks a tag, and who says why less was spent, write it later.
  const fields = fieldsOf(tags).flatMap(({ name }) => (CHECKED.has(name) ? [] : [name]));
  const named = (id: string): CsvCell[] => [lines.get(id)?.name ?? "", lines.get(id)?.programme ?? ""];
  const tagCells = (tag: Readonly<Record<string, string | undefined>>): CsvCell[] =>
    fields.map((field) => (field === "gbv" && tag[field] !== undefined ? { number: tag[field] } : (tag[field] ?? "")));
  return csvText(
    [
      [
        ...fields.map((field) => starterHeader(tags.name, field, locale)),
        ...SHOWN.map((column) => say(locale, `suggest-table.shown.${column}`)),
      ],
      ...kept.map((tag) => [
        ...tagCells(tag),
        "",
        `${say(locale, "suggest-table.carried")} ${from}`,
        "",
        "",
        "",
        ...named(tag.id),
      ]),
      ...suggestions.map((each) => {
        const proposed = proposedTag(each, scheme);
        return [
          ...tagCells({ id: each.id, scheme: proposed.scheme }),
          say(locale, `suggest-table.${each.strength}`),
          suggestWhy(each, locale),
          proposed.codes.join(` ${say(locale, "suggest-table.or")} `),
          proposed.gbv === undefined ? "" : { number: proposed.gbv },
          proposed.component ?? "",
          ...named(each.id),
        ];
      }),
    ],
    locale.marks,
  );
}
