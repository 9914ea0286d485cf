import type { Language } from "../language.js";
import { kk as keywords } from "./keywords.js";
import { kk as understands } from "./understands.js";

/** Kazakh. */
export const kk: Language = { understands, keywords };
