// The works that formulas rest on, by their names in sources.csv.
export * from "../made/sources.js";
