import { fold } from "../../model/fold.js";
import type { Funding } from "../../model/funding.js";

/**
 * Kinds of payers of an estimate, in the order in which they pay. A gift in kind pays first, since it can pay nothing
 * else; a kind that no cell states pays last.
 */
export const PAYERS = ["in_kind", "order", "state", "local", "donor", "own", "other", "unstated"] as const;

/** Whom the estimate asks: what was received of its money, and what is signed. It pays what others leave. */
export const ADDRESSEE = { received: "addressee", signed: "addressee-signed" } as const;

export type Payer = (typeof PAYERS)[number] | (typeof ADDRESSEE)[keyof typeof ADDRESSEE];

export const isAddressee = (payer: string): boolean => payer === ADDRESSEE.received || payer === ADDRESSEE.signed;

/** The kind of payer of a row of money, for a reader who is the source of that name. */
export function payerOf({ source, source_type: type, form, status }: Funding, addressee: string): Payer {
  if (fold(source) === fold(addressee)) return status === "disbursed" ? ADDRESSEE.received : ADDRESSEE.signed;
  return form === "in_kind" ? "in_kind" : (type ?? "unstated");
}
