// The cost packs and the essential services package that are built in, as an entry of the library.
export * from "../made/essential-package.js";
export * from "../made/packs.js";
