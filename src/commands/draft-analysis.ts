import type { Locale } from "../formula/locale.js";
import { PHASES } from "../model/budget-line.js";
import type { ColumnMatch } from "../model/input-record.js";
import { type DraftQuestion, draftQuestion, draftUnknown } from "./draft-questions.js";
import type { Alone } from "./read-alone.js";

/** What a draft is made of. */
export type DraftTask = {
  readonly readings: readonly Alone[];
  /** Path of the file from the folder of the analysis file. */
  readonly file: string;
  /** As they were asked for; else what the file says. */
  readonly currency: string | undefined;
  readonly fiscalYear: string | undefined;
  readonly title: string;
  readonly locale: Locale;
};

/** An analysis file that says how a file was understood. */
export type Draft = { readonly analysis: object; readonly questions: readonly DraftQuestion[] };

/**
 * The analysis file for a file that was read by itself: everything that was understood is written down, so that a person
 * can see and change it, and every doubt is a question.
 *
 * @returns the analysis with its `questions`, and these by themselves
 */
export function draftAnalysis({ readings, file, title, locale, ...asked }: DraftTask): Draft {
  const seen = readings.flatMap((each) => each.input.understood ?? []);
  const years = seen.flatMap(
    ({ fiscalYear, columns }) => fiscalYear?.value ?? columns.flatMap((each) => each.fiscalYear ?? []),
  );
  const currency = asked.currency ?? seen.find((each) => each.unit?.currency)?.unit?.currency;
  const fiscalYear = asked.fiscalYear ?? [...years].sort().at(-1);
  const questions = [
    ...(currency === undefined ? [draftUnknown("currency", DEFAULTS.currency, locale)] : []),
    ...(fiscalYear === undefined ? [draftUnknown("fiscalYear", DEFAULTS.fiscalYear, locale)] : []),
    ...readings.flatMap((each) => questionsOf(each, locale)),
  ];
  const budgets = readings.filter((each) => each.table === "budget");
  const others = readings.filter((each) => each.table !== "budget");
  const analysis = {
    $schema: "./node_modules/umay/dist/analysis-1.json",
    title,
    language: locale.code,
    currency: currency ?? DEFAULTS.currency,
    fiscalYear: fiscalYear ?? DEFAULTS.fiscalYear,
    ...(budgets.length > 0 ? { budgets: budgets.map((each) => budgetOf(each, file)) } : {}),
    ...Object.fromEntries(others.map((each) => tableOf(each, file))),
    ...(questions.length > 0 ? { questions } : {}),
  };
  return { analysis, questions };
}

const DEFAULTS = { currency: "KGS", fiscalYear: "2025" };

function questionsOf({ table, input, issues }: Alone, locale: Locale): DraftQuestion[] {
  const place = table === "budget" ? "budgets/0" : table === "tags" ? "tagging/tags" : table;
  const headers = input.understood
    ? [...input.understood.columns.map((each) => each.header), ...input.understood.unused]
    : [];
  // A doubt about a column is one question, however many cells have it.
  const asked = new Map(
    issues
      .filter((each) => each.severity === "question")
      .map((each) => [JSON.stringify([each.code, each.column, each.detail?.["key"]]), each] as const)
      .reverse(),
  );
  return [...asked.values()].reverse().map((each) => draftQuestion(each, place, headers, locale));
}

// How the file was opened: what was found is written down, so that a later version of umay finds the same.
function readingOf({ input, sheet }: Alone, file: string): object {
  const { encoding, delimiter, decimal, understood } = input;
  const isText = understood !== undefined && understood.encodingBy !== "workbook";
  const name = sheet ?? understood?.sheet;
  return {
    file,
    ...(name === undefined ? {} : { sheet: name }),
    ...(isText ? { encoding, ...(delimiter === "none" ? {} : { delimiter }) } : {}),
    ...(decimal === "none" ? {} : { decimal }),
  };
}

function tableOf(reading: Alone, file: string): readonly [string, object] {
  const place = readingOf(reading, file);
  return reading.table === "tags" ? ["tagging", { schemes: ["oecd-dac"], tags: place }] : [reading.table, place];
}

function budgetOf(reading: Alone, file: string): object {
  const { understood } = reading.input;
  if (!understood) return readingOf(reading, file);
  const { unit, fiscalYear, headerRows, columns } = understood;
  const yearly = columns.filter((each) => isPhase(each.field) && each.fiscalYear !== undefined);
  return {
    ...readingOf(reading, file),
    ...(headerRows.length > 0 ? { headerRows } : {}),
    ...(unit && Number.isSafeInteger(Number(unit.value)) ? { unit: Number(unit.value) } : {}),
    ...(unit?.currency === undefined ? {} : { currency: unit.currency }),
    ...(fiscalYear ? { fiscalYear: fiscalYear.value } : {}),
    columns: columnsOf(columns.filter((each) => !yearly.includes(each))),
    ...(yearly.length > 0
      ? { amounts: yearly.map(({ field, header, fiscalYear: year }) => ({ header, fiscalYear: year, phase: field })) }
      : {}),
    hierarchy: "auto",
  };
}

const isPhase = (field: string): boolean => PHASES.some((phase) => phase === field);

function columnsOf(columns: readonly ColumnMatch[]): object {
  const ids = columns.filter((each) => each.field === "id").map((each) => each.header);
  const all = Object.fromEntries(columns.map(({ field, header }) => [field, header]));
  return ids.length > 1 ? { ...all, id: ids } : all;
}
