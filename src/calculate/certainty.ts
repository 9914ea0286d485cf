import type { PerKeys } from "../formula/figure.js";
import { type Column, type Shown, calc, lookup, total } from "../formula/table.js";

/** How sure money must be to count: received and signed; promises at their probability; everything promised. */
export const CERTAINTIES = ["hard", "expected", "soft"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Keys of figures at a certainty: hard is the rule and has none. */
export const certaintyKeys = (certainty: Certainty): PerKeys => (certainty === "hard" ? {} : { certainty });

/** Column of the funding table that holds the amount at a certainty. */
const AMOUNTS = { hard: "secured-amount", expected: "expected-amount", soft: "funding-amount" } as const;

type Totalled = Omit<Parameters<typeof total>[3], "shown"> & {
  /** Name of the column before its certainty, where it is not the id. */
  readonly name?: string;
  readonly per?: PerKeys;
};

/** Columns of a table that says the same at each certainty: their names end with it, and their figures carry it. */
export function atCertainty(certainty: Certainty) {
  const keys = certaintyKeys(certainty);
  const named = (name: string): string => `${name} ${certainty}`;
  return {
    keys,
    named,
    /** The column of the funding table that holds the amounts, by a key of that table. */
    amounts: (key: string) => ({ table: "funding", column: AMOUNTS[certainty], key }),
    /** A formula; the inputs that are named stand at the certainty. */
    calc: (
      formula: Parameters<typeof calc>[0],
      inputs: readonly string[],
      { name = formula.id, per = {} }: { readonly name?: string; readonly per?: PerKeys } = {},
    ): Column => {
      const bind = Object.fromEntries(inputs.map((input) => [input, named(input)]));
      return calc(formula, { name: named(name), bind, shown: { per: { ...keys, ...per } } });
    },
    /** A total of money. */
    total: (id: string, of: Parameters<typeof total>[2], { name = id, per = {}, ...options }: Totalled): Column => {
      const shown: Shown = { id, per: { ...keys, ...per } };
      return total(named(name), "money", of, { ...options, shown });
    },
    /** The same column of an earlier table. */
    lookup: (name: string, of: { readonly table: string; readonly key: string }, unit = "money"): Column =>
      lookup(named(name), unit, { ...of, column: named(name) }),
  };
}
