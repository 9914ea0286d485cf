// The answers to questions about a file: what each writes into the analysis file, and the total under it; the columns
// that a reading found, as that file names them; and the sheets that can be seen.
import type { Issue, Option } from "../../formula/issue.js";
import { exact, isDecimal, multiply, toDecimal } from "../../money/exact.js";
import { PHASES, type Phase } from "../../model/budget-line.js";
import type { ColumnMatch, Understood } from "../../model/input-record.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { entryOf } from "../../model/once-for.js";
import { isWorkbook } from "../open/content.js";
import type { YearParts } from "../headers/year-parts.js";
import type { FileInput } from "./open-file.js";
import type { TableReading } from "./read-table.js";

/** One answer to a question; its meaning is filled in the language of the run from the sentence `reading.…`. */
export const option = (
  key: string,
  answer: Option["answer"],
  total: string | null = null,
  detail: Readonly<Record<string, string>> = {},
): Option => ({ total, meaning: "", answer, code: key, detail });

/** The answer that lets a problem of a budget pass; its reason is asked for. */
export const acceptOf = (code: string, budget: string) => ({ accept: [{ code, budget, reason: "" }] });

/** Gives each question of a file its answers: what to write into the analysis file, what it would mean, the total under it. */
export function withOptions(issues: readonly Issue[], asking: Asking): readonly Issue[] {
  const questions = issues.filter((each) => each.severity === "question");
  const known = new Map<string, readonly Option[]>();
  return issues.map((issue) => {
    if (issue.severity !== "question" || issue.options) return issue;
    const { code, column, detail } = issue;
    // A doubt about a column is one question, however many cells have it.
    const key = JSON.stringify([code, column, detail?.["field"]]);
    return { ...issue, options: entryOf(known, key, () => optionsOf(issue, questions, asking)) };
  });
}

const UNITS = ["1", "1000", "1000000"];
// Where hundreds of thousands and tens of millions have names of their own.
const CRORES = ["1", "1000", "100000", "1000000", "10000000"];
const COUNTS_CRORES = new Set(["INR", "PKR", "BDT", "NPR", "LKR"]);

