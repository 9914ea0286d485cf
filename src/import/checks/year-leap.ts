import { type Issue, problem } from "../../formula/issue.js";
import { type Exact, compare, exact, multiply } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";

/**
 * The question `total.leap`: the total of the year that is asked about is more than three times, or less than a third of, each
 * of its neighbours in the same file and phase.
 *
 * @param totals - by `year:phase`, of all rows of the file
 * @param fiscalYear - the year that is asked about; where none is known nothing is said
 */
export function yearLeap(
  file: string,
  totals: ReadonlyMap<string, Exact>,
  fiscalYear: string | undefined,
): readonly Issue[] {
  return [...totals].flatMap(([key, total]): readonly Issue[] => {
    const [year = "", phase = ""] = key.split(":");
    if (year !== fiscalYear || total.n <= 0n) return [];
    const years = [...totals.keys()].flatMap((each) => (each.endsWith(`:${phase}`) ? [each.split(":")[0] ?? ""] : [])).sort(); // prettier-ignore
    const at = years.indexOf(year);
    const beside = [years[at - 1], years[at + 1]].flatMap((each) => {
      const other = each === undefined ? undefined : totals.get(`${each}:${phase}`);
      return each !== undefined && other && other.n > 0n ? [{ year: each, total: other }] : [];
    });
    const isAbove = beside.every((each) => compare(total, multiply(each.total, MOST)) > 0);
    const isBelow = beside.every((each) => compare(multiply(total, MOST), each.total) < 0);
    const [first] = beside;
    if (!first || (!isAbove && !isBelow)) return [];
    const others = beside.map((each) => `${each.year}: ${toDecimal(each.total)}`).join("; ");
    const detail = { year, phase, others };
    return [problem("total.leap", { file, received: toDecimal(total), expected: toDecimal(first.total), detail }, "question")]; // prettier-ignore
  });
}

const MOST = exact("3");
