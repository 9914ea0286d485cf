import type { Dictionary } from "../model/dictionary.js";
import { en } from "./en.js";
import { ru } from "./ru.js";

/** The words that files are understood by, one language a file. */
export const dictionaries: readonly Dictionary[] = [en, ru];
