import { Random } from "../random.js";
import { type Outcome, outcomeOf } from "../budgets/judge.js";
import { type Kind, budgetOfKind } from "./kind.js";

export type KindCounts = Readonly<Record<Outcome, number>> & { readonly examples: readonly number[] };

/** Draws so many budgets of a kind and counts what came of them; the seeds of those that were wrong or lost are told. */
export function judgedKind(name: string, kind: Kind, count: number, first = 0): KindCounts {
  const counts: Record<Outcome, number> = { right: 0, wrong: 0, asked: 0, lost: 0 };
  const examples: number[] = [];
  for (let seed = first; seed < first + count; seed++) {
    const budget = budgetOfKind(name, kind, new Random(seed + 1));
    const outcome = outcomeOf(budget);
    counts[outcome]++;
    // What the file leaves open is asked, also where the first guess would be the truth.
    if (outcome === "wrong" || outcome === "lost" || (outcome === "right" && budget.isOpen)) examples.push(seed);
  }
  return { ...counts, examples };
}
