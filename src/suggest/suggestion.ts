import type { Component } from "../model/tagged-line.js";
import type { Doubt, Group } from "../model/keywords.js";
import type { TextRole } from "./searched-line.js";

/** What speaks for a proposal: a word in a column, or a code of a classification. */
export type Evidence = {
  readonly by: "word" | "function" | "purpose";
  readonly group: Group;
  /** Whether it says by itself what the money is for. */
  readonly strong: boolean;
  /** Header of the column. */
  readonly column: string;
  /** As the file writes it. */
  readonly found: string;
  /** Entry of the list of words, or the code. */
  readonly entry: string;
  /** Language of the word. */
  readonly language?: string;
  readonly role: TextRole | "code";
  /** In a short name, in a longer one, or mentioned in a text that says much else. */
  readonly said: "name" | "sentence" | "mention";
};

/** Something that makes a proposal doubtful, with the words that say so. */
export type Doubted = { readonly doubt: Doubt; readonly column: string; readonly found: string };

/** A proposal about one line, for a person to accept. It is no statement and counts nowhere. */
export type Suggestion = {
  readonly id: string;
  readonly group: Group;
  readonly strength: "strong" | "weak";
  /** What it does against violence, where its words name one thing only. */
  readonly component?: Component;
  /** Of the group of the proposal first. */
  readonly evidence: readonly Evidence[];
  /** Only of a weak proposal. */
  readonly doubts: readonly Doubted[];
};
