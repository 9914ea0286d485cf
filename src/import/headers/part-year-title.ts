import type { Issue } from "../../formula/issue.js";
import { problem } from "../../formula/problem.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { GridRow } from "../open/grid.js";
import { foldWord } from "./fold-word.js";
import type { Place } from "./header-issues.js";
import { filledOf } from "./note-rows.js";
import { partYearWords } from "./part-year-header.js";

/**
 * Tells where a title is about a part of a year and the table holds what was spent: spending of nine months beside a
 * plan for the year is no execution of the year. A date alone says nothing: it is most often that of a law.
 *
 * @param amounts - the columns of amounts
 * @param title - the rows above the header
 * @returns the warning `title.part-year`, or nothing
 * @example partYearTitle([{ phase: "executed" }], rows("Исполнение за 9 месяцев 2025 года"), at, [ru]).length // 1
 */
export function partYearTitle(
  amounts: readonly { readonly phase: string }[],
  title: readonly GridRow[],
  at: Place,
  dictionaries: readonly Dictionary[],
): readonly Issue[] {
  if (amounts.every((each) => each.phase !== "executed")) return [];
  const words = partYearWords(dictionaries);
  const texts = title.flatMap((each) => filledOf(each).map((text) => ({ row: each.row, received: text.trim() })));
  const said = texts.find(({ received }) => words.some((each) => `_${foldWord(received)}_`.includes(each)));
  return said ? [problem("title.part-year", { ...at, ...said }, "warning")] : [];
}
