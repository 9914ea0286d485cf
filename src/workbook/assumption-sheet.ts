import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Assumption } from "../model/assumption.js";
import { isDecimal } from "../money/exact.js";
import type { Row } from "../model/table.js";
import type { BookCell, BookSheet } from "./book.js";
import type { InputAddresses } from "./input-address.js";

/** The assumptions that figures rest on: each number is the cell where it was read, and who published it, if anybody. */
export function assumptionSheet(
  name: string,
  rows: readonly Row<Assumption>[],
  inputs: InputAddresses,
  locale: Locale,
): BookSheet {
  const heads = ["assumption", "region", "year", "value", "min", "max", "origin"].map((each) =>
    say(locale, `sheet.${each}`),
  );
  return {
    name,
    rows: [
      heads.map((text): BookCell => ({ text, style: "head" })),
      ...rows.map((row) => {
        const { values } = row;
        return [
          { text: locale.labels[values.name.replaceAll("_", "-")] ?? values.name },
          text(values.region),
          text(values.year),
          valueCell(row, inputs, locale),
          number(values.min),
          number(values.max),
          { text: locale.codes[values.source] ?? values.source },
        ];
      }),
    ],
    widths: [44, 16, 8, 16, 12, 12, 40],
    frozen: { rows: 1, columns: 1 },
  };
}

const text = (value: string | undefined): BookCell => (value === undefined ? null : { text: value });

const number = (value: string | undefined): BookCell =>
  value === undefined ? null : isDecimal(value) ? { number: value, format: "General" } : { text: value };

function valueCell({ values, file, row, headers }: Row<Assumption>, inputs: InputAddresses, locale: Locale): BookCell {
  const address = inputs.of({ sheet: file, row: String(row), column: headers.value ?? "value" });
  if (address === undefined)
    return isDecimal(values.value) ? number(values.value) : { text: locale.codes[values.value] ?? values.value };
  return { formula: address, cached: { number: values.value }, format: "General", style: "assumption" };
}
