import type { Locale } from "../formula/locale.js";
import type { Dictionary } from "../model/dictionary.js";
import { en as enKeywords } from "./en/keywords.js";
import { es as esKeywords } from "./es/keywords.js";
import { kk as kkKeywords } from "./kk/keywords.js";
import { ky as kyKeywords } from "./ky/keywords.js";
import { ru as ruKeywords } from "./ru/keywords.js";
import { tg as tgKeywords } from "./tg/keywords.js";
import { uk as ukKeywords } from "./uk/keywords.js";
import { uz as uzKeywords } from "./uz/keywords.js";
import { en } from "./en/says.js";
import { kk } from "./kk/says.js";
import { ky } from "./ky/says.js";
import { ru } from "./ru/says.js";
import { en as enUnderstands } from "./en/understands.js";
import { es as esUnderstands } from "./es/understands.js";
import { kk as kkUnderstands } from "./kk/understands.js";
import { ky as kyUnderstands } from "./ky/understands.js";
import { mul } from "./mul/understands.js";
import { ru as ruUnderstands } from "./ru/understands.js";
import { tg as tgUnderstands } from "./tg/understands.js";
import { uk as ukUnderstands } from "./uk/understands.js";
import { uz as uzUnderstands } from "./uz/understands.js";
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
import { boost } from "./formats/boost.js";
import { iati } from "./formats/iati.js";
import { oecdCrs } from "./formats/oecd-crs.js";
import { treasuryForms } from "./formats/treasury-forms.js";

export { en, kk, ky, ru };

/** What umay says. English stands first: it stands in where another language lacks something. */
export const locales: readonly Locale[] = [en, ru, kk, ky];

/** The names of columns of known formats. */
export const formats: readonly Dictionary[] = [boost, oecdCrs, iati, treasuryForms];

/** The words that files are understood by. */
export const dictionaries: readonly Dictionary[] = [
  enUnderstands,
  ruUnderstands,
  kkUnderstands,
  kyUnderstands,
  uzUnderstands,
  tgUnderstands,
  ukUnderstands,
  esUnderstands,
  ...formats,
  // Not reviewed by speakers.
  fr,
  pt,
  de,
  it,
  pl,
  cs,
  ro,
  bg,
  sh,
  sl,
  sq,
  ka,
  hy,
  az,
  tr,
  mul,
];

/** The words by which tags are proposed. For Armenian and Hindi there are none yet. */
export const keywords = [
  enKeywords,
  ruKeywords,
  kkKeywords,
  kyKeywords,
  uzKeywords,
  tgKeywords,
  ukKeywords,
  esKeywords,
];
