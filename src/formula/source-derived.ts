import type { Source } from "./source.js";

/** The source of what is arithmetic alone, such as a sum. */
export const derived: Source = { title: "Arithmetic: a sum of its parts", locator: "", kind: "derived" };
