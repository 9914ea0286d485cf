import type { Locale } from "../formula/locale.js";
import { PHASES } from "../model/budget-line.js";
import type { ColumnMatch } from "../model/input-record.js";
import type { Alone } from "./alone.js";
import { UNKNOWN, draftQuestions, draftUnknown, isEncodingOpen, isTableOpen, yearsAsked } from "./draft-questions.js";
import { asksBeforeRows, withLists } from "./draft-lists.js";
import type { DraftPlace, DraftQuestion } from "./draft-types.js";

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
 * can see and change it, and every doubt is a question. Nothing that is asked stands there as if it were answered.
 *
 * @returns the analysis with its `questions`, and these by themselves
 */
export function draftAnalysis({ readings, file, title, locale, ...asked }: DraftTask): Draft {
  const currency = asked.currency ?? readings.find((each) => currencyOf(each))?.input.understood?.unit?.currency;
  const years = [...new Set(readings.flatMap(yearsOf))].sort().reverse();
  const [only, ...others] = years;
  const fiscalYear = asked.fiscalYear ?? (others.length === 0 ? only : undefined);
  const questions = [
    ...(currency === undefined ? [draftUnknown("currency", [], locale)] : []),
    ...(fiscalYear === undefined ? [draftUnknown("fiscalYear", years, locale)] : []),
    ...readings.flatMap((each) => draftQuestions(each, { ...asked, place: placeOf(each), file, locale })),
  ];
  const budgets = readings.filter((each) => each.table === "budget");
  const tables = readings.filter((each) => each.table !== "budget");
  const isLater = budgets.length > 0 && asksBeforeRows(questions);
  const analysis = {
    $schema: "./node_modules/umay/dist/analysis-1.json",
    title,
    language: locale.code,
    currency: currency ?? UNKNOWN.currency,
    fiscalYear: fiscalYear ?? UNKNOWN.fiscalYear,
    ...(budgets.length > 0
      ? {
          budgets: budgets.map((each) =>
            withLists(budgetOf(each, file), "budgets/0/", questions, isLater ? ["drop"] : []),
          ),
          ...STUB,
        }
      : {}),
    ...withLists(
      Object.fromEntries(tables.map((each) => tableOf(each, file))),
      "",
      questions,
      isLater ? ["accept"] : [],
    ),
    ...(questions.length > 0 ? { questions } : {}),
  };
  return { analysis, questions };
}

// Without a rule no line is for gender equality: where rules are written is shown.
const STUB = { tagging: { schemes: ["count-in-full"], rules: [] } };

const placeOf = ({ table }: Alone): DraftPlace["place"] =>
  table === "budget" ? "budgets/0" : table === "tags" ? "tagging/tags" : table;

const currencyOf = ({ input }: Alone): string | undefined => input.understood?.unit?.currency;

// What the file says of years, also in headers that are still to be asked about.
function yearsOf({ input, issues, years }: Alone): readonly string[] {
  const { fiscalYear, columns = [] } = input.understood ?? {};
  const found = [fiscalYear?.value, ...columns.map((each) => each.fiscalYear), ...yearsAsked(issues), ...years];
  return found.flatMap((each) => (each === undefined || each === "" ? [] : [each]));
}

// How the file was opened: what was found is written down, so that a later version of umay finds the same. The decimal
// mark is not: one mark for the whole file would overrule what the cells of each column tell.
function readingOf({ input, sheet, issues }: Alone, file: string): object {
  const { encoding, delimiter, understood } = input;
  const isText = understood !== undefined && understood.encodingBy !== "workbook";
  const name = sheet ?? understood?.sheet;
  return {
    file,
    ...(name === undefined ? {} : { sheet: name }),
    ...(isText && !isEncodingOpen(issues) ? { encoding } : {}),
    ...(isText && delimiter !== "none" ? { delimiter } : {}),
  };
}

function tableOf(reading: Alone, file: string): readonly [string, object] {
  const place = readingOf(reading, file);
  return reading.table === "tags" ? ["tagging", { schemes: ["oecd-dac"], tags: place }] : [reading.table, place];
}

function budgetOf(reading: Alone, file: string): object {
  const { understood } = reading.input;
  if (!understood || isTableOpen(reading.issues)) return readingOf(reading, file);
  const { unit, fiscalYear, headerRows, columns } = understood;
  const yearly = columns.filter((each) => isPhase(each.field) && each.fiscalYear !== undefined);
  const amounts = yearly.map(({ field, header, fiscalYear: year }) => ({ header, fiscalYear: year, phase: field }));
  return {
    ...readingOf(reading, file),
    ...(headerRows.length > 0 ? { headerRows } : {}),
    ...(unit && Number.isSafeInteger(Number(unit.value)) ? { unit: Number(unit.value) } : {}),
    ...(unit?.currency === undefined ? {} : { currency: unit.currency }),
    ...(fiscalYear && fiscalYear.value !== "" ? { fiscalYear: fiscalYear.value } : {}),
    ...(isEncodingOpen(reading.issues)
      ? {}
      : {
          columns: columnsOf(columns.filter((each) => !yearly.includes(each))),
          ...(amounts.length > 0 ? { amounts } : {}),
        }),
    hierarchy: "auto",
  };
}

const isPhase = (field: string): boolean => PHASES.some((phase) => phase === field);

function columnsOf(columns: readonly ColumnMatch[]): object {
  const ids = columns.filter((each) => each.field === "id").map((each) => each.header);
  const all = Object.fromEntries(columns.map(({ field, header }) => [field, header]));
  return ids.length > 1 ? { ...all, id: ids } : all;
}
