// How sure money must be to count, and columns of a table that says the same at each such certainty.
import type { PerKeys } from "../../formula/figure.js";
import { type AnyFormula, type ColumnOf, type TotalOptions, calc, total } from "../../formula/table.js";

/** How sure money must be to count: received and signed; promises at their probability; everything promised. */
export const CERTAINTIES = ["hard", "expected", "soft"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

type Totalled = Omit<TotalOptions, "shown"> & {
  /** Id of its figure, where it is not the name before the certainty. */
  readonly id?: string;
  readonly per?: PerKeys;
};

/** Columns of a table that says the same at each certainty: their names end with it, and their figures carry it. */
export function atCertainty<const C extends Certainty>(certainty: C) {
  // Hard is the rule and has no key.
  const keys: PerKeys = certainty === "hard" ? {} : { certainty };
  const named = <const N extends string>(name: N) => `${name} ${certainty}` as const;
  const bind = (inputs: readonly string[]) => Object.fromEntries(inputs.map((input) => [input, named(input)]));
  return {
    keys,
    named,
    bind,
    /** A formula; the inputs that are named stand at the certainty. */
    calc: <const N extends string>(formula: AnyFormula<N>, inputs: readonly string[]) =>
      calc(formula, { name: named(formula.id), bind: bind(inputs), shown: { per: keys } }),
    total: <const N extends string>(name: N, of: ColumnOf, { id = name, per, ...options }: Totalled) =>
      total(named(name), "money", of, { ...options, shown: { id, per: { ...keys, ...per } } }),
  };
}

/** Columns of a table at each certainty, one after another. */
export const atEach = <C>(
  columns: (at: ReturnType<typeof atCertainty<Certainty>>, certainty: Certainty) => readonly C[],
): C[] => CERTAINTIES.flatMap((each) => columns(atCertainty(each), each));
