import type { TaggedBudgets } from "../model/tagged-budgets.js";
import { say } from "../formula/say.js";
import { capital } from "../headline/names.js";
import { textCell } from "../report/page.js";
import { type Table, type TableRow, table } from "../report/pieces.js";
import { type Desk, amountCell, sumCell } from "./desk.js";
import { gather } from "./gather.js";
import type { Measure } from "./measure.js";
import { sumsOf } from "./phase-sums.js";

/**
 * Revenue, and taxes that the state gives up, as far as somebody says what they are for: each kind in a table of its own,
 * whose sums are taken into no other. Neither is spending.
 */
export function apartTables(desk: Desk, all: TaggedBudgets["apart"] = []): readonly Table[] {
  const { page, fine } = desk;
  const { locale, result } = page;
  return all.flatMap(({ kind, tagged }) => {
    const { phases, measures } = gather({ result, tagged });
    if (measures.length === 0) return [];
    const row = (measure: Measure, at: number): TableRow => ({
      key: `${kind}-${String(at + 1)}`,
      kind: measure.effect === "harmful" ? "outside" : "item",
      label: measure.name,
      cells: [
        textCell(measure.code),
        ...phases.map((phase) => amountCell(desk, measure.amounts[phase], fine)),
        textCell(measure.class === null ? "" : (locale.codes[measure.class] ?? measure.class)),
        textCell(measure.because ?? ""),
      ],
    });
    const counted = measures.filter(({ effect }) => effect === "counted");
    const sums = sumsOf(counted.map(({ amounts }) => amounts));
    const total: TableRow = {
      key: `${kind}-all`,
      kind: "total",
      label: say(locale, "statement.sum-all", { count: counted.length }),
      cells: [textCell(""), ...phases.map((phase) => sumCell(desk, sums[phase], fine)), textCell(""), textCell("")],
    };
    const column = (id: string, label: string, align: "left" | "right" = "left") => ({ id, label, align });
    return [
      table({
        id: `apart-${kind}`,
        title: say(locale, `statement.apart.${kind}`),
        unit: say(locale, "statement.unit", { unit: fine.unit }),
        heading: say(locale, "statement.list.name"),
        columns: [
          column("code", say(locale, "statement.list.code")),
          ...phases.map((phase) =>
            column(phase, capital((locale.codes[phase] ?? phase).replace(/ \(.*\)$/, "")), "right"),
          ),
          column("class", say(locale, "statement.apart.class")),
          column("reason", say(locale, "statement.list.reason")),
        ],
        rows: [...measures.map(row), ...(counted.length > 0 ? [total] : [])],
        remarks: [say(locale, "statement.apart.remark")],
      }),
    ];
  });
}
