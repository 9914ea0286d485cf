// The reading of a figure in words: its rule, the same with numbers, its inputs, and its value or why there is none.
import { exact, isDecimal } from "../money/exact.js";
import { format } from "../money/format.js";
import { evaluateTest } from "./evaluate.js";
import type { Node, Test } from "./expression.js";
import { type Figure, type FigureInput, missing } from "./figure.js";
import { type Locale, say, unitWords } from "./locale.js";

/** What the words of a figure are made of: names, then numbers, then the value. */
export type Words = { readonly rule: string; readonly numbers: string; readonly value: string };

/**
 * The reading of a figure in words: `rule` is the formula in the names of its inputs, `numbers` the same with their
 * values and the branch that applied, `value` the result or why there is none.
 *
 * @param figure - the figure
 * @param body - the expression of its formula
 * @param locale - the language
 * @example words(gap, fundingGap.node, en)
 * // { rule: "needed − secured, not below 0", numbers: "427 − 195, not below 0", value: "232 GBP" }
 */
export function words(figure: Figure, body: Node, locale: Locale): Words {
  const named = inNames(locale);
  const given = (print: (value: string) => string) => (name: string) => {
    const value = figure.inputs[name]?.value;
    return value == null ? "?" : print(value);
  };
  const [name, text] = [given((value) => show(value, locale)), given(named.code)];
  const counted: Naming = { ...named, name, text, holds: (test) => testOf(test, figure) };
  const [rule, numbers] = [phrase(body, named, locale), phrase(body, counted, locale)];
  return { rule, numbers, value: valueWords(figure, locale) };
}

/** The rule of a formula in the names of its inputs. */
export const ruleWords = (body: Node, locale: Locale): string => phrase(body, inNames(locale), locale);

function inNames({ labels, codes }: Locale): Naming {
  const label = (name: string): string => labels[name] ?? name;
  return { name: label, text: label, code: (word) => codes[word] ?? word, holds: () => undefined };
}

/** The value with its unit, or the words for "no figure" with the reason. */
export function valueWords(figure: Pick<Figure, "value" | "unit" | "undefined">, locale: Locale): string {
  if (figure.value !== null) return `${show(figure.value, locale)} ${unitWords(figure.unit, locale)}`.trimEnd();
  return `${locale.phrases["no-figure"] ?? "no figure"} (${reasonWords(figure, locale)})`;
}

/** What a number is computed from, in words; one without a value is like the figure that it is an input of. */
export function inputWords(input: FigureInput, like: Figure, locale: Locale): string {
  if (input.value === null) return say(locale, "explanation.absent");
  if (input.unit === "text") return locale.codes[input.value] ?? input.value;
  return valueWords({ value: input.value, unit: input.unit, undefined: like.undefined }, locale);
}

export function reasonWords(figure: Pick<Figure, "undefined">, locale: Locale): string {
  const input = figure.undefined?.input ?? "";
  const reason = locale.phrases[`undefined.${figure.undefined?.code ?? "missing-input"}`] ?? "";
  return reason.replace("{input}", locale.labels[input] ?? input);
}

// Six places are enough to follow the arithmetic by eye; the exact value stands in the figure.
function show(value: string, locale: Locale): string {
  const places = value.split(".")[1]?.length ?? 0;
  return places > 6 ? `≈ ${format(value, locale.marks, 6)}` : format(value, locale.marks);
}

type Naming = {
  readonly name: (input: string) => string;
  readonly text: (input: string) => string;
  readonly code: (code: string) => string;
  /** Whether a test holds, where that is known: then only its branch is said. */
  readonly holds: (test: Test) => boolean | undefined;
};

const STRENGTH = { plus: 1, minus: 1, times: 2, divide: 2, ratio: 2, share: 2, power: 3 } as const;
const SIGN = { plus: "+", minus: "−", times: "×", divide: "÷", ratio: "÷", share: "÷", power: "^" } as const;

// `within` is how strongly the sign around this part binds: what binds less stands in brackets, a phrase always does.
function phrase(node: Node, naming: Naming, locale: Locale, within = 0): string {
  const fill = (key: string, parts: Readonly<Record<string, string>>): string => {
    const text = say(locale, key, parts);
    return within > 0 ? `(${text})` : text;
  };
  const signed = (text: string): string => (/^(?:≈ )?−/.test(text) && within > STRENGTH.plus ? `(${text})` : text);
  const inner = (child: Node, strength = 0): string => phrase(child, naming, locale, strength);
  switch (node.op) {
    case "input":
      return signed(naming.name(node.name));
    case "number":
      return signed(show(node.value, locale));
    case "unknown":
      return locale.phrases["no-figure"] ?? "no figure";
    case "ceil":
    case "floor":
      return fill(`formula.${node.op}`, { a: `[${inner(node.a)}]` });
    case "round":
      return fill("formula.round", { a: `[${inner(node.a)}]`, places: String(node.places) });
    case "or-else":
      return fill("formula.or-else", { a: inner(node.a), b: inner(node.b) });
    case "where":
      return fill("formula.where", { a: inner(node.a, 4), b: inner(node.b, 4) });
    case "min":
    case "max":
      if (node.b.op === "number") return fill(`formula.${node.op}-number`, { a: inner(node.a), b: inner(node.b) });
      return fill(`formula.${node.op}`, { a: inner(node.a), b: inner(node.b) });
    case "when": {
      const holds = naming.holds(node.test);
      if (holds !== undefined) return phrase(holds ? node.a : node.b, naming, locale, within);
      return fill("formula.when", { test: testPhrase(node.test, naming, locale), a: inner(node.a), b: inner(node.b) });
    }
    default: {
      const strength = STRENGTH[node.op];
      const first = inner(node.a, node.op === "power" ? strength + 0.5 : strength);
      const text = `${first} ${SIGN[node.op]} ${inner(node.b, strength + 0.5)}`;
      return strength < within ? `(${text})` : text;
    }
  }
}

function testPhrase(test: Test, naming: Naming, locale: Locale): string {
  if (test.op === "is") return `${naming.text(test.text)} = ${naming.code(test.value)}`;
  return `${phrase(test.a, naming, locale)} ${test.relation} ${phrase(test.b, naming, locale)}`;
}

function testOf(test: Test, figure: Figure): boolean | undefined {
  const value = (name: string) => {
    const given = figure.inputs[name]?.value;
    return given == null || !isDecimal(given) ? missing(name) : exact(given);
  };
  const holds = evaluateTest(test, { value, text: (name) => figure.inputs[name]?.value ?? undefined });
  return typeof holds === "boolean" ? holds : undefined;
}
