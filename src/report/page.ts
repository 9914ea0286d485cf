// The report and its parts as types, the page that they are made with, and cells and words that many parts share.
import type { Figure, Source, Undefined } from "../formula/figure.js";
import { type Locale, say, unitWords } from "../formula/locale.js";
import { valueWords } from "../formula/words.js";
import type { FundingTotal } from "../headline/network-figures.js";
import { viewOf } from "../headline/view-of-result.js";
import { printOf } from "../headline/printer.js";
import type { View } from "../headline/claim.js";
import type { Result } from "../result/result.js";
import { type Problem, type Problems, problems } from "./problems.js";
import type { Headline } from "../headline/headline.js";
import { roundedToSmallest } from "../money/currency.js";
import type { DecimalString } from "../money/exact.js";
import type { AmountRange } from "../result/published.js";
import type { Option } from "../formula/issue.js";
import { totalWords } from "../formula/localize.js";

/** What every part of a report is made with. */
export type Page = View & { readonly problems: Problems };

/** A cell for a figure: its print, or the words for no figure with the number of the reason. */
export function figureCell(page: Page, figure: Figure | undefined, print?: (value: string) => string): Cell {
  const { locale } = page;
  if (!figure) return noCell(say(locale, "not-reported"));
  if (figure.value !== null)
    return { text: (print ?? printOf(page.print, figure.id))(figure.value), value: figure.value };
  if (figure.from !== undefined)
    return {
      ...leastCell(page, figure.from, print ?? printOf(page.print, figure.id)),
      reason: page.problems.reasonOf(figure),
    };
  const undefinedBecause = { undefined: figure.undefined };
  if (figure.undefined.code === "withheld")
    return { text: say(locale, withheldWord(figure)), value: null, state: "withheld", ...undefinedBecause };
  return {
    text: say(locale, "no-figure"),
    words: valueWords(figure, locale),
    value: null,
    state: "none",
    ...undefinedBecause,
    reason: page.problems.reasonOf(figure),
  };
}

// A total with an unknown part is at least its known parts.
const leastCell = ({ locale }: Page, from: string, print: (value: string) => string): Cell => ({
  text: say(locale, "range.from", { from: print(from) }),
  value: null,
  state: "least",
});

// How many places a hidden shelter has is not shown, but that there are some is.
const withheldWord = ({ id, notes }: Figure): string =>
  id === "units-available" && notes["places"] === "some" ? "some-places" : "withheld";

export const textCell = (text: string): Cell => ({ text });

/** An amount that is no figure of the register. */
export const moneyCell = ({ print }: Pick<Page, "print">, value: string): Cell => ({ text: print.money(value), value });

/** Words where there is no value. */
export const noCell = (text: string): Cell => ({ text, value: null, state: "none" });

/** The share of nothing, which is no number. */
export const noShare = (locale: Locale): Cell => ({
  ...noCell(say(locale, "no-figure")),
  words: say(locale, "no-figure.zero"),
});

/** A work: its title, who published it and when. */
export const workWords = ({
  title,
  publisher,
  year,
}: { [Part in "title" | "publisher" | "year"]?: string | undefined }) =>
  [title, publisher, year].filter((each) => each !== undefined).join(", ");

/** What every part of a report is made with; `read` is told of each figure whose value the report reads. */
export function pageOf(
  result: Result,
  locale: Locale,
  read?: (figure: Pick<Figure, "id" | "per">) => void,
): { readonly page: Page; readonly total: FundingTotal } {
  const { view, total, figures } = viewOf(result, locale, read);
  return { page: { ...view, problems: problems(result, figures, view.locale) }, total };
}

/** One cell of a table of the report. */
export type Cell = {
  /** What is printed: a number of the table's unit, a word, or the words for no figure. */
  readonly text: string;
  /** The same with the reason, where there is no figure. */
  readonly words?: string;
  /** The exact value behind it; null where there is no figure. */
  readonly value?: DecimalString | null;
  readonly undefined?: Undefined;
  /** `none` has no figure, `withheld` is not shown, `least` is at least its known parts; none is printed as a zero. */
  readonly state?: "none" | "withheld" | "least";
  /** Number of the reason, in the report's list of problems. */
  readonly reason?: number;
  /** Of a cell that tells where a value comes from: whether somebody published it, and the work or the row. */
  readonly origin?: { readonly kind: "assumption" | "published" | "derived"; readonly from: string };
};

export type Column = { readonly id: string; readonly label: string; readonly align: "left" | "right" };

