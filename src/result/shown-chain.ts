import type { Evaluation, Place } from "../formula/chain.js";
import type { ChainTable } from "../formula/table.js";
import type { Value } from "../formula/value.js";
import type { InputSheet } from "./input-sheets.js";

/** The chain behind the figures of a result, for its sheets. */
export type ShownChain = {
  readonly tables: readonly ChainTable[];
  readonly currency: string | undefined;
  readonly value: (place: Place) => Value;
  /** How many lines of budgets the sheets hold by classes; absent where they hold each line. */
  readonly classed?: number;
  /** What was read, for the given cells to refer to. */
  readonly inputs: readonly InputSheet[];
};

/** The whole chain. */
export const wholeChain = (
  { tables, currency, value }: Evaluation,
  inputs: readonly InputSheet[],
  classed?: number,
): ShownChain => ({ tables, currency, value, inputs, ...(classed !== undefined && { classed }) });
