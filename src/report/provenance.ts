// What a result was made from, as data and as tables; and what the totals of budgets were checked against.
import { type Locale, say } from "../formula/locale.js";
import type { Source } from "../formula/figure.js";
import type { InputRecord, Understood } from "../model/input-record.js";
import { format } from "../money/format.js";
import type { Result } from "../result/result.js";
import { modeOf } from "./mode-words.js";
import { type Report, type Table, type TableRow, dateWords, headed, table, textCell } from "./page.js";
import { capital, hides, shortTitle } from "../headline/network-figures.js";

/** A standard or scheme that a result was computed by, and its time. */
export type RuleRecord = {
  readonly kind: "cost-standard" | "supply-standard" | "scheme";
  readonly id: string;
  readonly service?: string;
  readonly publisher?: string;
  readonly year?: string;
  readonly url?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Years of its prices. */
  readonly priceYears?: readonly string[];
};

/** What a result was made from and how, beside its input files. */
export type Provenance = {
  readonly analysis: { readonly file: string; readonly sha256?: string };
  readonly mode: Report["mode"];
  /** Whether rows were refused and the figures are about the others alone. */
  readonly allowRejects: boolean;
  readonly rules: readonly RuleRecord[];
  /** What the total of each budget was checked against. */
  readonly budgets: readonly { readonly file: string; readonly agrees: Agreement }[];
};

/** The record of how a result was made. */
export function provenance(result: ProvenanceOf): Provenance {
  const { analysisFile: file, analysisSha256: sha256, allowRejects, costStandards, supplyStandards, schemes } = result;
  const budgets = result.inputs.filter((each) => each.reader === "budget" && each.understood);
  return {
    analysis: { file, ...(sha256 !== undefined && { sha256 }) },
    mode: modeOf(result),
    allowRejects,
    rules: [
      ...costStandards.map(({ assumed: _, ...use }): RuleRecord => ({ kind: "cost-standard", ...use })),
      ...supplyStandards.map(({ id, service, source }) => published("supply-standard", { id, service }, source)),
      ...schemes.map(({ id, source }) => published("scheme", { id }, source)),
    ],
    budgets: budgets.map(({ file: name, understood }) => ({
      file: name,
      agrees: agreementOf(understood ?? { checks: [] }),
    })),
  };
}

type ProvenanceOf = Pick<
  Result,
  "analysisFile" | "analysisSha256" | "allowRejects" | "costStandards" | "supplyStandards" | "schemes" | "inputs"
>;

const published = (
  kind: RuleRecord["kind"],
  of: { readonly id: string; readonly service?: string },
  { publisher, year, url }: Source,
): RuleRecord => ({
  kind,
  ...of,
  ...(publisher !== undefined && { publisher }),
  ...(year !== undefined && { year }),
  ...(url !== undefined && { url }),
});

/** Whether the lines of a budget give a total that is published: one that was given, the file's own, or none to check by. */
type Agreement = "given" | "own" | "differ" | "none";

/**
 * Against what a budget was checked.
 *
 * @param seen - how its file was understood
 */
export function agreementOf({ checks, confirmed }: Pick<Understood, "checks" | "confirmed">): Agreement {
  return checks.some(isWrongTotal) ? "differ" : (confirmed?.by ?? "none");
}

const isWrongTotal = ({ kind, mismatches }: Understood["checks"][number]): boolean =>
  mismatches > 0 && (kind === "control" || kind === "total");

/** One sentence for each budget: what its total was checked against. */
export function agreementWords(inputs: readonly InputRecord[], locale: Locale): readonly string[] {
  const budgets = inputs.filter((each) => each.reader === "budget" && each.accepted > 0);
  return budgets.flatMap(({ file, understood }) => {
    if (!understood) return [];
    const sentence = sentenceOf(understood, locale);
    return [budgets.length > 1 ? `${file}: ${sentence}` : sentence];
  });
}

function sentenceOf(seen: Understood, locale: Locale): string {
  const { checks, given, confirmed } = seen;
  const by = agreementOf(seen);
  // A total that was typed says in which unit it was taken.
  const typed = by === "given" ? given : undefined;
  const total = typed?.total ?? (by === "differ" ? checks.find(isWrongTotal) : confirmed)?.stated;
  const said = (key: "agrees.differ.all" | "agrees.differ" | "agrees.none" | "agrees.own" | "agrees.given") =>
    say(locale, key, {
      total: total === undefined ? "" : format(total, locale.marks),
      row: String(confirmed?.row ?? ""),
    });
  if (by === "differ") return said(total === undefined ? "agrees.differ.all" : "agrees.differ");
  const sentence = typed
    ? say(locale, `agrees.given.${typed.in}`, { total: format(typed.total, locale.marks) })
    : said(`agrees.${by}`);
  const isPrinted = by === "given" && confirmed?.row !== undefined;
  return isPrinted ? `${sentence} ${say(locale, "agrees.printed", { row: String(confirmed.row) })}` : sentence;
}

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
