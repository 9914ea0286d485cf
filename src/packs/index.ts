export * from "../made/essential-package.js";
export * from "../made/packs.js";
