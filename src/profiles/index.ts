// The profiles of countries that are built in, as an entry of the library.
export * from "../made/profiles.js";
