import { type Locale, say } from "../formula/locale.js";
import { capital, hides, shortTitle } from "../headline/network-figures.js";
import { type Table, type TableRow, dateWords, headed, table, textCell } from "./page.js";
import { type RuleRecord, provenance } from "./provenance.js";
import type { Result } from "../result/result.js";

/** The record of a report: every file that it was made from by its hash, and the standards and schemes with their dates. */
export function recordTables(result: Result, locale: Locale): Table[] {
  const { analysis, mode, allowRejects, rules } = provenance(result);
  // A hash of what tells of closed centres would let a reader try what stands there.
  const noHash = say(locale, hides(result) ? "record.hash-hidden" : "record.no-hash");
  const file = (name: string, what: string, sha256: string | undefined): TableRow => ({
    key: name,
    kind: "item",
    label: name,
    cells: [textCell(what), textCell(sha256 ?? noHash)],
  });
  const inputs = [...new Map(result.inputs.map((each) => [each.file, each])).values()];
  const files = table({
    id: "record",
    title: say(locale, "record.title"),
    heading: say(locale, "record.file"),
    columns: [
      { id: "what", label: say(locale, "record.what"), align: "left" },
      { id: "sha256", label: "SHA-256", align: "left" },
    ],
    rows: [
      file(analysis.file, say(locale, "record.analysis"), analysis.sha256),
      ...inputs.map((each) => file(each.file, say(locale, `table.${each.reader}`), each.sha256)),
    ],
    remarks: [
      ...(mode === "own" ? [] : [say(locale, "record.mode", { mode: say(locale, `mode.${mode}`) })]),
      ...(allowRejects ? [say(locale, "record.allow-rejects")] : []),
    ],
  });
  if (rules.length === 0) return [files];
  const used = table({
    id: "record-rules",
    title: say(locale, "record.rules"),
    heading: say(locale, "record.rule"),
    columns: headed(locale, "record", ["kind", "dates"], "left"),
    rows: rules.map((rule) => ({
      key: [rule.kind, rule.id, rule.service, rule.validFrom].join(" "),
      kind: "item",
      label: titleOf(rule, result, locale),
      ...(rule.kind === "cost-standard" ? { detail: locale.codes[rule.service ?? ""] ?? rule.service ?? "" } : {}),
      cells: [textCell(say(locale, `record.${rule.kind}`)), textCell(capital(datesOf(rule, locale)))],
    })),
  });
  return [files, used];
}

function titleOf({ id }: RuleRecord, { supplyStandards, schemes }: Result, locale: Locale): string {
  const entry = [...supplyStandards, ...schemes].find((each) => each.id === id);
  return entry === undefined ? id : shortTitle(entry.title, locale);
}

function datesOf({ publisher, year, validFrom, validTo, priceYears = [] }: RuleRecord, locale: Locale): string {
  const parts = [
    ...(validFrom === undefined ? [] : [say(locale, "record.from", { date: dateWords(validFrom, locale) })]),
    ...(validTo === undefined ? [] : [say(locale, "record.to", { date: dateWords(validTo, locale) })]),
    ...(priceYears.length === 0 ? [] : [say(locale, "record.prices", { years: priceYears.join(", ") })]),
    ...(publisher === undefined && year === undefined
      ? []
      : [say(locale, "record.published", { by: [publisher, year].filter((each) => each !== undefined).join(", ") })]),
  ];
  return parts.length === 0 ? say(locale, "record.no-date") : parts.join(", ");
}
