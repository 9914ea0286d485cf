import type { Answers, Choice, Left, Question } from "../interview/index.js";

/** Files by name: text, or bytes of a workbook. */
export type PageFiles = Readonly<Record<string, string | Uint8Array>>;

/** What the page works on: answers of the interview, or an analysis with its tables. It is all that is saved. */
export type Work = {
  readonly language: string;
  /** The day on which it was begun: the year after it is planned. */
  readonly today: string;
  readonly answers?: Answers;
  /** What was answered about the tables that the answers came to. */
  readonly said?: readonly Said[];
  /** An analysis file as text, with its tables. */
  readonly analysis?: string;
  readonly files?: PageFiles;
};

/** A question with what stands in its field. */
export type Field = Question & { readonly said: string };

/** Changes what is worked on, whatever it has become meanwhile. */
export type Change = (changed: (before: Work) => Work) => void;

/** An answer with its place in the analysis file. */
export type Said = { readonly place: string; readonly answer: Readonly<Record<string, unknown>> };

/** An offered answer to a question about a table. */
export type Offer = Said & { readonly words: string };

/** What a table leaves open. */
export type Open = {
  readonly text: string;
  readonly offers: readonly Offer[];
  /** What a person writes, where no answer is offered. */
  readonly write?: "currency" | "fiscalYear";
};

/** A change that can be tried, in words and as a scenario says it. */
export type Trial = { readonly words: string; readonly change: Readonly<Record<string, string>> };

/** The first rows of a table, and what each column was read as: blank where nothing was read from it. */
export type Seen = {
  readonly file: string;
  readonly columns: readonly { readonly header: string; readonly as: string }[];
  readonly rows: readonly (readonly string[])[];
};

/** What stands at the foot of every step: the answer so far, and its bar as SVG. */
export type Foot = { readonly words: string; readonly bar?: string };

/** A paper: what it is called, and what it holds. */
export type Paper = {
  readonly name: string;
  readonly mime: string;
  readonly content: string | Uint8Array;
  readonly label: string;
};

/** A reader of papers. */
export type Reader = { readonly id: string; readonly words: string };

/** What is asked of the engine, and what it answers. */
export type Asked = {
  words: {
    in: { readonly language: string };
    out: {
      readonly words: Readonly<Record<string, string>>;
      readonly languages: readonly { readonly code: string; readonly name: string; readonly isReviewed: boolean }[];
    };
  };
  fields: {
    in: { readonly work: Work };
    out: { readonly fields: readonly Field[]; readonly left: readonly Left[] };
  };
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
      readonly page: string;
      readonly readers: readonly Reader[];
      readonly seen: readonly Seen[];
      readonly trials: readonly Trial[];
    };
  };
  /** What a change does to the shortfall. */
  tried: { in: { readonly work: Work; readonly trial: Trial }; out: readonly string[] };
  papers: {
    in: { readonly work: Work; readonly reader: string };
    out: { readonly learned: readonly string[]; readonly open: readonly Open[]; readonly papers: readonly Paper[] };
  };
  answered: { in: { readonly work: Work; readonly offer: Offer }; out: Work };
  given: {
    in: { readonly work: Work; readonly files: PageFiles };
    out: { readonly work: Work; readonly told: readonly string[] } | { readonly wrong: string };
  };
  saved: { in: { readonly work: Work }; out: Paper };
};

export type AskedKind = keyof Asked;
