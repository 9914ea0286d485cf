import { say } from "../formula/say.js";
import { allocate } from "../money/allocate.js";
import { exact } from "../money/exact.js";
import type { EstimateForm, EstimateTable } from "./estimate-document.js";
import { cellOf } from "./estimate-table.js";
import { numberWords } from "./number-words.js";
import type { Page } from "./page.js";
import { type Cell, type TableRow, table } from "./pieces.js";

const FIELDS = ["payee", "taxId", "address", "bank", "account", "bic", "phone"] as const;
const BLANK = "_".repeat(24);
const QUARTERS = ["1", "2", "3", "4"];

/** The form of an estimate, as its request names it. */
export function estimateForm(page: Page, { sections, total }: EstimateTable): EstimateForm {
  const { locale, result } = page;
  const { request, currency, fiscalYear } = result.analysis;
  const form = request?.form ?? "general";
  const said: Readonly<Record<string, string | undefined>> = { payee: request?.from, ...request?.requisites };
  const asked = total.requested.value;
  const unit = locale.units[currency] ?? currency;
  const words = asked == null ? undefined : numberWords(asked, locale);
  const rows = sections.flatMap(({ id, title, sums }) => quarterRow(page, id, title, sums.requested) ?? []);
  const whole = quarterRow(page, "total", say(locale, "estimate.column.total"), total.requested, rows);
  return {
    approval:
      form === "donor"
        ? []
        : [
            say(locale, "estimate.form.approve"),
            said["approver"] ?? `${BLANK} ${say(locale, "estimate.form.post")}`,
            `${BLANK} ${say(locale, "estimate.form.name")}`,
            say(locale, "estimate.form.day", { year: fiscalYear.slice(0, 4) }),
          ],
    requisites: FIELDS.map((id) => ({ label: say(locale, `estimate.form.${id}`), text: said[id] ?? BLANK })),
    ...(words !== undefined && {
      inWords: say(locale, "estimate.form.in-words", { sum: total.requested.text, words, unit }),
    }),
    ...(whole && {
      quarters: table({
        id: "estimate-quarters",
        title: say(locale, "estimate.form.quarters"),
        heading: say(locale, "estimate.form.section"),
        columns: [...QUARTERS, "year"].map((id) => ({
          id,
          label:
            id === "year" ? say(locale, "estimate.form.year") : say(locale, "estimate.form.quarter", { number: id }),
          align: "right",
        })),
        rows: [...rows, whole],
      }),
    }),
  };
}

/** A row of quarters that adds up to its sum in whole units; of the total, its quarters are those of the rows. */
function quarterRow(
  page: Page,
  key: string,
  label: string,
  sum: Cell,
  parts?: readonly TableRow[],
): TableRow | undefined {
  if (sum.value == null) return undefined;
  const shares = parts
    ? QUARTERS.map((_, at) => String(parts.reduce((all, { cells }) => all + BigInt(cells[at]?.value ?? "0"), 0n)))
    : allocate(sum.value, ["1", "1", "1", "1"], 0);
  return {
    key,
    kind: parts ? "total" : "item",
    label,
    cells: [...shares.map((value) => cellOf(page, exact(value))), sum],
  };
}