/** Exact amounts that a bar draws; null where there is no figure. */
export type Bar = {
  /** What is covered, where it is not told how much of it was received and how much signed. */
  readonly covered?: DecimalString;
  readonly received: DecimalString | null;
  readonly signed: DecimalString | null;
  readonly promised: DecimalString | null;
  readonly shortfall: DecimalString | null;
  readonly surplus: DecimalString | null;
  readonly need: DecimalString | null;
};

/** Exact amounts of a row that is drawn otherwise than as money against need; null where there is no figure. */
export type Drawing =
  /** A need, and what is covered and short of it. */
  | {
      readonly kind: "need";
      readonly need: DecimalString | null;
      readonly covered: DecimalString | null;
      readonly short: DecimalString | null;
    }
  /** Places that a norm asks for, and those that are there. */
  | { readonly kind: "places"; readonly needed: DecimalString | null; readonly there: DecimalString | null }
  /** What a figure is at both ends of something, and as it is. */
  | { readonly kind: "range"; readonly ends: readonly (DecimalString | null)[]; readonly base: DecimalString | null }
  /** A part of a change, from where those before it led to where it leads. */
  | { readonly kind: "step"; readonly from: DecimalString; readonly to: DecimalString }
  /** The months of a year, first to last. */
  | { readonly kind: "months"; readonly months: readonly ("covered" | "part" | "short" | "unknown")[] }
  /** Amounts that count, the main class first where a method has one, with a mark where a part or another price lies. */
  | {
      readonly kind: "amounts";
      /** Null where nobody knows. */
      readonly parts: readonly DecimalString[] | null;
      readonly hasMain: boolean;
      readonly mark?: { readonly at: DecimalString; readonly of: "womens" | "real" };
    }
  /** A budget by what a method found: its targeted classes, what it does not count, and what nobody screened. */
  | {
      readonly kind: "screening";
      readonly targeted: readonly DecimalString[];
      readonly other: DecimalString;
      readonly unscreened: DecimalString;
    };

export type TableRow = {
  readonly key: string;
  /** `total` sums the items; `outside` has no figure and stands after the total, outside it. */
  readonly kind: "item" | "total" | "outside";
  readonly label: string;
  /** A quieter word after the label, such as the region. */
  readonly detail?: string;
  /** As many as the table has columns. */
  readonly cells: readonly Cell[];
  readonly bar?: Bar;
  readonly drawing?: Drawing;
  /** A remark of the row, such as its surplus. */
  readonly remark?: string;
  /** What stands across the columns instead of cells. */
  readonly sentence?: string;
};

export type Table = {
  readonly id: string;
  /** The finding or the content, with numbers where there are any. */
  readonly title: string;
  /** Unit of its amounts, said once. */
  readonly unit?: string;
  /** Heading of the labels. */
  readonly heading: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** The exact amount where the scale of the bars ends, and its print in words and in short. */
  readonly scale?: { readonly end: DecimalString; readonly text: string; readonly short: string };
  /** Remarks under the table. */
  readonly remarks: readonly string[];
};

/** A table whose columns and rows are of kinds, by which formats draw it; its names stand in a column among the others. */
export type Grid<ColumnKind extends string, RowKind extends string, More> = {
  readonly columns: readonly (Column & { readonly kind: ColumnKind })[];
  readonly rows: readonly ({ readonly key: string; readonly kind: RowKind; readonly cells: readonly Cell[] } & More)[];
};

/** A line of the head of a letter. */
export type HeadLine = { readonly label: string; readonly text: string };

export type Answer = {
  /** The first sentence of the headline. */
  readonly headline: string;
  /** Its other sentences. */
  readonly sentences: readonly string[];
  /** What is true as well, and stands directly below. */
  readonly below: readonly string[];
  /** What may still come or go; what was asked by scenarios stands first. */
  readonly facts: readonly string[];
  /** The answers to what scenarios ask: they stand among the facts too. */
  readonly asked: readonly string[];
  readonly checks: Headline["checks"];
};

/** What the first sheet of paper shows of the answer about centres: it stands alone. */
export type Front = {
  /** The need as what is covered and what is short; absent where either has no figure. */
  readonly sum?: Readonly<Record<"need" | "covered" | "share" | "short" | "promised", Cell>> & {
    /** From where to where each lies, where money without a centre makes it a range. */
    readonly range?: Readonly<Record<"need" | "covered", AmountRange>> | undefined;
  };
  /** The same by how sure the money is. */
  readonly bar?: Bar;
  /** At most three sentences that belong beside the answer. */
  readonly facts: readonly string[];
  /** What did not enter the sums. */
  readonly missing: readonly string[];
  /** As many centres as fit the sheet: the largest shortfalls, those without a figure, the others as one row. */
  readonly centres?: Table | undefined;
  /** What the words mean, with the arithmetic of this report. */
  readonly words: Table;
};

