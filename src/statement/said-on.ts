import { type BudgetLine, STATED_FIELDS } from "../model/budget-line.js";
import { comparable } from "../model/condition.js";
import { entryOf } from "../model/once-for.js";
import type { Row } from "../model/table.js";
import type { Tag } from "../model/tag.js";
import type { TaggedBudgets } from "../model/tagged-budgets.js";
import type { Origin, Said } from "../model/tagged-line.js";
import type { Result } from "../result/result.js";
import { spaced } from "./line-words.js";
import type { Measure } from "./measure.js";

/** The reason given for what is said of a line, and who gave it, as far as the tables of tags say so. */
export function saidOn(
  { schemes, analysis }: Pick<Result, "schemes" | "analysis">,
  { tags, lines, budgets }: TaggedBudgets,
): (line: Row<BudgetLine>, said: Said, level: string) => Pick<Measure, "because" | "decision" | "spendingReason"> {
  const rows = new Map<string, Row<Tag>[]>();
  for (const row of tags) entryOf(rows, comparable(row.values.id), () => []).push(row);
  const [first] = schemes;
  // A law and its execution are two files of the same lines: one of them says who tagged, or why less was spent.
  const keyOf = (line: Row<BudgetLine>, level: string): string =>
    JSON.stringify([level, line.values.admin ?? "", line.values.id].map(spaced));
  const levels = new Map(budgets.map(({ index, level }) => [index, level]));
  const stated = new Map(
    lines.flatMap(({ line, budget }) =>
      line && STATED_FIELDS.some((each) => line.values[each] !== undefined)
        ? [[keyOf(line, levels.get(budget) ?? ""), line.values] as const]
        : [],
    ),
  );
  return (line, said, level) => {
    const values = stated.get(keyOf(line, level)) ?? line.values;
    const own = rows.get(comparable(line.values.id)) ?? [];
    const row = own.find(({ values }) => (values.scheme ?? first?.id) === first?.id) ?? own[0];
    const reasons = [
      ...schemes.map(({ id }) => said.tags[id]?.because),
      ...(said.gbv === null ? [] : [ruleAt(said.gbvFrom)?.because, row?.values.reason]),
    ];
    return {
      because: reasons.find((each) => each != null && each !== "") ?? null,
      spendingReason: row?.values.spending_reason ?? values.spending_reason,
      decision: decisionOf(row, values),
    };
  };

  // The rule of a pointer such as `/tagging/rules/0/gbv`.
  function ruleAt(from: Origin) {
    const at = "pointer" in from ? /^\/tagging\/rules\/(\d+)\//.exec(from.pointer)?.[1] : undefined;
    return at === undefined ? undefined : analysis.tagging?.rules?.[Number(at)];
  }
}

// A row of tags says who decided; where there is none, columns of the budget may.
function decisionOf(row: Row<Tag> | undefined, values: BudgetLine): Measure["decision"] {
  const { by, date, checked_by, checked_on, status } = row?.values ?? {};
  return {
    by: by ?? values.tagged_by,
    on: date ?? values.tagged_on,
    checkedBy: checked_by ?? values.checked_by,
    checkedOn: checked_on,
    status: status ?? values.status,
  };
}
