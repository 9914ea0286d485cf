import { format } from "../money/format.js";
import { exact } from "../money/exact.js";
import type { Figure } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { UNSTATED } from "../calculate/plan/request-keys.js";
import { type Page, figureCell, textCell } from "./page.js";
import { planYears } from "../result/plan-years.js";
import { type Table, type TableRow, table } from "./pieces.js";

/** What the amounts of a request rest on: each line of the cost standards with its norm, and its cost by year. */
export function unitCostTable(page: Page): Table | undefined {
  const { result, locale, index } = page;
  const years = planYears(result.analysis);
  const found = index.all("norm-cost").filter(({ per }) => per["costStandard"] !== undefined);
  const lines = new Map(found.map((each) => [keyOf(each), each]));
  if (lines.size === 0) return undefined;
  const row = (figure: Figure): TableRow => {
    const { economic = "", service = "", line = "", costStandard = "" } = figure.per;
    // For one unit of payroll the cost is a rate.
    const rate = (value: string): string => format(value, locale.marks);
    const print = figure.notes["driver"] === "payroll" ? rate : undefined;
    return {
      key: keyOf(figure),
      kind: "item",
      label: line,
      detail: [locale.codes[service] ?? service, costStandard].join(", "),
      cells: [
        textCell(economic === UNSTATED ? say(locale, "request.unstated") : economic),
        textCell(normWords(figure, page)),
        ...years.map((fiscalYear) => figureCell(page, index.find("norm-cost", { ...figure.per, fiscalYear }), print)),
      ],
    };
  };
  return table({
    id: "unit-costs",
    title: say(locale, "unit-costs.title"),
    unit: page.print.currency,
    heading: say(locale, "unit-costs.heading"),
    columns: [
      { id: "class", label: say(locale, "request.heading"), align: "left" },
      { id: "norm", label: say(locale, "unit-costs.norm"), align: "left" },
      ...years.map((id) => ({ id, label: id, align: "right" as const })),
    ],
    rows: [...lines.values()].map(row),
    remarks: [say(locale, "unit-costs.words")],
  });
}

const keyOf = ({ per }: Figure): string => [per["costStandard"], per["service"], per["line"]].join("|");

function normWords({ inputs, notes }: Figure, { locale }: Page): string {
  const driver = String(notes["driver"] ?? "");
  const quantity = inputs["quantity"]?.value ?? null;
  const share = inputs["share-of-line"]?.value ?? null;
  const value = quantity === null ? say(locale, "no-figure") : format(quantity, locale.marks);
  const norm = say(locale, "unit-costs.of", { value, driver: locale.codes[driver] ?? driver });
  const step = notes["step"];
  if (step !== undefined) return say(locale, "unit-costs.step", { norm, step: format(String(step), locale.marks) });
  return share === null || exact(share).n === exact(share).d
    ? norm
    : say(locale, "unit-costs.shared", { norm, share: format(share, locale.marks) });
}
