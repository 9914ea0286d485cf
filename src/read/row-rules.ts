import type { Dictionary } from "../model/dictionary.js";
import { nearest } from "../formula/nearest.js";
import { ONE, compare, exact, isDecimal } from "../money/exact.js";
import { ASSUMPTIONS, type AssumptionName } from "../model/assumption.js";
import { codeWords } from "../columns/column-reader.js";
import { secretCells } from "../columns/secret-cells.js";
import { foldWord } from "../columns/fold-word.js";

/** A fault of a row that no single column shows. */
export type RowFault = {
  readonly field: string;
  readonly code: string;
  readonly expected: string;
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
  if (!isAssumption(name) || value === undefined) return [];
  const kind = ASSUMPTIONS[name];
  if (typeof kind !== "string") return word(values, name, kind, dictionaries);
  if (!isDecimal(value)) return [{ field: "value", code: "assumption.value", expected: "1234.50", detail: { name } }];
  // The real discount rate alone may be below zero.
  if (name === "discount_rate") return [];
  const fields = ["value", "min", "max"];
  const negative = fields
    .filter((field) => values[field]?.startsWith("-") === true && /[1-9]/.test(values[field]))
    .map((field) => ({ field, code: "number.negative", expected: "≥ 0" }));
  if (kind !== "proportion") return negative;
  const above = fields.filter(
    (field) => isDecimal(values[field] ?? "") && compare(exact(values[field] ?? ""), ONE) > 0,
  );
  return [...negative, ...above.map((field) => ({ field, code: "share.range", expected: "0–1" }))];
}

function word(
  values: Draft,
  name: string,
  words: readonly string[],
  dictionaries: readonly Dictionary[],
): readonly RowFault[] {
  const known = codeWords(name, words, dictionaries);
  const written = values["value"] ?? "";
  const code = known.get(foldWord(written));
  if (code === undefined) {
    const near = nearest(written, words) ?? "";
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
  return TEXTS.filter((field) => isYes(values[field] ?? "")).map((field) => ({
    field,
    code: "cell.moved",
    expected: field,
  }));
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
  return faults;
}

const isAssumption = (name: string | undefined): name is AssumptionName =>
  name !== undefined && Object.hasOwn(ASSUMPTIONS, name);
