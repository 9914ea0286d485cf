import type { Language } from "../language.js";
import { uk as keywords } from "./keywords.js";
import { uk as understands } from "./understands.js";

/** Ukrainian. */
export const uk: Language = { understands, keywords };
