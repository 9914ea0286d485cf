import type { BudgetSection } from "../../model/dictionary.js";
import { type HierarchyRows, type JudgedTexts, judgedTexts, textsAt } from "./hierarchy-rows.js";
import { LETTERS, type LabelWords, SAYS, type Said } from "./label-words.js";

/** What the label of a row says besides being called a total. */
export type RowLabel = {
  readonly part: Said["part"];
  /** Whether nothing says that the row may be a line all the same: one with a code of its own may be a programme. */
  readonly sure: boolean;
  readonly heads: boolean;
  readonly section: BudgetSection | undefined;
  /** Whether only a word that nobody has reviewed names the section. */
  readonly proposed: boolean;
};

/** Of each column, the bits of what the text of a row says. */
export type Verdicts = Readonly<Record<"codes" | "texts", readonly JudgedTexts[]>>;

/** Judges each different text of a table once. */
export const verdictsOf = ({ codes, texts }: HierarchyRows, { verdict }: LabelWords): Verdicts => ({
  codes: codes.map((each) => judgedTexts(each, verdict)),
  texts: texts.map((each) => judgedTexts(each, verdict)),
});

/**
 * Looks for words in the cells that name a row: those of its codes, those of a column that most rows fill, and a text
 * that stands alone. Remarks, which few rows have, may begin with “Includes …” and say nothing about sums.
 *
 * @param rows - without texts that are categories of lines
 * @param verdicts - of each of its columns of codes and of texts, what the text of a row says at a glance
 * @returns by place of the row; undefined where its label says nothing
 */
export function rowLabels(
  rows: HierarchyRows,
  { codes, texts }: Verdicts,
  words: LabelWords,
): readonly (RowLabel | undefined)[] {
  const telling: number[] = [];
  const saying = [...codes, ...texts].filter(({ any }) => (any & SAYS) !== 0);
  for (let index = 0; index < rows.length && saying.length > 0; index++)
    if (saying.some((each) => (each.at(index) & SAYS) !== 0)) telling.push(index);
  const labels: (RowLabel | undefined)[] = [];
  if (telling.length === 0) return labels;
  const named = texts.map(({ at }) => {
    let count = 0;
    for (let index = 0; index < rows.length; index++) count += at(index) & LETTERS;
    return count * 2 > rows.length;
  });
  for (const index of telling)
    labels[index] = rowLabel(textsAt(rows.codes, index), textsAt(rows.texts, index), named, words);
  return labels;
}

function rowLabel(
  codes: readonly string[],
  texts: readonly string[],
  named: readonly boolean[],
  words: LabelWords,
): RowLabel | undefined {
  const isAlone = [...codes, ...texts].filter((each) => words.said(each).hasLetters).length === 1;
  const labels = texts.filter((_, column) => named[column] === true || isAlone).map(words.said);
  const byCode = codes.map(words.said);
  const all = [...byCode, ...labels];
  const coded = byCode.find((each) => each.part !== undefined)?.part;
  const part = coded ?? labels.find((each) => each.part !== undefined)?.part;
  const heads = part === undefined && all.some((each) => each.heads);
  const { section, proposed = false } = all.find((each) => each.section !== undefined) ?? {};
  if (part === undefined && !heads && section === undefined) return undefined;
  const sure = part === "share" || coded !== undefined || codes.every((each) => each === "");
  return { part, sure, heads, section, proposed };
}
