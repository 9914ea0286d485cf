import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { OutputFile } from "../../src/formats/format.js";
import { formats } from "../../src/formats/index.js";
import { xlsx } from "../../src/formats/xlsx.js";
import type { Locale } from "../../src/formula/locale.js";
import { locales } from "../../src/languages/index.js";
import { behind } from "../support/behind.js";
import { isInFull } from "../support/demand.js";
import { PRINTED, runFolder } from "../support/examples.js";
import { publish } from "../../src/disclosure/publish.js";
import { writtenText } from "../support/document-of.js";

const books = new Map<string, Promise<readonly OutputFile[]>>();

/** The workbook of a publication in a language: written once, for both tests that look at it. */
function bookOf(path: string, locale: Locale): Promise<readonly OutputFile[]> {
  const key = `${path} ${locale.code}`;
  const book = books.get(key) ?? Promise.resolve(xlsx.render({ result: publish(runFolder(path).result), locale }));
  books.set(key, book);
  return book;
}

// In .ci/run every language, elsewhere some.
const inFull = isInFull("publications and their workbooks in other languages");
const HIDING: [path: string, languages: readonly string[]][] = [
  ["examples/network/umay.json", ["ru"]],
  ["examples/network/umay-plan.json", []],
];

describe.each(HIDING)("%s for publication", (path, languages) => {
  const original = runFolder(path).result;
  const result = publish(original);
  const secret = original.secrecy.telling.flatMap(({ near, whole }) => [...near, ...whole]);

  test("there is something to hide", () => expect(new Set(secret)).toEqual(new Set(["a-3", "Centre A3"])));

  test.for(locales)("$name: no output of any format names a confidential centre", async (locale, { skip }) => {
    skip(!inFull && !languages.includes(locale.code));
    // The workbook of a plan takes long, and what it holds beside words is the same in each language.
    const isTried = (each: (typeof formats)[number]): boolean =>
      each !== xlsx || !path.endsWith("plan.json") || locale.code === "ru";
    for (const format of formats.filter(isTried))
      for (const { name, content } of await (format === xlsx
        ? bookOf(path, locale)
        : format.render({ result, locale }))) {
        const text = content instanceof Uint8Array ? textOf(content) : writtenText(content);
        expect([name, secret.filter((each) => text.includes(each) || name.includes(each))]).toEqual([name, []]);
        expect(name).not.toContain("internal");
      }
  });
});

// Seen red with the first sheet as it was: remarks of a thousand characters in one cell, numbers with gaps.
test.each(PRINTED.map((example, at) => [example, at] as const))(
  "the workbook of %s: one page that answers, numbers without gaps, the chain hidden",
  async (example, at) => {
    const { tables } = behind(runFolder(`examples/${example}`).result).sheets();
    expect(tables.length).toBeGreaterThan(0);
    // In one language in turn, in .ci/run in Russian too, whose words are the longest.
    const isTried = ({ code }: Locale, place: number): boolean =>
      place === at % locales.length || (inFull && code === "ru");
    for (const locale of locales.filter(isTried)) {
      const [book] = await bookOf(`examples/${example}`, locale);
      const parts = unzipSync(book?.content instanceof Uint8Array ? book.content : new Uint8Array());
      const sheets = [...strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).matchAll(/<sheet [^>]*>/g)].map(
        ([tag]) => ({ name: /name="([^"]*)"/.exec(tag)?.[1] ?? "", hidden: tag.includes('state="hidden"') }),
      );
      const numbered = sheets.flatMap(({ name }) => /^(\d+) \p{L}/u.exec(name)?.[1] ?? []);
      expect(numbered).toEqual(numbered.map((_, at) => String(at + 1)));
      expect(sheets.filter(({ hidden }) => hidden).length).toBeGreaterThan(0);
      expect(sheets.slice(0, numbered.length).filter(({ hidden }) => hidden)).toEqual([]);
      const first = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
      expect(first).toMatch(/<pageSetup[^>]*fitToHeight="1"/);
      // Text that is longer than the first column stands across all of them.
      expect(first).toMatch(/<mergeCell ref="A\d+:D\d+"/);
      const texts = [...first.matchAll(/<t[^>]*>([^<]*)</g)].map(([, text = ""]) => text.length);
      expect(Math.max(...texts)).toBeLessThan(600);
      expect(first.match(/<row /g)?.length).toBeLessThan(40);
    }
  },
);

/** Every part of a workbook as it is written: values, formulas, remarks, names and properties. */
const textOf = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
