// Totals that are too large for the whole state of a country, or leap from one year to the next.
import { type Issue, problem } from "../../formula/issue.js";
import { type Exact, compare, divide, exact, multiply, toDecimal } from "../../money/exact.js";

/** Totals above what all government spent in a year: a question above twice that, a warning above 1.3 times or of other years. */
export function aboveState(
  file: string,
  totals: ReadonlyMap<string, Exact>,
  unit: string,
  sizeOf: SizeOf,
  isAsked: (key: string) => boolean,
  hasFinancing: () => boolean,
): readonly Issue[] {
  const found = [...totals].flatMap(([key, total]) => {
    const year = key.split(":")[0] ?? "";
    const size = sizeOf(year);
    if (!size) return [];
    const units = multiply(total, exact(unit));
    const times = divide(units, exact(size.amount));
    return compare(times, NAMED) > 0 ? [{ key, year, size, units, times }] : [];
  });
  const [most] = found.sort((a, b) => Number(isAsked(b.key)) - Number(isAsked(a.key)) || compare(b.times, a.times));
  if (!most) return [];
  const { key, year, size, units, times } = most;
  const detail = { key, year, country: size.country, by: size.by, times: toDecimal(times).replace(/(\.\d).*/, "$1") };
  const severity = isAsked(key) && compare(times, ASKED) > 0 && !hasFinancing() ? "question" : "warning";
  return [problem("total.above-state", { file, received: toDecimal(units), expected: `≤ ${size.amount}`, detail }, severity)]; // prettier-ignore
}

/** What all government of the country of a budget spent in a year, in whole units of its currency; undefined where unknown. */
export type SizeOf = (
  year: string,
) => { readonly country: string; readonly by: "expenditure" | "gdp"; readonly amount: string } | undefined;

/** The same of the country of any currency: the largest of those that pay in it. */
export type Sizes = (currency: string, year: string) => ReturnType<SizeOf>;

// Above the first a total is named, above the second it is asked about.
const [NAMED, ASKED] = [exact("1.3"), exact("2")];

/** The question `total.leap`: the total of the asked year is over three times, or under a third of, each neighbour. */
export function yearLeap(file: string, totals: ReadonlyMap<string, Exact>, fiscalYear?: string): readonly Issue[] {
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
    const detail = { year, phase, others: beside.map((each) => `${each.year}: ${toDecimal(each.total)}`).join("; ") };
    return [problem("total.leap", { file, received: toDecimal(total), expected: toDecimal(first.total), detail }, "question")]; // prettier-ignore
  });
}

const MOST = exact("3");
