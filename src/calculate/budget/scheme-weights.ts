import type { Scheme } from "../../model/scheme.js";
import type { BalanceEntry, LineEntry } from "./budget-entries.js";
import type { BudgetInput } from "./budget-input.js";
import { weightedTable } from "./budget-parts.js";
import type { Key, PartTable } from "./part-table.js";

/** The screened lines and balances of a scheme, each with the part of it that counts; undefined without weights. */
export function schemeWeights(of: {
  readonly input: BudgetInput;
  readonly scheme: Scheme;
  readonly entries: { readonly lines: readonly LineEntry[]; readonly balances: readonly BalanceEntry[] };
  readonly parts: Parts;
  readonly keys: readonly Key[];
}): Parts | undefined {
  const { input, scheme, entries, parts, keys } = of;
  const name = `${scheme.id} weighted`;
  if (!isWeighted(scheme)) return undefined;
  const balances = entries.balances.filter((each) => (each.said.tags[scheme.id]?.code ?? null) !== null);
  return {
    lines: weightedTable(input, scheme, parts.lines, entries.lines, keys, name),
    balances:
      parts.balances && balances.length > 0
        ? weightedTable(input, scheme, parts.balances, balances, keys, `${name} rest`)
        : undefined,
  };
}

/** Lines and balances with the amounts that are summed. */
export type Parts = { readonly lines: PartTable; readonly balances: PartTable | undefined };

/** Whether a scheme counts parts of amounts: by the weights of its classes, or by a share of each line. */
export const isWeighted = ({ scale, classes }: Scheme): boolean =>
  scale?.kind === "share" || classes.some((each) => each.weight !== null);

/** Which total of a scheme stands for it. */
export const headlineOf = (scheme: Scheme): "tagged" | "weighted" =>
  scheme.headline === "weighted" && isWeighted(scheme) ? "weighted" : "tagged";
