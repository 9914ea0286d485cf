// The entry `umay/formulas`: every formula by its name and by its id, and the inputs of formulas as a type.
export type { FormulaInputs } from "./made/inputs.js";
export { formulaOf, formulas } from "./measure/formulas.js";
export * from "./made/measure/families.js";
