// How sure money is, by the words of headers and cells; and the column that adds up the columns of all payers.
import { onceFor } from "../model/once-for.js";
import { ZERO, compare, sum } from "../money/exact.js";
import type { OwnSheet } from "./own-sheet.js";
import { folded, isNo, isYes, moneyIn } from "./values.js";

// How sure money is, where a header says it: «Подписано, сом».
const STATUSES: readonly (readonly [status: string, words: RegExp])[] = [
  ["disbursed", /получен|поступи?л|перечислен|received|paid|алынды|алынган|келип түш/],
  [
    "committed",
    /^(?:из них |сколько )?есть(?!\p{L})|выделен|подписан|обеспечен|по договору|по контракту|signed|secured|available|committed|кол кою|кол койул|қол қой/u,
  ],
  ["pledged", /обеща|ожида|pledged|promised|expected|убада|уәде|күтүл|күтіл/],
];

/** How sure the money of a column is, by its header. */
export const statusIn = (header: string): string | undefined => {
  const found = STATUSES.find(([, words]) => words.test(folded(header)))?.[0];
  return found !== undefined && NOT_YET.test(folded(header)) ? "pledged" : found;
};

// «Не подписан», «ожидается подписание», "to be signed".
const NOT_YET = /(?<!\p{L})(не|будет|будут|ожида\S*|планир\S*|not|to be|will be|awaiting|pending) /u;

/** Whether a header says how sure money is, and not whose: «Получено», «Обеспечено». */
export const isStatusAlone = (name: string): boolean =>
  STATUSES.some(([, words]) => words.test(folded(name)) && folded(name).replace(words, "").length < 4);

/** «Подписан», “Secured?” over yes and no: what is not signed is pledged at most. */
export function markedStatus(header: string, said: string): string | undefined {
  const marked = statusIn(header);
  if (marked === undefined || said === "") return undefined;
  if (isYes(said)) return marked;
  return isNo(said) ? "pledged" : undefined;
}

/** «Обеспечено» behind «Мэрия» and «Гранты», where it adds them up: how sure they are, and nobody's money. */
export const wholeOfPayers: (sheet: OwnSheet) => number | undefined = onceFor((sheet: OwnSheet) => {
  const { payers, labels } = sheet.found;
  const amountAt = (at: number, column: number) => moneyIn(sheet.text(at, column), sheet.talk)?.amount;
  return payers.find((column) => {
    const others = payers.filter((each) => each !== column);
    const filled = sheet.bodyRows.filter((at) => amountAt(at, column) !== undefined);
    const isSum = (at: number): boolean =>
      compare(sum(others.map((each) => amountAt(at, each) ?? ZERO)), amountAt(at, column) ?? ZERO) === 0;
    return isStatusAlone(labels[column] ?? "") && others.length > 1 && filled.length > 1 && filled.every(isSum);
  });
});
