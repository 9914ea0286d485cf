// What a program takes to write formulas of its own: expressions and columns, whose short words stand in groups
// (`expressions.max(…)`), chains of tables, their figures and parts; and readings as numbers, cells, sheets, SQL,
// words.
export * as columns from "./formula/table.js";
export * as expressions from "./formula/expression.js";
export type { Expr, Node, Test } from "./formula/expression.js";
export { type Definition, type Formula, type Given, type Inputs, formula } from "./formula/formula.js";
export { cell } from "./formula/cell.js";
export { sql, type SqlColumn, type SqlKind } from "./formula/sql.js";
export { type Words, valueWords, words } from "./formula/words.js";
export type { ChainTable, Column, GivenCell, Place, TableRow } from "./formula/table.js";
export { type Evaluation, evaluateChain } from "./formula/chain.js";
export { figuresOf, indexFigures } from "./formula/figures.js";
export { figureAt, partsOf } from "./formula/trace.js";
export { type Sheet, type SheetCell, sheetsOf } from "./formula/sheet.js";
