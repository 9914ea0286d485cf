import { say } from "../formula/say.js";
import { ALL } from "../calculate/resolved-network.js";
import { partsBy } from "../result/figure-index.js";
import { type Page, figureCell } from "./page.js";
import { type Table, type TableRow, table } from "./pieces.js";

const COLUMNS = ["pool-shortfall", "free-surplus", "pool-funding", "pool-money"] as const;

/** What each pool lacks and has to share: free surplus of its centres and money that names the pool alone. */
export function poolTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const { fiscalYear } = result.analysis;
  const pools = partsBy(index, "pool-money", { fiscalYear }, "pool");
  if (pools.length === 0) return undefined;
  return table({
    id: "pools",
    title: say(locale, "pools.title"),
    unit: print.unit,
    heading: say(locale, "pools.heading"),
    columns: COLUMNS.map((id) => ({ id, label: say(locale, `column.${id}`), align: "right" })),
    rows: pools.map(({ per }): TableRow => {
      const pool = per["pool"] ?? "";
      return {
        key: pool,
        kind: "item",
        label: pool === ALL ? say(locale, "pools.all") : pool,
        cells: COLUMNS.map((id) => figureCell(page, index.find(id, per))),
      };
    }),
    remarks: [say(locale, "pools.words")],
  });
}
