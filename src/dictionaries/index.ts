import type { Dictionary } from "../model/dictionary.js";
import { en } from "./en.js";
import { es } from "./es.js";
import { kk } from "./kk.js";
import { ky } from "./ky.js";
import { ru } from "./ru.js";
import { tg } from "./tg.js";
import { uk } from "./uk.js";
import { uz } from "./uz.js";

/** The words that files are understood by, one language a file. */
export const dictionaries: readonly Dictionary[] = [en, ru, kk, ky, uz, tg, uk, es];
