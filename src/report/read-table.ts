// The table of what was read: each file with its rows, its unit and how it was understood; and the same in words.
import { type Locale, say } from "../formula/locale.js";
import type { Aside, InputRecord, UnitFound } from "../model/input-record.js";
import { format } from "../money/format.js";
import { agreementOf, agreementWords, recordTables } from "./provenance.js";
import { type Table, headed, table, textCell } from "./page.js";
import { type Result } from "../result/result.js";
import { small } from "../headline/network-figures.js";

/** How many rows were set aside and as what; blank where none was. */
export const asideWords = (aside: Aside, locale: Locale): string =>
  (["parents", "totals", "notes", "filtered"] as const)
    .filter((kind) => aside[kind] > 0)
    .map((kind) => say(locale, `seen.aside.${kind}`, { count: aside[kind] }))
    .join(", ");

export function fileUnit({ value, currency }: Pick<UnitFound, "value" | "currency">, locale: Locale): string {
  const words = WORDS[value];
  const money = currency === undefined ? say(locale, "seen.currency-unit") : (locale.units[currency] ?? currency);
  return say(locale, words ?? "seen.unit.other", { value: format(value, locale.marks), currency: money });
}

const WORDS: Readonly<Record<string, string>> = {
  "1": "seen.unit.one",
  "1000": "seen.unit.thousand",
  "100000": "seen.unit.lakh",
  "1000000": "seen.unit.million",
  "10000000": "seen.unit.crore",
  "1000000000": "seen.unit.billion",
};

/** What was read: each file with its rows and how it was understood. */
export function readTable(inputs: readonly InputRecord[], locale: Locale): Table {
  const count = (value: number) => ({ text: format(String(value), locale.marks), value: String(value) });
  const refused = inputs.reduce((sum, each) => sum + each.rejected, 0);
  return table({
    id: "read",
    title: say(locale, "read.title"),
    heading: say(locale, "read.title"),
    columns: [...headed(locale, "column", ["rows", "accepted"]), ...headed(locale, "column", ["understood"], "left")],
    rows: inputs.map((each) => ({
      key: each.file,
      kind: "item",
      label: each.file,
      cells: [...[each.rows, each.accepted].map((rows) => count(rows)), textCell(understood(each, locale))],
    })),
    remarks: [
      say(locale, refused === 0 ? "refused.none" : "refused", { count: refused }),
      ...agreementWords(inputs, locale),
    ],
  });
}

/** What the totals of budgets were checked against, where they have any. */
export const checkedWords = (inputs: readonly InputRecord[], locale: Locale): readonly string[] =>
  agreementWords(
    inputs.filter(({ understood: seen }) => agreementOf(seen ?? { checks: [] }) !== "none"),
    locale,
  );

function understood(input: InputRecord, locale: Locale): string {
  const { encoding, delimiter, decimal } = input;
  const sheet = sheetWords(input, locale);
  return [
    ...(encoding === "none" ? [] : [encoding.toUpperCase().replace("WINDOWS", "Windows")]),
    ...sheet,
    ...(delimiter === "none"
      ? []
      : [delimiter === "\t" ? say(locale, "understood.tab") : say(locale, "understood.mark", { mark: delimiter })]),
    ...(decimal === "none" ? [] : [say(locale, "understood.decimal", { mark: decimal })]),
    ...understoodWords(input, locale).slice(sheet.length),
  ].join(", ");
}

function sheetWords({ file, understood: seen }: InputRecord, locale: Locale): string[] {
  const { sheet } = seen ?? {};
  return sheet === undefined || file.endsWith(`#${sheet}`) ? [] : [say(locale, "understood.sheet", { sheet })];
}

/** How a table was understood, but for the marks that its file is written with. */
export function understoodWords(input: InputRecord, locale: Locale): string[] {
  const { setAside, rejected, understood: seen } = input;
  const { aside, unit, checks = [] } = seen ?? {};
  const differ = checks.filter((each) => each.mismatches > 0).length;
  return [
    ...sheetWords(input, locale),
    ...(unit ? [fileUnit(unit, locale)] : []),
    ...(setAside > 0
      ? [aside ? asideWords(aside, locale) : say(locale, "understood.set-aside", { count: setAside })]
      : []),
    ...(rejected > 0 ? [say(locale, "understood.rejected", { count: rejected })] : []),
    ...(checks.length === 0
      ? []
      : [say(locale, differ === 0 ? "understood.agree" : "understood.differ", { count: checks.length, differ })]),
  ];
}

/** Files with their rows, what was refused, what the totals agree with, and since when the norms are in force. */
export function madeFrom(result: Result, locale: Locale): readonly string[] {
  const { inputs, allowRejects } = result;
  const [, rules] = recordTables(result, locale);
  const standards = (rules?.rows ?? []).filter(({ key }) => key.startsWith("cost-standard "));
  const named = standards.map(
    ({ label, detail, cells }) => `${[label, detail].filter(Boolean).join(", ")}: ${small(cells[1]?.text ?? "")}`,
  );
  return [
    ...(inputs.length === 0
      ? []
      : [say(locale, "made.rows", { list: inputs.map((each) => fileWords(each, locale)).join("; ") })]),
    ...readTable(inputs, locale).remarks,
    ...(named.length === 0 ? [] : [say(locale, "made.standards", { list: named.join("; ") })]),
    ...(allowRejects ? [say(locale, "record.allow-rejects")] : []),
    say(locale, "made.elsewhere"),
  ];
}

function fileWords(input: InputRecord, locale: Locale): string {
  const print = (value: number): string => format(String(value), locale.marks);
  const facts = { accepted: print(input.accepted), rows: print(input.rows) };
  const count = facts.rows === facts.accepted ? facts.rows : say(locale, "made.of", facts);
  const seen = understoodWords(input, locale).join(", ");
  return `${input.file} ${count}${seen === "" ? "" : ` (${seen})`}`;
}
