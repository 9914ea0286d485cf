// What tables demand of a row beyond its single cells: rules of each table, rates that may be in per cent and the
// fields that hold rates, and values that a cell says of another column, with their headers.
import { orderAmount } from "../../model/order-amount.js";
import type { Dictionary } from "../../model/dictionary.js";
import { onceFor } from "../../model/once-for.js";
import { nearest } from "../../formula/nearest.js";
import { compare, divide, exact, isDecimal, multiply, toDecimal } from "../../money/exact.js";
import { ASSUMPTIONS, assumptionFault, isAssumptionName } from "../../model/assumption.js";
import { codeWords, secretCells } from "../headers/secret-cells.js";
import { foldWord } from "../headers/fold-word.js";
import type { Field } from "../../model/fields.js";
import { isDoubtfulRate, rateExpected, rateReadings } from "../../model/doubtful-rate.js";
import type { CellProblem } from "../numbers/number-column.js";
import type { Beside } from "../headers/column-reader.js";

/** A fault of a row that no single column shows. */
type RowFault = Omit<CellProblem, "severity"> & { readonly field: string; readonly severity?: "error" | "question" };

/** Values of a row while it is read; a rule may put a code in place of its word. */
export type Draft = Record<string, string>;

type Rule = (values: Draft, dictionaries: readonly Dictionary[]) => readonly RowFault[];

/** What a table demands of a row beyond its single columns, by the name of the table. */
export const rowRules: Readonly<Record<string, Rule>> = { assumptions: assumption, centres, funding };

// A value is a number, or one of the words that its assumption knows.
function assumption(values: Draft, dictionaries: readonly Dictionary[]): readonly RowFault[] {
  const { name, value } = values;
  if (!isAssumptionName(name) || value === undefined) return [];
  const kind = ASSUMPTIONS[name];
  if (typeof kind !== "string") return word(values, name, kind, dictionaries);
  if (!isDecimal(value)) return [{ field: "value", code: "assumption.value", expected: "1234.50", detail: { name } }];
  return ["value", "min", "max"].flatMap((field) => {
    const number = values[field] ?? "";
    const fault = isDecimal(number) ? assumptionFault(name, number) : undefined;
    return fault ? [{ field, ...fault }] : [];
  });
}

function word(values: Draft, name: string, words: readonly string[], dictionaries: readonly Dictionary[]) {
  const known = codeWords(name, words, dictionaries);
  const written = foldWord(values["value"] ?? "");
  const [code, ...others] = known.get(written) ?? [];
  if (code === undefined || others.length > 0) {
    const near = known.get(nearest(written, known.keys()) ?? "")?.join(", ") ?? "";
    return [{ field: "value", code: "assumption.value", expected: words.join(", "), detail: { name, nearest: near } }];
  }
  values["value"] = code;
  return [];
}

const TEXTS = ["name", "region", "standard", "pool", "evidence"] as const;

// A word for yes where it cannot be: the cells of the row have moved, and it may say that the centre is confidential.
function centres(values: Draft, dictionaries: readonly Dictionary[]): readonly RowFault[] {
  const answerOf = answersOf(dictionaries);
  const isYes = (text: string): boolean => answerOf(text) === "yes" && !/^[\da-z]$/i.test(text);
  const moved = TEXTS.filter((field) => isYes(values[field] ?? ""));
  return [...moved.map((field) => ({ field, code: "cell.moved", expected: field })), ...capacityQuestions(values)];
}

// A leap year, so that no year has more nights.
const NIGHTS = exact("366");

// More nights than all places have in the year, or more people than have a night each: another unit, or a slip.
function capacityQuestions(values: Draft): readonly RowFault[] {
  const { capacity, capacity_unit: unit, months_open: months = "12" } = values;
  if (!isDecimal(capacity ?? "") || !isDecimal(months)) return [];
  const most = multiply(multiply(exact(capacity ?? ""), NIGHTS), divide(exact(months), exact("12")));
  const detail = { most: toDecimal(most), capacity: capacity ?? "" };
  const above = (code: string, fields: readonly string[]): RowFault[] =>
    fields.flatMap((field): RowFault[] => {
      const count = values[field] ?? "";
      if (!isDecimal(count) || compare(exact(count), most) <= 0) return [];
      return [{ field, code, severity: "question", expected: `≤ ${detail.most}`, detail }];
    });
  // Children share the place of their mother unless beds are counted.
  const [nights, people] = unit === "bed" ? [["person_nights"], ["clients", "children"]] : [[], ["clients"]];
  return [
    ...above("centre.nights-above", ["place_nights", ...nights]),
    // Where there is no place, the clients without nights are told.
    ...(unit === undefined || most.n === 0n ? [] : above("centre.people-above", people)),
  ];
}

