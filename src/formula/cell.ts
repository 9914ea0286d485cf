// The spreadsheet reading of an expression: the formula of one cell; and a text as formulas quote it.
import type { Node, Relation, Test } from "./expression.js";
import { type Check, type Lowered, lower } from "./lower.js";

/** The address of an input in the sheet, such as `C2`. */
export type Address = (name: string) => string;

/**
 * The spreadsheet reading of an expression: a formula whose undefined result is the given text. COUNT catches blanks,
 * texts and errors of the inputs in one test; IFERROR would hide real mistakes.
 *
 * @param node - the expression
 * @param address - where each input stands
 * @param absent - text shown where there is no figure, in the language of the workbook
 * @returns the formula without the leading `=`
 * @example cell(divide(a, b).node, (name) => ({ a: "B2", b: "C2" })[name], "n/a")
 * // IF(COUNT(B2,C2)=2,IF(C2=0,"n/a",B2/C2),"n/a")
 */
export const cell = (node: Node, address: Address, absent: string): string =>
  print(lower(node), address, quote(absent));

export const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function print(lowered: Lowered, address: Address, absent: string): string {
  switch (lowered.kind) {
    case "undefined":
      return absent;
    case "value":
      return arithmetic(lowered.body, address);
    case "if":
      return `IF(${condition(lowered.test, address)},${print(lowered.then, address, absent)},${print(lowered.otherwise, address, absent)})`;
    case "guard": {
      const text = (node: Lowered): string => print(node, address, absent);
      return guarded(lowered.checks, text(lowered.then), text(lowered.otherwise), address);
    }
  }
}

// Known inputs in one COUNT; then each denominator in its own IF, inner first, since OR and AND evaluate all their parts.
function guarded(checks: readonly Check[], then: string, otherwise: string, address: Address): string {
  const [first] = checks;
  if (!first) return then;
  if (first.check !== "known") {
    const test = first.check === "nonzero" ? "=0" : "<=0";
    const below = first.of.op === "input" ? address(first.of.name) : clean(first.of, address);
    return `IF(${below}${test},${otherwise},${guarded(checks.slice(1), then, otherwise, address)})`;
  }
  const next = checks.findIndex((check) => check.check !== "known" || check.text !== first.text);
  const names = checks
    .slice(0, next < 0 ? checks.length : next)
    .flatMap((check) => (check.check === "known" ? [check.name] : []));
  const rest = guarded(checks.slice(names.length), then, otherwise, address);
  const addresses = names.map(address);
  const test = first.text
    ? addresses.map((each) => `LEN(${each})>0`).join("*")
    : `COUNT(${addresses.join(",")})=${addresses.length}`;
  return `IF(${test},${rest},${otherwise})`;
}

const SIGN = { plus: "+", minus: "-", times: "*", divide: "/", ratio: "/", share: "/", power: "^" } as const;

function arithmetic(node: Node, address: Address): string {
  switch (node.op) {
    case "input":
      return address(node.name);
    case "number":
      return node.value.startsWith("-") ? `(${node.value})` : node.value;
    // INT with a sign goes towards ±∞ where ROUNDUP goes away from zero.
    case "ceil":
      return `(-INT(-${clean(node.a, address)}))`;
    case "floor":
      return `INT(${clean(node.a, address)})`;
    case "round":
      return `ROUND(${clean(node.a, address)},${node.places})`;
    case "min":
    case "max":
      return `${node.op.toUpperCase()}(${arithmetic(node.a, address)},${arithmetic(node.b, address)})`;
    case "plus":
    case "minus":
    case "times":
    case "divide":
    case "ratio":
    case "share":
    case "power":
      return `(${arithmetic(node.a, address)}${SIGN[node.op]}${arithmetic(node.b, address)})`;
    default:
      throw new Error(`not plain arithmetic: ${node.op}`);
  }
}

// Nine places, which takes out the noise that a quotient leaves in floating point.
const clean = (node: Node, address: Address): string => `ROUND(${arithmetic(node, address)},9)`;

function condition(test: Test, address: Address): string {
  if (test.op === "is") return `EXACT(${address(test.text)},${quote(test.value)})`;
  return `ROUND(${arithmetic(test.a, address)}-${arithmetic(test.b, address)},9)${RELATION[test.relation]}0`;
}

const RELATION: Readonly<Record<Relation, string>> = { ">": ">", ">=": ">=", "<": "<", "<=": "<=", "=": "=" };
