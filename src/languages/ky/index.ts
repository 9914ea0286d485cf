import type { Language } from "../language.js";
import { ky as keywords } from "./keywords.js";
import { ky as understands } from "./understands.js";

/** Kyrgyz. */
export const ky: Language = { understands, keywords };
