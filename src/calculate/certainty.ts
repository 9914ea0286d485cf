import type { PerKeys } from "../formula/figure.js";

/** How sure money must be to count: received and signed; promises at their probability; everything promised. */
export const CERTAINTIES = ["hard", "expected", "soft"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Keys of figures at a certainty: hard is the rule and has none. */
export const certaintyKeys = (certainty: Certainty): PerKeys => (certainty === "hard" ? {} : { certainty });

/** Column of the funding table that holds the amount at a certainty. */
export const amountColumn = (certainty: Certainty): string =>
  ({ hard: "secured-amount", expected: "expected-amount", soft: "funding-amount" })[certainty];
