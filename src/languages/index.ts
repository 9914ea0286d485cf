import type { Locale } from "../formula/locale.js";
import { says } from "../made/says.js";
import type { Dictionary } from "../model/dictionary.js";
import { en } from "./en/index.js";
import { es } from "./es/index.js";
import { kk } from "./kk/index.js";
import { ky } from "./ky/index.js";
import { ru } from "./ru/index.js";
import { tg } from "./tg/index.js";
import { uk } from "./uk/index.js";
import { uz } from "./uz/index.js";
import { fr } from "./fr/understands.js";
import { pt } from "./pt/understands.js";
import { de } from "./de/understands.js";
import { it } from "./it/understands.js";
import { pl } from "./pl/understands.js";
import { cs } from "./cs/understands.js";
import { ro } from "./ro/understands.js";
import { bg } from "./bg/understands.js";
import { sh } from "./sh/understands.js";
import { sl } from "./sl/understands.js";
import { sq } from "./sq/understands.js";
import { ka } from "./ka/understands.js";
import { hy } from "./hy/understands.js";
import { az } from "./az/understands.js";
import { tr } from "./tr/understands.js";
import { mul } from "./mul/understands.js";
import { boost } from "./formats/boost.js";
import { iati } from "./formats/iati.js";
import { oecdCrs } from "./formats/oecd-crs.js";
import { treasuryForms } from "./formats/treasury-forms.js";
import type { Language } from "./language.js";

/** The languages with a folder of their own. */
const languages: readonly Language[] = [en, ru, kk, ky, uz, tg, uk, es];

/** Languages of which budgets alone are understood. No speaker has reviewed their words. */
const proposed: readonly Dictionary[] = [fr, pt, de, it, pl, cs, ro, bg, sh, sl, sq, ka, hy, az, tr, mul];

/** What umay says, by the columns of phrases.csv. English stands first. */
export const locales: readonly Locale[] = says;

/** The names of columns of known formats. */
export const formats: readonly Dictionary[] = [boost, oecdCrs, iati, treasuryForms];

/** The words that files are understood by. */
export const dictionaries: readonly Dictionary[] = [
  ...languages.flatMap(({ understands }) => understands ?? []),
  ...formats,
  ...proposed,
];

/** The words by which tags are proposed. */
export const keywords = languages.flatMap((each) => each.keywords ?? []);
