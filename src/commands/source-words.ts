import type { Source } from "../formula/source.js";

/** A source in one line: who, what, when, where in it, address, and what one must know about it. */
export const sourceWords = ({ publisher, title, year, locator, url, mark, note }: Source): string =>
  [publisher, title, year, locator, url, mark, note].filter((part) => part !== undefined && part !== "").join(", ");
