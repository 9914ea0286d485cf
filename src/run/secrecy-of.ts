import type { CentreName } from "../result/result.js";
import type { Secrecy } from "../result/secrecy.js";

/** Which centres and rows may not be shown. */
export function secrecyOf(centres: readonly CentreName[]): Secrecy {
  const confidential = centres.filter((each) => each.confidential);
  return {
    questions: [],
    places: confidential.flatMap((each) => each.places),
    names: confidential.flatMap((each) => [each.id, each.name]),
  };
}
