// Whether rows say where money goes and where it comes from, so that what is passed on stands twice.
import { type Issue, problem } from "../../formula/issue.js";
import { exact, multiply, tenToThe, toDecimal } from "../../money/exact.js";
import { acceptOf, option } from "./question-options.js";
import type { RowFates } from "./row-fates.js";
import type { Understanding } from "./understand-budget.js";
import type { kindsOf } from "./equal-halves.js";

// A column of more texts names lines; and what comes in is what goes out but for one part in so many.
const [MOST, NEAR] = [200, 10n];

/**
 * The question `rows.flows`: some texts of one column stand in another, too, no row has two of them, and their rows of the
 * one come to about the same as those of the other: money goes through them.
 *
 * @example Taxes → General fund 100, Fees → General fund 20, General fund → Schools 70, General fund → Roads 48
 */
export function passedOn(
  { region, columns: budget, at: { file }, unit }: Understanding,
  { columns, lines, amounts: [first] }: RowFates,
  kindsAt: ReturnType<typeof kindsOf>,
): readonly Issue[] {
  const taken = new Set([...budget.amounts.map((each) => each.index), ...budget.sums]);
  const free = [...region.header.keys()].filter((index) => !taken.has(index) && columns.at(index).isFew(MOST));
  for (const from of first && !first.mayBeUnknown ? free : []) {
    const givers = kindsAt(from);
    const names = new Set(givers.map(({ said }) => said));
    for (const to of free) {
      const takers = kindsAt(to);
      const through = takers.filter(({ said }) => said !== "" && names.has(said)).map(({ said }) => said);
      if (from === to || through.length === 0 || through.length === names.size || !first) continue;
      const isOf = (index: number) => columns.at(index).judged((text) => through.includes(text.trim()));
      const [isOut, isIn] = [isOf(from), isOf(to)];
      const sides = [...lines].map((row) => Number(isOut(row)) + 2 * Number(isIn(row)));
      if (sides.some((each) => each === 0 || each === 3)) continue;
      const sumOf = (kinds: typeof givers): bigint =>
        kinds.reduce((sum, { said, sum: own }) => sum + (through.includes(said) ? own : 0n), 0n);
      const [out, into] = [sumOf(givers), sumOf(takers)];
      const [more, less] = out > into ? [out, into] : [into, out];
      if (less <= 0n || (more - less) * NEAR > more) continue;
      const [spent = "", received = "", all = ""] = [out, into, out + into].map((sum) =>
        toDecimal(multiply({ n: sum, d: tenToThe(first.places) }, exact(unit))),
      );
      const headed = (index: number): string => region.header[index] ?? "";
      const keep = (index: number, sum: string) =>
        option("copy", { keep: [{ column: `source:${headed(index)}`, in: through }] }, sum, { value: `${headed(index)}: ${through.join(", ")}` }); // prettier-ignore
      const detail = { values: through.join(", "), others: headed(from), sum: received, out: spent };
      const options = [keep(from, spent), keep(to, received), option("added", acceptOf("rows.flows", file), all)];
      return [{ ...problem("rows.flows", { file, column: headed(to), detail }, "question"), options }];
    }
  }
  return [];
}
