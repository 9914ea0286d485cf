import type { Language } from "../language.js";
import { uz as keywords } from "./keywords.js";
import { uz as understands } from "./understands.js";

/** Uzbek. */
export const uz: Language = { understands, keywords };
