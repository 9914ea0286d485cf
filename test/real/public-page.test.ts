import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publish } from "../../src/disclosure/publish.js";
import { html } from "../../src/formats/html.js";
import type { Locale } from "../../src/formula/locale.js";
import { locales } from "../../src/languages/index.js";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import { entryOf } from "../../src/model/once-for.js";
import type { Result } from "../../src/result/result.js";
import { run } from "../../src/run/run.js";
import { pageWith, chromiumFound, openBrowser } from "../support/browser.js";
import { drawNetwork } from "../support/drawn-network.js";
import { runFolder } from "../support/examples.js";
import { HOSTILE, LONGEST_NAMES } from "../support/hostile.js";
import { layoutFaults } from "../support/layout.js";
import { runCentres } from "../support/publication.js";

const EXAMPLES = ["open-network", "network", "naryn", "kyrgyzstan", "central-asia"];

const drawn = (seed: number): Result => {
  const { analysis, files } = drawNetwork(seed);
  return run(analysis, files);
};
const named = (names: readonly string[]): Result =>
  runCentres(
    names.map((name, at) => ({ id: `${at} ${name}`, region: at % 2 ? name : "Иссык-Кульская область", secret: at === 2, services: [{ service: "shelter", cost: at === 9 ? null : (at + 2) * 1_000_000 }], money: { [`Fund ${name}`]: at * 600_000 } })), // prettier-ignore
  );
const many = Array.from({ length: 40 }, (_, at) => LONGEST_NAMES[at % LONGEST_NAMES.length] ?? "");
const cases: readonly (readonly [string, () => Result])[] = [
  ...EXAMPLES.map((each) => [each, () => runFolder(`examples/${each}`).result] as const),
  ...[3, 8, 21].map((seed) => [`drawn ${seed}`, () => drawn(seed)] as const),
  ["forty of the longest names", () => named(many)],
  ["names that are code", () => named(HOSTILE)],
];

describe.runIf(chromiumFound())("the public page in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const filesOf = (result: Result, locale: Locale): [string, string] => {
    const [page, card] = html.render({ result: publish(result), locale });
    return [page?.content ?? "", card?.content ?? ""];
  };
  // Page and card of a case are made once, for the test of each.
  const made = new Map<string, readonly (readonly [Locale, page: string, card: string])[]>();
  const filesIn = (name: string, result: () => Result) =>
    entryOf(made, name, () => {
      const found = result();
      return locales.map((locale) => [locale, ...filesOf(found, locale)] as const);
    });

  // Seen red with labels of the bar that could not wrap, and with heights of rows guessed 5 px lower.
  test.each(cases)(
    "%s: nothing is broken or cut, axe finds nothing, and it is two pages of A4",
    async (name, result) => {
      for (const [locale, text] of filesIn(name, result)) {
        const page = await pageWith(browser, text);
        for (const width of locale === ru ? [1280, 400] : [400]) {
          await page.setViewportSize({ width, height: 900 });
          if (locale === ru) {
            const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] }).analyze(); // prettier-ignore
            expect(violations.map(({ id, nodes }) => [width, id, nodes[0]?.html])).toEqual([]);
          }
          expect([locale.code, width, await layoutFaults(page)]).toEqual([locale.code, width, []]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        }
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
        expect([locale.code, pdf.match(/\/Type\s*\/Page\b/g)?.length]).toEqual([locale.code, 2]);
      }
    },
  );

  test("bars take at least 30 % of the width of their table", async () => {
    const page = await pageWith(browser, filesOf(runFolder("examples/network").result, en)[0]);
    const shares = await page.evaluate(() =>
      [...document.querySelectorAll("td.bars .bar")].map(
        (each) => each.getBoundingClientRect().width / (each.closest("table")?.getBoundingClientRect().width ?? 1),
      ),
    );
    expect(shares.length).toBeGreaterThan(5);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.3);
  });

  test.each(cases)("%s: the text of the card stands within it, and no text on another", async (name, result) => {
    for (const [locale, , card] of filesIn(name, result)) {
      const page = await pageWith(browser, `<style>body{margin:0}</style>${card}`, 1200);
      const boxes = await page.evaluate(() =>
        [...document.querySelectorAll("svg text")].map((each) => {
          const { left, right, top, bottom } = each.getBoundingClientRect();
          return { left, right, top, bottom, text: each.textContent };
        }),
      );
      expect(boxes.length).toBeGreaterThan(2);
      const out = boxes.filter(({ left, right, top, bottom }) => left < 0 || right > 1200 || top < 0 || bottom > 630);
      // Lines of type have room above and below that may overlap.
      const over = boxes.filter((one, at) => boxes.some((other, place) => place > at && one.left < other.right - 2 && other.left < one.right - 2 && one.top < other.bottom - 12 && other.top < one.bottom - 12)); // prettier-ignore
      expect([locale.code, out.map(({ text }) => text), over.map(({ text }) => text)]).toEqual([locale.code, [], []]);
    }
  });
});
