// What a text document is made of: headings, paragraphs, tables; and the room between the margins of its page.
import type { COLOURS } from "../html/colours.js";

export type Run = {
  readonly text: string;
  readonly bold?: boolean;
  readonly large?: boolean;
  readonly colour?: keyof typeof COLOURS;
  /** A value that nobody published: on sand, in italics. */
  readonly assumed?: boolean;
};

export type PaperCell = { readonly runs: readonly Run[]; readonly align?: "left" | "right"; readonly span?: number };

export type PaperRow = {
  readonly cells: readonly PaperCell[];
  /** Whether it stays on the page of the next row. */
  readonly keep?: boolean;
  /** Line above it: of a total, or of a signature. */
  readonly line?: "thick" | "thin";
};

/** A part of a text document: a heading, a paragraph, or a real table whose head is repeated on every page. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string; readonly newPage?: boolean }
  | {
      readonly kind: "text";
      readonly runs: readonly Run[];
      readonly align?: "right";
      /** Whether it stays on the page of what follows. */
      readonly keep?: boolean;
    }
  | {
      readonly kind: "table";
      /** Of the columns, in twentieths of a point. */
      readonly widths: readonly number[];
      readonly head?: readonly PaperCell[];
      readonly rows: readonly PaperRow[];
      /** Whether its letters are small, as it has many columns. */
      readonly small?: boolean;
      /** Whether there are lines between its rows. */
      readonly ruled: boolean;
    };

/** A text document that is edited: A4 landscape, with a foot on every page. */
export type Paper = {
  readonly title: string;
  readonly language: string;
  readonly foot: string;
  readonly blocks: readonly Block[];
};

/** Room between the margins of a page, in twentieths of a point. */
export const ROOM = 15_480;
