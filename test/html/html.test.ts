import { describe, expect, test } from "vitest";
import { json } from "../../src/formats/json.js";
import { html } from "../../src/html/html.js";
import { en } from "../../src/made/says/en.js";
import { kk } from "../../src/made/says/kk.js";
import { ky } from "../../src/made/says/ky.js";
import { ru } from "../../src/made/says/ru.js";
import { publish } from "../../src/disclosure/publish.js";
import { report } from "../../src/report/report.js";
import type { Result } from "../../src/result/result.js";
import { run } from "../support/run.js";
import { PRINTED, runFolder } from "../support/examples.js";
import { HOSTILE } from "../support/hostile.js";
import { type CentreCase, runCentres } from "../support/publication.js";
import { documentOf, writtenText } from "../support/document-of.js";

const N = "\u00a0";
const centre = (id: string, cost: number | null, money: Readonly<Record<string, number>>): CentreCase => ({
  id,
  region: "North",
  secret: false,
  services: [{ service: "shelter", cost }],
  money,
});
const pageOf = (result: Result, locale = en): string => html(report(result, locale), locale);
/** The row of a table of the page that has a name. */
const rowOf = (page: string, name: string): string =>
  page.split("<tr ").find((each) => each.includes(`<bdi>${name}</bdi>`)) ?? "";
const plain = (text: string): string => text.replace(/<[^>]*>/g, " ").replace(/[ \u00a0]+/g, " ");

describe("the page", () => {
  const page = pageOf(runFolder("examples/network").result, ru);

  test("says its language, begins its title with the answer, and neither runs nor fetches anything", () => {
    expect(page).toContain('<html lang="ru">');
    expect(page).toMatch(/<title>Не хватает не менее 15,22/);
    expect(page).not.toMatch(/<script|<link|<iframe|@import|@font-face|\son\w+=/i);
    const targets = [...page.matchAll(/(?:href|src|url)\s*(?:=\s*"|\()([^")]*)/g)].map((match) => match[1]);
    expect(targets.filter((each) => !each?.startsWith("#"))).toEqual([]);
  });

  test("every way to a reason leads somewhere, and every place has one name", () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/href="#([^"]*)"/g)].map((match) => match[1]);
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.filter((each) => !ids.includes(each))).toEqual([]);
  });

  test("stamps every sheet with its mode, on paper as well", () => {
    expect(page.match(/class="stamp">для внутреннего пользования/g)).toHaveLength(3);
    expect(page).toMatch(/@bottom-left \{ content: "[^"]*для внутреннего пользования/);
  });
});

// Derived: the table of section 5 of the design, by the formula of WCAG 2.2 for relative luminance.
describe("colours of the style sheet", () => {
  const style = pageOf(runCentres([centre("a", 100, { F: 30 })]));
  const colour = (name: string): string => new RegExp(`--${name}: (#[0-9A-F]{6})`).exec(style)?.[1] ?? name;
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [dark = 0, light = 0] = [a, b].map(luminance).sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };

  test.each([
    ["text", "paper", 17.4],
    ["quiet", "paper", 8.9],
    ["frame", "paper", 4.5],
    ["received", "paper", 12.5],
    ["signed", "paper", 3.5],
    ["signed", "received", 3.6],
    ["short", "paper", 6.6],
    ["surplus", "paper", 6.9],
    ["assumed", "sand", 7.2],
    ["link", "paper", 8.4],
  ])("%s on %s", (a, b, expected) => expect(contrast(colour(a), colour(b)).toFixed(1)).toBe(expected.toFixed(1)));
});

describe("one number", () => {
  const { result } = runFolder("examples/network");
  const page = pageOf(result);

  test("headline, bar, table and JSON say the same", () => {
    const shown = report(result, en);
    const { figures } = documentOf(writtenText(json.render({ result, locale: en })[0]?.content));
    const gap = figures.find(
      ({ id, per }) => id === "hard-gap" && per["basis"] === "known" && Object.keys(per).length === 2,
    );
    const printed = (Number(gap?.value) / 1e6).toFixed(2);
    expect(page).toContain(`<h1 id="answer">Shortfall at least KGS${N}15.22${N}million; needed: at least 37.17`);
    expect(page).toContain(`<b class="short">15.22 … ${printed}</b>`);
    expect(plain(page.split("<tr ").find((each) => each.startsWith('role="row" class="total"')) ?? "")).toContain(
      ` ${printed} `,
    );
    // The low end of the covered part is its share of the need: derived from the exact values.
    const { sum } = shown.front ?? {};
    const share = (Number(sum?.covered.value) / Number(sum?.need.value)) * 100;
    const width = /<rect class="f-received" width="([\d.]+)%" height="100%"/.exec(page)?.[1];
    expect(width).toBe(String(Number(share.toFixed(2))));
  });
});

