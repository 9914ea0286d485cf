import { addMoney, money } from "../../src/money/money.js";
import { weightedAmount } from "../../src/made/measure/budget-amounts.js";
import type { Scheme } from "../../src/model/scheme.js";
import { type Classed, type Unclassed, classOf } from "../../src/tag/class-of.js";
import { printed } from "../support/printed.js";

/** The code of the class that a scheme gives, or why it gives none. */
export function codeOf(scheme: Scheme, value: string): string | Unclassed {
  const said = classOf(scheme, value);
  return "found" in said ? said.found.code : said;
}

/** The part of an amount that a scheme with weights counts, to two decimals. */
export const partOf = (scheme: Scheme, value: string, amount: string): string | null =>
  printed(weightedAmount({ tagged: money(amount, "XXX"), weight: weightIn(classedBy(scheme, value)) }), 2);

/** Whole amounts of the targeted classes of a scheme, summed. */
export const targetedIn = (scheme: Scheme, lines: readonly (readonly [value: string, amount: string])[]): string =>
  lines
    .filter(([value]) => classedBy(scheme, value).found.targeted)
    .reduce((sum, [, amount]) => addMoney(sum, money(amount, "XXX")), money("0", "XXX")).amount;

/** The scheme that follows from what it leaves open. */
export function given(scheme: Scheme, values: Readonly<Record<string, string>>): Scheme {
  const { needs } = scheme;
  if (!needs?.arguments.every(({ name, fits }) => fits(values[name] ?? "")))
    throw new Error("the arguments do not fit");
  return needs.of(values);
}

function classedBy(scheme: Scheme, value: string): Classed {
  const said = classOf(scheme, value);
  if ("found" in said) return said;
  throw new Error(`${value} has no class in ${scheme.id}`);
}

const weightIn = ({ found, share }: Classed): string | null => share ?? found.weight;
