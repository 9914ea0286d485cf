// The words of a language: by which files are understood, and by which lines of budgets are proposed for tags.
import type { Locale } from "../formula/locale.js";
import type { Component } from "./component.js";

export type BudgetSection = "revenue" | "expenditure" | "lending" | "balance" | "deficit" | "financing";

/** What a text says of secrecy, in beginnings of words. */
type SecrecyWords = {
  /**
   * Phrases that say that something is not for everybody: beginnings of words in their order, with at most two other words
   * between, or none before one with `+`. Between `|` stand those that may take one place. A beginning of up to three
   * letters, or with `$`, is the whole word; `#` is a number; behind `=` the phrase is the whole sentence.
   */
  readonly says: readonly string[];
  /** Neighbouring words that say nothing of it, such as `closed for`: a phrase of one word is no sign among them. */
  readonly unless: readonly string[];
};

/** The words of one language, or of one known format, that files are understood by: rows of `languages/understood.csv`. */
export type Dictionary = {
  /** BCP 47 code, such as `kk`; of a format its name, such as `boost`. */
  readonly code: string;
  /**
   * No speaker has reviewed these words, so they only propose: a column counts where its cells bear its header out, a
   * row where the sums do, and the output names the word. They are words of budgets alone.
   */
  readonly unreviewed?: true;
  /**
   * What a column may be called, by field (`amount`) or by table and field (`budget.approved`), most common first. Words
   * are compared folded: without regard to case, spaces, underscores and punctuation, and with `ё` as `е`.
   */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** Words of codes such as `shelter` or `yes`, by code, or by field and code (`ownership.state`). */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /**
   * Beginnings of words by which a column, or a cell, may say that something is not for everybody: `закрыт`. What has
   * one and is not understood is asked about.
   */
  readonly secret?: readonly string[];
  /** What texts beside the table, and cells of any column, say of secrecy. */
  readonly secrecy?: SecrecyWords;
  /** Words that a row of totals begins or ends with, such as `итого`. */
  readonly totals: readonly string[];
  /** How the label of a row begins that prints a part of a row above once more, such as `в том числе`. */
  readonly parts?: readonly string[];
  /** How the label of a row begins that is no money of the budget, such as `справочно`. */
  readonly memos?: readonly string[];
  /** What the sections of a budget are called that are never added, such as `доходы` and `затраты`. */
  readonly sections?: Readonly<Partial<Record<BudgetSection, readonly string[]>>>;
  /** What cells of a column call the sides of a budget: `Expense`, `расход`. */
  readonly sides?: Readonly<Partial<Record<"revenue" | "expenditure", readonly string[]>>>;
  /** Columns whose codes say the side by their first sign, as `Titel: 0123 / 456789`: of revenue, of expenditure, and of what finances them. */
  readonly sideCodes?: readonly string[];
  /** Words that multiply an amount, with the whole number that they stand for: `тыс` is 1000. */
  readonly multipliers: Readonly<Record<string, string>>;
  /** Words and signs of currencies, with every currency (ISO 4217) that they may stand for. */
  readonly currencies: Readonly<Record<string, readonly string[]>>;
  /** Words of a cell that says there is no figure, such as `н/д`; never zero. */
  readonly missing: readonly string[];
  /** How a title says its fiscal year, with `{year}` in its place: `на {year} год`. */
  readonly years?: readonly string[];
  /** Words beside a year or unit that are no part of a column's name: `год`, `в`. */
  readonly fillers?: readonly string[];
  /** Names of columns that hold nothing that is read: `№ п/п`, `% исполнения`. */
  readonly others?: readonly string[];
  /** What a numbered table of a document is called, in every form beside its number: `таблица`, `таблицы`. */
  readonly tables?: readonly string[];
  /** Names of a column that says the unit of each row: `ед. изм.`. */
  readonly unitColumns?: readonly string[];
  /** How the unit of a row begins that is a share and no money: `percentage`. The sign `%` says so in every language. */
  readonly shares?: readonly string[];
  /** Words of a part of a year, whose amount is not that of the year: `полугодие`. */
  readonly partYear?: readonly string[];
  /** Words of periods of a year, by themselves or beside a number: `Q`, `полугодие`. */
  readonly periods?: Readonly<Record<"month" | "quarter" | "half" | "year", readonly string[]>>;
  /** The twelve months, each in all its forms: `январь января янв`. */
  readonly months?: readonly string[];
  /** Names of a column whose values are versions of one budget: `версия`. */
  readonly versions?: readonly string[];
  /** Words of amounts that are of no phase, so that it must be asked: `прогноз`. */
  readonly unphased?: readonly string[];
  /**
   * Words by which the header of a column of amounts may say that they are only the part for women: `mujeres`. With `*` a
   * word may go on, behind `=` they are all that the header says beside amount, phase, year and unit.
   */
  readonly womensPart?: readonly string[];
};

export type Group = "equality" | "violence";

/** Why a word may mean something else in a line: what else the line is about. */
export type Doubt = "children" | "credit" | "environment" | "building";

/**
 * The words of one language by which lines are proposed: rows of `languages/understood.csv`. Each entry is words in order,
 * compared folded; `женщин*` is any word that begins so, `~` is up to four words between.
 */
export type Keywords = {
  /** BCP 47 code, such as `kk`. */
  readonly code: string;
  /** `strong` words say in a name what the money is for; `weak` ones say only whom or what the line has to do with. */
  readonly violence: Strengths;
  readonly equality: Strengths;
  /** What a line against violence does. */
  readonly components: Readonly<Record<Component, readonly string[]>>;
  /** Words that make a weak word doubtful. */
  readonly doubts: Readonly<Record<Doubt, readonly string[]>>;
  /** Where a word has another sense, and is none of ours: `abuse of office`. */
  readonly elsewhere: readonly string[];
};

type Strengths = { readonly strong: readonly string[]; readonly weak: readonly string[] };

/** A language: what umay says in it, and the words that files are understood by. */
export type Language = Locale & { readonly understood?: Dictionary };
