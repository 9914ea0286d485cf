import { fold } from "../../model/fold.js";
import type { Funding } from "../../model/funding.js";

/**
 * Kinds of payers of an estimate, in the order in which they pay. A gift in kind pays first, since it can pay nothing
 * else; a kind that no cell states pays last.
 */
export const PAYERS = ["in_kind", "order", "state", "local", "donor", "own", "other", "unstated"] as const;

/** Whom the estimate asks: its own money pays nothing of what others pay, and lowers nothing. */
export const ADDRESSEE = "addressee";

export type Payer = (typeof PAYERS)[number] | typeof ADDRESSEE;

/** The kind of payer of a row of money, for a reader who is the source of that name. */
export function payerOf({ source, source_type: type, form }: Funding, addressee: string | undefined): Payer {
  if (addressee !== undefined && fold(source) === fold(addressee)) return ADDRESSEE;
  return form === "in_kind" ? "in_kind" : (type ?? "unstated");
}
