import type { Evaluation, Place } from "../formula/chain.js";
import type { ChainTable } from "../formula/table.js";
import type { Value } from "../formula/value.js";
import type { InputSheet } from "./input-sheets.js";

/**
 * How much of a computed cell may be seen: its live formula; the value alone; for a total the rows that can be seen and
 * the sum of those that cannot; or nothing.
 */
export type CellState = "live" | "stated" | "withheld" | { readonly rest: string };

/** The chain behind the figures of a result, as its sheets may show it. */
export type ShownChain = {
  readonly tables: readonly ChainTable[];
  readonly currency: string | undefined;
  readonly value: (place: Place) => Value;
  readonly state: (place: Place) => CellState;
  /** What was read, for the given cells to refer to. */
  readonly inputs: readonly InputSheet[];
};

/** The whole chain, everything live. */
export const wholeChain = ({ tables, currency, value }: Evaluation, inputs: readonly InputSheet[]): ShownChain => ({
  tables,
  currency,
  value,
  state: () => "live",
  inputs,
});
