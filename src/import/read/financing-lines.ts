import type { Dictionary } from "../../model/dictionary.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import { foldEntry, foldWord } from "../headers/fold-word.js";
import type { Region } from "../headers/table-region.js";
import { columnsOfRows } from "../open/columns.js";
import { soundRows } from "../open/sound-rows.js";

/** Whether some row is called financing or lending: what a state borrows and pays back is more than it spends. */
export function hasFinancing(
  { header, rows }: Region,
  { amounts, sums }: BudgetColumns,
  dictionaries: readonly Dictionary[],
): boolean {
  const money = new Set([...amounts.map((each) => each.index), ...sums]);
  const words = dictionaries.flatMap(({ sections }) => [...(sections?.financing ?? []), ...(sections?.lending ?? [])]);
  const known = [...new Set(words.map(foldEntry))];
  const isFinancing = (text: string): boolean => {
    const folded = `_${foldWord(text)}_`;
    return known.some((word) => folded.includes(`_${word}_`));
  };
  const columns = columnsOfRows(soundRows(rows));
  return [...header.keys()].some((index) => {
    if (money.has(index)) return false;
    const { numbers, size } = columns.at(index);
    const [isFound, isSeen] = [columns.at(index).judgedByForm(isFinancing), new Uint8Array(size)];
    for (let row = 0, count = 0; row < numbers.length && count <= MOST; row++) {
      if (isSeen[numbers[row] as number] === 1) continue;
      isSeen[numbers[row] as number] = 1;
      count++;
      if (isFound(row)) return true;
    }
    return false;
  });
}

// Of more different texts a column is looked at no further.
const MOST = 5000;
