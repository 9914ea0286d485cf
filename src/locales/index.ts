// STUB
import { en } from "./en.js";
import { ru } from "./ru.js";
export const locales = [en, ru];
