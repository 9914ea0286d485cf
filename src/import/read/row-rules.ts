import type { Dictionary } from "../../model/dictionary.js";
import { nearest } from "../../formula/nearest.js";
import { compare, divide, exact, isDecimal, multiply } from "../../money/exact.js";
import { orderAmount } from "./order-amount.js";
import { ASSUMPTIONS, assumptionFault, isAssumptionName } from "../../model/assumption.js";
import { toDecimal } from "../../money/to-decimal.js";
import { codeWords } from "../headers/code-words.js";
import { secretCells } from "../headers/secret-cells.js";
import { foldWord } from "../headers/fold-word.js";

/** A fault of a row that no single column shows. */
export type RowFault = {
  readonly field: string;
  readonly code: string;
  readonly expected: string;
  readonly severity?: "error" | "question";
  readonly detail?: Readonly<Record<string, string>>;
};

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

function word(
  values: Draft,
  name: string,
  words: readonly string[],
  dictionaries: readonly Dictionary[],
): readonly RowFault[] {
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
  const answerOf = answers.get(dictionaries) ?? secretCells(dictionaries);
  answers.set(dictionaries, answerOf);
  const isYes = (text: string): boolean => answerOf(text) === "yes" && !/^[\da-z]$/i.test(text);
  const moved = TEXTS.filter((field) => isYes(values[field] ?? "")).map((field) => ({
    field,
    code: "cell.moved",
    expected: field,
  }));
  return [...moved, ...capacityQuestions(values)];
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

const answers = new WeakMap<readonly Dictionary[], ReturnType<typeof secretCells>>();

function funding(values: Draft): readonly RowFault[] {
  const { status, probability, form, line, centre_id, month_from, month_to } = values;
  const faults: RowFault[] = [];
  if ((status === "pledged" || status === "probable") && probability === undefined)
    faults.push({ field: "probability", code: "funding.probability", expected: "0–1", detail: { status } });
  if (form === "in_kind" && line === undefined)
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
