import type { BudgetSection } from "../../model/dictionary.js";
import type { HierarchyRow } from "./hierarchy-types.js";
import type { LabelWords, Said } from "./label-words.js";

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

/**
 * Looks for words in the cells that name a row: those of its codes, those of a column that most rows fill, and a text
 * that stands alone. Remarks, which few rows have, may begin with “Includes …” and say nothing about sums.
 *
 * @returns by place of the row; undefined where its label says nothing
 */
export function rowLabels(rows: readonly HierarchyRow[], words: LabelWords): readonly (RowLabel | undefined)[] {
  const filled: number[] = [];
  const silent = rows.map(({ codes, texts }) => {
    let nothing = codes.every((each) => words.said(each).nothing);
    for (const [column, text] of texts.entries()) {
      const said = words.said(text);
      filled[column] = (filled[column] ?? 0) + Number(said.hasLetters);
      nothing &&= said.nothing;
    }
    return nothing;
  });
  const named = filled.map((count) => count * 2 > rows.length);
  return rows.map((row, at) => (silent[at] === true ? undefined : rowLabel(row, named, words)));
}

function rowLabel({ codes, texts }: HierarchyRow, named: readonly boolean[], words: LabelWords): RowLabel | undefined {
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
