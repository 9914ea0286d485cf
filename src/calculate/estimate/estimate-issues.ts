import { type Issue, problem } from "../../formula/issue.js";
import { exact } from "../../money/exact.js";
import { fromUnits, inUnits } from "../smallest-unit.js";
import { type Claim, type Cut, isAddressee } from "./payments.js";
import type { Part, Request } from "./parts.js";

/** A ceiling that bites where lines have no priority: nothing is cut until somebody says which lines go first. */
export function priorityIssues(parts: readonly Part[], cut: Cut, ceiling: Ceiling | undefined, file: string): Issue[] {
  if ("units" in cut || cut.blank.length === 0) return [];
  const blank = new Set(cut.blank);
  const names = new Set(parts.flatMap(({ line, kind, per }) => (blank.has(line) ? (per["line"] ?? kind) : [])));
  const list = [...names].join(", ");
  return [problem("request.priority", { file, column: ceiling?.column ?? CEILING, detail: { list } })];
}

/** A ceiling in whole units of the currency, and where the analysis says it. */
export type Ceiling = { readonly amount: string; readonly column: string };

export const CEILING = "/request/ceiling";

export function signedIssues(
  claims: readonly Pick<Claim<unknown>, "payer" | "units">[],
  { to }: Request,
  ceiling: Ceiling | undefined,
  currency: string,
  file: string,
): Issue[] {
  const signed = claims.reduce((sum, { payer, units = 0n }) => (isAddressee(payer) ? sum + units : sum), 0n);
  if (ceiling === undefined || signed <= inUnits(exact(ceiling.amount), currency)) return [];
  const detail = { signed: fromUnits(signed, currency), source: to };
  return [problem("request.ceiling-signed", { file, column: ceiling.column, received: ceiling.amount, detail })];
}
