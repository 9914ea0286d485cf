import { en } from "./en.js";
import { es } from "./es.js";
import { kk } from "./kk.js";
import { ky } from "./ky.js";
import { ru } from "./ru.js";
import { tg } from "./tg.js";
import { uk } from "./uk.js";
import { uz } from "./uz.js";

/** The words by which tags are proposed, one language a file. For Armenian and Hindi there are none yet. */
export const keywords = [en, ru, kk, ky, uz, tg, uk, es];