function optionsOf(issue: Issue, questions: readonly Issue[], asking: Asking): readonly Option[] {
  const { code, expected = "", detail = {} } = issue;
  const { file, understood, totalUnder, sumUnder } = asking;
  const whole = (sum: string | undefined, unit = asking.unit): string | null =>
    sum === undefined || !isDecimal(sum) || unit === undefined ? null : toDecimal(multiply(exact(sum), exact(unit)));
  let counted: string | null | undefined;
  const one = (): string | undefined => (counted ??= totalUnder({ unit: 1 })) ?? undefined;
  const unit = (value: string): Option => {
    const known = CRORES.includes(value) || value === "1000000000";
    return option(`unit.${known ? value : "other"}`, { unit: Number(value) }, whole(one(), value), { value });
  };
  switch (code) {
    case "unit.column":
    case "budget.unit-unknown": {
      const names = namesIn(detail["others"]);
      const drop = [{ column: `source:${issue.column ?? ""}`, in: names }];
      const units = COUNTS_CRORES.has(asking.currency ?? "") ? CRORES : UNITS;
      return [...(names.length > 0 ? [option("no-money", { drop })] : []), ...units.map(unit)];
    }
    case "unit.ambiguous":
      return expected.split(" / ").map(unit);
    case "unit.conflict":
      return [...expected.split(" / ").map(unit), option("one-unit", {})];
    case "budget.year-unknown":
      return [...new Set([...asking.years, ...yearsIn(detail["texts"])])].map((fiscalYear) =>
        option("year", { fiscalYear }, totalUnder({ fiscalYear }), { value: fiscalYear }),
      );
    case "budget.level-unknown":
      return LEVEL_OPTIONS;
    case "amount.ambiguous": {
      const totals = [totalUnder({ decimal: "." }), totalUnder({ decimal: "," })];
      // The same total twice is of another column: then the sums of this one are shown.
      const [point, comma] = totals[0] === totals[1] ? [whole(detail["sumPoint"]), whole(detail["sumComma"])] : totals;
      return [option("decimal-point", { decimal: "." }, point), option("decimal-comma", { decimal: "," }, comma)];
    }
    case "amount.exponent":
      return [option("exponent", {})];
    case "file.encoding-unsure":
      return (detail["choices"] ?? "").split(/; (?=[a-z\d-]+: )/).map((choice) => {
        const [, encoding = "", words = ""] = /^(.*?): *(.*)$/.exec(choice) ?? [];
        return option("encoding", { encoding }, totalUnder({ encoding }), { words, ...sumUnder({ encoding }) });
      });
    case "file.sheet-which":
      // A sheet without a table is no answer.
      return asking.sheets
        .filter((sheet) => expected.includes(sheet))
        .map((sheet) => option("sheet", { sheet }, totalUnder({ sheet }), { value: sheet, ...sumUnder({ sheet }) }));
    case "table.second":
      return [understood?.headerRows ?? [], expected.split(", ").map(Number)].map((headerRows) =>
        option("table", { headerRows }, totalUnder({ headerRows }), { value: String(headerRows.at(-1)) }),
      );
    case "side.proposed":
    case "side.kinds":
    case "side.revenue":
      return [...(code === "side.revenue" ? [] : ["expenditure"]), "revenue", "both"].map((side) => option(`side.${side}`, { side }, totalUnder({ side }))); // prettier-ignore
    case "rows.copies":
      return namesIn(detail["list"]).map((value) => {
        const column = `source:${issue.column ?? ""}`;
        const others = namesIn(detail["list"]).filter((each) => each !== value);
        const answer =
          "among" in detail
            ? { drop: others.map((each) => ({ column, equals: each })) }
            : { keep: [{ column, equals: value }] };
        return option("copy", answer, totalUnder(answer), { value });
      });
    case "rows.crossed":
      return [
        ...pairsIn(detail).map((all) => {
          const answer = { keep: all.map(([header, equals]) => ({ column: `source:${header}`, equals })) };
          return option("copy", answer, totalUnder(answer), { value: all.map(([, value]) => value).join(", ") });
        }),
        option("added", acceptOf(code, file), totalUnder(acceptOf(code, file))),
      ];
    case "table.rows-above":
      return [option("rows-above", acceptOf(code, file))];
    default:
      return columnOptions(issue, questions, asking);
  }
}

/** A budget is of the state or of a place. */
export const LEVEL_OPTIONS: readonly Option[] = ["state", "local"].map((level) => option(`level.${level}`, { level }));

const yearsIn = (texts = ""): readonly string[] => texts.match(/(?<!\d)(?:19|20)\d\d(?:[/-]\d{2,4})?(?!\d)/g) ?? [];

type Named = readonly [header: string, value: string];

// The values of crossed columns that stand in a row together.
function pairsIn(detail: Readonly<Record<string, string>>): readonly (readonly Named[])[] {
  const pairs = JSON.parse(detail["pairs"] ?? "[]") as readonly (readonly string[])[];
  return pairs.map((values) => namesIn(detail["headers"]).map((header, at): Named => [header, values[at] ?? ""]));
}

/** Of many columns or kinds in a row the first two and the last. */
export const shortened = (names: readonly string[]): readonly string[] =>
  names.length > MOST_NAMES ? [...names.slice(0, 2), "…", ...names.slice(-1)] : names;

const MOST_NAMES = 6;

const namesIn = (list = "[]"): readonly string[] => JSON.parse(list) as readonly string[];

/** A column that may hold amounts; its year is blank where the header names none. */
type Dated = { readonly header: string; readonly fiscalYear: string };

