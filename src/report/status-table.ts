import { exact, sum } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { CONFIDENTIAL, together, togetherWords } from "./confidential.js";
import { hides } from "./hides.js";
import { type Page, figureCell } from "./page.js";
import { type Cell, type Table, type TableRow, table } from "./pieces.js";

const COLUMNS = ["received", "signed", "promised"] as const;

/**
 * How sure the money is, of all centres and of each that is shown so: the numbers behind the bars, in a publication that
 * hides something, where each number that it gives is printed.
 */
export function statusTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const { fiscalYear } = result.analysis;
  if (!hides(result)) return undefined;
  const money = (per: PerKeys, status: string) => index.find("secured-funding", { ...per, status });
  const promised = (per: PerKeys): Cell => {
    const figures = ["pledged", "probable"].flatMap((each) => money({ ...per, certainty: "soft" }, each) ?? []);
    const hidden = figures.find((each) => each.value === null);
    if (hidden) return figureCell(page, hidden);
    const value = toDecimal(sum(figures.map((each) => exact(each.value ?? "0"))));
    return { text: print.money(value), value };
  };
  const none: Cell = { text: print.money("0"), value: "0" };
  const row = (per: PerKeys, rest: Pick<TableRow, "key" | "kind" | "label">): TableRow => {
    const cells = [
      ...["disbursed", "committed"].map((status) => {
        const figure = money(per, status);
        return figure === undefined ? none : figureCell(page, figure);
      }),
      promised(per),
    ];
    // That nothing was given in a way would tell of what is withheld in another.
    const hidden = cells.find(({ state }) => state === "withheld");
    const told = hidden ? cells.map((each) => (each.value === "0" ? hidden : each)) : cells;
    return { ...rest, cells: [figureCell(page, index.find("secured-funding", per)), ...told] };
  };
  const has = (per: PerKeys): boolean =>
    index.all("secured-funding").some((each) => each.per["status"] !== undefined && isOf(each.per, per));
  const others = together(index);
  const rows = [...result.centres, ...(others ? [{ id: CONFIDENTIAL, name: togetherWords(others, locale) }] : [])]
    .filter(({ id }) => has({ fiscalYear, centre: id }))
    .map(({ id, name }) => row({ fiscalYear, centre: id }, { key: id, kind: "item", label: name }))
    .filter(isSaid);
  const all = row({ fiscalYear }, { key: "total", kind: "total", label: say(locale, "statuses.all") });
  const whole = has({ fiscalYear }) && isSaid(all) ? [all] : [];
  if (rows.length + whole.length === 0) return undefined;
  return table({
    id: "statuses",
    title: say(locale, "statuses.title"),
    unit: print.unit,
    heading: say(locale, "centre"),
    columns: [
      { id: "secured", label: say(locale, "column.secured"), align: "right" },
      ...COLUMNS.map((id) => ({ id, label: say(locale, `bar.${id}`), align: "right" as const })),
    ],
    rows: [...rows, ...whole],
    remarks: [say(locale, "statuses.words")],
  });
}

// Beside what is secured.
const isSaid = ({ cells }: TableRow): boolean => cells.slice(1).some(({ state }) => state === undefined);

const isOf = ({ status: _, certainty: __, ...rest }: PerKeys, per: PerKeys): boolean =>
  Object.keys(rest).length === Object.keys(per).length &&
  Object.entries(per).every(([key, value]) => rest[key] === value);
