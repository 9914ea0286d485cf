import { compare, exact } from "../money/exact.js";
import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { barScale } from "./bar-scale.js";
import type { FundingTotal } from "./funding-total.js";
import { type Page, capital, figureCell, label } from "./page.js";
import { type Table, type TableRow, table } from "./pieces.js";

// As many values are shown, largest swing first.
const SHOWN = 8;
const COLUMNS = ["gap-at-min", "gap-at-max", "swing"] as const;

/** How far the shortfall moves with each value that has a range, one at a time. */
export function sensitivityTable(page: Page, total: FundingTotal): Table | undefined {
  const { locale, index, print } = page;
  const swings = [...index.all("swing")].sort((a, b) => compare(exact(b.value ?? "-1"), exact(a.value ?? "-1")));
  if (swings.length === 0) return undefined;
  const more = swings.length - SHOWN;
  const base = total.of("hard-gap")?.value ?? null;
  const rows = swings.slice(0, SHOWN).map(({ per }): TableRow => {
    const cells = COLUMNS.map((id) => figureCell(page, index.find(id, per)));
    return {
      key: [per["assumption"], per["region"]].filter((each) => each !== undefined).join(" "),
      kind: "item",
      label: variableWords(page, per),
      ...(per["region"] === undefined ? {} : { detail: per["region"] }),
      cells,
      drawing: { kind: "range", ends: cells.slice(0, 2).map((each) => each.value ?? null), base },
    };
  });
  const [low, high] = (["gap-range-low", "gap-range-high"] as const).map((id) => index.all(id)[0]?.value ?? undefined);
  return table({
    id: "sensitivity",
    title:
      low === undefined || high === undefined
        ? say(locale, "sensitivity.title")
        : say(locale, "sensitivity.title-range", { low: print.money(low), high: print.money(high) }),
    unit: print.unit,
    heading: say(locale, "sensitivity.heading"),
    columns: COLUMNS.map((id) => ({ id, label: say(locale, `column.${id}`), align: "right" })),
    rows,
    ...barScale(
      page,
      rows
        .flatMap(({ drawing }) => (drawing?.kind === "range" ? [...drawing.ends, drawing.base] : []))
        .flatMap((each) => (each === null ? [] : exact(each))),
    ),
    remarks: [
      ...(more > 0 ? [say(locale, "sensitivity.more", { count: more })] : []),
      say(locale, "sensitivity.words"),
    ],
  });
}

/** What moves: an assumption, the price of a cost line, or the amount of a row of funding. */
function variableWords({ result, locale }: Page, { assumption = "" }: PerKeys): string {
  const [kind = "", ...rest] = assumption.split(":");
  const of = rest.join(":");
  if (kind === "unit_cost") return say(locale, "sensitivity.price", { line: of.split("/").slice(2).join("/") });
  if (kind === "amount") return say(locale, "place.row", { file: result.analysis.funding?.file ?? "", row: of });
  return capital(label(locale, assumption));
}
