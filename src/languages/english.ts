/** The language that holds where none is given. */
export { en as english } from "../made/languages/en.js";
