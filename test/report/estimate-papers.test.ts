import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, test, vi } from "vitest";
import { estimate } from "../../src/formats/estimate.js";
import { locales } from "../../src/languages/index.js";
import { ru } from "../../src/made/says/ru.js";
import type { Locale } from "../../src/formula/locale.js";
import { estimate as estimateOf } from "../../src/report/estimate.js";
import type { EstimateDocument } from "../../src/report/estimate-document.js";
import type { Result } from "../../src/result/result.js";
import { ESTIMATE_CASE, ofTwoCentres, pictured } from "../support/estimate-runs.js";
import { runFolder } from "../support/examples.js";
import { unzipped } from "../support/zip.js";
import { folders, umay } from "../commands/cli-host.js";

const documentOf = (result: Result, locale: Locale): EstimateDocument => {
  const made = estimateOf(result, locale);
  if (!made) throw new Error("no estimate");
  return made;
};
const contentOf = async (result: Result, extension: string, locale: Locale = ru): Promise<string | Uint8Array> => {
  const content = (await estimate.render({ result, locale })).find(({ name }) => name.endsWith(extension))?.content;
  if (typeof content !== "string" && !(content instanceof Uint8Array)) throw new Error(`no ${extension}`);
  return content;
};
const partOf = async (result: Result, part: string, locale: Locale = ru): Promise<string> => {
  const parts = unzipped(Buffer.from(await contentOf(result, ".docx", locale)));
  return Buffer.from(parts.get(part) ?? []).toString("utf8");
};
const plain = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll(/&#39;|&apos;/g, "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

/** Texts of the cells of each row of the tables of a page or a text document, without what marks an assumed value. */
const rowsIn = (markup: string, row: RegExp, cell: RegExp): string[][] =>
  [...markup.matchAll(row)].map(([text]) => [...text.matchAll(cell)].map(([each]) => plain(each).trim()));
const PAGE = [/<tr .*?<\/tr>/gs, /<t[hd] .*?<\/t[hd]>/gs] as const;
const TEXT = [/<w:tr>.*?<\/w:tr>/gs, /<w:tc>.*?<\/w:tc>/gs] as const;

describe("the papers of an estimate", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  // Golden: names by kind and mode.
  it("are three files", async () => {
    const files = await estimate.render({ result: pictured(), locale: ru });
    expect(files.map(({ name }) => name.replace(/^.*-2026-/, ""))).toEqual([
      "estimate-internal.html",
      "estimate-internal.xlsx",
      "estimate-internal.docx",
    ]);
  });

  // Derived: “Дежурные, круглосуточно (1 720 ч/год)” has 37 signs. Seen red: two pages side by side, and 30 signs.
  it("print as a workbook one page wide, no name cut", async () => {
    const book = unzipped(Buffer.from(await contentOf(runFolder("examples/naryn").result, ".xlsx")));
    const sheets = [...book].flatMap(([name, held]) => (name.includes("worksheets/sheet") ? [Buffer.from(held).toString("utf8")] : [])); // prettier-ignore
    expect(sheets.map((each) => /fitToWidth="(\d+)"/.exec(each)?.[1] ?? "1")).toEqual(sheets.map(() => "1"));
    expect(Number(/<col min="2"[^>]* width="([\d.]+)"/.exec(sheets[0] ?? "")?.[1])).toBeGreaterThanOrEqual(37);
  });

  // Derived: of two bold digits in 7.5 points, 0.556 of an em each, 167 twentieths of a point, and 140 beside them; a region
  // of 17 signs stands on one line. Seen red: 302, "1" above "0".
  it("print as a text with room for its numbers, and no text folded where there is room", async () => {
    const tables = (await partOf(runFolder("examples/naryn").result, "word/document.xml")).split("<w:tbl>").slice(1);
    const widths = tables.map((each) => [...each.matchAll(/gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width)));
    const of = (words: string) => widths[tables.findIndex((each) => each.includes(words))] ?? [];
    expect(of(">№<")[0]).toBeGreaterThanOrEqual(307);
    expect(of(">Регион<")[1]).toBeGreaterThanOrEqual(17 * 95 + 140);
  });

  // Cross: the page and the text document are read back, row by row, against the one description of the table.
  // Seen red with the column of what is asked for left out of the page.
  test.each(locales.map((locale) => [locale.code, locale] as const))(
    "in %s show the rows of the document, cell by cell",
    async (_, locale) => {
      for (const result of [pictured(), ofTwoCentres()]) {
        const document = documentOf(result, locale);
        const page = rowsIn(String(await contentOf(result, ".html", locale)), ...PAGE);
        const text = rowsIn(await partOf(result, "word/document.xml", locale), ...TEXT);
        for (const table of [document.whole, ...document.centres.map((each) => each.table)])
          for (const { kind, cells, assumed } of table.rows) {
            if (kind === "reason") continue;
            const row = cells.map((cell, at) => (at === 1 ? [cell.text, ...assumed].join(" ") : cell.text));
            expect(page).toContainEqual(row);
            expect(text).toContainEqual(row);
          }
      }
    },
  );

  // Seen red with the names of the page written as they are.
  it("show names that are code as they are", async () => {
    const result = ofTwoCentres();
    for (const text of [String(await contentOf(result, ".html")), await partOf(result, "word/document.xml")]) {
      expect(text).toContain("«А» &lt;b&gt;&amp;");
      expect(text).toContain("Руководитель &lt;i&gt;&amp;");
      expect(text).not.toMatch(/<[bi]>&/);
    }
  });

  // Seen red with the times of the library left in.
  it("are the same bytes on another day", async () => {
    const all = async () => (await estimate.render({ result: pictured(), locale: ru })).map(({ content }) => content);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-01T00:00:00Z") });
    const one = await all();
    vi.setSystemTime(new Date("2031-05-06T07:08:09Z"));
    expect(await all()).toEqual(one);
    expect(await partOf(pictured(), "docProps/core.xml")).not.toMatch(/20\d\d-|Un-named/);
  });

  it("are a text document on A4 landscape, with headings, repeated heads, rows that do not split and a foot", async () => {
    const text = await partOf(ofTwoCentres(), "word/document.xml");
    expect(text).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    // Derived: the whole, codes, quarters, centres, posts and each of two centres have a head.
    expect(text.match(/<w:tblHeader\/>/g)?.length).toBe(7);
    expect(text.match(/<w:cantSplit\/>/g)?.length).toBe(text.match(/<w:tr>/g)?.length);
    expect(text.match(/w:val="Heading[12]"/g)?.length).toBe(7);
    const foot = await partOf(ofTwoCentres(), "word/footer1.xml");
    expect(foot).toContain("для внутреннего пользования");
    expect(foot).toContain("NUMPAGES");
  });

  it("are none without an estimate", async () => {
    expect(await estimate.render({ result: runFolder(`${ESTIMATE_CASE}/umay.json`).result, locale: ru })).toEqual([]);
  });
});

