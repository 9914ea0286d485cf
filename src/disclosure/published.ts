import type { DecimalString } from "../money/exact.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import type { Figures } from "../formula/figures.js";
import type { FurtherTable } from "../model/further-tables.js";
import type { Result } from "../result/result.js";
import type { ShownEstimate } from "./shown-estimate.js";

/** Who reads what is written: everybody; the source that a request asks for money; the sender's own people, who see all. */
export const READERS = ["public", "addressee", "internal"] as const;

export type Reader = (typeof READERS)[number];

/** A reader who must not see everything. */
export type OutsideReader = Exclude<Reader, "internal">;

/** Key of a centre's figures that stands for all centres together that are not shown one by one. */
export const CONFIDENTIAL = "confidential";

/** A figure that a publication withholds, and why. */
export type Withheld = {
  readonly id: string;
  readonly per: PerKeys;
  /**
   * `secret`: it tells of something hidden by itself. `cover`: something hidden would follow from it and from what is
   * shown (complementary suppression).
   */
  readonly why: "secret" | "cover";
  /** Of a cover: what the row of the publication is about from which something hidden would follow with it. */
  readonly with?: PerKeys;
};

/** A table that was asked for beside those that every publication has, and what of it is published. */
export type AskedTable = {
  readonly table: FurtherTable;
  /** `empty`: the result has no such figures. */
  readonly state: "published" | "part" | "withheld" | "empty";
  /** Of a part: cells that the table has, and those of them that are withheld. */
  readonly cells?: number;
  readonly withheld?: number;
  /**
   * Why all of it is withheld. `cover`: something hidden would follow from it. `unproved`: the audit cannot follow it.
   */
  readonly why?: "cover" | "unproved";
};

/** A result of which everything may be shown to the public, or to the addressee of a request. Made by `publish` alone. */
export type Published = Result & {
  readonly for: OutsideReader;
  /** Whether something of a network is kept back: then only a small set of tables is published. */
  readonly hides: boolean;
  /** What is not shown, and why. */
  readonly withheld: readonly Withheld[];
  /** Tables that the analysis asks for (`publish.tables`), and what of each is published. */
  readonly asked: readonly AskedTable[];
  /** What may be shown of the estimate where something is hidden; undefined where there is none. */
  readonly estimate?: () => ShownEstimate | undefined;
  /** By how much each hidden zero may be off for all that is published, in whole units of the currency. */
  readonly heldAway?: DecimalString;
};

const live = new WeakSet<object>();

const isList = (figures: Figures): figures is readonly Figure[] => Array.isArray(figures);

/** Marks a result as published. What is made from it later, such as a copy with other figures, has no mark. */
export function markPublished(result: Published): Published {
  // Figures of a chain cannot be changed; a list of them could be.
  const { figures: own } = result;
  const figures = isList(own) ? Object.freeze([...own]) : own;
  const frozen = Object.freeze({ ...result, figures });
  live.add(frozen);
  return frozen;
}

/** Whether a result came out of `publish` as it is: a copy did not. */
export const isPublished = (result: object): result is Published => live.has(result);
