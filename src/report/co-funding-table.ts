import { say } from "../formula/say.js";
import type { PerKeys } from "../formula/figure.js";
import { isAbout } from "../result/per-keys.js";
import { bestFigure } from "./best-figure.js";
import { type Page, capital, figureCell } from "./page.js";
import { type Table, type TableRow, table } from "./pieces.js";

const COLUMNS = ["co-funding-due", "co-funding-paid", "co-funding-gap", "co-funding-excess"] as const;

/** What each side of a shared financing owes by its share of the need, and has paid or signed. */
export function coFundingTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const { fiscalYear, coFunding } = result.analysis;
  const sides = index.all("co-funding-due").filter(({ per }) => per["fiscalYear"] === fiscalYear && isSide(per));
  if (sides.length === 0) return undefined;
  const missing = Math.max(...sides.map(({ per }) => bestFigure(index, "co-funding-due", per).missing));
  return table({
    id: "co-funding",
    title: say(locale, "co-funding.title"),
    unit: print.unit,
    heading: say(locale, "co-funding.heading"),
    columns: COLUMNS.map((id) => ({ id, label: say(locale, `column.${id}`), align: "right" })),
    rows: sides.map(({ per }): TableRow => {
      const side = per["sourceType"] ?? per["source"] ?? "";
      const share = coFunding?.shares[per["sourceType"] ?? `source:${side}`];
      return {
        key: side,
        kind: "item",
        label: per["source"] ?? capital(locale.codes[side] ?? side),
        ...(share === undefined ? {} : { detail: print.percent(share) }),
        cells: COLUMNS.map((id) => figureCell(page, bestFigure(index, id, per).figure)),
      };
    }),
    remarks: [
      say(locale, "co-funding.words"),
      ...(missing > 0 ? [say(locale, "left-out.centres", { count: missing })] : []),
      ...(coFunding?.because === undefined ? [] : [say(locale, "co-funding.because", { because: coFunding.because })]),
    ],
  });
}

const isSide = (per: PerKeys): boolean =>
  isAbout(per, "fiscalYear", "sourceType") || isAbout(per, "fiscalYear", "source");
