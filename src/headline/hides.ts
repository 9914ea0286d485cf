import { withheldIn } from "../result/published.js";

/** Whether a publication leaves centres out: then its tables are of those that it shows. */
export const hides = (result: object): boolean => withheldIn(result) !== undefined;
