import { expect, it } from "vitest";
import { labelWords } from "../../src/import/hierarchy/label-words.js";
import { wordsOf } from "../../src/import/read/budget-hierarchy.js";
import { isTelling } from "../../src/import/scan/structural-words.js";
import { tellingPattern } from "../../src/import/scan/telling-pattern.js";
import { dictionaries } from "../../src/languages/index.js";
import { comparable } from "../../src/model/condition.js";

const words = wordsOf(dictionaries);
const known = labelWords(words);
const pattern = new RegExp(tellingPattern(known));
const lists: readonly (readonly string[] | undefined)[] = [
  ...[words.totals, words.proposed?.totals, words.parts, words.memos],
  ...[words.sections, words.proposed?.sections].flatMap((each) => Object.values(each ?? {})),
];
const said = lists.flatMap((each) => each ?? []);
const upper = (text: string): string => text.toUpperCase();

// Derived: what the dictionaries call a total. Seen red with words compared by their plain letters alone.
it("knows every total by the one word that is looked for", () => {
  const totals = [...words.totals, ...(words.proposed?.totals ?? [])];
  expect(totals.length).toBeGreaterThan(50);
  expect(totals.filter((each) => known.total(`Образование, ${each}`) === undefined)).toEqual([]);
});

// Derived: what the dictionaries call a part or a section, in several writings. Seen red with the sign inside a word forgotten,
// and with words that are parted by a dash.
it("knows every part and section by the two words that it begins with", () => {
  const [, , ...others] = lists;
  const all = others.flatMap((each) => each ?? []);
  expect(all.length).toBeGreaterThan(200);
  const written = all.flatMap((each) => {
    const spaced = each.replaceAll("_", " ");
    return [
      spaced,
      spaced.replaceAll(" ", "—"),
      spaced.replaceAll(" ", " — "),
      spaced.replaceAll("ʼ", "'"),
      upper(spaced),
    ];
  });
  const isKnown = (text: string): boolean => known.total(text) !== undefined || !known.said(text).nothing;
  expect(written.filter((text) => !isKnown(`1. ${text}`))).toEqual([]);
});

// Derived: every word of every language in several writings; whatever says that a row is no line has to be looked at.
it("finds every text that says more than a line does", () => {
  const written = [...new Set(said)].flatMap((word) => {
    const [spaced, grave] = [word.replaceAll("_", " "), word.replaceAll("_", " ").replace(/[aeiou]/, "$&\u0301")];
    return [spaced, upper(spaced), grave.normalize("NFC"), grave].flatMap((text) => [
      ...[text, `${text} по программе`, `Образование, ${text}:`, `II. ${text}`, `- ${text} 2025`, `1. ${text} (сом)`],
      ...[`${text}, in all`, `Школы — ${text}`, ` ${text}`, `12 ${text} 3 %`],
    ]);
  });
  const telling = written.filter((text) => isTelling(text, known));
  expect(telling.length).toBeGreaterThan(5000);
  expect(telling.filter((text) => !pattern.test(text))).toEqual([]);
});

// Worked: a text in which nothing is found is compared as it stands.
it("finds every text that is not compared as it stands", () => {
  const odd = [" a", "a ", "\u00a0a", "e\u0301cole", "и\u0306", "\u212b", "ﬁn", "#REF!", "Στο", "a\u200b", "a\tb"];
  expect(odd.filter((text) => !pattern.test(text))).toEqual([]);
  const usual = ["Содержание больниц для пожилых граждан, меропр. 64471", "École № 5 «Ak-Bulak»", "0504", "Ünnepély"];
  expect(usual.filter((text) => pattern.test(text))).toEqual([]);
  for (let code = 0; code < 0x3000; code++) {
    const text = String.fromCharCode(code);
    if (comparable(text) !== text || text.normalize("NFD") === "") expect(pattern.test(text), String(code)).toBe(true);
  }
  // Two signs that join: the second one alone is found.
  for (let code = 0x300; code < 0x370; code++) expect(pattern.test(`a${String.fromCharCode(code)}`)).toBe(true);
});
