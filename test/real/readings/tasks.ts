import {
  ceil,
  divide,
  input,
  minus,
  type Node,
  num,
  plus,
  ratio,
  round,
  times,
} from "../../../src/formula/expression.js";
import { formulas } from "../../../src/measure/formulas.js";
import { formulaInputs, kindOfUnit } from "./formula-inputs.js";
import { random } from "./random.js";
import { randomKinds } from "./random-expression.js";
import { boundOf, type Task } from "./readings.js";

/** Every formula with rows of drawn inputs; what is not drawn goes to `unfit` with the reason. */
export function formulaTasks(seed: number, count: number, unfit: string[]): Task[] {
  return formulas.map(({ id, inputs: units, node }) => {
    // Each formula has draws of its own: a new one beside it changes none of them.
    const draw = random(
      seed + Array.from(id, (letter) => letter.charCodeAt(0)).reduce((sum, each) => (sum * 31 + each) % 1e6, 7),
    );
    const rows: Task["rows"][number][] = [];
    for (let tries = 0; rows.length < count && tries < count * 20; tries += 1) {
      const inputs = formulaInputs(draw, units, node);
      const bound = boundOf(node, inputs, 1e-11);
      if (typeof bound === "number") rows.push({ inputs, bound });
      else unfit.push(`${id}: ${bound}`);
    }
    const kinds = Object.fromEntries(Object.entries(units).map(([name, unit]) => [name, kindOfUnit(unit)]));
    return { name: id, node, kinds, rows };
  });
}

const a = input("a", "ratio");
const c = input("c", "ratio");

/** One expression with one row of inputs. */
export const ofNode = (name: string, node: Node, given: Record<string, string | null>): Task => {
  const inputs = { a: null, b: null, c: null, t: null, ...given };
  const bound = boundOf(node, inputs, 1e-9);
  if (typeof bound !== "number") throw new Error(`${name}: ${bound}`);
  return { name, node, kinds: randomKinds, rows: [{ inputs, bound }] };
};

const tenth = (value: string) => divide(num(value), num("10"));

/** Where the readings differed before, and where random draws seldom come. */
export const seldom: Task[] = [
  ofNode("half of a quotient, above", round(divide(a, num("2")), 2).node, { a: "2.01" }),
  ofNode("half of a quotient, below zero", round(divide(a, num("2")), 2).node, { a: "-2.01" }),
  ofNode("half of a quotient, not first digit", round(divide(a, num("2")), 2).node, { a: "17.15" }),
  ofNode("up from a whole quotient of twelve digits", ceil(divide(a, num("1"))).node, { a: "100000000029" }),
  ofNode("rounding to hundreds", round(a, -2).node, { a: "-1250.00" }),
  ofNode("zero below the line by way of thirds", divide(a, minus(c, times(divide(c, num("3")), num("3")))).node, {
    a: "5",
    c: "0.1",
  }),
  ofNode("zero below the line by way of tenths", ratio(a, minus(plus(tenth("1"), tenth("2")), tenth("3"))).node, {
    a: "5",
  }),
];
