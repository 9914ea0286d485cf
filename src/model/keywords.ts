import type { Component } from "./tagged-line.js";

/** What money may be for. */
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
