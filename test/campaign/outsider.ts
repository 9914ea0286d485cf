import type { Kind, Network, Status } from "./networks.js";

/**
 * What the attacker knows beside the files. It knows more than anybody should: which hidden centre stands in which region
 * and with which services, under a number instead of a name, and whether its need is known at all. What only this helps
 * to find counts as found.
 */
export type Outsider = {
  readonly centres: readonly KnownCentre[];
  readonly funders: readonly { readonly name: string; readonly kind: Kind }[];
  readonly regions: readonly string[];
  readonly prices: Network["prices"];
  /** What direct cost is multiplied by: overhead and contingency, as a decimal string. */
  readonly markup: string;
  readonly pooled: boolean;
};

export type KnownCentre = {
  readonly id: string;
  readonly region: string;
  readonly confidential: boolean;
  readonly services: readonly string[];
  readonly needKnown: boolean;
  /** Places of an open shelter: anybody may ask it. */
  readonly places?: number;
};

/** Variables are named by whose they are and what they say. */
export const nobody = (region: string): string => `nobody ${region}`;
export const money = (who: string, funder: string, status: Status): string => `${who} | paid | ${funder} | ${status}`;
export const measure = (who: string, what: string): string => `${who} | ${what}`;