const answersOf = onceFor(secretCells);

function funding(values: Draft): readonly RowFault[] {
  const { status, probability, form, line, centre_id, month_from, month_to } = values;
  const faults: RowFault[] = [];
  if ((status === "pledged" || status === "probable") && probability === undefined)
    faults.push({ field: "probability", code: "funding.probability", expected: "0–1", detail: { status } });
  // Whether the need of a centre has lines, its tables say together.
  if (form === "in_kind" && line === undefined && centre_id === undefined)
    faults.push({ field: "line", code: "funding.in-kind", expected: "line" });
  if (line !== undefined && centre_id === undefined)
    faults.push({ field: "centre_id", code: "funding.line-centre", expected: "centre_id", detail: { line } });
  if (Number(month_from) > Number(month_to))
    faults.push({ field: "month_to", code: "funding.months-order", expected: `≥ ${month_from ?? ""}` });
  return [...faults, ...order(values)];
}

// A blank amount of a social order is what the order pays.
function order(values: Draft): readonly RowFault[] {
  const { price, units, amount, source_type: type } = values;
  if (price === undefined) return [];
  if (type !== "order") return [{ field: "price", code: "funding.order-type", expected: "order" }];
  if (units === undefined) return [{ field: "amount", code: "funding.order-units", expected: "units" }];
  const paid = orderAmount(values);
  if (paid === undefined) return [];
  if (amount === undefined) values["amount"] = paid;
  else if (isDecimal(amount) && compare(exact(amount), exact(paid)) !== 0)
    return [{ field: "amount", code: "funding.order-amount", expected: paid }];
  return [];
}

/** A question for each rate of a row that may be meant in per cent: above 2 and without the sign. */
export const rateQuestions = (
  table: string,
  fields: readonly Field[],
  values: Draft,
  isPercent: (field: string) => boolean,
): readonly RowFault[] =>
  rateFields(table, fields, values).flatMap((field): RowFault[] => {
    const value = values[field];
    if (value === undefined || !isDecimal(value) || !isDoubtfulRate(value) || isPercent(field)) return [];
    const { percent, plain } = rateReadings(value);
    const facts = { expected: rateExpected(value), detail: { percent, plain } };
    return [{ field, code: RATE_QUESTION, severity: "question", ...facts }];
  });

export const RATE_QUESTION = "rate.percent";

/** The fields of a row that hold rates: those of the table, and the values of an assumption that is one. */
export const rateFields = (table: string, fields: readonly Field[], values: Draft): readonly string[] =>
  table !== "assumptions"
    ? fields.flatMap(({ name, kind }) => (kind === "rate" ? name : []))
    : isAssumptionName(values["name"]) && ASSUMPTIONS[values["name"]] === "rate"
      ? ["value", "min", "max"]
      : [];

/** Puts what cells say beside their value where it belongs, as a blank currency of `24 000 $`, and tells what contradicts it. */
export function takeBeside(columns: readonly BesideColumn[], cells: readonly string[], draft: Draft): RowFault[] {
  const refused = (name: string): boolean =>
    draft[name] === undefined && columns.some((each) => each.field.name === name && cells[each.index]?.trim());
  return columns.flatMap(({ field, index, companion, beside }): RowFault[] => {
    const said = draft[field.name] === undefined ? undefined : beside?.(cells[index] ?? "");
    if (said === undefined || companion === undefined || refused(companion)) return [];
    const { meant, one } = said;
    const stated = draft[companion];
    if (stated !== undefined && (meant.includes(stated) || Number(stated) === Number(one))) return [];
    const other = columns.find((each) => each.field.name === companion)?.header ?? companion;
    const detail = { said: meant.join(", "), beside: other };
    if (stated !== undefined)
      return [{ field: field.name, code: "beside.differs", expected: stated, detail: { ...detail, stated } }];
    if (one === undefined)
      return [{ field: field.name, code: "beside.several", severity: "question", expected: detail.said, detail }];
    draft[companion] = one;
    return [];
  });
}

/** A column whose cells may also say what another column of the row holds. */
export type BesideColumn = {
  readonly field: Field;
  readonly index: number;
  readonly header: string;
  /** Name of that other column. */
  readonly companion: string | undefined;
  readonly beside?: ((cell: string) => Beside | undefined) | undefined;
};

/** The headers of a row: a value without a column of its own stands in the column that speaks of it. */
export function headersBeside(columns: readonly BesideColumn[], known: Readonly<Draft>, values: object) {
  const taken = columns.flatMap(({ companion, header }): [string, string][] =>
    companion !== undefined && companion in values && !(companion in known) ? [[companion, header]] : [],
  );
  return taken.length === 0 ? known : { ...Object.fromEntries(taken), ...known };
}