// The answers to a question about columns; the analysis that names one names all, so each names those found beside it.
function columnOptions(issue: Issue, questions: readonly Issue[], asking: Asking): readonly Option[] {
  const { code, column = "", expected = "", detail = {} } = issue;
  const { table, understood, totalUnder, sumUnder } = asking;
  // A column by whose name no line is called is no id, whatever its header says.
  const isId = understood?.ids?.header !== "";
  const found = settledColumns((understood?.columns ?? []).filter((each) => isId || each.field !== "id"));
  const fieldAs = (field: string, header: string): Option["answer"] => ({
    ...found,
    columns: { ...found.columns, [field]: header },
  });
  const amountAs = (phase: string, all: readonly Dated[]): Option["answer"] => {
    const dated = all.filter((each) => each.fiscalYear !== "");
    const [plain] = all.filter((each) => each.fiscalYear === "");
    const others = Object.entries(found.columns ?? {}).filter(([, header]) => header !== plain?.header);
    const amounts = [...(found.amounts ?? []), ...dated.map((each) => ({ ...each, phase }))];
    return {
      columns: { ...Object.fromEntries(others), ...(plain && { [phase]: plain.header }) },
      ...(amounts.length > 0 && { amounts }),
    };
  };
  const renamed = (header: string, name: string): Option => option("rename", {}, null, { header, wanted: name });
  switch (code) {
    case "column.phase": {
      const asked = questions.filter((each) => each.code === code);
      const yearOf = (each: Issue): string => each.detail?.["fiscalYear"] ?? "";
      const columns = asked.map((each) => ({ header: each.column ?? "", fiscalYear: yearOf(each) }));
      // Columns of several years may be of one phase and are asked about once; else the first question offers all of them.
      const years = new Set(columns.map((each) => each.fiscalYear));
      const own = issue === asked[0] ? columns : columns.filter(({ header }) => header === column);
      const groups = years.size === columns.length ? [columns] : own.map((each) => [each]);
      const taken = new Set([...Object.keys(found.columns ?? {}), ...(found.amounts ?? []).map((each) => each.phase)]);
      const free = PHASES.filter((phase) => !taken.has(phase));
      return groups.flatMap((group) => {
        // What a column adds up to does not hang on what its phase is called, unless another column has that phase.
        const shown = group.length === 1 ? group[0]?.header : undefined;
        const total = free[0] === undefined ? null : totalUnder(amountAs(free[0], group), shown);
        const header = shortened(group.map((each) => `«${each.header}»`)).join(", ");
        const own = free[0] === undefined ? {} : sumUnder(amountAs(free[0], group), shown);
        return PHASES.map((phase) => {
          const answer = amountAs(phase, group);
          const detail = { header, phase, ...own };
          return option("phase", answer, free.includes(phase) ? total : totalUnder(answer, shown), detail);
        });
      });
    }
    case "column.parts": {
      const years = JSON.parse(detail["years"] ?? "[]") as readonly YearParts[];
      const dated = years.map((each) => ({ ...each, fiscalYear: each.fiscalYear ?? understood?.fiscalYear?.value }));
      // Amounts of no year are none: the year is asked first.
      if (dated.some((each) => each.fiscalYear === undefined)) return [];
      const header = shortened(years.flatMap(({ headers }) => headers.map((each) => `«${each}»`))).join(", ");
      const sumAs = (code: string, asked?: Phase): Option => {
        const amounts = dated.flatMap(({ headers, fiscalYear, phase = asked }) =>
          headers.map((each) => ({ header: each, fiscalYear, phase })),
        );
        const answer = { ...found, amounts };
        const detail = { header, ...(asked && { phase: asked }), ...sumUnder(answer) };
        return option(code, answer, totalUnder(answer), detail);
      };
      const isSaid = years.every((each) => each.phase !== undefined);
      return isSaid ? [sumAs("parts-said")] : PHASES.map((phase) => sumAs("parts", phase));
    }
    case "column.ambiguous": {
      const places = [...(detail["candidates"] ?? "").matchAll(/«(.*?)» \((\d+)\)/gs)];
      const headers = [...new Set(places.map(([, header = ""]) => header))];
      const [field = "", fiscalYear = ""] = (detail["field"] ?? expected).split(":").reverse();
      if (headers.length < 2) {
        const [header = ""] = headers;
        return [option("same-headers", {}, null, { header, places: places.map(([, , place]) => place).join(", ") })];
      }
      return headers.map((header) => {
        if (table !== "budgets") return renamed(header, field);
        const isAmount = PHASES.some((phase) => phase === field);
        const answer = isAmount ? amountAs(field, [{ header, fiscalYear }]) : fieldAs(field, header);
        return option("column", answer, isAmount ? totalUnder(answer, header) : null, { header });
      });
    }
    case "column.whole": {
      const [field = "approved"] = Object.entries(found.columns ?? {}).find(([, header]) => header === column) ?? [];
      const columns = asking.amountLike.map((header) => {
        const answer = amountAs(field, [{ header, fiscalYear: "" }]);
        return option("column", answer, totalUnder(answer), { header });
      });
      const accept = acceptOf(code, asking.file);
      return [...columns, option("as-it-is", accept, totalUnder(accept))];
    }
    case "column.missing": {
      const headers = [...(detail["candidates"] ?? "").matchAll(/«(.*?)»(?:, |$)/gs)].map(([, header = ""]) => header);
      if (table !== "budgets") return headers.map((header) => renamed(header, column));
      // What the cells are says more than how the header is spelled.
      const isLikely = asking.amountLike.length > 0;
      return (isLikely ? asking.amountLike : headers).flatMap((header) => {
        const answer = (phase: string) => amountAs(phase, [{ header, fiscalYear: "" }]);
        const total = totalUnder(answer("approved"), header);
        const own = isLikely ? sumUnder(answer("approved"), header) : {};
        return PHASES.map((phase) => option("phase", answer(phase), total, { header: `«${header}»`, phase, ...own }));
      });
    }
    default:
      return [];
  }
}

