import { fold } from "../model/fold.js";

/** A header or code word as it is compared: as names are, and with spaces and underscores the same. */
export const foldWord = (text: string): string => fold(text).replace(/[\s_]+/g, "_");
