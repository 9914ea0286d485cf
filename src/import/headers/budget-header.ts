// What a header of a budget tells by itself: whether it is one, and whether amounts under it are only the part for women.
import type { BudgetSettings } from "../../model/analysis.js";
import { PHASES, budgetLines } from "../../model/budget-line.js";
import type { Dictionary } from "../../model/dictionary.js";
import { amountWords } from "./amount-columns.js";
import { budgetFields, headerIndex, headerWords, otherHeader } from "./header-words.js";
import { foldEntry, foldWord } from "./fold-word.js";
import { wordsOf } from "./headers.js";

/** Whether a cell is a header of the budget, as its settings or a language name it, for finding the header row. */
export function budgetHeader({ columns, amounts }: BudgetSettings, dictionaries: readonly Dictionary[]) {
  const hitOf = headerIndex(budgetLines.name, budgetFields(), dictionaries);
  const sums = headerIndex(budgetLines.name, [{ name: "amount" }], dictionaries);
  const headers = [...Object.values(columns ?? {}).flat(), ...(amounts ?? []).map((each) => each.header)];
  const named = new Set(headers.map((each = "") => foldWord(each)));
  const isOther = otherHeader(dictionaries);
  return (cell: string): boolean => named.has(foldWord(cell)) || !!(hitOf(cell) ?? sums(cell)) || isOther(cell);
}

/** Makes the test whether the header of a column of amounts says that they may be only the part for women. */
export function womensPart(dictionaries: readonly Dictionary[]): (header: string) => boolean {
  const take = headerWords(dictionaries);
  const words = dictionaries.flatMap((each) => each.womensPart ?? []);
  const alone = new Set(words.filter((each) => each.startsWith("=")).map((each) => foldEntry(each.slice(1))));
  const within = words.filter((each) => !each.startsWith("=")).map((each) => `_${foldEntry(each)}${each.endsWith("*") ? "" : "_"}`); // prettier-ignore
  // Words of amounts and phases: beside them a share is a share of money.
  const phases = PHASES.flatMap((phase) => wordsOf("budget", phase, dictionaries)).map(foldEntry);
  const spare = new Set([...amountWords(dictionaries), ...phases]);
  return (header) => {
    const folded = `_${foldWord(header)}_`;
    const left = take(header).words.split("_").filter((each) => !spare.has(each)); // prettier-ignore
    return within.some((each) => folded.includes(each)) || alone.has(left.join("_"));
  };
}
