import type { Issue } from "../formula/issue.js";
import type { BudgetLine } from "../model/budget-line.js";
import { entryOf } from "../model/once-for.js";
import type { Row } from "../model/table.js";
import { compare, exact } from "../money/exact.js";
import { GBV, GBV_WIDER, type Statement, placeOf } from "./statement.js";
import { tagProblem } from "./tag-problem.js";

/** Two statements on one topic that say different things: the first counts. */
export type Conflict = { readonly counts: Statement; readonly other: Statement };

/** The statements that disagree with the first on their topic. */
export function conflictsIn(statements: readonly Statement[]): readonly Conflict[] {
  const first = new Map<string, Statement>();
  return statements.flatMap((other) => {
    const counts = entryOf(first, other.topic, () => other);
    return agree(counts, other) ? [] : [{ counts, other }];
  });
}

const agree = (a: Statement, b: Statement): boolean =>
  a.topic === GBV || a.topic === GBV_WIDER ? compare(exact(a.value), exact(b.value)) === 0 : a.value === b.value;

/** The conflicts of many lines: one issue for each pair of statements, with its first line and the count of lines. */
export class Conflicts {
  readonly #found = new Map<string, { readonly line: Row<BudgetLine>; readonly conflict: Conflict; lines: number }>();

  /** @param lines - how many lines the line stands for */
  add(line: Row<BudgetLine>, conflicts: readonly Conflict[], lines = 1): void {
    for (const conflict of conflicts) {
      const { counts, other } = conflict;
      const pair = JSON.stringify([line.file, counts.from, counts.value, other.from, other.value]);
      entryOf(this.#found, pair, () => ({ line, conflict, lines: 0 })).lines += lines;
    }
  }

  issues(): Issue[] {
    return [...this.#found.values()].map(({ line, conflict: { counts, other }, lines }) => {
      const detail = {
        line: line.values.id,
        topic: other.topic.replace(":", ""),
        used: placeOf(counts, line),
        other: placeOf(other, line),
        lines: String(lines),
      };
      const facts = { file: line.file, row: line.row, received: other.value, expected: counts.value, detail };
      return tagProblem("tag.conflict", facts, "warning");
    });
  }
}
