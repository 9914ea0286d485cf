import { type FormulaColumn, calc } from "../../formula/table.js";
import { contingency, contingencyOnDirect } from "../../measure/requirement.js";
import type { Network } from "../network.js";

/** The column of the contingency, a share of direct cost alone or with overhead, as the analysis says. */
export const contingencyColumn = <const N extends string = "contingency">(
  base: Network["contingencyBase"],
  options: Omit<NonNullable<Parameters<typeof calc>[1]>, "name"> & { readonly name: N },
): FormulaColumn<N> =>
  calc(base === "direct" ? contingencyOnDirect : contingency, {
    ...options,
    bind: base === "direct" ? directOf(options.bind) : (options.bind ?? {}),
    shown: { id: options.name, ...options.shown },
  });

// Overhead is no input where contingency leaves it out.
const directOf = (bind: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(bind).filter(([input]) => input in contingencyOnDirect.inputs));
