import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { estimate as format } from "../../src/formats/estimate.js";
import { request } from "../../src/formats/request.js";
import { locales } from "../../src/languages/index.js";
import { ky } from "../../src/made/says/ky.js";
import { ru } from "../../src/made/says/ru.js";
import type { Locale } from "../../src/formula/locale.js";
import type { Result } from "../../src/result/result.js";
import { pageWith, chromiumFound, openBrowser } from "../support/browser.js";
import { ofNaryn, ofTwoCentres, pictured } from "../support/estimate-runs.js";

describe.runIf(chromiumFound())("the page of an estimate in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  async function open(result: Result, locale: Locale): Promise<Page> {
    const [file] = await format.render({ result, locale });
    return pageWith(browser, typeof file?.content === "string" ? file.content : "");
  }

  /** Cells of rows that have become cards, and do not say what they are. Seen red between 641 and 900 px without it. */
  const unlabelled = (): string[] =>
    [...document.querySelectorAll<HTMLElement>(".lines td[data-label]")]
      .filter(
        (each) => getComputedStyle(each).display === "flex" && getComputedStyle(each, "::before").content === "none",
      )
      .map((each) => each.textContent);

  // Seen red at 400 px with numbers that take the room of their labels.
  test.each([
    ["the picture", pictured],
    ["two centres under a ceiling", ofTwoCentres],
    ["four centres, for the addressee", ofNaryn("addressee")],
    ["four centres, for internal use", ofNaryn("internal")],
  ])("%s: axe finds no violation, and nothing is wider than the screen", async (_, made) => {
    for (const locale of locales) {
      const page = await open(made(), locale);
      for (const width of [1280, 901, 900, 640, 400]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await page.evaluate(unlabelled), `${String(width)} px`).toEqual([]);
        if (locale !== ru || (width !== 1280 && width !== 400)) continue;
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode(true)
          .options({ resultTypes: ["violations"] })
          .analyze();
        expect(violations.map(({ id, nodes }) => [width, id, nodes[0]?.html])).toEqual([]);
      }
    }
  });

  // A sheet of A4 that lies, without its margins: 1,032 px. Seen red with letters of 8 pt.
  test("printed, it is no wider than the sheet, nothing is smaller than 8.4 pt, and no number is torn", async () => {
    for (const locale of locales) {
      const page = await open(ofTwoCentres(), locale);
      await page.setViewportSize({ width: 1032, height: 703 });
      await page.emulateMedia({ media: "print" });
      const found = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        smallest: Math.min(
          ...[...document.querySelectorAll("main *")]
            .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
            .map((each) => parseFloat(getComputedStyle(each).fontSize)),
        ),
        torn: [...document.querySelectorAll("td.num > span")].filter((each) => each.getClientRects().length > 1).length,
      }));
      expect(found.width).toBeLessThanOrEqual(1032);
      expect((found.smallest / 96) * 72).toBeGreaterThanOrEqual(8.4);
      expect(found.torn).toBe(0);
    }
  });

  // A sheet of A4 that stands, without its margins: 680 px. Seen red with headers that are not broken.
  test("the letter of four centres is no wider than the sheet it is printed on", async () => {
    for (const locale of locales) {
      const [file] = request.render({ result: ofNaryn("internal")(), locale });
      const page = await pageWith(browser, file?.content ?? "");
      await page.setViewportSize({ width: 680, height: 1017 });
      await page.emulateMedia({ media: "print" });
      const found = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        tables: Math.max(...[...document.querySelectorAll("table")].map((each) => each.getBoundingClientRect().right)),
      }));
      expect(found.width).toBeLessThanOrEqual(680);
      expect(found.tables).toBeLessThanOrEqual(680);
    }
  });

  // Derived: looked at in print: the second sheet of four centres has the last section, the whole and the signatures.
  test("the last section, the whole, what is outside it, notes and signatures stay together", async () => {
    const page = await open(ofNaryn("addressee")(), ru);
    await page.emulateMedia({ media: "print" });
    const found = await page.evaluate(() => {
      const bodies = [...document.querySelectorAll("#estimate ~ .scroll tbody")];
      const at = bodies.findIndex((each) => each.querySelector(".total"));
      const before = (each: Element | null) => each && getComputedStyle(each).breakBefore;
      return [
        bodies.map((each) => getComputedStyle(each).breakInside).slice(at - 2, at),
        [".total", ".outside", ".closing"].map((each) => before(document.querySelector(each))),
      ];
    });
    expect(found).toEqual([
      ["auto", "avoid"],
      ["avoid", "avoid", "avoid"],
    ]);
  });

  // Derived: looked at in print: in Kyrgyz the signatures stood alone on the second sheet. Seen red with a block that breaks.
  test("notes, the note on a language and signatures are one block", async () => {
    const page = await open(ofNaryn("addressee")(), ky);
    await page.emulateMedia({ media: "print" });
    const block = await page.evaluate(() => {
      const closing = document.querySelector(".closing");
      return closing && [getComputedStyle(closing).breakInside, ...[...closing.children].map((each) => each.className)];
    });
    expect(block).toEqual(["avoid", "in-words", "notes", "requisites", "quiet", "sign"]);
  });

  // Derived: the sheet that is signed, codes and posts.
  test("the picture is one sheet to be signed, and one behind it", async () => {
    const page = await open(pictured(), ru);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(2);
  });
});
