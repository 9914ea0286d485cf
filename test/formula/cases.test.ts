import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/formula/evaluate.js";
import type { Node } from "../../src/formula/expression.js";
import type { Formula } from "../../src/formula/formula.js";
import { isMoney } from "../../src/formula/unit.js";
import { isKnown, missing } from "../../src/formula/figure.js";
import { formulas } from "../../src/measure/formulas.js";
import { exact, toDecimal } from "../../src/money/exact.js";
import { money } from "../../src/money/money.js";
import { mutationsOf } from "../support/mutations.js";
import { cases as budgetCases } from "./formula-cases/budget.js";
import type { FormulaCase } from "./formula-cases/case.js";
import { cases as contributionCases } from "./formula-cases/contributions.js";
import { cases as costCases } from "./formula-cases/cost.js";
import { cases as investmentCases } from "./formula-cases/investment.js";
import { cases as moneyCases } from "./formula-cases/money.js";
import { cases as needCases } from "./formula-cases/need.js";
import { cases as networkCases } from "./formula-cases/network.js";
import { cases as planCases } from "./formula-cases/plan.js";
import { cases as poolCases } from "./formula-cases/pool.js";
import { cases as uncertaintyCases } from "./formula-cases/uncertainty.js";

const cases: readonly FormulaCase[] = [
  ...budgetCases,
  ...networkCases,
  ...moneyCases,
  ...costCases,
  ...contributionCases,
  ...needCases,
  ...planCases,
  ...poolCases,
  ...investmentCases,
  ...uncertaintyCases,
];
// Reached only where one of the two is unknown, so that their order says nothing.
// Nothing is divided by a margin of zero either.
const EQUAL = ["known-with-rest: b or-else to operands turned", "units-to-pay: b.b.b when to > to >="];
const casesOf = (formula: Formula): FormulaCase[] => cases.filter((each) => each.formula === formula.id);

test("every formula of the registry has a case, and every case names a formula and all its inputs", () => {
  const ids = formulas.map((each) => each.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !cases.some((each) => each.formula === id))).toEqual([]);
  const astray = cases.filter((each) => {
    const formula = formulas.find(({ id }) => id === each.formula);
    const names = Object.keys(each.inputs).sort().join();
    return !formula || Object.keys(formula.inputs).sort().join() !== names;
  });
  expect(astray.map((each) => `${each.formula}: ${Object.keys(each.inputs).join(", ")}`)).toEqual([]);
});

// Expected values: worked where the note names a publication, derived by the arithmetic of the note elsewhere.
describe.each(formulas.map((formula) => ({ id: formula.id, formula })))("$id", ({ formula }) => {
  test.each(casesOf(formula).map((each) => ({ ...each, label: `${each.kind}: ${each.note}` })))("$label", (each) => {
    const figure = formula(givenTo(formula, each));
    expect(figure.value).toBe(each.expected);
    expect(figure.undefined === undefined).toBe(each.expected !== null);
    expect(figure.unit.startsWith("KGS")).toBe(isMoney(formula.unit) && Object.values(figure.inputs).some(isKgs));
  });

  // A formula that only hands its input on has no operation to swap.
  test("a swapped operation changes the result of a case", () => {
    const mutations = mutationsOf(formula.node);
    const right = casesOf(formula).map((each) => read(formula.node, each));
    const survivors = mutations
      .filter((mutation) => casesOf(formula).every((each, at) => read(mutation.node, each) === right[at]))
      .map((each) => `${formula.id}: ${each.path}`);
    expect(survivors).toEqual(EQUAL.filter((each) => each.startsWith(`${formula.id}:`)));
    if (formula.node.op !== "input") expect(mutations.length).toBeGreaterThan(0);
  });
});

test("the mutations swap what they say", () => {
  const a: Node = { op: "input", name: "a" };
  const zero: Node = { op: "number", value: "0" };
  const node: Node = { op: "when", test: { op: "compare", relation: "<", a, b: zero }, a: zero, b: { op: "ceil", a } };
  expect(mutationsOf(node).map((each) => each.path)).toEqual([
    "when to other branch",
    "when to < to >",
    "when to < to >=",
    "when to < to <=",
    "when to < to =",
    "test.b number to one more",
    "a number to one more",
    "b ceil to floor",
    "b ceil to nothing",
  ]);
});

const isKgs = (input: { readonly unit: string }): boolean => input.unit.startsWith("KGS");

// The units of a formula taken from the registry are not in its type.
const givenTo = (formula: Formula, { inputs }: FormulaCase) =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      value !== null && isMoney(formula.inputs[name] ?? "") ? money(value, "KGS") : value,
    ]),
  ) as Parameters<Formula>[0];

// A swap may also ask for a fractional power, which is a difference too.
function read(node: Node, { inputs }: FormulaCase): string | null {
  try {
    const value = evaluate(node, {
      value: (name) => (inputs[name] == null ? missing(name) : exact(inputs[name])),
      text: (name) => inputs[name] ?? undefined,
    });
    return isKnown(value) ? toDecimal(value) : null;
  } catch (error) {
    return `fails: ${String(error)}`;
  }
}