/** The report as a document without a format. */
export type Report = {
  readonly title: string;
  readonly fiscalYear: string;
  readonly currency: string;
  /** Unit of the page with its period. */
  readonly unit: string;
  /** Unit of the page, short. */
  readonly shortUnit: string;
  readonly mode: "publication" | "addressee" | "internal" | "own";
  readonly modeWords: string;
  readonly version: string;
  readonly read: Table;
  /** What the totals of budgets were checked against. */
  readonly checked: readonly string[];
  readonly answer: Answer;
  /** Absent where nothing is said about centres. */
  readonly front: Front | undefined;
  readonly centres: Table | undefined;
  /** Need and money by region, where there is more than one. */
  readonly regions: Table | undefined;
  readonly sources: Table | undefined;
  /** Where the money comes from and when. */
  readonly money: readonly Table[];
  /** The years to come, and what may differ. */
  readonly plan: readonly Table[];
  readonly supply: readonly Table[];
  readonly budget: readonly Table[];
  readonly assumed: Table;
  readonly problems: readonly Problem[];
  /** What is not shown and why; none where everything is. */
  readonly kept: readonly string[];
  /** Reasons that let a named problem pass. */
  readonly accepted: readonly string[];
  /** What the report was made from: files by their hashes, standards and schemes with their dates. */
  readonly record: readonly Table[];
  /** The same in a few sentences, without hashes and encodings. */
  readonly madeFrom: readonly string[];
  /** Facts of the answer that a table says as well. */
  readonly tabled: readonly string[];
};

/** Columns that the phrases of a prefix call by their ids. */
export const headed = (
  locale: Locale,
  words: string,
  ids: readonly string[],
  align: Column["align"] = "right",
): Column[] => ids.map((id) => ({ id, label: say(locale, `${words}.${id}`), align }));

export const table = (of: Omit<Table, "remarks"> & { readonly remarks?: readonly string[] }): Table => ({
  remarks: [],
  ...of,
});

// Words that several papers and the terminal say in the same way: answers, dates, works.

/**
 * An answer in words, after the total under it where that is known: `30,500: thousands`, `1,250 million: no transfers`.
 * Before its unit is known, what its column adds up to stands there, at least where some amounts are blank; of several columns, one.
 */
export function optionWords({ total, meaning, detail = {} }: Option, locale: Locale): string {
  const { ownSum = "", least = ownSum, most = ownSum, blank, header = "", of = header, currency } = detail;
  const [from, to] = total === null ? [least, most] : [total, total];
  const isLeast = total === null && blank === "least" && from === to;
  if (from === "" || (total === null && blank !== undefined && !isLeast)) return meaning;
  const print = (value: string): string => sumWords(value, currency, locale);
  const range = { from: print(from), to: print(to) };
  const amount =
    from !== to ? say(locale, "range.words", range) : isLeast ? say(locale, "range.from", range) : range.from;
  return of === header ? `${amount}: ${meaning}` : say(locale, "reading.of-column", { amount, of, meaning });
}

// Of a known currency, to its smallest unit; a narrow screen may break the line before its word.
const sumWords = (value: string, currency: string | undefined, locale: Locale): string =>
  currency === undefined ? totalWords(value, locale) : say(locale, "money.plain", { currency: unitWords(currency, locale), value: totalWords(roundedToSmallest(value, currency), locale) }).replace(/\u00a0(?=\p{L})/gu, " "); // prettier-ignore

/** The settings of an answer as the analysis file has them: `"unit": 1000`; each is a line of the entry that is asked about. */
export const answerLines = ({ answer }: Option): readonly string[] =>
  Object.entries(answer).map(([key, value]) => `"${key}": ${JSON.stringify(value, null, 1).replace(/\s*\n\s*/g, " ")}`);

/** Such as `1 November 2025`, from the language's own table of months, so that every platform prints the same. */
export function dateWords(date: string, locale: Locale): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return say(locale, "date", {
    day: day.replace(/^0/, ""),
    month: say(locale, `month.${month.replace(/^0/, "")}`),
    year,
  });
}

/** A work with who publishes it, where that is not the body itself. */
export const withMark = (work: string, { mark }: Pick<Source, "mark">, locale: Locale): string =>
  mark === undefined || mark === "official" ? work : `${work} (${say(locale, `mark.${mark}`)})`;
