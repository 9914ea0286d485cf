import type { Issue } from "../../formula/issue.js";
import { problem } from "../../formula/problem.js";
import type { PlausibleAmount } from "./thousandfold.js";

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
 * @param lines - amounts of the lines
 * @returns the question `amount.wrapped-step` for each, with the amount that was probably meant; nothing is changed
 */
export function wrapped(file: string, lines: readonly PlausibleAmount[]): readonly Issue[] {
  const columns = new Map<string, PlausibleAmount[]>();
  for (const line of lines) {
    if (line.amount === null || Number(line.amount) === 0) continue;
    const own = columns.get(line.column);
    if (own) own.push(line);
    else columns.set(line.column, [line]);
  }
  return [...columns.values()].flatMap((column) => ofColumn(file, column));
}

function ofColumn(file: string, lines: readonly PlausibleAmount[]): readonly Issue[] {
  const amounts = lines.flatMap(({ amount }) => wholeOf(amount ?? "") ?? []);
  if (amounts.length < Math.max(FEWEST, lines.length)) return [];
  if (amounts.some((amount) => amount >= TURN || amount <= -TURN)) return [];
  const step = STEPS.find((each) => amounts.filter((amount) => amount % each === 0n).length >= amounts.length / 2);
  if (step === undefined) return [];
  const turns = amounts.map((amount) => (amount % step === 0n ? 0n : turnsTo(amount, step)));
  const count = turns.filter((each) => each === 0n).length;
  if (turns.filter((each) => each !== undefined).length < LEAST_SHARE * amounts.length) return [];
  return lines.flatMap(({ row, column, amount, id }, index) => {
    const [own, more] = [amounts[index] ?? 0n, turns[index] ?? 0n];
    if (more === 0n) return [];
    const detail = { id, step: String(step), turns: String(more), count: String(count) };
    const facts = { file, row, column, received: amount ?? "", expected: String(own + more * TURN), detail };
    return [problem("amount.wrapped-step", facts, "question")];
  });
}

function turnsTo(amount: bigint, step: bigint): bigint | undefined {
  for (let turns = 1n; turns === 1n || turns <= step / 1000n; turns += 1n)
    if ((amount + turns * TURN) % step === 0n) return turns;
  return undefined;
}

const wholeOf = (amount: string): bigint | undefined =>
  /^-?\d+(?:\.0+)?$/.test(amount) ? BigInt(amount.replace(/\.0+$/, "")) : undefined;
