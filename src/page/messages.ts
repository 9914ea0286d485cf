// What the screens and the engine say to each other: what is asked, what is answered, and what a person works on.
import type { Answers, Choice, Question } from "../interview/index.js";

/** Files by name: text, bytes, or a file that the browser reads when it is needed. */
export type PageFiles = Readonly<Record<string, string | Uint8Array | Blob>>;

/** What the page works on: answers of the interview, or an analysis with its tables. It is all that is saved. */
export type Work = {
  readonly language: string;
  /** The day on which it was begun: the year after it is planned. */
  readonly today: string;
  readonly answers?: Answers;
  /** What was answered about the tables that the answers came to. */
  readonly said?: readonly Said[];
  /** Of tables: what they leave open, for whom a paper is, and in which currency. */
  readonly asked?: Answers;
  /** Tables that a centre keeps for itself: they are read anew with what is asked about them. */
  readonly own?: PageFiles;
  /** An analysis file as text, with its tables. */
  readonly analysis?: string;
  readonly files?: PageFiles;
};

export type Field = Question & { readonly said: string };

/** An answer with its place in the analysis file. */
export type Said = { readonly place: string; readonly answer: Readonly<Record<string, unknown>> };

export type Offer = Said & { readonly words: string };

export type Open = {
  readonly text: string;
  readonly offers: readonly Offer[];
  /** What a person writes, where no answer is offered. */
  readonly write?: "currency" | "fiscalYear";
};

/** A change that can be tried, in words and as a scenario says it. */
export type Trial = { readonly words: string; readonly change: Readonly<Record<string, string>> };

/** Rows of a table, and what each column was read as: blank where nothing was read from it. */
export type Seen = {
  readonly file: string;
  readonly columns: readonly { readonly header: string; readonly as: string }[];
  readonly rows: readonly SeenRow[];
  /** How many columns are not shown. */
  readonly left: number;
};

/** A row as it stands in its file; `wrong` is blank where nothing is. */
export type SeenRow = {
  readonly row: number;
  readonly cells: readonly { readonly text: string; readonly wrong: string }[];
  readonly wrong: string;
};

/** What stands at the foot of every step: the answer so far, and its bar as SVG. */
export type Foot = { readonly words: string; readonly bar?: string };

/** A rule about a word in the names of lines: its place, what it reaches in words, and the names. */
export type Rule = {
  readonly at: number;
  readonly word: string;
  readonly words: string;
  readonly names: readonly string[];
};

/** What words in the names of lines mean. */
export type Meant = "violence" | "equality";

/** Words in the names of lines and what they mean, or the place of a rule that is taken away. */
export type Worded = { readonly text: string; readonly meant: Meant } | { readonly without: number };

/** A part of a number: in words, and the figure that it opens to, or the rows that it stands in. */
export type Part = {
  readonly words: string;
  readonly figure?: { readonly id: string; readonly per: Readonly<Record<string, string>> };
  readonly rows: readonly string[];
};

/** How a number was made: its rule in words, its sum, its parts and how many more there are, and sources. */
export type Opened = {
  readonly rule: string;
  readonly sum: string;
  readonly parts: readonly Part[];
  readonly left: number;
  readonly sources: readonly string[];
};

export type Paper = {
  readonly name: string;
  readonly mime: string;
  readonly content: string | Uint8Array;
  readonly label: string;
};

export type Reader = { readonly id: string; readonly words: string };

/** What is asked of the engine, and what it answers. */
export type Asked = {
  fields: { in: { readonly work: Work }; out: readonly Field[] };
  reply: {
    in: { readonly work: Work; readonly id: string; readonly text: string };
    out: { readonly answers: Answers } | { readonly wrong: string } | { readonly either: readonly Choice[] };
  };
  result: {
    in: { readonly work: Work };
    out: {
      readonly sentences: readonly string[];
      readonly below: readonly string[];
      readonly foot: Foot | null;
      readonly open: readonly Open[];
      readonly problems: readonly string[];
      readonly readers: readonly Reader[];
      readonly seen: readonly Seen[];
      readonly trials: readonly Trial[];
      readonly numbers: readonly Part[];
      /** Where there are budgets that were read: the rules about words that are there. */
      readonly rules: readonly Rule[] | null;
    };
  };
  /** How a number was made; null where nothing has it any more. */
  opened: { in: { readonly work: Work; readonly figure: NonNullable<Part["figure"]> }; out: Opened | null };
  /** The whole calculation as a page: what takes longer than the answer. */
  whole: { in: { readonly work: Work }; out: string };
  /** The first rows of files, before they are read. */
  glimpsed: { in: { readonly files: PageFiles }; out: readonly Seen[] };
  /** What a change does to the shortfall. */
  tried: { in: { readonly work: Work; readonly trial: Trial }; out: readonly string[] };
  papers: {
    in: { readonly work: Work; readonly reader: string };
    out: { readonly learned: readonly string[]; readonly open: readonly Open[]; readonly papers: readonly Paper[] };
  };
  /** Words in the names of lines become rules, or a rule is taken away. */
  worded: { in: { readonly work: Work } & Worded; out: { readonly work: Work } | { readonly wrong: string } };
  answered: { in: { readonly work: Work; readonly offer: Offer }; out: Work };
  given: { in: { readonly work: Work; readonly files: PageFiles; readonly password?: string }; out: Given };
  saved: {
    in: { readonly work: Work; readonly password: string };
    out: Paper & { readonly beside: readonly string[] };
  };
};

/** What files came to: work, what is wrong with them, or the name of one that a password closes. */
export type Given =
  | { readonly work: Work; readonly told: readonly string[] }
  | { readonly wrong: string }
  | { readonly locked: string };

export type AskedKind = keyof Asked;
