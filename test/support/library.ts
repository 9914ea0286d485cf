// Everything that the library exports but shelves, as a test may ask for it in one place.
export * from "../../src/index.js";
export { partsOf } from "../../src/index.js";
export * from "../../src/expressions.js";
export * from "../../src/formulas.js";
export * from "../../src/methods.js";
export { dictionariesFor } from "../../src/run/languages.js";
export { locales } from "../../src/languages/index.js";
export { run } from "./run.js";
