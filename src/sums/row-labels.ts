import type { BudgetSection } from "../model/dictionary.js";
import type { HierarchyRow } from "./hierarchy-types.js";
import type { LabelWords } from "./label-words.js";

/** What the label of a row says besides being called a total. */
export type RowLabel = {
  readonly part: ReturnType<LabelWords["part"]>;
  /** Whether nothing says that the row may be a line all the same: one with a code of its own may be a programme. */
  readonly sure: boolean;
  readonly heads: boolean;
  readonly section: BudgetSection | undefined;
};

const LETTER = /\p{L}/u;

/**
 * Looks for words in the cells that name a row: those of its codes, those of a column that most rows fill, and a text
 * that stands alone. Remarks, which few rows have, may begin with “Includes …” and say nothing about sums.
 *
 * @returns by place of the row; undefined where its label says nothing
 */
export function rowLabels(rows: readonly HierarchyRow[], words: LabelWords): readonly (RowLabel | undefined)[] {
  const width = rows.reduce((most, each) => Math.max(most, each.texts.length), 0);
  const named = Array.from({ length: width }, (_, column) => {
    const filled = rows.reduce((count, each) => count + Number(LETTER.test(each.texts[column] ?? "")), 0);
    return filled * 2 > rows.length;
  });
  return rows.map(({ codes, texts }) => {
    const isAlone = [...codes, ...texts].filter((each) => LETTER.test(each)).length === 1;
    const labels = texts.filter((_, column) => named[column] === true || isAlone);
    const coded = codes.map(words.part).find((each) => each !== undefined);
    const part = coded ?? labels.map(words.part).find((each) => each !== undefined);
    const all = [...codes, ...labels];
    const heads = part === undefined && all.some(words.heads);
    const section = all.map(words.section).find((each) => each !== undefined);
    if (part === undefined && !heads && section === undefined) return undefined;
    const sure = part === "share" || coded !== undefined || codes.every((each) => each === "");
    return { part, sure, heads, section };
  });
}
