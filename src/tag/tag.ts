// Tags amounts that are plain objects, each with a code, share or score, by a scheme: gives each its class and weight.
import type { Scheme } from "../model/scheme.js";
import { fail, refuseUnlessObjects } from "../money/fail.js";
import type { Money } from "../money/money.js";
import { classOf } from "./class-of.js";

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
 * Formula: the class of the scheme whose code is the line's code, or whose bounds its share or score reaches.
 *
 * @param lines - id, amount, and what the scheme's screening gave: a code, a share such as
 *   `0.4` or `40%`, or a score; none or null is not screened
 * @param scheme - the scheme
 * @returns one allocation a line, in the same order
 * @throws `tag.code` when a code is not of the scheme; `tag.arguments` when the scheme leaves something open
 * Source: the source of the scheme given.
 * @example tag([{ id: "1", amount: money("5", "KGS"), code: "2" }], oecdDac)[0]?.targeted // true
 */
export function tag<C extends string>(
  lines: readonly { readonly id: string; readonly amount: Money<C>; readonly code?: string | null }[],
  scheme: Scheme,
): readonly TaggedAllocation<C>[] {
  refuseUnlessObjects(TAKES, lines, scheme);
  const given: unknown = lines;
  if (!Array.isArray(given)) fail("arguments", TAKES);
  refuseUnlessObjects(TAKES, scheme.classes);
  if (scheme.needs) {
    const names = scheme.needs.arguments.map((each) => each.name).join(", ");
    return fail("tag.arguments", `${scheme.id} leaves ${names} open: call needs.of first`);
  }
  return lines.map(({ id, amount, code }) => {
    refuseUnlessObjects(TAKES, amount);
    if (code != null) refuseUnlessText(id, code);
    const classed = code == null ? undefined : classOf(scheme, code);
    if (code != null && classed && "fault" in classed) return unknown(id, code, scheme, classed.expected);
    const said = classed && "found" in classed ? classed : undefined;
    return {
      id,
      amount,
      scheme: scheme.id,
      code: said?.found.code ?? null,
      targeted: said?.found.targeted ?? null,
      weight: said?.share ?? said?.found.weight ?? null,
    };
  });
}

const TAKES =
  'tag takes a list of lines, such as { id: "1", amount: money("5", "KGS"), code: "2" }, and a scheme, such as oecdDac of "umay/schemes"';

// A program that knows no types may hand over a number.
function refuseUnlessText(id: string, code: unknown): void {
  if (typeof code !== "string") fail("tag.code", `line ${id}: the code is ${JSON.stringify(code)}, no text: give "${String(code)}"`); // prettier-ignore
}

const unknown = (id: string, code: string, scheme: Scheme, expected: string): never =>
  fail("tag.code", `line ${id}: "${code}" is not of ${scheme.id}: it takes ${expected}`);
