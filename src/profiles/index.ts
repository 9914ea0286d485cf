export * from "../made/profiles.js";
