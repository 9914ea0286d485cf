// Types of a proposal that a budget line is for equality or against violence: its evidence and doubts, and what of a
// line is searched. Also: the codes of a scheme that a strong proposal could have.
import type { Doubt, Group } from "../model/dictionary.js";
import type { Scheme, SchemeClass } from "../model/scheme.js";
import { compare, exact } from "../money/exact.js";
import type { Component } from "../model/component.js";

/** What speaks for a proposal: a word in a column, or a code of a classification. */
export type Evidence = {
  readonly by: "word" | "function" | "purpose";
  readonly group: Group;
  /** Whether it says by itself what the money is for. */
  readonly strong: boolean;
  readonly column: string;
  /** As the file writes it. */
  readonly found: string;
  /** Entry of the list of words, or the code. */
  readonly entry: string;
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

/**
 * What a text of a line is: its own `name`, the name of its `programme`, the `body` that spends, or an `other` column, such
 * as a goal.
 */
export type TextRole = "name" | "programme" | "body" | "other";

export type LineText = { readonly column: string; readonly text: string; readonly role: TextRole };

/** A code of a line: a function of government (COFOG), or a purpose of aid (DAC). */
export type LineCode = { readonly column: string; readonly text: string; readonly kind: "function" | "purpose" };

export type SearchedLine = {
  readonly id: string;
  readonly texts: readonly LineText[];
  readonly codes: readonly LineCode[];
};

/** Codes that a strong proposal could have: targeted classes of greatest weight. Else only a person can say one. */
export function proposedCodes(scheme: Scheme | undefined, { strength }: Suggestion): readonly string[] {
  if (scheme === undefined || strength === "weak" || (scheme.scale ?? { kind: "code" }).kind !== "code") return [];
  const targeted = scheme.classes.filter((each) => each.targeted);
  return targeted.filter((each) => targeted.every((other) => !outweighs(other, each))).map((each) => each.code);
}

const outweighs = (a: SchemeClass, b: SchemeClass): boolean =>
  a.weight !== null && b.weight !== null && compare(exact(a.weight), exact(b.weight)) > 0;
