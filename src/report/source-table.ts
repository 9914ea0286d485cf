import { compare, exact, sum } from "../money/exact.js";
import { ratio, ratioValue } from "../money/ratio.js";
import { toDecimal } from "../money/to-decimal.js";
import { say } from "../formula/say.js";
import type { FundingTotal } from "./funding-total.js";
import { type Page, figureCell } from "./page.js";
import { type Bar, type Cell, type Table, type TableRow, table } from "./pieces.js";

/** Whose money it is: secured money by funder, with what was promised beside it. */
export function sourceTable(page: Page, total: FundingTotal): Table | undefined {
  const { result, locale, index, print } = page;
  const { fiscalYear } = result.analysis;
  const figures = index
    .all("secured-funding")
    .filter(({ per }) => per["source"] !== undefined && per["fiscalYear"] === fiscalYear && Object.keys(per).length === 2);
  if (figures.length === 0) return undefined;
  const all = index.find("secured-funding", { fiscalYear, bucket: "all" })?.value ?? total.of("secured-funding")?.value;
  const known = figures.flatMap((each) => each.value ?? []);
  const printed = all == null || known.length < figures.length ? undefined : print.parts(all, known);
  const rows = figures.map((figure, at): TableRow => {
    const per = { fiscalYear, source: figure.per["source"] ?? "" };
    const secured = figureCell(page, figure, print.money);
    return {
      key: per.source,
      kind: figure.value === null && secured.state === "none" ? "outside" : "item",
      label: per.source,
      cells: [
        { ...secured, text: printed?.[at] ?? secured.text },
        shareCell(page, figure.value, all),
        promisedCell(page, per),
      ],
      bar: barOf(page, per),
    };
  });
  rows.sort((a, b) => compare(exact(b.cells[0]?.value ?? "-1"), exact(a.cells[0]?.value ?? "-1")));
  return table({
    id: "sources",
    title: say(locale, "sources.title"),
    unit: print.unit,
    heading: say(locale, "source"),
    columns: (["secured", "share-of-secured", "promised"] as const).map((id) => ({
      id,
      label: say(locale, `column.${id}`),
      align: "right",
    })),
    rows,
    remarks: printed ? [] : [say(locale, "rounded-apart")],
  });
}

function shareCell({ locale, print }: Page, value: string | null, all: string | null | undefined): Cell {
  const share = value === null || all == null ? null : ratioValue(ratio(value, all));
  return share === null ? { text: say(locale, "no-figure"), value: null, state: "none" } : { text: print.percent(share), value: share };
}

// Money in a status that has no row at all is zero: the funding table was given and names none.
function promisedCell({ print, ...page }: Page, per: Readonly<Record<string, string>>): Cell {
  const promises = ["pledged", "probable"].map((status) => amountIn(page, per, status));
  const value = toDecimal(sum(promises.map((each) => exact(each ?? "0"))));
  return { text: print.money(value), value };
}

const amountIn = ({ index }: Pick<Page, "index">, per: Readonly<Record<string, string>>, status: string) =>
  (index.find("secured-funding", { ...per, status }) ?? index.find("funding-amount", { ...per, status }))?.value;

const barOf = (page: Page, per: Readonly<Record<string, string>>): Bar => ({
  received: amountIn(page, per, "disbursed") ?? null,
  signed: amountIn(page, per, "committed") ?? null,
  promised: amountIn(page, per, "pledged") ?? null,
  shortfall: null,
  surplus: null,
  need: null,
});
