import { type CsvCell, csvText } from "../formats/csv-text.js";
import type { Locale } from "../formula/locale.js";
import { fieldsOf } from "../model/check-row.js";
import { packageElements } from "../model/package-element.js";
import { essentialPackage } from "../packs/index.js";
import { starterHeader } from "../interview/starter-rows.js";

/** A list of essential services: the short one, or the whole package of 2015. */
export type PackageList = (typeof essentialPackage)[number]["list"];

/** A table to fill in: every element of the package in every region, and nothing said yet. */
export function packageTable(list: PackageList, regions: readonly string[], locale: Locale): string {
  const fields = fieldsOf(packageElements).map(({ name }) => name);
  const elements = essentialPackage.filter((each) => each.list === list).flatMap((sector) => sector.elements);
  const cells = (region: string, element: string): CsvCell[] =>
    fields.map((field) => ({ region, element: locale.codes[element] ?? element })[field] ?? "");
  return csvText(
    [
      fields.map((field) => starterHeader(packageElements.name, field, locale)),
      ...regions.flatMap((region) => elements.map((element) => cells(region, element))),
    ],
    locale.marks,
  );
}
