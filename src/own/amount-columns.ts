// Which columns of a centre's budget hold amounts beside the total of a line (by payer, service, months or year, or
// asked for, by centre), and which name its payer and how sure what is paid is.
import { type Exact, ZERO, add, compare } from "../money/exact.js";
import { shareColumns } from "./column-shares.js";
import { isStatusAlone, wholeOfPayers } from "./money-status.js";
import { LEFT, REQUESTED, payerOfShare } from "./recognise.js";
import type { OwnSheet } from "./own-sheet.js";
import { folded, isTotal, moneyIn, periodIn, projectYearIn, servicesIn, withoutCurrency, yearIn } from "./values.js";

/** A column of amounts beside the total of a line: whose money, of which service, for which months or year. */
export type Part = { readonly column: number } & (
  | { readonly as: "payer" | "share" | "requested" | "centre" }
  | { readonly as: "service"; readonly service: string }
  | { readonly as: "months"; readonly months: readonly [from: string, to: string] }
  | { readonly as: "year"; readonly year: string }
);

// What says that columns are of centres: the title of all of them, or each header.
const CENTRES =
  /(?<!\p{L})(?:(?:по|в разрезе|потребност\S*|расход\S*|затрат\S*|смет\S*|бюджет\S*) (?:кризисн\S* )?(?:центр(?:ам|ов)|убежищ(?:ам)?|приют(?:ам|ов))|(?:by|per) (?:crisis )?(?:centre|center|shelter)s?|of (?:the )?(?:crisis )?(?:centre|center|shelter)s|борборлор боюнча|орталықтар бойынша)(?!\p{L})/u;
const CENTRE = /центр|убежищ|приют|шелтер|борбор|орталық|cent(?:re|er)|shelter/;

// GIZ, ОБСЕ: whoever is called by capitals gives money.
const IN_CAPITALS = /^\p{Lu}{2,}(?!\p{Ll})/u;

// What became of a plan.
const OF_A_REPORT = /факт|исполн|actual|spent/;

/** What the columns of amounts say that no role names, by their headers, or since they add up to the total. */
export function partsOf(sheet: OwnSheet): readonly Part[] {
  const { payers, others, labels, headers, columns } = sheet.found;
  const shares = shareColumns(sheet);
  // Years that stand over amounts tell them apart where there are several.
  const dated = [...others, ...(columns.total === undefined ? [] : [columns.total])];
  const ofTotal = labels[columns.total ?? -1];
  const areYearly =
    new Set(dated.flatMap((column) => yearOver(headers[column] ?? "") ?? [])).size > 1 ||
    others.some((column) => labels[column] === ofTotal);
  const named = [...payers, ...others]
    .filter((column) => !shares.has(column) && column !== wholeOfPayers(sheet))
    .filter((column) => ![OF_A_REPORT, LEFT].some((words) => words.test(folded(headers[column] ?? ""))))
    .filter((column) => isAmounts(sheet, column))
    .map((column): Part | number => {
      const [label, whole] = [labels[column] ?? "", folded(headers[column] ?? "")];
      if (REQUESTED.test(whole)) return { column, as: "requested" };
      const period = periodIn(label, sheet.talk);
      if (period && "months" in period) return { column, as: "months", months: period.months };
      // «Total USD» beside a total is the same once more, and nobody's money.
      const isNobody = payerOfShare(withoutCurrency(headers[column] ?? "", sheet.talk)) === "";
      if (payers.includes(column)) return isNobody ? column : { column, as: "payer" };
      const [service, ...more] = servicesIn(label);
      if (service !== undefined && more.length === 0) return { column, as: "service", service };
      // Beside years «Всего» is of all of them.
      const year =
        yearIn(label) ??
        (areYearly ? (yearOver(whole) ?? (isTotal(label) || label === ofTotal ? "" : undefined)) : undefined);
      return year === undefined ? column : { column, as: "year", year };
    });
  const parts = named.filter((each) => typeof each !== "number");
  const unnamed = named.filter((each) => typeof each === "number");
  const paid = [...unnamed, ...parts.flatMap(({ as, column }) => (/^(?:payer|requested)$/.test(as) ? [column] : []))];
  const names = unnamed.map((column) => labels[column] ?? "");
  const isSaid = sheet.above((text) => CENTRES.test(folded(text)) || undefined) ?? names.every((name) => CENTRE.test(folded(name))); // prettier-ignore
  const areCentres = isSaid && names.length > 1 && paid.length === names.length && !names.some((name) => IN_CAPITALS.test(name)); // prettier-ignore
  const as = areCentres ? "centre" : "payer";
  return [
    ...parts,
    ...(addUp(sheet, paid) ? unnamed : []).map((column): Part => ({ column, as })),
    ...[...shares].map((column) => ({ column, as: "share" }) as const),
  ];
}

// A column of words that says of each line who pays all of it.
const WHO_PAYS =
  /^(кто (?:да|плат|оплач|покры|финанс|спонс)|плательщик|источник|за счет|who pays|paid by|payer|funded by|funding|funder|donor|донор|спонсор|грантодат|source|ким төлө|кім төле)/;

const yearOver = (header: string): string | undefined => yearIn(header) ?? projectYearIn(header);

/** The column that names the payer of each line. */
export function payerColumn(sheet: OwnSheet): number | undefined {
  const { payers, others, labels } = sheet.found;
  const named = [...payers, ...others].filter((column) => WHO_PAYS.test(folded(labels[column] ?? "")));
  return named.find((column) => !isAmounts(sheet, column));
}

/** The column that says how sure what is paid is. */
export const statusColumn = ({ found: { others, labels } }: OwnSheet): number | undefined =>
  others.find((column) => /^(статус|состояние|стадия|status|stage|абалы|жағдайы)/.test(folded(labels[column] ?? "")) || isStatusAlone(labels[column] ?? "")); // prettier-ignore

function isAmounts(sheet: OwnSheet, column: number): boolean {
  const held = sheet.bodyRows.map((at) => sheet.text(at, column)).filter((text) => text !== "");
  return held.filter((text) => moneyIn(text, sheet.talk)).length * 2 >= held.length && held.length > 0;
}

// Whether each line's amounts add up to its total.
function addUp(sheet: OwnSheet, columns: readonly number[]): boolean {
  if (sheet.found.columns.total === undefined) return false;
  const rows = sheet.bodyRows.flatMap((at) => {
    const printed = moneyIn(sheet.text(at, sheet.found.columns.total), sheet.talk)?.amount;
    if (!printed) return [];
    const parts = columns.flatMap((column): readonly Exact[] => {
      const amount = moneyIn(sheet.text(at, column), sheet.talk)?.amount;
      return amount ? [amount] : [];
    });
    return [compare(parts.reduce(add, ZERO), printed) === 0];
  });
  return rows.length > 1 && rows.every(Boolean);
}
