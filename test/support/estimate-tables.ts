import type { EstimateColumn, EstimateGrid, GridRow } from "../../src/report/estimate-document.js";
import { cellIn } from "../../src/report/estimate-grid.js";
import type { Cell } from "../../src/report/page.js";

/** The amounts of a row of an estimate; what has no column there is absent. */
function amountsIn(grid: EstimateGrid, row: GridRow) {
  const cell = (kind: EstimateColumn): Cell => cellIn(grid, row, kind) ?? { text: "" };
  const some = (kind: EstimateColumn): Cell | undefined => cellIn(grid, row, kind);
  return {
    needed: cell("needed"),
    paid: row.cells.filter((_, at) => grid.columns[at]?.kind === "paid"),
    cut: some("cut"),
    received: some("received"),
    signed: some("signed"),
    requested: cell("requested"),
  };
}

/** A table of an estimate by its sections, each with its lines, as a test reads them. */
export function tableOf(grid: EstimateGrid | undefined) {
  if (!grid) throw new Error("no table");
  const read = (row: GridRow) => {
    const text = (kind: EstimateColumn): string => cellIn(grid, row, kind)?.text ?? "";
    const [quantity, months, price] = (["quantity", "months", "price"] as const).map((kind) =>
      text(kind) === "" ? undefined : cellIn(grid, row, kind),
    );
    return {
      ...{ number: Number(text("number")), name: text("name"), economic: text("economic"), unit: text("unit") },
      ...{ assumed: row.assumed, quantity, months, price },
      ...amountsIn(grid, row),
    };
  };
  const of = (kind: GridRow["kind"]): readonly GridRow[] => grid.rows.filter((row) => row.kind === kind);
  const [total] = of("total");
  if (!total) throw new Error("no total");
  return {
    sections: of("section").map((section) => ({
      id: section.key,
      title: cellIn(grid, section, "name")?.text ?? "",
      reason: of("reason").find((row) => row.key.startsWith(`${section.key} `))?.cells[1]?.text,
      sums: amountsIn(grid, section),
      lines: of("line").flatMap((row) => (row.key.startsWith(`${section.key} `) ? [read(row)] : [])),
    })),
    total: amountsIn(grid, total),
    outside: of("outside").map((row) => ({ name: cellIn(grid, row, "name")?.text, sums: amountsIn(grid, row) })),
  };
}
