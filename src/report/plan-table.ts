import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { bestFigure } from "./best-figure.js";
import { type Page, capital, figureCell, label, textCell } from "./page.js";
import { type Cell, type Table, type TableRow, table } from "./pieces.js";
import type { FigureId } from "../result/register.js";

const PARTS = ["baseline-request", "new-centres-request", "scale-up-request"] as const;
const REAL = ["budget-request", "hard-gap"] as const;

/** The plan by year: what is asked for and why, against the ceiling, and what is needed and short, then in base prices. */
export function planTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const { plan } = result.analysis;
  if (plan === undefined || index.all("budget-request").length === 0) return undefined;
  const { years } = plan;
  const all = { years: `${years[0] ?? ""}–${years.at(-1) ?? ""}` };
  const cellOf = (id: FigureId, per: PerKeys): Cell => figureCell(page, bestFigure(index, id, per).figure);
  const row = (id: FigureId, kind: TableRow["kind"], sum: boolean, basis: PerKeys = {}): TableRow => ({
    key: [id, ...Object.values(basis)].join(" "),
    kind,
    label:
      basis["basis"] === undefined
        ? capital(label(locale, id))
        : say(locale, "plan.real", { name: capital(label(locale, id)), year: years[0] ?? "" }),
    cells: [...years.map((fiscalYear) => cellOf(id, { fiscalYear, ...basis })), sum ? cellOf(id, all) : textCell("")],
  });
  const ceilings = plan.ceilings === undefined ? [] : ceilingRows(page, plan.ceilings, years, cellOf);
  const real = REAL.filter((id) => index.find(id, { fiscalYear: years[0] ?? "", basis: "real" }) !== undefined);
  return table({
    id: "plan",
    title: say(locale, "plan.title", { from: years[0] ?? "", to: years.at(-1) ?? "" }),
    unit: print.unit,
    heading: say(locale, "plan.heading"),
    columns: [...years, say(locale, "plan.all-years")].map((id) => ({ id, label: id, align: "right" })),
    rows: [
      ...PARTS.map((id) => row(id, "item", false)),
      row("budget-request", "total", true),
      ...ceilings,
      row("requirement", "item", true),
      row("hard-gap", "item", true),
      ...real.map((id) => row(id, "item", false, { basis: "real" })),
    ],
    remarks: [say(locale, "plan.words"), ...leftOut(page, years)],
  });
}

function ceilingRows(
  { locale, print }: Page,
  ceilings: Readonly<Record<string, string>>,
  years: readonly string[],
  cellOf: (id: FigureId, per: PerKeys) => Cell,
): TableRow[] {
  const row = (id: string, of: (year: string, ceiling: string) => Cell): TableRow => ({
    key: id,
    kind: "item",
    label: capital(label(locale, id)),
    cells: [
      ...years.map((year) => {
        const ceiling = ceilings[year];
        return ceiling === undefined ? textCell(say(locale, "plan.no-ceiling")) : of(year, ceiling);
      }),
      textCell(""),
    ],
  });
  return [
    row("ceiling", (_, value) => ({ text: print.money(value), value })),
    row("over-ceiling", (fiscalYear) => cellOf("over-ceiling", { fiscalYear })),
    row("under-ceiling", (fiscalYear) => cellOf("under-ceiling", { fiscalYear })),
  ];
}

// What is unknown is in no amount of its year.
function leftOut({ index, locale }: Page, years: readonly string[]): string[] {
  const missing = (id: FigureId): string =>
    years
      .map((fiscalYear) => ({ fiscalYear, count: bestFigure(index, id, { fiscalYear }).missing }))
      .filter(({ count }) => count > 0)
      .map(({ fiscalYear, count }) => `${fiscalYear} (${String(count)})`)
      .join(", ");
  const [lines, centres] = [missing("budget-request"), missing("requirement")];
  return [
    ...(lines === "" ? [] : [say(locale, "plan.left-out-lines", { list: lines })]),
    ...(centres === "" ? [] : [say(locale, "plan.left-out-centres", { list: centres })]),
  ];
}
