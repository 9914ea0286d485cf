import { describe, expect, test } from "vitest";
import { publish } from "../../src/disclosure/publish.js";
import { estimate } from "../../src/formats/estimate.js";
import { html } from "../../src/formats/html.js";
import { headline } from "../../src/headline/headline.js";
import { publicPageText } from "../../src/html/public-page.js";
import { locales } from "../../src/languages/index.js";
import { en } from "../../src/made/says/en.js";
import { publicPage } from "../../src/report/public-page.js";
import type { Published } from "../../src/result/published.js";
import { isInFull } from "../support/demand.js";
import { run } from "../support/run.js";
import { drawNetwork, isClosed } from "../support/drawn-network.js";
import { PRINTED, runFolder } from "../support/examples.js";
import { languagesFor } from "../support/samples.js";
import { runCentres } from "../support/publication.js";
import { escape } from "../../src/html/escape.js";

const inFull = isInFull("public pages of more than three drawn networks");
const SEEDS = [1, 2, 3, ...(inFull ? [5, 8, 13] : [])];
const drawn = SEEDS.map((seed): [string, Published, string[]] => {
  const { analysis, files, tables } = drawNetwork(seed);
  // A centre that is open for one of its services is named.
  const open = new Set(tables.centres.filter((row) => !isClosed(row)).map((row) => row["centre_id"]));
  const closed = tables.centres.filter((row) => !open.has(row["centre_id"]));
  const names = closed.flatMap((row) => [row["centre_id"] ?? "", row["name"] ?? ""]);
  return [`drawn ${seed}`, publish(run(analysis, files)), [...new Set(names)]];
});
const shown = PRINTED.map((each): [string, Published] => [each, publish(runFolder(`examples/${each}`).result)]);
const cases = [...shown, ...drawn.map(([name, result]): [string, Published] => [name, result])].filter(([, { centres }]) => centres.length > 0); // prettier-ignore

const filesOf = (result: Published, locale = en): string[] =>
  html.render({ result, locale }).map(({ content }) => content);
const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, " ")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();

/** What a table lacks: rows and columns in which nothing stands. */
function emptyIn(table: string): string[] {
  const [head = "", body = ""] = table.split("</thead>");
  const columns = [...head.matchAll(/<th [^>]*>(.*?)<\/th>/g)].map(([, text = ""]) => plain(text));
  const rows = [...body.matchAll(/<tr [^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd] ([^>]*)>(.*?)<\/t[hd]>/gs)].map(([, look = "", cell = ""]) => ({
      text: plain(cell),
      isFull: /<svg/.test(cell) || plain(cell) !== "",
      isAcross: look.includes("colspan"),
    })),
  );
  const whole = rows.filter((cells) => !cells.some(({ isAcross }) => isAcross));
  return [
    ...(rows.length === 0 ? ["no rows"] : []),
    ...rows.filter((cells) => cells.filter(({ isFull }) => isFull).length < 2).map(([first]) => `row ${first?.text}`),
    ...columns.filter((_, at) => whole.length > 0 && !whole.some((cells) => cells[at]?.isFull)).map((each) => `column ${each}`), // prettier-ignore
    ...columns.filter((each) => each === "").map(() => "column without a head"),
  ];
}

// Golden as far as words go; what is counted follows from the rules of the page.
describe.each(languagesFor(locales, 1))("in $name", (locale) => {
  test.each(cases)("%s: the page has two sheets at most and nothing empty", (_, result) => {
    const [page = ""] = filesOf(result, locale);
    expect(page.match(/class="sheet"/g)?.length).toBeLessThanOrEqual(2);
    const tables = page.match(/<table.*?<\/table>/gs) ?? [];
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.flatMap(emptyIn)).toEqual([]);
    const body = plain(page.slice(page.indexOf("<main>")));
    for (const key of ["withheld", "mode.publication", "outside"])
      expect([key, body.includes(locale.phrases[key] ?? key)]).toEqual([key, false]);
    expect(page).not.toMatch(/[0-9a-f]{64}|href="#/);
  });

  test.each(cases)("%s: it begins with the first sentence, and so does the card", (_, result) => {
    const [first = ""] = headline(result, locale).sentences;
    const [page = "", card = ""] = filesOf(result, locale);
    expect(page).toContain(`<h1 id="answer">${escape(first)}</h1>`);
    expect(page).toContain(`<title>${escape(first)}`);
    expect(card).toMatch(/^<svg [^>]*viewBox="0 0 1200 630" width="1200" height="630"/);
    expect(plain(card).replace(/ /g, "")).toContain(plain(escape(first)).replace(/ /g, ""));
    expect(card).not.toMatch(/<script|<image|href=/);
  });

  test.each(drawn)("%s: nothing of a closed centre", (_, result, names) => {
    expect(names.length).toBeGreaterThan(0);
    for (const text of filesOf(result, locale)) expect(names.filter((each) => text.includes(each))).toEqual([]);
  });
});

