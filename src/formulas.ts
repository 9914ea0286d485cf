// Every formula, by name and by id.
export type { FormulaInputs } from "./made/inputs.js";
export { formulaOf, formulas } from "./measure/formulas.js";
export * from "./made/measure/families.js";