describe("not calculated is not zero", () => {
  // Derived: b has money of 0 and is short of all; c has no need that can be computed.
  const page = pageOf(
    runCentres([centre("a", 100_000, { F: 30_000 }), centre("b", 50_000, { F: 0 }), centre("c", null, {})]),
  );

  test("a row of zero money has a mark of its need, hatch and the word 0", () => {
    const row = rowOf(page, "Name b");
    expect(row).toContain("s-need");
    expect(row).toContain("f-short");
    expect(row).not.toContain("s-torn");
    expect(plain(row)).toMatch(/ 50 0 50 0% /);
  });

  test("a row without a figure is torn, has neither mark nor hatch, and says why", () => {
    const row = rowOf(page, "Name c");
    expect(row).toContain("s-torn");
    expect(row).not.toMatch(/s-need|f-short/);
    expect(plain(row)).toContain("outside the total");
    expect(plain(row)).toContain("centres.csv, row 4");
    expect(plain(row).match(/not calculated \[1\]/g)).toHaveLength(3);
  });
});

describe("every page of the examples", () => {
  const tablesOf = (page: string): string[] => page.match(/<section class="table">.*?<\/section>/gs) ?? [];
  // Cells of rows by their columns, but for the picture.
  const cellsOf = (table: string): string[][] =>
    (table.match(/<tr role="row" class=.*?<\/tr>/gs) ?? []).map((row) =>
      (row.match(/<td role="cell"(?! class="bars").*?<\/td>/gs) ?? []).map((cell) => plain(cell).trim()),
    );
  const FRAMED = /^(?:<[^>]*>)*<span class="none/;

  test.each(PRINTED)("%s: what has not calculated has words", (example) => {
    const page = html(report(publish(runFolder(`examples/${example}`).result), ru), ru);
    const framed = [...page.matchAll(/<span class="none[^>]*>(.*?)<\/span>(?:\u00a0<a href="#problem-\d+">)?/g)];
    for (const [, words = ""] of framed) expect(plain(words)).toMatch(/\p{L}{3}/u);
    expect(page).not.toMatch(/>(?:NaN|null|undefined)</);
  });

  // Seen red with the page as it was: empty columns of places, hashes, encodings, tables of the first sheet again.
  test.each(PRINTED)("%s: no empty row, column or table, nothing twice, no hash, no encoding", (example) => {
    const { result } = runFolder(`examples/${example}`);
    for (const [shown, locale] of [
      [result, en],
      [result, ru],
      [publish(result), kk],
      [publish(result), ky],
    ] as const) {
      const page = html(report(shown, locale), locale);
      expect(page.split("<body>")[1]).not.toMatch(/\b[0-9a-f]{64}\b|UTF-8|windows-125/i);
      const tables = tablesOf(page);
      expect(tables.length).toBeGreaterThan(0);
      const seen = new Set<string>();
      for (const table of tables) {
        const cells = cellsOf(table);
        const name = plain(table).slice(0, 60);
        expect(
          cells.filter((row) => row.length > 0 && row.every((text) => text === "")),
          name,
        ).toEqual([]);
        for (const at of cells[0]?.keys() ?? [])
          expect(
            cells.some((row) => row[at] !== ""),
            name,
          ).toBe(true);
        // A column of one framed word, whatever the reason, says it once.
        const columns = [...table.matchAll(/<th role="columnheader"/g)].length;
        expect(cells.length === 0 || columns > 1, name).toBe(true);
        const text = JSON.stringify(cells);
        expect(cells.length > 1 && seen.has(text), name).toBe(false);
        seen.add(text);
      }
      const silent = tables.filter((table) => {
        const rows = (table.match(/<tr role="row" class=.*?<\/tr>/gs) ?? []).map(
          (row) => row.match(/(?<=<td role="cell"(?! class="bars")[^>]*>)<span.*?(?=<\/td>)/gs) ?? [],
        );
        return (
          !table.includes("<svg") && (rows[0] ?? []).some((_, at) => rows.every((row) => FRAMED.test(row[at] ?? "")))
        );
      });
      expect(silent.map((table) => plain(table).slice(0, 80))).toEqual([]);
    }
  });

  test("a sign is explained where it stands on the page", () => {
    for (const example of PRINTED) {
      const page = html(report(runFolder(`examples/${example}`).result, en), en);
      const [, explained = ""] = page.split('<p class="signs');
      for (const [, word = ""] of explained.matchAll(/<span class="[^"]*">(.*?)<\/span>/g))
        expect(page.split(`>${word}</span>`).length, word).toBeGreaterThan(2);
    }
  });
});

describe("ten rows and more", () => {
  // Derived: a thousand needs of 1,001 to 2,000 thousand, half paid: shortfall 750.25 million, of which the nine largest
  // are 999.996 … and the others what is left.
  const many = Array.from({ length: 1000 }, (_, at) => centre(`c${at}`, 2 * (at + 1) * 1000, { F: (at + 1) * 1000 }));
  const shown = report(runCentres(many), en);

  test("the largest shortfalls, then the others as one row, which add up to the printed total", () => {
    const rows = shown.front?.centres?.rows ?? [];
    expect(rows.map((each) => each.kind)).toEqual([...Array<string>(10).fill("item"), "total"]);
    expect(rows[9]?.label).toBe("991 more centres");
    const amounts = rows.map((each) => BigInt((each.cells[2]?.text ?? "").replace(/\D/g, "")));
    expect(amounts.slice(0, 10).reduce((sum, each) => sum + each)).toBe(amounts[10]);
    expect(rows[9]?.cells[3]?.text).toBe("50.0%");
  });

  test("all of them stand further down", () => {
    const page = html(shown, en);
    expect(page.match(/<bdi>Name c\d+<\/bdi>/g)).toHaveLength(9 + 1000 + 1000);
    expect(page.match(/<bdi>Name c0<\/bdi>/g)?.length).toBeGreaterThan(0);
  });

  test("rows without a figure stay, and of too many of them the first", () => {
    const unknown = [...many.slice(0, 20), ...Array.from({ length: 8 }, (_, at) => centre(`u${at}`, null, {}))];
    const rows = report(runCentres(unknown), en).front?.centres?.rows ?? [];
    expect(rows.map((each) => each.kind)).toEqual([
      ...Array<string>(5).fill("item"),
      "total",
      ...Array<string>(5).fill("outside"),
    ]);
    expect(rows.at(-1)).toMatchObject({ label: "4 more centres", cells: [{ state: "none" }, {}, {}, {}] });
  });
});

describe("odd states", () => {
  // Seen red with "<" left as it is.
  test("no text of a file takes effect", () => {
    const page = pageOf(
      runCentres(HOSTILE.map((each, at) => ({ ...centre(`${at}${each}`, 100 + at, { [each]: 10 }), region: each }))),
    );
    expect(page).not.toMatch(/<script|<img|<b onclick/);
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    expect(page.split("</style>")).toHaveLength(2);
    expect(page.split("</title>")).toHaveLength(2);
  });

  test("no table of money: the need stands alone, without a bar and without a zero", () => {
    const { analysis, files } = runFolder("examples/network");
    const { funding: _, ...rest } = analysis;
    const page = pageOf(run(rest, files));
    expect(page).toContain("Needed by calculated norms (not approved)");
    expect(page).toContain("the shortfall cannot be computed");
    expect(page).not.toContain('class="f-short"');
  });

  test("one region with one centre, which is confidential: words where nothing is shown", () => {
    const result = runCentres([{ ...centre("a", 100_000, { F: 30_000 }), secret: true }]);
    const page = html(report(publish(result), en), en);
    expect(page).not.toContain("Name a");
    expect(page).toContain("for publication");
    expect(page).toMatch(/<h1 id="answer">[^<]*\p{L}/u);
  });
});
