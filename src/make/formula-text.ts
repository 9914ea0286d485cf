// Reads a formula as a person writes it, such as `max(required - secured, 0)`: its tree, its code in TypeScript, its
// inputs, and what the code calls. docs/formulas.md says every word of it.
import * as expressions from "../formula/expression.js";
import { type Expr, type Node, type Test, type Text } from "../formula/expression.js";
import { nearest } from "../formula/nearest.js";
import { nameOf } from "./shelf-module.js";

/** What the text of a formula says. */
export type Reading = {
  readonly node: Node;
  /** The body of the formula in TypeScript, where `x` holds the inputs. */
  readonly code: string;
  /** The inputs, in the order in which the text names them. */
  readonly names: readonly string[];
  /** What the code takes from formula/expression.ts. */
  readonly calls: readonly string[];
};

type Verb = keyof typeof expressions;
/** A value, and the code that makes it. */
type Coded<T> = { readonly value: T; readonly code: string };
type CodedExpr = Coded<Expr<string>>;
/** A part of a formula. A bare number has no unit: it takes the one of its place. */
type Part = { readonly unit: string | undefined; readonly in: (unit: string) => CodedExpr };

const TOKEN = /\s*(?:'[^'\n]+'|[a-z][a-z\d]*(?:[-/_][a-z\d]+)*|\d+(?:\.\d+)?|>=|<=|[-+*/^()=<>,:;])/y;
const WORDS = new Set(["if", "then", "else", "is", "as", "where", "known", "by", "or", "per", "out", "of"]);
const SUMS: Readonly<Record<string, Verb>> = { "+": "plus", "-": "minus" };
const PRODUCTS: Readonly<Record<string, Verb>> = { "*": "times", "/": "divide", per: "ratio", out: "share" };
const OF_ONE: Readonly<Record<string, Verb>> = { "round-up": "ceil", "round-down": "floor", round: "round" };
const OF_MORE: Readonly<Record<string, Verb>> = { max: "max", min: "min", "first-known": "orElse" };
const FUNCTIONS = [...Object.keys(OF_ONE), ...Object.keys(OF_MORE), "none"];
const RELATIONS = [">", ">=", "<", "<=", "="];

/** Reads a formula by the units of its result and inputs. @throws with what was found and what is expected */
export const readFormula = (text: string, unit: string, units: Readonly<Record<string, string>>): Reading =>
  new Reader(text.trim(), units).read(unit);

class Reader {
  readonly #text: string;
  readonly #units: Readonly<Record<string, string>>;
  readonly #tokens: { readonly token: string; readonly end: number }[] = [];
  readonly #names = new Set<string>();
  readonly #calls = new Set<string>();
  readonly #defined = new Map<string, Part>();
  readonly #spare = new Set<string>();
  #at = 0;
  /** Whether what was read last is one part, and no chain of them. */
  #isSingle = true;

  constructor(text: string, units: Readonly<Record<string, string>>) {
    this.#text = text;
    this.#units = units;
    for (let end = 0; end < text.length; end = TOKEN.lastIndex) {
      TOKEN.lastIndex = end;
      const token = TOKEN.exec(text)?.[0].trim();
      if (token === undefined) this.#refuse("a word, a number or a sign such as + - * /", text.slice(end).trim()[0]);
      this.#at = this.#tokens.push({ token, end: TOKEN.lastIndex });
    }
    this.#at = 0;
  }

