// What a form adds to an estimate: approval, bank details, months or quarters, and the sum in words. Also: whether a
// form asks for tables of each service and reasons of lines; and a whole number in words.
import { allocate } from "../money/allocate.js";
import { exact, sum, toDecimal } from "../money/exact.js";
import type { EstimateForm, EstimateGrid, GridRow } from "./estimate-document.js";
import { cellIn, totalIn } from "./estimate-grid.js";
import { cellOf } from "./estimate-table.js";
import { type Cell, type Page, type TableRow, table, textCell } from "./page.js";
import { type Locale, say } from "../formula/locale.js";

/** The form of an estimate, as its request names it. */
export function estimateForm(page: Page, whole: EstimateGrid): EstimateForm {
  const { locale, result } = page;
  const { request, currency, fiscalYear } = result.analysis;
  const form = request?.form ?? "general";
  const said: Readonly<Record<string, string | undefined>> = { payee: request?.from, ...request?.requisites };
  const askedIn = (row: GridRow | undefined): Cell => cellIn(whole, row, "requested") ?? textCell("");
  const total = askedIn(totalIn(whole));
  const asked = total.value;
  const unit = locale.units[currency] ?? currency;
  const words = asked == null ? undefined : numberWords(asked, locale);
  const labels = form === "kg-order" ? monthLabels(page) : quarterLabels(page);
  const rows = whole.rows.flatMap((row) => {
    const name = cellIn(whole, row, "name")?.text ?? "";
    return row.kind === "section" ? (periodRow(page, row.key, name, askedIn(row), labels.length) ?? []) : [];
  });
  const all = periodRow(page, "total", say(locale, "estimate.column.total"), total, labels.length, rows);
  const of = form === "kg-order" ? "months" : "quarters";
  return {
    approval:
      form === "donor"
        ? []
        : [
            say(locale, "estimate.form.approve"),
            said["approver"] ?? `${BLANK} ${say(locale, "estimate.form.post")}`,
            `${BLANK} ${say(locale, "estimate.form.name")}`,
            say(locale, "estimate.form.day", { year: fiscalYear.slice(0, 4) }),
            say(locale, "estimate.form.seal"),
          ],
    requisites: FIELDS.map((id) => ({ label: say(locale, `estimate.form.${id}`), text: said[id] ?? BLANK })),
    ...(words !== undefined && { inWords: say(locale, "estimate.form.in-words", { sum: total.text, words, unit }) }),
    ...(all && {
      periods: table({
        id: `estimate-${of}`,
        title: say(locale, `estimate.form.${of}`),
        heading: say(locale, "estimate.form.section"),
        columns: [...labels, say(locale, "estimate.form.year")].map((label, at) => ({
          id: String(at + 1),
          label,
          align: "right",
        })),
        rows: [...rows, all],
      }),
    }),
  };
}

const FIELDS = ["payee", "taxId", "address", "bank", "account", "bic", "phone"] as const;
const BLANK = "_".repeat(24);
/** Forms whose lines stand by service, with a reason each, and with two columns of other people's money. */
const STRICT: ReadonlySet<string> = new Set(["kg-order", "donor"]);

/** Whether a request is written on a form that asks for a table of each service, a reason of each line, and contributions. */
export const isStrict = ({ form = "general" }: { readonly form?: string | undefined }): boolean => STRICT.has(form);

const quarterLabels = ({ locale }: Page): string[] =>
  ["1", "2", "3", "4"].map((number) => say(locale, "estimate.form.quarter", { number }));

function monthLabels({ locale, result }: Page): string[] {
  const names = say(locale, "months.short").split(" ");
  const first = Number(result.analysis.fiscalYearStart?.slice(5, 7) ?? "1") - 1;
  return [...names.slice(first), ...names.slice(0, first)];
}

/** A row of months or quarters that adds up to its sum in whole units; of the total, they are those of the rows. */
function periodRow(
  page: Page,
  key: string,
  label: string,
  total: Cell,
  count: number,
  parts?: readonly TableRow[],
): TableRow | undefined {
  if (total.value == null) return undefined;
  const periods = Array.from({ length: count }, (_, at) => at);
  const shares = parts
    ? periods.map((at) => toDecimal(sum(parts.flatMap(({ cells }) => cells[at]?.value ?? []).map(exact))))
    : allocate(
        total.value,
        periods.map(() => "1"),
        0,
      );
  return {
    key,
    kind: parts ? "total" : "item",
    label,
    cells: [...shares.map((value) => cellOf(page, exact(value))), total],
  };
}

/** A whole number in words: "1200000" is "one million two hundred thousand"; undefined from a trillion on. */
export function numberWords(digits: string, { phrases }: Locale): string | undefined {
  const list = (key: string): readonly string[] => (phrases[`number.${key}`] ?? "").split(" ");
  const [units, tens, hundreds] = [list("units"), list("tens"), list("hundreds")];
  const scales = ["thousand", "million", "billion"].map((key) => (phrases[`number.${key}`] ?? "").split("|"));
  if (units.length !== 20 || !/^\d{1,12}$/.test(digits)) return undefined;
  if (/^0+$/.test(digits)) return units[0];
  const groups = digits.padStart(12, "0").match(/\d{3}/g) ?? [];
  const words = groups.flatMap((group, at) => {
    const value = Number(group);
    if (value === 0) return [];
    const scale = at === 3 ? undefined : scales[2 - at];
    // A thousand is she in Russian: its one and two have a form of their own.
    const own = at === 2 ? list("units-of-thousand") : [];
    return [...below(value, units, own, tens, hundreds), ...(scale ? [formOf(value, scale)] : [])];
  });
  return words.join(" ");
}

function below(
  value: number,
  units: readonly string[],
  own: readonly string[],
  tens: readonly string[],
  hundreds: readonly string[],
): readonly string[] {
  const rest = value % 100;
  const last = rest < 20 ? rest : rest % 10;
  const word = (at: number): string => (own.length > 1 ? own[at] : undefined) ?? units[at] ?? "";
  return [
    ...(value >= 100 ? (hundreds[Math.floor(value / 100) - 1] ?? "").split("_") : []),
    ...(rest >= 20 ? [tens[Math.floor(rest / 10) - 2] ?? ""] : []),
    ...(last > 0 ? word(last).split("_") : []),
  ].filter(Boolean);
}

// One form, or those for one, for two to four, and for five and more.
function formOf(value: number, [one = "", few = one, many = few]: readonly string[]): string {
  const [tenth, hundredth] = [value % 10, value % 100];
  if (hundredth >= 11 && hundredth <= 14) return many;
  return tenth === 1 ? one : tenth >= 2 && tenth <= 4 ? few : many;
}