// Golden: what the publication says of all centres.
test.each(cases)("%s: the bar draws the ranges of all centres together", (_, result) => {
  const bar = publicPage(result, en)?.bar;
  const totals = result.withheld?.totals;
  if (totals === undefined || bar === undefined) return;
  for (const kind of ["need", "covered", "shortfall"] as const) {
    const { text: _text, ...range } = bar[kind];
    expect([kind, range]).toEqual([kind, totals[kind]]);
  }
});

describe("the bar", () => {
  // Derived: a needs 10,000 and has 4,000; z needs 5,000 to 10,000, of which a quarter to half is covered. So the edge of
  // the need goes from 15,000 to 20,000, at 75 % and 100 %; that of what is covered from 5,250 to 9,000.
  test("is slanted from the low end of a range to its high end", () => {
    const centre = (id: string, secret: boolean, cost: number, paid: number) => ({ id, region: "North", secret, services: [{ service: "shelter", cost } as const], money: { F: paid } }); // prettier-ignore
    const [page = ""] = filesOf(publish(runCentres([centre("a", false, 10_000, 4000), centre("z", true, 7000, 3000)])));
    expect(page).toContain('<line class="s-need" x1="75%" y1="0" x2="100%" y2="100%"/>');
    expect(page).toContain('<line class="seam" x1="26.25%" y1="0" x2="45%" y2="100%"/>');
    expect(page).toContain(en.phrases["public.slanted"]);
  });

  // Derived: where no centre is closed and all are known, there are no ranges: 15.65 of 25.51 is 61.34 %.
  test("has straight edges where every sum is exact", () => {
    const [page = ""] = filesOf(publish(runFolder("examples/open-network").result));
    expect(page).toMatch(/<line class="seam" x1="(61\.\d+%)" y1="0" x2="\1" y2="100%"\/>/);
    expect(page).not.toContain(en.phrases["public.slanted"]);
    expect(page).not.toContain('class="closed"');
  });

  // Derived: b has no need that can be computed, so that all need at least what a needs.
  test("is torn where nothing bounds the need", () => {
    const centre = (id: string, cost: number | null) => ({ id, region: "North", secret: false, services: [{ service: "shelter", cost } as const], money: { F: 30_000 } }); // prettier-ignore
    const result = publish(runCentres([centre("a", 100_000), centre("b", null)]));
    const [page = "", card = ""] = filesOf(result);
    expect(publicPage(result, en)?.bar?.need).toMatchObject({ from: "100000", to: null });
    expect(/class="bar large".*?s-torn/s.test(page) && page.includes(en.phrases["public.torn"] ?? "?")).toBe(true);
    expect(card).toContain("?</text>");
    expect(plain(page)).toContain("Need not calculated: “capacity” is not given. Secured 30. Not in the totals.");
  });
});

describe("whom it is for", () => {
  test("everybody alone has a page of its own", () => {
    const { result } = runFolder("examples/network");
    expect([publicPage(result, en), html.render({ result, locale: en }).length]).toEqual([undefined, 1]);
  });

  test("a result of budgets alone keeps its report", () => {
    const result = publish(runFolder("examples/armenia").result);
    expect([publicPage(result, en), html.render({ result, locale: en }).length]).toEqual([undefined, 1]);
  });

  test("nobody is asked for money where a centre is closed", async () => {
    const published = (folder: string): Published => {
      const { analysis, files } = runFolder(folder);
      return publish(run({ ...analysis, request: { to: "City", date: "2025-11-01" } }, files, { estimate: true }));
    };
    const written = async (result: Published) => (await estimate.render({ result, locale: en })).length;
    expect(await written(published("examples/network"))).toBe(0);
    expect(await written(published("examples/open-network"))).toBeGreaterThan(0);
  });
});

// Derived: a title of more signs than a card has room for takes smaller letters in more lines.
test("no text of a card is cut", () => {
  const { analysis, files } = runFolder("examples/open-network");
  const title = `Network ${"of the long name ".repeat(12)}<b>&`;
  const [page = "", card = ""] = filesOf(publish(run({ ...analysis, title }, files)));
  const made = publicPage(publish(run({ ...analysis, title }, files)), en);
  expect(plain(card.replace(/<desc.*?<\/desc>/s, "")).replace(/ /g, "")).toContain(escape(title).replace(/ /g, ""));
  expect(made && publicPageText(made, en)).toContain("&lt;b&gt;&amp;");
  expect(page).not.toContain("<b>&");
});
