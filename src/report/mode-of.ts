import { isPublished } from "../disclosure/published.js";
import type { Report } from "./pieces.js";

/** For whom a result may be printed: a property of the result, which no caller can claim for it. */
export const modeOf = (result: object): Report["mode"] => (isPublished(result) ? "publication" : "internal");
