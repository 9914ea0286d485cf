// The supply standards (norms of places) that are built in, as an entry of the library.
export * from "../made/standards.js";
