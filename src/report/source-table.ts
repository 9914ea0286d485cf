import { compare, exact, isZero } from "../money/exact.js";
import type { Figure } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { partsBy } from "../result/figure-index.js";
import { hides } from "./hides.js";
import { pooled } from "./pooled.js";
import { type Page, figureCell } from "./page.js";
import { type Cell, type Table, type TableRow, table } from "./pieces.js";
import { promisedCell, promisedCells } from "./promised-cell.js";
import { shareCell } from "./share-cell.js";

/** Whose money it is: secured money by funder, money that names no centre with it, and what was promised beside it. */
export function sourceTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const { fiscalYear } = result.analysis;
  const bucket = { fiscalYear, bucket: "all" };
  const figures = partsBy(index, "secured-funding", bucket, "source");
  if (figures.length === 0) return undefined;
  const all = index.find("secured-funding", bucket);
  const known = figures.flatMap((each) => each.value ?? []);
  const printed = all?.value == null || known.length < figures.length ? undefined : print.parts(all.value, known);
  // A publication that hides something tells promises of the whole alone.
  const isShort = hides(result);
  const promised = isShort
    ? []
    : promisedCells(
        page,
        figures.map(({ per }) => per),
        bucket,
      );
  const rows = figures.map((figure, at) =>
    sourceRow(page, figure, all, printed?.[at], isShort ? [] : [promised[at] ?? { text: "" }]),
  );
  rows.sort((a, b) => compare(exact(b.cells[0]?.value ?? "-1"), exact(a.cells[0]?.value ?? "-1")));
  const unallocated = index.find("secured-funding", { fiscalYear, bucket: "unallocated" })?.value;
  return table({
    id: "sources",
    title: say(locale, "sources.title"),
    unit: print.unit,
    heading: say(locale, "source"),
    columns: (["secured", "share-of-secured", ...(isShort ? [] : ["promised"])] as const).map((id) => ({
      id,
      label: say(locale, `column.${id}`),
      align: "right",
    })),
    rows: [
      ...rows,
      {
        key: "total",
        kind: "total",
        label: say(locale, "total"),
        cells: [figureCell(page, all), shareCell(page, all, all), ...(isShort ? [] : [promisedCell(page, bucket)])],
      },
    ],
    remarks: [
      ...(unallocated == null || isZero(exact(unallocated))
        ? []
        : [
            say(locale, pooled(result) ? "sources.unallocated-pooled" : "sources.unallocated", {
              value: print.moneyWords(unallocated),
            }),
          ]),
      ...ranges(page),
      // Of a total that is not printed there is nothing to say.
      ...(printed || isShort || all?.value == null ? [] : [say(locale, "rounded-apart")]),
      ...(isShort ? [say(locale, "sources.named")] : []),
    ],
  });
}

// Where several amounts are stated for the same money of the year, the one that is used is named with them.
function ranges({ result, index, locale, print }: Page): string[] {
  const { fiscalYear } = result.analysis;
  return index
    .all("funding-amount")
    .filter(({ per }) => per["scenario"] === "low" && per["fiscalYear"] === fiscalYear)
    .flatMap((low) => {
      const { scenario: _, ...per } = low.per;
      const high = index.find("funding-amount", { ...per, scenario: "high" });
      const used = index.find("funding-amount", per);
      if (low.value === null || high?.value == null || used?.value == null) return [];
      if (low.value === used.value && high.value === used.value) return [];
      const [value, from, to] = [used.value, low.value, high.value].map(print.moneyWords);
      return [
        say(locale, "sources.range", {
          source: per["source"] ?? "",
          value: value ?? "",
          from: from ?? "",
          to: to ?? "",
        }),
      ];
    });
}

function sourceRow(
  page: Page,
  figure: Figure,
  all: Figure | undefined,
  printed: string | undefined,
  promised: readonly Cell[],
): TableRow {
  const secured = figureCell(page, figure);
  return {
    key: figure.per["source"] ?? "",
    kind: secured.state === "none" ? "outside" : "item",
    label: figure.per["source"] ?? "",
    cells: [{ ...secured, text: printed ?? secured.text }, shareCell(page, figure, all), ...promised],
  };
}
