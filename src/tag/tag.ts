import type { Scheme, SchemeClass } from "../model/scheme.js";
import { fail } from "../money/fail.js";
import type { Money } from "../money/money.js";

/** An amount with the class that a scheme gives it. */
export type TaggedAllocation<C extends string = string> = {
  readonly id: string;
  readonly amount: Money<C>;
  /** Id of the scheme. */
  readonly scheme: string;
  /** Null where the line was not screened: not the same as screened and not targeted. */
  readonly code: string | null;
  /** Whether the scheme counts it as targeting gender equality; null where it was not screened. */
  readonly targeted: boolean | null;
  /** Share of the amount that counts; null where the scheme has no weights or the line was not screened. */
  readonly weight: string | null;
};

/**
 * Tags lines that are plain objects with a scheme.
 *
 * Formula: the class of the scheme whose code is the line's code.
 *
 * @param lines - id, amount, and the code that the scheme's screening gave; no code or null is not screened
 * @param scheme - the scheme
 * @returns one allocation a line, in the same order
 * @throws `tag.code` when a code is not a class of the scheme
 * Source: the source of the scheme given.
 * @example tag([{ id: "1", amount: money("5", "KGS"), code: "2" }], oecdDac)[0]?.targeted // true
 */
export function tag<C extends string>(
  lines: readonly { readonly id: string; readonly amount: Money<C>; readonly code?: string | null }[],
  scheme: Scheme,
): readonly TaggedAllocation<C>[] {
  const classes = new Map(scheme.classes.map((each) => [each.code, each]));
  return lines.map(({ id, amount, code }) => {
    const found = code == null ? undefined : (classes.get(code) ?? unknown(id, code, scheme));
    return {
      id,
      amount,
      scheme: scheme.id,
      code: found?.code ?? null,
      targeted: found?.targeted ?? null,
      weight: found?.weight ?? null,
    };
  });
}

function unknown(id: string, code: string, scheme: Scheme): SchemeClass {
  const codes = scheme.classes.map((each) => each.code).join(", ");
  return fail("tag.code", `line ${id}: "${code}" is not a class of ${scheme.id}: its classes are ${codes}`);
}