describe("umay run --format estimate", () => {
  const temporary = folders();
  afterAll(() => {
    temporary.clear();
  });
  const run = (folder: string, language = "en") =>
    umay(folder, ["run", "--format", "estimate", "--language", language]);

  it("writes the three papers", async () => {
    const folder = temporary.make(ESTIMATE_CASE);
    expect(await run(folder)).toMatchObject({ code: 0, err: "" });
    // Beside them stands the record of the run.
    const papers = readdirSync(join(folder, "out/internal")).filter((name) => !name.endsWith(".json"));
    expect(papers.map((name) => name.replace(/^.*-2026-/, ""))).toEqual([
      "estimate-internal.docx",
      "estimate-internal.html",
      "estimate-internal.xlsx",
    ]);
  });

  // Golden: the words of the command. Seen red without the sentence.
  it.each([
    ["en", "--format estimate needs a request. Write into umay.json"],
    ["ru", "Для --format estimate нужен запрос. Впишите в umay.json"],
    ["kk", "--format estimate үшін өтінім қажет. umay.json ішіне"],
    ["ky", "--format estimate үчүн өтүнүч керек. umay.json ичине"],
  ])("in %s says why there is none", async (language, words) => {
    const folder = temporary.make(ESTIMATE_CASE);
    const path = join(folder, "umay.json");
    const { request: _request, ...rest } = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
    writeFileSync(path, JSON.stringify(rest));
    const { code, err } = await run(folder, language);
    expect([code, err.replace(/\s+/g, " ")]).toEqual([2, expect.stringContaining(words)]);
  });
});
