// Finds the units of inputs of formulas by their names, as inputs.csv says them.
export { take } from "../made/inputs.js";
