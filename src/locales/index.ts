import type { Locale } from "../formula/locale.js";
import { en } from "./en.js";
import { kk } from "./kk.js";
import { ky } from "./ky.js";
import { ru } from "./ru.js";

export { en, kk, ky, ru };

/** Every language that is built in, English first: it stands in where another lacks something. */
export const locales: readonly Locale[] = [en, ru, kk, ky];
