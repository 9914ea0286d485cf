import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sheetPage } from "../../src/html/sheet-page.js";
import { statementPage } from "../../src/html/statement-page.js";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import type { Locale } from "../../src/formula/locale.js";
import { countrySheet } from "../../src/statement/country-sheet.js";
import { statementOf } from "../../src/statement/statement.js";
import { armeniaWithCentres } from "../support/armenia-with-centres.js";
import { pageWith, chromiumFound, openBrowser } from "../support/browser.js";
import { runFolder } from "../support/examples.js";
import { smallRun } from "../support/small-statement.js";

const statement = (locale: Locale): string => {
  const made = statementOf(smallRun(), locale);
  return made ? statementPage(made, locale) : "";
};
const withNeed = (locale: Locale): string => {
  const made = statementOf(armeniaWithCentres(), locale);
  return made ? statementPage(made, locale) : "";
};
const sheet = (locale: Locale): string => {
  const made = countrySheet([runFolder("examples/central-asia").result], locale, true);
  return made ? sheetPage(made, locale) : "";
};

describe.runIf(chromiumFound())("the pages of a statement and of countries in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each([
    ["a statement", statement],
    ["a statement with the need of centres", withNeed],
    ["five countries side by side", sheet],
  ])("%s: axe finds no violation, and nothing is wider than the screen", async (_, made) => {
    for (const locale of [en, ru]) {
      const page = await pageWith(browser, made(locale));
      for (const width of [1280, 400]) {
        await page.setViewportSize({ width, height: 900 });
        expect([width, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([width, width]);
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode(true)
          .options({ resultTypes: ["violations"] })
          .analyze();
        expect(violations.map(({ id, nodes }) => [width, id, nodes[0]?.html])).toEqual([]);
      }
    }
  });
});
