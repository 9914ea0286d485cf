import type { Language } from "../language.js";
import { en as keywords } from "./keywords.js";
import { en as understands } from "./understands.js";

/** English. */
export const en: Language = { understands, keywords };
