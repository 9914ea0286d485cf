import { type Exact, ZERO, add, isZero, multiply, reduce } from "../money/exact.js";

/** A number that hangs on unknowns in a straight line: a constant and so much of each unknown, by the unknown's number. */
export type Form = { readonly constant: Exact; readonly terms: ReadonlyMap<number, Exact> };

const NONE: ReadonlyMap<number, Exact> = new Map();

/** The form of a number that everybody knows. */
export const known = (constant: Exact): Form => ({ constant, terms: NONE });

/** The form of an unknown itself. */
export const unknown = (atom: number): Form => ({ constant: ZERO, terms: new Map([[atom, { n: 1n, d: 1n }]]) });

/** Whether a form hangs on nothing unknown. */
export const isConstant = ({ terms }: Form): boolean => terms.size === 0;

/** A sum of forms. */
export function sumForms(forms: Iterable<Form>): Form {
  let constant = ZERO;
  const terms = new Map<number, Exact>();
  for (const form of forms) {
    constant = add(constant, form.constant);
    for (const [atom, coefficient] of form.terms) addTerm(terms, atom, coefficient);
  }
  return { constant: reduce(constant), terms };
}

/** A form times a number. */
export function scale(form: Form, by: Exact): Form {
  if (isZero(by)) return known(ZERO);
  return {
    constant: reduce(multiply(form.constant, by)),
    terms: new Map([...form.terms].map(([atom, coefficient]) => [atom, reduce(multiply(coefficient, by))])),
  };
}

export const minusForm = (a: Form, b: Form): Form => sumForms([a, scale(b, { n: -1n, d: 1n })]);

/** Adds so much of an unknown to the terms of a form that is being made. */
export function addTerm(terms: Map<number, Exact>, atom: number, coefficient: Exact): void {
  const before = terms.get(atom);
  const after = before ? reduce(add(before, coefficient)) : coefficient;
  if (isZero(after)) terms.delete(atom);
  else terms.set(atom, after);
}

/** The value of a form where the unknowns have these values. */
export const valueOf = (form: Form, atom: (number: number) => Exact): Exact =>
  reduce([...form.terms].reduce((sum, [each, by]) => add(sum, multiply(atom(each), by)), form.constant));
