import { type Reader, isPublished } from "../disclosure/published.js";
import type { Report } from "./pieces.js";

/** What a document for a reader is called. */
export const MODES: Readonly<Record<Reader, Report["mode"]>> = {
  public: "publication",
  addressee: "addressee",
  internal: "internal",
};

/** For whom a result may be printed: a property of the result, which no caller can claim for it. */
export const modeOf = (result: object): Report["mode"] => MODES[isPublished(result) ? result.for : "internal"];
