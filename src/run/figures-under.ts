import { evaluateChain } from "../formula/chain.js";
import { indexFigures } from "../formula/find-figure.js";
import { figuresOf } from "../formula/figures.js";
import { levelTables } from "../calculate/budget/by-level.js";
import type { BudgetInput } from "../calculate/budget/budget-input.js";
import { indexTable } from "../calculate/indices.js";

/** The figures of whole budgets as a run would have them under other settings: what an answer gives stands beside it. */
export const figuresUnder = (input: BudgetInput): ReturnType<typeof indexFigures> =>
  indexFigures(
    figuresOf(evaluateChain([indexTable(input.indices), ...levelTables({ ...input, by: [] })], input.currency)),
  );
