// Defines a formula: a calculation written once, which is a pure function of its inputs and an expression that sheets,
// SQL and words are printed from. Also: the types of a formula and of its inputs.
import { type DecimalString, exact, isDecimal, toDecimal } from "../money/exact.js";
import { type Money, sameCurrency } from "../money/money.js";
import { fail, refuseUnlessObjects, shown } from "../money/fail.js";
import { frozen } from "../money/frozen.js";
import { evaluate } from "./evaluate.js";
import { type Expr, type Node, type Text, input } from "./expression.js";
import { type Figure, type FigureInput, type Source, isKnown, missing } from "./figure.js";
import { isMoney, unitIn } from "./unit.js";

/** The unit of each input; `text` for a word that a condition looks at. */
export type Inputs = Readonly<Record<string, string>>;

/** What a body sees: an expression for each number, a text for each word. */
type Bound<I extends Inputs> = { readonly [K in keyof I]: I[K] extends "text" ? Text : Expr<I[K]> };

/** What a caller gives: money where the unit is money, decimal strings elsewhere; null or nothing is unknown. */
export type Given<I extends Inputs, C extends string> = {
  readonly [K in keyof I]?:
    | (I[K] extends `money${string}` ? Money<C> : I[K] extends "any" ? Money<C> | DecimalString : DecimalString)
    | null
    | undefined;
};

export type Definition<I extends Inputs, U extends string, N extends string = string> = {
  readonly id: N;
  readonly unit: U;
  readonly inputs: I;
  readonly body: (inputs: Bound<I>) => Expr<NoInfer<U>>;
  readonly source: Source;
};

/**
 * A calculation written once: called it is a pure function, and its `node` is what every other reading prints.
 *
 * @returns a figure in the unit of the formula; undefined, and never 0, where an input that it needs is unknown
 * @throws `formula.input` for a name that is none of its inputs and for money in place of a number or the reverse,
 *   `number.invalid` for a text that is no decimal number, `money.currency` for two currencies
 */
export type Formula<I extends Inputs = Inputs, U extends string = string, N extends string = string> = {
  <C extends string>(given: Given<I, C>): Figure;
  readonly id: N;
  readonly unit: U;
  readonly inputs: I;
  readonly node: Node;
  readonly source: Source;
};

/**
 * Defines a formula.
 *
 * @param definition - id, unit of the result, unit of each input, the body as an expression, and the source
 * @returns a pure function of its inputs that returns a Figure; undefined inputs give an undefined figure, never a zero
 * @example
 * const gap = formula({ id: "funding-gap", unit: "money", inputs: { required: "money", secured: "money" },
 *   body: ({ required, secured }) => max(minus(required, secured), num("0", "money")), source });
 * gap({ required: money("427", "GBP"), secured: money("195", "GBP") }).value // "232"
 */
/* @__NO_SIDE_EFFECTS__ */
export function formula<const I extends Inputs, const U extends string, const N extends string>(
  definition: Definition<I, U, N>,
): Formula<I, U, N> {
  const { id, unit, inputs, source } = definition;
  // Put together where it is first looked at: of a hundred formulas few are called.
  let made: Node | undefined;
  const nodeOf = (): Node => (made ??= frozen(definition.body(boundOf(inputs)).node));
  const call = (given: Readonly<Record<string, Money | string | null | undefined>>): Figure => {
    refuseUnknownNames(id, inputs, given);
    const node = nodeOf();
    const currency = sameCurrency(
      Object.values(given).filter(
        (each): each is Money => typeof each === "object" && each !== null && "currency" in each,
      ),
    );
    const record = Object.fromEntries(
      Object.entries(inputs).map(([name, each]) => [name, argument(name, each, given[name], node, currency)]),
    );
    const value = evaluate(node, {
      value: (name) => (record[name]?.value == null ? missing(name) : exact(record[name].value)),
      text: (name) => record[name]?.value ?? undefined,
    });
    return Object.freeze({
      id,
      ...(isKnown(value) ? { value: toDecimal(value) } : { value: null, undefined: value }),
      unit: unitIn(unit, currency),
      per: {},
      formula: id,
      inputs: record,
      sources: [source],
      notes: {},
    });
  };
  const about = { id, unit, inputs: Object.freeze(inputs), source: Object.freeze(source) };
  const whole = Object.defineProperty(Object.assign(call, about), "node", { get: nodeOf, enumerable: true });
  return Object.freeze(whole) as unknown as Formula<I, U, N>;
}

const boundOf = <I extends Inputs>(inputs: I): Bound<I> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, each]) => [name, each === "text" ? { text: name } : input(name, each)]),
  ) as Bound<I>;

function argument(
  name: string,
  unit: string,
  given: Money | string | null | undefined,
  node: Node,
  currency?: string,
): FigureInput {
  const from = given == null ? { absent: name } : { argument: name };
  if (given == null) return { value: null, unit: unitIn(unit, currency), from };
  if (typeof given === "string") {
    if (unit === "text") refuseSlip(name, given, node);
    if (isMoney(unit)) fail("formula.input", `"${name}" is money: give money("${given}", currency)`);
    if (unit !== "text" && !isDecimal(given)) fail("number.invalid", `"${name}": "${given}" is not a decimal number`);
    return { value: given, unit, from };
  }
  if (typeof given !== "object" || typeof given.amount !== "string")
    fail(
      "number.invalid",
      `"${name}" is ${said(given)}, no text: give ${isMoney(unit) ? `money("${textOf(given, "1.50")}", "KGS")` : `"${textOf(given, "1.5")}"`}`,
    );
  if (!isMoney(unit) && unit !== "any") fail("formula.input", `"${name}" is ${unit}, not money: give a decimal string`);
  return { value: given.amount, unit: unitIn(unit, given.currency), from };
}

// What a program hands over that knows no types.
const said = (given: unknown): string => (typeof given === "number" ? `the number ${given}` : shown(given));

const textOf = (given: unknown, example: string): string => (Number.isFinite(given) ? String(given) : example);

// A word that differs from a case in its marks alone is a slip of the pen, and no missing input.
function refuseSlip(name: string, given: string, node: Node): void {
  const cases = casesOf(name, node);
  if (cases.includes(given)) return;
  const meant = cases.find((word) => lettersOf(word) === lettersOf(given));
  if (meant !== undefined) fail("formula.input", `"${name}" is "${given}": did you mean "${meant}"?`);
}

const lettersOf = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The words of a text that conditions look for. */
function casesOf(name: string, node: Node): readonly string[] {
  const own = node.op === "when" && node.test.op === "is" && node.test.text === name ? [node.test.value] : [];
  const inside = "a" in node ? [node.a, ...("b" in node ? [node.b] : [])] : [];
  return [...own, ...inside.flatMap((each) => casesOf(name, each))];
}

function refuseUnknownNames(id: string, inputs: Inputs, given: Readonly<Record<string, unknown>>): void {
  const names = Object.keys(inputs).join(", ");
  refuseUnlessObjects(`${id} takes one object with its inputs: ${names}`, given);
  const unknown = Object.keys(given).find((name) => !(name in inputs));
  if (unknown !== undefined) fail("formula.input", `"${unknown}" is not an input of ${id}: its inputs are ${names}`);
}
