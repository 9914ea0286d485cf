import { exact, isDecimal, multiply, whole } from "../money/exact.js";
import { format } from "../money/format.js";
import { toDecimal } from "../money/to-decimal.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Assumption } from "../model/assumption.js";
import type { Row } from "../model/table.js";
import { label, textCell, type Page } from "./page.js";
import { type Table, type TableRow, table } from "./pieces.js";

const SHARES: ReadonlySet<string> = new Set([
  "occupancy",
  "target_occupancy",
  "overhead_rate",
  "contingency_rate",
  "discount_rate",
  "prevalence_12m",
  "women_15plus_share",
  "ever_partnered_share",
  "help_seeking",
  "uptake",
  "vat_rate",
]);

/** Every value that the figures rest on and who published it: to be checked first. */
export function assumptionTable(page: Page): Table {
  const { result, locale } = page;
  return table({
    id: "assumed",
    title: say(locale, "assumed.title", { count: result.assumptions.length }),
    heading: say(locale, "assumption"),
    columns: [
      { id: "value", label: say(locale, "column.value"), align: "right" },
      { id: "range", label: say(locale, "column.range"), align: "right" },
      { id: "origin", label: say(locale, "column.origin"), align: "left" },
    ],
    rows: result.assumptions.map((each) => assumptionRow(page, each)),
    remarks: [
      ...(result.assumptions.length + result.blankMonths === 0 ? [say(locale, "assumed.none")] : []),
      ...blankMonths(page),
    ],
  });
}

/** What is said of months that nobody stated. */
export const blankMonths = ({ result, locale }: Page): string[] =>
  result.blankMonths === 0 ? [] : [say(locale, "blanks.months", { count: result.blankMonths })];

function assumptionRow({ result, locale }: Page, { values, file, row }: Row<Assumption>): TableRow {
  const { name, region, year, value, min, max, source } = values;
  const show = (text: string): string => assumptionWords(name, text, locale);
  const about = [region, year].filter((each) => each !== undefined).join(", ");
  const work = result.sources.find((each) => each.values.id === source)?.values;
  const origin =
    source === "assumption" || work?.kind === "assumption"
      ? say(locale, "origin.assumption")
      : say(locale, work?.kind === "derived" ? "origin.derived" : "origin.published", {
          work: [work?.publisher, work?.title ?? source, work?.year].filter((each) => each !== undefined).join(", "),
        });
  return {
    key: [name, region, year].join(" "),
    kind: "item",
    label: label(locale, name),
    ...(about === "" ? {} : { detail: about }),
    cells: [
      { text: show(value), value: isDecimal(value) ? value : null },
      textCell(min === undefined || max === undefined ? say(locale, "no-range") : `${show(min)} … ${show(max)}`),
      textCell(row > 0 ? `${origin} (${say(locale, "place.row", { file, row: String(row) })})` : origin),
    ],
  };
}

/** The value of an assumption as it is read by a person: a share as a percentage, a code as its words. */
export function assumptionWords(name: string, value: string, locale: Locale): string {
  if (!isDecimal(value)) return locale.codes[value] ?? value;
  if (!SHARES.has(name)) return format(value, locale.marks);
  return say(locale, "percent", { value: format(toDecimal(multiply(exact(value), whole(100))), locale.marks) });
}
