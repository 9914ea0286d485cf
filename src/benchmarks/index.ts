export * from "../made/benchmarks.js";
