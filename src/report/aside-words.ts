import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Aside } from "../model/input-record.js";

/** How many rows were set aside and as what; blank where none was. */
export const asideWords = (aside: Aside, locale: Locale): string =>
  KINDS.filter((kind) => aside[kind] > 0)
    .map((kind) => say(locale, `seen.aside.${kind}`, { count: aside[kind] }))
    .join(", ");

const KINDS = ["parents", "totals", "notes", "filtered"] as const satisfies readonly (keyof Aside)[];
