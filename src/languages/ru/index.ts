import type { Language } from "../language.js";
import { ru as keywords } from "./keywords.js";
import { ru as understands } from "./understands.js";

/** Russian. */
export const ru: Language = { understands, keywords };
