import type { Language } from "../language.js";
import { ky as keywords } from "./keywords.js";
import { ky as says } from "./says.js";
import { ky as understands } from "./understands.js";

/** Kyrgyz. */
export const ky: Language = { says, understands, keywords };
