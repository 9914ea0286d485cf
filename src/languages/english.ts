/** The language that is used where none is given. */
export { en as english } from "../made/says/en.js";
