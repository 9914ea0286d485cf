// The version of the package, as its package.json has it.
import { version as number } from "../package.json";

/** The version of the package. */
export const version: string = number;
