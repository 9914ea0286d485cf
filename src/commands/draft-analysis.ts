// Makes the analysis file for a table that was read without one, from what was understood and what a person said. Also:
// its currency and year, its gender marker, what stands at a place of an analysis, and such a reading as a type.
import type { Issue } from "../formula/issue.js";
import type { Locale } from "../formula/locale.js";
import { settledColumns } from "../import/read/question-options.js";
import { type Analysis, UNKNOWN } from "../model/analysis.js";
import type { InputRecord, Reject } from "../model/input-record.js";
import { answered, entryOf, saidOfFiles } from "../questions/questions-of.js";
import { WORD_SCHEME } from "../questions/word-rules.js";
import type { TableKey } from "../questions/which-table.js";

type DraftTask = {
  readonly readings: readonly ReadAlone[];
  /** Path of the file from the folder of the analysis file. */
  readonly file: string;
  /** What was said beforehand or answered, as an analysis of the file. */
  readonly given: Given;
  readonly title: string;
  readonly locale: Locale;
};

/** What a person has said of a file: settings of its entry, and what they said of the whole. */
export type Given = {
  readonly currency?: string;
  readonly fiscalYear?: string;
  readonly budgets?: readonly { readonly file: string; readonly fiscalYear?: string }[];
  readonly accept?: NonNullable<Analysis["accept"]>;
  readonly centres?: Analysis["centres"];
};

/**
 * The analysis file for a file that was read by itself: everything that was understood or said is written down, so that a
 * person can see and change it. What is still asked is not.
 */
export function draftAnalysis({ readings, file, given, title, locale }: DraftTask): object {
  const { currency, fiscalYear } = aboutOf(readings, given);
  const draft = {
    $schema: "./node_modules/umay/dist/analysis-1.json",
    title,
    language: locale.code,
    currency: currency ?? UNKNOWN.currency,
    fiscalYear: fiscalYear ?? UNKNOWN.fiscalYear,
  };
  const said = (reading: ReadAlone): object => Object(entryAt(given, entryOf(reading.table))) as object;
  // While a file is read by itself, it is called by its path from where the command was called.
  const accepted = given.accept?.map((each) => ({ ...each, ...(each.budget !== undefined && { budget: file }) }));
  return {
    ...readings.reduce<object>((analysis, reading) => {
      const entry = Object.assign({ file }, entryFor(reading), said(reading), { file });
      const listed = reading.table === "budget" && !("budgets" in analysis) ? { ...analysis, budgets: [] } : analysis;
      return answered(withTagging(listed, reading), entryOf(reading.table), entry);
    }, draft),
    ...(accepted && { accept: accepted }),
  };
}

/** Currency and year of the analysis of a file: as they were said, else as the file says; the last of several years. */
export function aboutOf(
  readings: readonly ReadAlone[],
  given: Given,
): { readonly currency: string | undefined; readonly fiscalYear: string | undefined } {
  const said = saidOfFiles(
    readings.map(({ input }) => input),
    readings.flatMap(({ years }) => years),
  );
  return {
    currency: given.currency ?? said.currency,
    fiscalYear: given.fiscalYear ?? given.budgets?.[0]?.fiscalYear ?? said.fiscalYear,
  };
}

/** The scheme of a gender marker, where nobody has named another; a column of shares says a part of each line. */
export const markerScheme = (header = ""): string =>
  /%|share|per ?cent|доля|процент|үлес|үлүш|пайыз/iu.test(header) ? "percent" : "oecd-dac";

/** Header of the column with a gender marker, where a budget has one. */
export const markerOf = ({ table, input }: ReadAlone): string | undefined =>
  table === "budget" ? input.understood?.columns.find(({ field }) => field === "marker")?.header : undefined;

// Without a rule or a marker no line is for gender equality: where rules are written is shown.
const withTagging = (analysis: object, reading: ReadAlone): object =>
  reading.table === "budget"
    ? {
        ...analysis,
        tagging: {
          schemes: [markerOf(reading) === undefined ? WORD_SCHEME : markerScheme(markerOf(reading))],
          rules: [],
        },
      }
    : reading.table === "tags"
      ? { ...analysis, tagging: { schemes: [markerScheme()] } }
      : analysis;

/** What stands at a place of an analysis, such as `budgets/0`. */
export const entryAt = (holder: unknown, place: string): unknown =>
  place
    .split("/")
    .reduce((from, key) => (typeof from === "object" && from !== null ? Reflect.get(from, key) : undefined), holder);

// How the file was opened: what was found is written down, so that a later version of umay finds the same. The decimal
// mark is not: one mark for the whole file would overrule what the cells of each column tell.
function openedAs({ input: { encoding, delimiter, understood }, sheet, issues }: ReadAlone): object {
  const isText = understood !== undefined && understood.encodingBy !== "workbook";
  const name = sheet ?? understood?.sheet;
  return {
    ...(name === undefined ? {} : { sheet: name }),
    ...(isText && !asks(issues, "file.encoding-unsure") ? { encoding } : {}),
    ...(isText && delimiter !== "none" ? { delimiter } : {}),
  };
}

function entryFor(reading: ReadAlone): object {
  const opened = openedAs(reading);
  // Another table has columns, a unit and a year of its own.
  if (reading.table !== "budget" || !reading.input.understood || asks(reading.issues, "table.second")) return opened;
  const { unit, fiscalYear, headerRows, columns } = reading.input.understood;
  return {
    ...opened,
    ...(headerRows.length > 0 ? { headerRows } : {}),
    ...(unit && Number.isSafeInteger(Number(unit.value)) ? { unit: Number(unit.value) } : {}),
    ...(unit?.currency === undefined ? {} : { currency: unit.currency }),
    ...(fiscalYear && fiscalYear.value !== "" ? { fiscalYear: fiscalYear.value } : {}),
    // In other letters the headers are others.
    ...(asks(reading.issues, "file.encoding-unsure") || asksColumns(reading.issues) ? {} : settledColumns(columns)),
  };
}

const asks = (issues: readonly Issue[], code: string): boolean =>
  issues.some((each) => each.code === code && each.severity === "question");

// A file that names some columns has no others: what is asked could not be answered beside them.
const asksColumns = (issues: readonly Issue[]): boolean =>
  issues.some((each) => each.code.startsWith("column.") && each.severity === "question");

/** A table that was read by itself. Issues have no sentences yet; each question has its answers. */
export type ReadAlone = {
  /** Its name in the analysis file. */
  readonly table: TableKey;
  readonly sheet?: string;
  readonly input: InputRecord;
  readonly issues: readonly Issue[];
  readonly rejects: readonly Reject[];
  /** Fiscal years that the lines of a budget name, the last first. */
  readonly years: readonly string[];
  /** Names of the lines of a budget. */
  readonly names: () => readonly string[];
};
