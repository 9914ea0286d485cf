import type { Issue } from "../../formula/issue.js";
import { problem } from "../../formula/problem.js";
import type { PlausibleColumn, PlausibleTable } from "./plausible-table.js";

const TURN = 2n ** 32n;
const STEPS = [1_000_000n, 100_000n, 10_000n, 1000n, 100n] as const;
// Fewer amounts share a step by chance.
const FEWEST = 10;
const LEAST_SHARE = 0.9;

/**
 * Amounts that a program of 32 bits has probably cut: most amounts of their column are whole multiples of one step
 * (1,000 or another power of ten), these are not, and some whole turns of 32 bits make multiples of them; nine of ten
 * amounts are one or the other. As many turns
 * are tried as leave one chance in a thousand for an amount that nobody cut, and one in a hundred where the step is 100.
 * A column with an amount beyond 32 bits was written by a program that could hold it.
 *
 * @returns the question `amount.wrapped-step` for each, with the amount that was probably meant; nothing is changed
 */
export function wrapped({ file, lines, rowOf, idOf }: PlausibleTable, column: PlausibleColumn): readonly Issue[] {
  if (!mayBeWrapped(lines, column)) return [];
  const own = Array.from(lines).filter((line) => isAmount(column.near[line] as number));
  const amounts = own.flatMap((line) => wholeOf(column.amountAt(line)) ?? []);
  if (amounts.length < Math.max(FEWEST, own.length)) return [];
  const step = STEPS.find((each) => amounts.filter((amount) => amount % each === 0n).length >= amounts.length / 2);
  if (step === undefined) return [];
  const turns = amounts.map((amount) => (amount % step === 0n ? 0n : turnsTo(amount, step)));
  const count = turns.filter((each) => each === 0n).length;
  if (turns.filter((each) => each !== undefined).length < LEAST_SHARE * amounts.length) return [];
  return own.flatMap((line, index) => {
    const [amount, more] = [amounts[index] ?? 0n, turns[index] ?? 0n];
    if (more === 0n) return [];
    const detail = { id: idOf(line), step: String(step), turns: String(more), count: String(count) };
    const place = { file, row: rowOf(line), column: column.header, received: column.amountAt(line) };
    return [problem("amount.wrapped-step", { ...place, expected: String(amount + more * TURN), detail }, "question")];
  });
}

const isAmount = (value: number): boolean => value !== 0 && !Number.isNaN(value);

// The same at a glance: whole amounts within 32 bits, half of which share the least step, but not all.
function mayBeWrapped(lines: Int32Array, { near }: PlausibleColumn): boolean {
  let [amounts, steps] = [0, 0];
  for (let place = 0; place < lines.length; place++) {
    const value = near[lines[place] as number] as number;
    if (!isAmount(value)) continue;
    amounts++;
    if (!Number.isInteger(value) || Math.abs(value) >= Number(TURN)) return false;
    if (value % Number(STEPS.at(-1)) === 0) steps++;
  }
  return steps * 2 >= amounts && steps < amounts;
}

function turnsTo(amount: bigint, step: bigint): bigint | undefined {
  for (let turns = 1n; turns === 1n || turns <= step / 1000n; turns += 1n)
    if ((amount + turns * TURN) % step === 0n) return turns;
  return undefined;
}

const wholeOf = (amount: string): bigint | undefined =>
  /^-?\d+(?:\.0+)?$/.test(amount) ? BigInt(amount.replace(/\.0+$/, "")) : undefined;
