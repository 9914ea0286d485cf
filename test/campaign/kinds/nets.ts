import { headline } from "../../../src/headline/headline.js";
import { locales } from "../../../src/languages/index.js";
import type { Analysis } from "../../../src/model/analysis.js";
import type { Result } from "../../../src/result/result.js";
import { run } from "../../../src/run/run.js";
import { Random } from "../random.js";
import { money, sumOf, wordOf } from "./kind.js";

/** A budget that must be spoken of: its table, what is said of it, and whether a result says what its maker knows. */
type Net = (random: Random) => {
  readonly rows: readonly (readonly string[])[];
  readonly analysis?: Partial<Analysis>;
  readonly holds: (result: Result) => boolean;
};

const has = (code: string, severity: "question" | "warning") => (result: Result) =>
  result.issues.some((each) => each.code === code && each.severity === severity);
const hasNot = (code: string) => (result: Result) => result.issues.every((each) => each.code !== code);
const isChecked = (result: Result): boolean =>
  headline(result, locales[0]).checks.every(({ id, passed }) => id !== "confirmed" || passed);

const lines = (random: Random, amounts: readonly bigint[]): readonly (readonly string[])[] => [
  ["Code", "Name", "Amount"],
  ...amounts.map((amount, at) => [String(1101 + at), wordOf(random, 5), String(amount)]),
];
const some = (random: Random, digits = 8): readonly bigint[] => Array.from({ length: random.whole(6, 20) }, () => money(random, digits)); // prettier-ignore

// All government of Kyrgyzstan spent 438.746 billion som in 2023 (World Economic Outlook, October 2025).
const KYRGYZ = 438_746_000_000n;
const ofState = (random: Random, percent: bigint): readonly (readonly string[])[] => {
  const parts = some(random);
  const whole = (KYRGYZ * percent) / 100n;
  return lines(
    random,
    parts.map((each) => (whole * each) / sumOf(parts)),
  );
};
const STATE: Partial<Analysis> = { currency: "KGS", fiscalYear: "2023", country: "kg" };

/** Nets that catch what nobody has thought of, each with a true and a false case. */
export const NETS: Readonly<Record<string, Net>> = {
  "B: more than twice what all government of the country spent": (random) => ({
    rows: ofState(random, BigInt(random.whole(230, 900))),
    analysis: STATE,
    holds: has("total.above-state", "question"),
  }),
  "B: 1.4 to 1.8 times what all government spent": (random) => ({
    rows: ofState(random, BigInt(random.whole(140, 180))),
    analysis: STATE,
    holds: has("total.above-state", "warning"),
  }),
  "B: no more than all government spent": (random) => ({
    rows: ofState(random, BigInt(random.whole(5, 110))),
    analysis: STATE,
    holds: hasNot("total.above-state"),
  }),
  "D: no total is printed": (random) => ({
    rows: lines(random, some(random)),
    holds: (result) => !isChecked(result),
  }),
  "D: a total is printed": (random) => {
    const all = some(random);
    return { rows: [...lines(random, all), ["", "Total", String(sumOf(all))]], holds: isChecked };
  },
  "E: two equal columns": (random) => {
    const [head = [], ...rows] = lines(random, some(random));
    return { rows: [[...head, "2023"], ...rows.map((row) => [...row, row[2] ?? ""])], holds: has("column.same", "warning") }; // prettier-ignore
  },
  "E: a column that is another one so many times": (random) => {
    const [head = [], ...rows] = lines(random, some(random));
    const times = random.pick([2n, 3n, 12n, 1000n]);
    return {
      rows: [[...head, "2023"], ...rows.map((row) => [...row, String(BigInt(row[2] ?? "0") * times)])],
      holds: has("column.multiple", "warning"),
    };
  },
};

/** How many of so many budgets of a net were spoken of as their maker knows; the seeds of the others. */
export function judgedNet(net: Net, count: number, first = 0): { readonly held: number; readonly others: number[] } {
  const others: number[] = [];
  for (let seed = first; seed < first + count; seed++) {
    const { rows, analysis, holds } = net(new Random(seed + 1));
    const fiscalYear = analysis?.fiscalYear ?? "2024";
    const amounts = (rows[0] ?? []).slice(2).map((header) => ({ header, phase: "approved" as const, fiscalYear: header === "Amount" ? fiscalYear : header })); // prettier-ignore
    const budget = { file: "b.csv", level: "state", unit: 1, columns: { id: "Code", description: "Name" }, amounts };
    const given: Analysis = { title: "", currency: "USD", fiscalYear, ...analysis, budgets: [budget] };
    if (!holds(run(given, { "b.csv": rows.map((row) => row.join(",")).join("\n") }))) others.push(seed);
  }
  return { held: count - others.length, others };
}
