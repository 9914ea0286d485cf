import type { Language } from "../language.js";
import { es as keywords } from "./keywords.js";
import { es as understands } from "./understands.js";

/** Spanish. */
export const es: Language = { understands, keywords };
