import type { Language } from "../language.js";
import { tg as keywords } from "./keywords.js";
import { tg as understands } from "./understands.js";

/** Tajik. */
export const tg: Language = { understands, keywords };
