import type { Inputs as Units } from "../../../src/formula/formula.js";
import type { Node, Test } from "../../../src/formula/expression.js";
import type { ColumnKind } from "./duckdb.js";
import { amount, type Random } from "./random.js";
import type { Inputs } from "./readings.js";

/** Kind of an input column by its unit: money to hundredths, ratios to four places, quantities to halves and tenths. */
export function kindOfUnit(unit: string): ColumnKind {
  if (unit === "text") return "text";
  if (unit === "ratio") return 4;
  if (unit === "years") return 0;
  return isAmount(unit) ? 2 : 1;
}

const isAmount = (unit: string): boolean => /^(money|price|any)\b/.test(unit);

/** Inputs in the range that their unit has in practice, with blanks, zeros, negatives and unknown words among them. */
export function formulaInputs(draw: Random, units: Units, node: Node): Inputs {
  const entries = Object.entries(units);
  const blank = Math.min(0.06, 0.3 / entries.length);
  // Where something stands in for a blank, the blank is as usual as the value.
  const replaced = replacedIn(node);
  const isBlank = (name: string): boolean => draw.chance(replaced.has(name) ? 0.5 : blank);
  const inputs: Record<string, string | null> = Object.fromEntries(
    entries.map(([name, unit]) => [name, isBlank(name) ? null : inputOf(draw, name, unit, node)]),
  );
  // Two numbers that are drawn apart are hardly ever the same.
  for (const [one, other] of equalsIn(node)) if (draw.chance(0.5)) inputs[other] = inputs[one] ?? null;
  return inputs;
}

/** Pairs of inputs that an expression asks to be equal. */
function equalsIn(node: Node): (readonly [string, string])[] {
  const test = node.op === "when" && node.test.op !== "is" && node.test.relation === "=" ? node.test : undefined;
  const own = test?.a.op === "input" && test.b.op === "input" ? [[test.a.name, test.b.name] as const] : [];
  const parts = [...("a" in node ? [node.a] : []), ...("b" in node ? [node.b] : [])];
  return [...own, ...parts.flatMap(equalsIn)];
}

function replacedIn(node: Node): ReadonlySet<string> {
  const own = node.op === "or-else" && node.a.op === "input" ? [node.a.name] : [];
  const parts = [...("a" in node ? [node.a] : []), ...("b" in node ? [node.b] : [])];
  return new Set([...own, ...parts.flatMap((each) => [...replacedIn(each)])]);
}

function inputOf(draw: Random, name: string, unit: string, node: Node): string {
  if (unit === "text") {
    const words = wordsOf(node, name);
    return draw.chance(words.length > 1 ? 0.1 : 0.5) ? "no-such-word" : draw.of(words);
  }
  if (unit === "years") return String(draw.whole(1, 30));
  if (draw.chance(0.05)) return "0";
  const sign = draw.chance(0.04) ? "-" : "";
  if (unit === "ratio") return sign + amount(draw, 2, 4);
  if (isAmount(unit)) return sign + amount(draw, 1e7, 2);
  return sign + String(draw.whole(0, 500)) + (draw.chance(0.5) ? "" : draw.of([".5", ".1", ".8"]));
}

/** The words that an expression compares a text with. */
function wordsOf(node: Node, name: string): string[] {
  const tested = node.op === "when" ? wordsOfTest(node.test, name) : [];
  const parts = [...("a" in node ? wordsOf(node.a, name) : []), ...("b" in node ? wordsOf(node.b, name) : [])];
  return [...new Set([...tested, ...parts])];
}

const wordsOfTest = (test: Test, name: string): string[] =>
  test.op === "is" ? (test.text === name ? [test.value] : []) : [...wordsOf(test.a, name), ...wordsOf(test.b, name)];