  read(unit: string): Reading {
    const lines: string[] = [];
    while (this.#isName() && this.#tokens[this.#at + 1]?.token === "=") lines.push(this.#definition());
    const whole = this.#part();
    if (this.#next !== "") this.#refuse("a sign or the end");
    const { value, code } = whole.in(this.#same(unit, whole.unit));
    for (const name of this.#spare) throw new Error(`"${name}" has a meaning, and is never used`);
    return {
      node: value.node,
      code: lines.length === 0 ? code : `{ ${lines.join(" ")} return ${code}; }`,
      names: [...this.#names],
      calls: [...this.#calls].sort(),
    };
  }

  // `name = part;` is a constant of the code, so that it is one part of the expression wherever it stands.
  #definition(): string {
    const name = this.#take();
    if (name in this.#units || this.#defined.has(name)) throw new Error(`"${name}" has a meaning already`);
    this.#expect("=");
    const part = this.#part();
    this.#expect(";");
    if (part.unit === undefined) throw new Error(`"${name}" has no unit: it is written where it is used`);
    const { value, code } = part.in(part.unit);
    const constant = `$${nameOf(name)}`;
    this.#defined.set(name, { unit: part.unit, in: () => ({ value, code: constant }) });
    this.#spare.add(name);
    return `const ${constant} = ${code};`;
  }

  #part(): Part {
    if (this.#has("if")) return this.#condition();
    let part = this.#sum();
    while (this.#next === "as" || this.#next === "where") {
      if (!this.#isSingle) this.#refuse("brackets around what stands before");
      part = this.#has("as") ? this.#made("relabel", settled(part), literal(this.#unit())) : this.#where(part);
    }
    return part;
  }

  #condition(): Part {
    const test = this.#test();
    this.#expect("then");
    const then = this.#part();
    this.#expect("else");
    return this.#alike([then, this.#part()], (parts) => this.#call("when", test, ...parts));
  }

  #test(): Coded<Test> {
    if (this.#tokens[this.#at + 1]?.token === "is") {
      const text = this.#textInput();
      this.#expect("is");
      return this.#call<Test>("is", text, this.#case());
    }
    const a = this.#sum();
    if (!RELATIONS.includes(this.#next)) this.#refuse(`one of ${RELATIONS.join(" ")}`);
    const relation = literal(this.#take());
    const b = this.#sum();
    const unit = this.#same(a.unit, b.unit) ?? "ratio";
    return this.#call<Test>("compare", a.in(unit), relation, b.in(unit));
  }

  #where(part: Part): Part {
    this.#expect("where");
    const other = settled(this.#sum());
    this.#expect("is");
    this.#expect("known");
    return { unit: part.unit, in: (unit) => this.#call("where", part.in(unit), other) };
  }

  #sum(): Part {
    let part = this.#product();
    for (let verb = SUMS[this.#next]; verb !== undefined; verb = SUMS[this.#next]) {
      const sign = verb;
      this.#at++;
      part = this.#alike([part, this.#product()], (parts) => this.#call(sign, ...parts));
      this.#isSingle = false;
    }
    return part;
  }

  #product(): Part {
    let part = this.#power();
    const signs: string[] = [];
    for (let verb = PRODUCTS[this.#next]; verb !== undefined; verb = PRODUCTS[this.#next]) {
      signs.push(this.#take());
      if (verb === "share") this.#expect("of");
      if (signs.length > 1 && signs.some((sign) => sign === "per" || sign === "out"))
        throw new Error(`"${signs.join(" … ")}" stand side by side: brackets say which comes first`);
      part = this.#made(verb, settled(part), settled(this.#power()));
      this.#isSingle = false;
    }
    return part;
  }

  #power(): Part {
    const base = this.#single();
    if (!this.#has("^")) return base;
    const years = this.#single();
    this.#isSingle = false;
    return this.#made("power", base.in(this.#same("ratio", base.unit)), years.in(this.#same("years", years.unit)));
  }

  #single(): Part {
    const part = this.#has("(") ? this.#bracketed(() => this.#part()) : this.#has("by") ? this.#cases() : this.#word();
    this.#isSingle = true;
    return part;
  }

  #word(): Part {
    if (/^\d/.test(this.#next)) return this.#number();
    if (!this.#isName()) this.#refuse("an input, a number or a bracket");
    const name = this.#take();
    if (this.#has("(")) return this.#bracketed(() => this.#function(name));
    this.#spare.delete(name);
    return this.#defined.get(name) ?? this.#input(name);
  }

  #number(): Part {
    const number = literal(this.#take());
    const made = (unit: string): CodedExpr => this.#call("num", number, ...(unit === "ratio" ? [] : [literal(unit)]));
    if (!this.#isName()) return { unit: undefined, in: made };
    const unit = this.#unit();
    return { unit, in: () => made(unit) };
  }

  #input(name: string): Part {
    const unit = this.#unitOf(name);
    if (unit === "text") throw new Error(`"${name}" is a text, where a number is expected`);
    return { unit, in: () => ({ value: expressions.input(name, unit), code: property(name) }) };
  }

  #function(name: string): Part {
    const [one, more] = [OF_ONE[name], OF_MORE[name]];
    if (name === "none") return this.#none();
    if (one !== undefined) {
      const part = this.#part();
      const places = one === "round" ? [literal(0)] : [];
      return { unit: part.unit, in: (unit) => this.#call(one, part.in(unit), ...places) };
    }
    if (more === undefined) throw new Error(unknown(name, "function", FUNCTIONS));
    const parts = [this.#part()];
    do {
      this.#expect(",");
      parts.push(this.#part());
    } while (this.#next === ",");
    return this.#alike(parts, (all) => all.reduceRight((rest, part) => this.#call(more, part, rest)));
  }

  #none(): Part {
    const code = this.#case();
    this.#expect(",");
    const name = this.#take();
    this.#unitOf(name);
    return { unit: undefined, in: (unit) => this.#call("none", code, literal(name), literal(unit)) };
  }

  #cases(): Part {
    const text = this.#textInput();
    const words: string[] = [];
    const parts: Part[] = [];
    this.#expect("(");
    do {
      const before = words.length;
      do words.push(this.#case().value);
      while (this.#has("or"));
      this.#expect(":");
      const part = this.#part();
      parts.push(...words.slice(before).map(() => part));
    } while (this.#has(","));
    this.#expect(")");
    const again = words.find((word, at) => words.indexOf(word) < at);
    if (again !== undefined) throw new Error(`'${again}' stands twice`);
    return this.#alike(parts, (made) => {
      const value = Object.fromEntries(made.map((each, at) => [words[at] ?? "", each.value]));
      const code = made.map((each, at) => `${JSON.stringify(words[at])}: ${each.code}`);
      return this.#call("pick", text, { value, code: `{ ${code.join(", ")} }` });
    });
  }

  #alike(parts: readonly Part[], make: (parts: readonly CodedExpr[]) => CodedExpr): Part {
    const unit = parts.reduce<string | undefined>((one, part) => this.#same(one, part.unit), undefined);
    return { unit, in: (wanted) => make(parts.map((part) => part.in(unit ?? wanted))) };
  }

  /** A part whose unit follows from its parts. */
  #made(verb: Verb, ...parts: readonly Coded<unknown>[]): Part {
    const made = this.#call(verb, ...parts);
    return { unit: made.value.unit, in: () => made };
  }

  #call<T = Expr<string>>(verb: Verb, ...parts: readonly Coded<unknown>[]): Coded<T> {
    this.#calls.add(verb);
    const call = expressions[verb] as (...given: readonly unknown[]) => unknown;
    const code = parts.map((part) => part.code);
    return { value: call(...parts.map(({ value }) => value)) as T, code: `${verb}(${code.join(", ")})` };
  }

  #textInput(): Coded<Text> {
    const name = this.#take();
    const unit = this.#unitOf(name);
    if (unit !== "text") throw new Error(`"${name}" is ${unit}, where a text is expected`);
    return { value: { text: name }, code: property(name) };
  }

  #unitOf(name: string): string {
    const unit = this.#units[name];
    if (unit === undefined)
      throw new Error(unknown(name, "input", [...Object.keys(this.#units), ...this.#defined.keys()]));
    this.#names.add(name);
    return unit;
  }

  #same(wanted: string, unit: string | undefined): string;
  #same(wanted: string | undefined, unit: string | undefined): string | undefined;
  #same(wanted: string | undefined, unit: string | undefined): string | undefined {
    if (wanted !== undefined && unit !== undefined && wanted !== unit)
      throw new Error(`${unit}, where ${wanted} is expected, ${this.#place()}`);
    return wanted ?? unit;
  }

  #bracketed(read: () => Part): Part {
    const part = read();
    this.#expect(")");
    return part;
  }

  #case(): Coded<string> {
    if (!this.#next.startsWith("'")) this.#refuse("a word in ' '");
    return literal(this.#take().slice(1, -1));
  }

  #unit(): string {
    if (!this.#isName()) this.#refuse("a unit");
    return this.#take();
  }

  get #next(): string {
    return this.#tokens[this.#at]?.token ?? "";
  }

  #isName(): boolean {
    return /^[a-z]/.test(this.#next) && !WORDS.has(this.#next);
  }

  #take(): string {
    const next = this.#next;
    this.#at++;
    return next;
  }

  #has(token: string): boolean {
    const isNext = this.#next === token;
    if (isNext) this.#at++;
    return isNext;
  }

  #expect(token: string): void {
    if (!this.#has(token)) this.#refuse(`"${token}"`);
  }

  #refuse(expected: string, found = this.#next): never {
    throw new Error(`${found === "" ? "the end" : `"${found}"`}, where ${expected} is expected, ${this.#place()}`);
  }

  /** What stands before the next token. */
  #place(): string {
    const before = this.#text.slice(0, this.#tokens[this.#at - 1]?.end ?? 0);
    return before === "" ? "at the beginning" : `after "${before.length > 40 ? `…${before.slice(-40)}` : before}"`;
  }
}

const literal = <T extends string | number>(value: T): Coded<T> => ({ value, code: JSON.stringify(value) });
const settled = (part: Part): CodedExpr => part.in(part.unit ?? "ratio");
const property = (name: string): string => (name.includes("-") ? `x[${JSON.stringify(name)}]` : `x.${name}`);

function unknown(word: string, kind: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return `"${word}" is no ${kind}${near === undefined ? "" : `; the nearest is "${near}"`}`;
}
