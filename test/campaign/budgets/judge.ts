import { dictionaries } from "../../../src/languages/index.js";
import { exact, sum, toDecimal } from "../../../src/money/exact.js";
import { askBudget } from "../../../src/import/read/ask-budget.js";
import { madeBudget } from "./made-budget.js";
import type { MadeBudget } from "./made-type.js";

/**
 * What came of a budget: `right` at once; `wrong` without a question; asked with the truth among the options, or without
 * it (`lost`).
 */
export type Outcome = "right" | "wrong" | "asked" | "lost";

/** How many budgets came to what: those with one reading, and those that leave two open. */
export type Counts = {
  readonly plain: Record<Outcome, number>;
  readonly open: Record<Outcome, number>;
  readonly examples: string[];
};

export const noCounts = (): Counts => ({
  plain: { right: 0, wrong: 0, asked: 0, lost: 0 },
  open: { right: 0, wrong: 0, asked: 0, lost: 0 },
  examples: [],
});

/** Reads a made budget and says what came of it. */
export function outcomeOf({ csv, workbook, settings, truth }: MadeBudget): Outcome {
  const bytes = workbook ?? new TextEncoder().encode(csv);
  const read = askBudget(settings, 0, { name: settings.file, bytes }, { currency: "USD" }, dictionaries);
  const asked = read.issues.filter((each) => each.severity !== "warning");
  const own = read.amounts.filter((each) => each.phase === "approved" && each.fiscalYear === settings.fiscalYear);
  const isKnown =
    own.length > 0 && own.every((each) => each.amount !== null) && !read.withheld && read.rejects.length === 0;
  const value = isKnown ? toDecimal(sum(own.map((each) => exact(each.amount ?? "0")))) : undefined;
  if (value === truth.toString()) return "right";
  if (asked.length === 0) return "wrong";
  return asked.some((each) => each.options?.some(({ total }) => total === truth.toString())) ? "asked" : "lost";
}

/** Reads the budgets of some seeds and counts. */
export function judged(first: number, count: number, counts: Counts = noCounts()): Counts {
  for (let seed = first; seed < first + count; seed++) {
    const made = madeBudget(seed);
    const outcome = outcomeOf(made);
    counts[made.isOpen ? "open" : "plain"][outcome]++;
    if (outcome === "wrong" || outcome === "lost")
      counts.examples.push(`${outcome} ${String(seed)}: ${made.traits.join(", ")}`);
  }
  return counts;
}

/** The counts as a table. */
export const countTable = ({ plain, open }: Counts): string =>
  [
    "| budgets | right at once | asked, truth among the options | asked, truth not among them | wrong without a word |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...[["one reading", plain] as const, ["two equal readings", open] as const].map(
      ([name, { right, asked, lost, wrong }]) => `| ${name} | ${right} | ${asked} | ${lost} | ${wrong} |`,
    ),
  ].join("\n");
