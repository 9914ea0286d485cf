import { type Audit, type Equation, type Secret, createAudit } from "../../src/disclosure/audit.js";
import type { Atom, Description } from "../../src/disclosure/describe.js";
import { type Form, isConstant, known, minusForm, sumForms, unknown, valueOf } from "../../src/disclosure/forms.js";
import { type Exact, ZERO, whole } from "../../src/money/exact.js";

/** A value of a centre as a test writes it down. */
export type Held = {
  readonly of: string;
  readonly value: number;
  readonly funder?: string;
  readonly counts?: boolean;
  readonly partly?: boolean;
};

/** An audit made by hand: values of centres, and sums of them that are published. */
export type HandAudit = {
  readonly held: readonly Held[];
  /** By block: which values are added up, by their number; a minus is written as `~at`. */
  readonly sums: readonly (readonly [block: string, values: readonly number[]])[];
  /** What may not fall below zero beside each value: so much less these values. */
  readonly atMost?: readonly (readonly [most: number, values: readonly number[]])[];
  /** Secrets that are sums of values of one centre; each value is one by itself. */
  readonly secrets?: readonly (readonly number[])[];
  /** What is certain of each secret of a centre, beside its values. */
  readonly certain?: number;
  readonly heldAway?: number;
  /** What each secret must be possible to be at least, where that is all that is asked. */
  readonly atLeast?: number;
};

const sumOf = (values: readonly number[]): Form =>
  sumForms(values.map((at) => (at < 0 ? minusForm(known(ZERO), unknown(~at)) : unknown(at))));

/** An audit of values and sums that are written down, with nothing of a chain behind them. */
export function handAudit({ held, sums, atMost = [], secrets, certain = 0, heldAway = 10, atLeast }: HandAudit): Audit {
  const atoms = held.map(({ of, value, funder, counts = false, partly }): Atom => ({
    owner: of,
    funder,
    value: whole(value),
    counts,
    ...(funder === undefined ? {} : { given: true }),
    ...(partly === undefined ? {} : { partly }),
  }));
  const value = (form: Form): Exact => valueOf(form, (atom) => atoms[atom]?.value ?? ZERO);
  const relations = [
    ...atoms.map((_, at) => unknown(at)),
    ...atMost.map(([most, values]) => minusForm(known(whole(most)), sumOf(values))),
  ];
  const description: Description = {
    at: () => undefined,
    quotientAt: () => undefined,
    atoms,
    relations: relations.filter((each) => !isConstant(each)),
    value,
    relate: () => undefined,
    take: () => ({ constant: { n: 0n, d: 1n }, terms: new Map() }),
  };
  const secretOf = (values: readonly number[]): Secret => {
    const [first] = values.flatMap((at) => held[at] ?? []);
    const form = sumForms([sumOf(values), known(whole(certain))]);
    return {
      owner: first?.of ?? "",
      label: values.join("+"),
      form,
      counts: first?.counts === true,
      value: value(form),
      ...(atLeast === undefined ? {} : { atLeast: whole(atLeast) }),
    };
  };
  const equations = sums.map(([block, values]): Equation => ({ block, form: sumOf(values) }));
  const owners = [...new Set(held.map(({ of }) => of))];
  return createAudit({
    description,
    secrets: (secrets ?? held.map((_, at) => [at])).map(secretOf),
    equations,
    heldAway: whole(heldAway),
    nearness: (owner) => owners.filter((each) => each !== owner),
  });
}
