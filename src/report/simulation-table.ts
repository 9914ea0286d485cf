import { say } from "../formula/say.js";
import type { FundingTotal } from "./funding-total.js";
import { type Page, figureCell } from "./page.js";
import { type Table, type TableRow, table } from "./pieces.js";

/** How the shortfall is spread when every value with a range is drawn: percentiles, then the mean. */
export function simulationTable(page: Page, total: FundingTotal): Table | undefined {
  const { locale, index, print } = page;
  const figures = index.all("simulated-gap");
  const [first] = figures;
  if (first === undefined) return undefined;
  const { percentile: _, ...per } = first.per;
  const note = (name: string): number => Number(first.notes[name] ?? 0);
  const base = total.of("hard-gap");
  const without = note("undefined");
  return table({
    id: "simulation",
    title: say(locale, "simulation.title", { draws: note("draws") }),
    unit: print.unit,
    heading: say(locale, "simulation.heading"),
    columns: [{ id: "simulated-gap", label: say(locale, "column.hard-gap"), align: "right" }],
    rows: [
      ...figures.map((each): TableRow => ({
        key: each.per["percentile"] ?? "",
        kind: "item",
        label: say(locale, "simulation.percentile", { percentile: each.per["percentile"] ?? "" }),
        cells: [figureCell(page, each)],
      })),
      {
        key: "mean",
        kind: "item",
        label: say(locale, "simulation.mean"),
        cells: [figureCell(page, index.find("simulated-mean", per))],
      },
      ...(base === undefined
        ? []
        : [
            {
              key: "base",
              kind: "item" as const,
              label: say(locale, "simulation.base"),
              cells: [figureCell(page, base)],
            },
          ]),
    ],
    remarks: [
      say(locale, "simulation.words", { seed: String(note("seed")), variables: note("variables") }),
      ...(without > 0 ? [say(locale, "simulation.without", { count: without })] : []),
    ],
  });
}
