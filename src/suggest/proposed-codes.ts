import type { Scheme, SchemeClass } from "../model/scheme.js";
import { compare, exact } from "../money/exact.js";
import type { Suggestion } from "./suggestion.js";

/**
 * The codes that a proposal could have under a scheme: of the classes that the scheme counts as targeted those of greatest
 * weight, for a line whose own name says so. Which of several it is, such as principal or significant, a name does not say.
 * Of a weak proposal, and where a scheme takes a share or a score, only a person can say one.
 *
 * @returns the codes in the order of the scheme; none: look at this line
 * @example proposedCodes(oecdDac, strong) // ["2", "1"]
 * @example proposedCodes(countInFull, strong) // ["targeted"]
 */
export function proposedCodes(scheme: Scheme | undefined, { strength }: Suggestion): readonly string[] {
  if (scheme === undefined || strength === "weak" || (scheme.scale ?? { kind: "code" }).kind !== "code") return [];
  const targeted = scheme.classes.filter((each) => each.targeted);
  return targeted.filter((each) => targeted.every((other) => !outweighs(other, each))).map((each) => each.code);
}

const outweighs = (a: SchemeClass, b: SchemeClass): boolean =>
  a.weight !== null && b.weight !== null && compare(exact(a.weight), exact(b.weight)) > 0;
