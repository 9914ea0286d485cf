import type { Locale } from "../formula/locale.js";
import { type CsvCell, csvText } from "../formats/csv-text.js";
import { fieldsOf } from "../model/check-row.js";
import type { Scheme } from "../model/scheme.js";
import { type Tag, tags } from "../model/tag.js";
import { proposedCodes } from "../suggest/proposed-codes.js";
import type { Suggestion } from "../suggest/suggestion.js";
import { type Texts, spoken } from "./command.js";
import { starterHeader } from "./starter-rows.js";
import type { BudgetText } from "./suggest-lines.js";
import { suggestWhy } from "./suggest-why.js";

/** The columns beside those of the table of tags: its reader passes them over. No table has a field that is called so. */
export const SHOWN = {
  strength: {
    en: "proposed_strength",
    ru: "предложено: уверенность",
    kk: "ұсыныс: сенімділік",
    ky: "сунуш: ишенимдүүлүгү",
  },
  why: {
    en: "proposed_because",
    ru: "предложено: по каким словам",
    kk: "ұсыныс: қай сөздер бойынша",
    ky: "сунуш: кайсы сөздөр боюнча",
  },
  code: { en: "proposed_code", ru: "предложено: метка", kk: "ұсыныс: белгі", ky: "сунуш: белги" },
  gbv: {
    en: "proposed_gbv",
    ru: "предложено: доля против насилия",
    kk: "ұсыныс: зорлық-зомбылыққа қарсы үлес",
    ky: "сунуш: зомбулукка каршы үлүшү",
  },
  component: { en: "proposed_component", ru: "предложено: направление", kk: "ұсыныс: бағыт", ky: "сунуш: багыт" },
  name: {
    en: "line_name",
    ru: "название строки бюджета",
    kk: "бюджет жолының атауы",
    ky: "бюджет беренесинин аталышы",
  },
  programme: {
    en: "line_programme",
    ru: "программа строки бюджета",
    kk: "бюджет жолының бағдарламасы",
    ky: "бюджет беренесинин программасы",
  },
} satisfies Record<string, Texts>;

const WORDS = {
  strong: { en: "strong", ru: "высокая", kk: "жоғары", ky: "жогору" },
  weak: { en: "weak", ru: "низкая", kk: "төмен", ky: "төмөн" },
  or: { en: "or", ru: "или", kk: "немесе", ky: "же" },
  carried: { en: "carried over from", ru: "перенесено из", kk: "көшірілген файл:", ky: "көчүрүлгөн файл:" },
} satisfies Record<string, Texts>;

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

/**
 * A table of tags whose proposals say nothing: their `code`, `gbv` and `component` are blank until a person writes them.
 * Rows that were carried over stand as they were.
 */
export function suggestTable({ suggestions, lines, scheme, kept, from }: SuggestTable, locale: Locale): string {
  const fields = fieldsOf(tags).map((each) => each.name);
  const say = (words: Texts): string => spoken(locale, words);
  const named = (id: string): CsvCell[] => [lines.get(id)?.name ?? "", lines.get(id)?.programme ?? ""];
  const tagCells = (tag: Readonly<Record<string, string | undefined>>): CsvCell[] =>
    fields.map((field) => (field === "gbv" && tag[field] !== undefined ? { number: tag[field] } : (tag[field] ?? "")));
  return csvText(
    [
      [...fields.map((field) => starterHeader(tags.name, field, locale)), ...Object.values(SHOWN).map(say)],
      ...kept.map((tag) => [...tagCells(tag), "", `${say(WORDS.carried)} ${from}`, "", "", "", ...named(tag.id)]),
      ...suggestions.map((each) => {
        const proposed = proposedTag(each, scheme);
        return [
          ...tagCells({ id: each.id, scheme: proposed.scheme }),
          say(WORDS[each.strength]),
          suggestWhy(each, locale),
          proposed.codes.join(` ${say(WORDS.or)} `),
          proposed.gbv === undefined ? "" : { number: proposed.gbv },
          proposed.component ?? "",
          ...named(each.id),
        ];
      }),
    ],
    locale.marks,
  );
}
