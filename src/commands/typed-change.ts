import { locales } from "../languages/index.js";

/** A scenario by the words of a call: its name, and what it sets. */
export type WhatIf = { readonly name: string; readonly values: Readonly<Record<string, string>> };

/**
 * Reads what is asked of a change: `pay+10%`, `places+2`, `places:osh+2` or `without:ABC Fund`. The words are
 * those of any language.
 *
 * @returns the scenario that it is, called as it was written; undefined where it is none
 */
export function whatIf(text: string): WhatIf | undefined {
  const name = text.trim();
  const moved = /^([^:+\-−=\d]+?)\s*(?::\s*(.+?))?\s*([+\-−])\s*(\d+(?:[.,]\d+)?)\s*(%?)$/u.exec(name);
  if (moved) {
    const [, word = "", of, sign = "", size = "", percent = ""] = moved;
    const value = `${sign === "+" ? "+" : "-"}${size.replace(",", ".")}${percent}`;
    if (isWord(word, "pay") && of === undefined) return { name, values: { pay: value } };
    if (isWord(word, "places")) return { name, values: { [of === undefined ? "places" : `places:${of}`]: value } };
  }
  const [, word = "", funder = ""] = /^(\p{L}+)\s*[:\s]\s*(.+)$/u.exec(name) ?? [];
  return isWord(word, "without") ? { name, values: { without: funder } } : undefined;
}

/** The scenario in which a funder leaves. */
export const withoutFunder = (funder: string): WhatIf => ({ name: `without:${funder}`, values: { without: funder } });

const isWord = (word: string, meant: "pay" | "places" | "without"): boolean =>
  [meant, ...locales.map((locale) => locale.phrases[`what-if.word.${meant}`])].includes(word.trim().toLowerCase());