/** What the answers to the questions about a file are made of. */
export type Asking = {
  /** Name of the file in the analysis file. */
  readonly file: string;
  /** Its table there, such as `budgets` or `funding`. */
  readonly table: string;
  /** Sheets of a workbook that can be seen. */
  readonly sheets: readonly string[];
  readonly understood: Understood | undefined;
  readonly currency: string | undefined;
  /** Whole currency units in one unit of the file, where that is known. */
  readonly unit: string | undefined;
  /** Fiscal years that the file names, the last first. */
  readonly years: readonly string[];
  /** Headers of columns that were not read and look like amounts, the likeliest first. */
  readonly amountLike: readonly string[];
  /** The total that the file, or one column of amounts of it, has under further settings, in whole units. */
  readonly totalUnder: (answer: Option["answer"], header?: string) => string | null;
  /**
   * The same in the unit of the file, with its column, its year where rows say it, and what blank amounts make of it; where
   * it is asked which rows count, the least and the most by the likeliest answers, apart from blank amounts. Nothing where it
   * is not known.
   */
  readonly sumUnder: (
    answer: Option["answer"],
    header?: string,
  ) => Partial<Record<"ownSum" | "least" | "most" | "year" | "of" | "blank", string>>;
};

/** The columns that a reading found, as `columns` and `amounts` of the analysis file name them. */
export function settledColumns(columns: readonly ColumnMatch[]): Pick<BudgetSettings, "columns" | "amounts"> {
  // A column whose rows say their phases is called by one of them: the rows tell the others apart.
  const own = columns
    .filter(({ by, index }, at) => by !== "rows" || columns.findIndex((each) => each.index === index) === at)
    .map((each) => (each.by === "rows" ? { ...each, field: "approved" } : each));
  const amounts = own.flatMap(({ field, header, fiscalYear }) =>
    fiscalYear !== undefined && isPhase(field) ? [{ header, fiscalYear, phase: field }] : [],
  );
  const fields = own.filter((each) => each.fiscalYear === undefined);
  const ids = fields.filter((each) => each.field === "id").map((each) => each.header);
  const named = Object.fromEntries(fields.map(({ field, header }) => [field, header]));
  return { columns: { ...named, ...(ids.length > 1 && { id: ids }) }, ...(amounts.length > 0 && { amounts }) };
}

const isPhase = (field: string): field is Phase => PHASES.some((phase) => phase === field);

/** Names of the sheets of a workbook that can be seen; none of a text file. */
export const sheetsOf = (bytes: FileInput["bytes"]): readonly string[] =>
  isWorkbook(bytes) ? bytes.sheets.filter((each) => !each.hidden).map((each) => each.name) : [];

/** Gives the questions of a table other than a budget their answers, without totals: only budgets have one. */
export function withTableOptions(
  { issues, input: { reader, understood } }: Pick<TableReading<object>, "issues" | "input">,
  { bytes }: FileInput,
  file: string,
): readonly Issue[] {
  const about = { file, table: reader, sheets: sheetsOf(bytes), understood, currency: undefined, unit: undefined };
  return withOptions(issues, { ...about, years: [], amountLike: [], totalUnder: () => null, sumUnder: () => ({}) });
}
