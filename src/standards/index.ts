export * from "../made/standards.js";
