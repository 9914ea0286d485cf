import { compare, exact } from "../money/exact.js";
import { say } from "../formula/say.js";
import { partsBy } from "../result/figure-index.js";
import { hides } from "./hides.js";
import { type Page, capital, figureCell } from "./page.js";
import { type Table, type TableRow, table } from "./pieces.js";
import { promisedCells } from "./promised-cell.js";
import { shareCell } from "./share-cell.js";

/** Secured money by the kind of who gives it: the state, local budgets, donors, own income. */
export function sourceKindTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const { fiscalYear } = result.analysis;
  const bucket = { fiscalYear, bucket: "all" };
  const figures = partsBy(index, "secured-funding", bucket, "sourceType");
  if (figures.length === 0) return undefined;
  // A publication that hides something tells promises of the whole alone, and names no funders, where the total stands else.
  const isShort = hides(result);
  const all = index.find("secured-funding", bucket);
  const known = figures.flatMap((each) => each.value ?? []);
  const whole = all?.value != null && known.length === figures.length;
  const printed = whole ? print.parts(all.value, known) : undefined;
  const promised = promisedCells(
    page,
    figures.map(({ per }) => per),
    bucket,
  );
  const rows = figures.map((figure, at): TableRow => {
    const kind = figure.per["sourceType"] ?? "";
    const secured = figureCell(page, figure);
    return {
      key: kind,
      kind: secured.state === "none" ? "outside" : "item",
      label: capital(locale.codes[kind] ?? kind),
      cells: [
        { ...secured, text: printed?.[at] ?? secured.text },
        shareCell(page, figure, all),
        ...(isShort ? [] : promised.slice(at, at + 1)),
      ],
    };
  });
  return table({
    id: "source-kinds",
    title: say(locale, "source-kinds.title"),
    unit: print.unit,
    heading: say(locale, "source-kinds.heading"),
    columns: (["secured", "share-of-secured", ...(isShort ? [] : ["promised"])] as const).map((id) => ({
      id,
      label: say(locale, `column.${id}`),
      align: "right",
    })),
    rows: [
      ...rows.sort((a, b) => compare(exact(b.cells[0]?.value ?? "-1"), exact(a.cells[0]?.value ?? "-1"))),
      ...(isShort
        ? [
            {
              key: "total",
              kind: "total" as const,
              label: say(locale, "total"),
              cells: [figureCell(page, all), shareCell(page, all, all)],
            },
          ]
        : []),
    ],
    remarks: [say(locale, "source-kinds.words")],
  });
}
