import type { BudgetSettings } from "../../../src/model/analysis.js";
import type { Random } from "../random.js";
import type { MadeBudget } from "../budgets/made-type.js";

/** A table of one kind: header, rows, the truth that its maker knows, and what an analyst would say of it. */
export type KindTable = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly truth: bigint;
  readonly amount: string;
  readonly settings?: Partial<BudgetSettings>;
  /** Whether the file leaves the truth open, so that a question is right. */
  readonly isOpen?: boolean;
};

export type Kind = (random: Random) => KindTable;

/** The budget of a table of a kind. */
export function budgetOfKind(name: string, kind: Kind, random: Random): MadeBudget {
  const { header, rows, truth, amount, settings = {}, isOpen = true } = kind(random);
  const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return {
    csv: [header, ...rows].map((cells) => cells.map(quoted).join(",")).join("\n"),
    settings: {
      file: "b.csv",
      level: "state",
      unit: 1,
      fiscalYear: "2024",
      columns: { approved: amount },
      ...settings,
    },
    truth,
    isOpen,
    traits: [name],
  };
}

const SYLLABLES = ["ka", "lo", "mi", "тур", "бэр", "na", "zu", "pe", "ши", "ло", "ra", "to", "ve"] as const;

/** A word of no language, with a capital. */
export function wordOf(random: Random, syllables = 3): string {
  const word = Array.from({ length: syllables }, () => random.pick(SYLLABLES)).join("");
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}

/** So many different words. */
export function wordsOf(random: Random, count: number): readonly string[] {
  const words = new Set<string>();
  while (words.size < count) words.add(wordOf(random, random.whole(3, 5)));
  return [...words];
}

export const money = (random: Random, digits = 8): bigint => BigInt(random.whole(10 ** (digits - 1), 10 ** digits - 1));

export const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, each) => sum + each, 0n);

/** A plan that differs a little from another. */
export const nearly = (random: Random, amount: bigint): bigint => (amount * BigInt(random.whole(850, 1150))) / 1000n;
