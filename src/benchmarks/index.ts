// The built-in benchmarks: published costs of a unit of a service, such as a place in a shelter.
export * from "../made/benchmarks.js";
