import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { csv, html, json } from "../../src/formats/index.js";
import { markdown } from "../../src/formats/md.js";
import { add, compare, exact, subtract, sum } from "../../src/money/exact.js";
import { toDecimal } from "../../src/money/to-decimal.js";
import type { Locale } from "../../src/formula/locale.js";
import { pageOf } from "../../src/report/page-of.js";
import { say } from "../../src/formula/say.js";
import { locales } from "../../src/languages/index.js";
import { en } from "../../src/languages/en/says.js";
import { markPublished } from "../../src/disclosure/published.js";
import { publish } from "../../src/disclosure/publish.js";
import { documented } from "../../src/report/documented.js";
import { gapReport } from "../../src/report/gap-report.js";
import type { Report, Table } from "../../src/report/pieces.js";
import { report } from "../../src/report/report.js";
import { gapLines } from "../../src/terminal/gap-lines.js";
import { terminal } from "../../src/terminal/terminal.js";
import { workbook } from "../../src/workbook/workbook.js";
import { runFolder } from "../support/examples.js";
import { runCentres } from "../support/publication.js";
import { secretPublication } from "../support/secret-publication.js";
import { documentOf, writtenText } from "../support/document-of.js";

const network = runFolder("examples/network/umay-plan.json").result;
const published = secretPublication(network, { covers: ["a-4"], places: ["Region A"] });
const screen = { width: 100, utf8: true, colour: false, all: true };

const tablesOf = ({ centres, regions, sources, money, plan, supply, budget }: Report): Table[] =>
  [centres, regions, sources, ...money, ...plan, ...supply, ...budget].filter((each) => each !== undefined);
const idsOf = (page: Report): string[] => tablesOf(page).map((each) => each.id);
const rowOf = (table: Table | undefined, key: string) => table?.rows.find((each) => each.key === key);

test("publish shows the same tables, in every language, with the sum of hidden centres and the words for hidden places", () => {
  for (const locale of locales) {
    const page = report(publish(runFolder("examples/network").result), locale);
    expect(idsOf(page)).toEqual(expect.arrayContaining(["centres", "regions", "source-kinds"]));
    expect(idsOf(page).filter((id) => !/^(centres|regions|statuses|source-kinds|supply-.*)$/.test(id))).toEqual([]);
    const sum = rowOf(page.centres, "confidential");
    // Golden: the engine withholds two other centres and one of another region, so that each of the three, who knows its own, finds nothing.
    expect(sum?.label).toBe(LABELS[locale.code]?.[0].replace(/1$|1(?= withheld)/, "3"));
    expect(rowOf(page.supply[0], "Region A")?.cells[1]?.text).toBe(PLACES[locale.code]);
    for (const [at, { id }] of (page.centres?.columns ?? []).entries()) {
      if (id === "funded-need-share") continue;
      const values =
        page.centres?.rows.flatMap(({ kind, cells }) => (kind === "item" ? (cells[at]?.value ?? []) : [])) ?? [];
      expect(toDecimal(total(values))).toBe(rowOf(page.centres, "total")?.cells[at]?.value);
    }
  }
});

const total = (values: readonly string[]) => sum(values.map(exact));

describe.each(locales)("$name: a publication that hides something", (locale) => {
  const page = report(published, locale);
  const gap = gapReport(published, locale);
  if (gap === undefined) throw new Error("no screen");
  const texts: Readonly<Record<string, string>> = {
    html: html.render({ result: published, locale })[0]?.content ?? "",
    md: markdown(page, locale),
    terminal: terminal(page, locale, screen).join(" "),
    gap: gapLines(page, gap, locale, screen).join(" "),
    workbook: JSON.stringify([...(workbook(published, page, locale)?.sheets() ?? [])].map(({ rows }) => [...rows])),
  };

  test("shows the fixed tables alone, whatever the analysis asks for", () => {
    expect(idsOf(page)).toEqual([
      "centres",
      "regions",
      "statuses",
      "source-kinds",
      ...network.supplyStandards.map(({ id }) => `supply-${id}`),
    ]);
    // The run has all of these: what the analysis asks for would fill them.
    expect(idsOf(report(network, locale))).toEqual(
      expect.arrayContaining(["sources", "cash-calendar", "years", "plan", "scenarios", "sensitivity"]),
    );
    expect(page.assumed.columns.map(({ id }) => id)).toEqual(["value", "range", "origin"]);
  });

  test("says of no figure that nobody reported it, and nothing of funders, months or scenarios", () => {
    // The words for it stand in the list of signs of the page, and nowhere else.
    const absent = say(locale, "not-reported");
    const cells = [...tablesOf(page), page.front?.words, page.front?.centres].flatMap((each) =>
      (each?.rows ?? []).flatMap((row) => row.cells),
    );
    expect(cells.length).toBeGreaterThan(60);
    expect(cells.filter(({ text }) => text === absent)).toEqual([]);
    expect(page.front?.words.rows.map(({ key }) => key)).toEqual([
      "requirement",
      "secured-funding",
      "hard-gap",
      "funded-need-share",
      "no-figure",
    ]);
    const funders = network.figures.flatMap(({ per }) => per["source"] ?? []);
    expect(funders).toContain("State programme");
    for (const [name, text] of Object.entries(texts))
      expect([name, funders.filter((each) => text.includes(each))]).toEqual([name, []]);
    expect(gap.facts).toEqual([]);
    expect(page.answers.flatMap(({ facts }) => facts).length).toBe(2 + network.supplyStandards.length);
  });

  test("names the centres that are not shown one by one, and their rows add up with the others", () => {
    const label = LABELS[locale.code];
    expect(rowOf(page.centres, "confidential")?.label).toBe(label?.[0]);
    const alone = report(secretPublication(network), locale);
    expect(rowOf(alone.centres, "confidential")?.label).toBe(label?.[1]);
    for (const [at, { id }] of (page.centres?.columns ?? []).entries()) {
      if (id === "funded-need-share") continue;
      const rows = page.centres?.rows.filter(({ kind }) => kind === "item") ?? [];
      const values = rows.flatMap(({ cells }) => cells[at]?.value ?? []);
      expect(toDecimal(total(values))).toBe(rowOf(page.centres, "total")?.cells[at]?.value);
      // Printed, too: in hundredths of a million.
      const printed = rows.flatMap(({ cells }) => (cells[at]?.value == null ? [] : hundredths(cells[at].text)));
      const whole = hundredths(rowOf(page.centres, "total")?.cells[at]?.text ?? "");
      expect(printed.reduce((a, b) => a + b, 0)).toBe(whole[0]);
    }
    expect(rowOf(page.centres, "a-4")?.cells.every(({ state }) => state === "withheld")).toBe(true);
    expect(page.centres?.remarks).toEqual([]);
    // Centre A4 is counted once: six centres with a figure, as in the run.
    expect(rowOf(page.centres, "total")?.label).toBe(rowOf(report(network, locale).centres, "total")?.label);
  });

  test("says “some places” where a shelter is hidden, and 0 where there is none", () => {
    const supply = page.supply[0];
    expect(rowOf(supply, "Region A")?.cells[1]?.text).toBe(PLACES[locale.code]);
    expect(rowOf(supply, "Region A")?.kind).toBe("item");
    expect(rowOf(supply, "Region A")?.cells[2]?.text).toBe(say(locale, "withheld"));
    expect(rowOf(supply, "Region C")?.cells[1]?.text).toBe("0");
  });

  test("says in every output what is withheld and why, and that it was checked", () => {
    const sentence = say(locale, "kept");
    expect(sentence).toContain(AUDIT[locale.code] ?? "?");
    expect(page.kept).toEqual([sentence]);
    const away = report(markPublished({ ...published, heldAway: "200000" }), locale).kept;
    expect(away[1]).toContain(
      say(locale, "money.million", {
        value: "0.20".replace(".", locale.marks.decimal),
        currency: locale.units["KGS"] ?? "KGS",
      }),
    );
    for (const name of ["html", "md", "terminal", "workbook"]) expect(texts[name]).toContain(sentence);
    expect(report(network, locale).kept).toEqual([]);
  });
});

const LABELS: Readonly<Record<string, readonly [string, string]>> = {
  en: ["Confidential centres, 1, and 1 withheld with them", "Confidential centres, 1"],
  ru: ["Закрытые центры, 1, и скрытые вместе с ними, 1", "Закрытые центры, 1"],
  kk: ["Мекенжайы жабық орталықтар, 1, және олармен бірге жасырылғандары, 1", "Мекенжайы жабық орталықтар, 1"],
  ky: ["Жабык борборлор, 1, жана алар менен бирге жашырылгандары, 1", "Жабык борборлор, 1"],
};
const PLACES: Readonly<Record<string, string>> = {
  en: "some places",
  ru: "места есть",
  kk: "орындар бар",
  ky: "орундар бар",
};
const AUDIT: Readonly<Record<string, string>> = { en: "audit", ru: "аудит", kk: "аудиті", ky: "аудити" };

const hundredths = (text: string): number[] => {
  const digits = text.replace(/[^\d.,]/g, "").replace(",", ".");
  return digits === "" ? [] : [Math.round(Number(digits) * 100)];
};

describe.each([
  ["as it was put together by hand", published],
  ["as publish makes it", publish(network)],
])("the page and the documents of a publication hold the same money, %s", (_, shown) => {
  // An outsider of the documents reads them as files; of the page its tables, sums, bars and the sentences in words.
  const page = report(shown, en);
  const document = documentOf(writtenText(json.render({ result: shown, locale: en })[0]?.content));
  const isMoney = ({ unit, value }: { unit: string; value: string | null }): boolean =>
    unit === "KGS" && value !== null;
  const table = Papa.parse<Record<string, string>>(
    writtenText(csv.render({ result: shown, locale: en, tidy: true })[0]?.content),
    { header: true, delimiter: ",", skipEmptyLines: true },
  ).data;
  const inJson = new Set(document.figures.filter(isMoney).map(({ value }) => value ?? ""));
  const inCsv = new Set(
    table.filter(({ unit, value }) => unit === "KGS" && value !== "").map(({ value }) => value ?? ""),
  );
  const cells = [...tablesOf(page), page.front?.words].flatMap((each) =>
    (each?.rows ?? []).flatMap(({ cells: own }) => own),
  );
  const onPage = new Set(cells.flatMap(({ value }) => value ?? []));
  const text = [markdown(page, en), html.render({ result: shown, locale: en })[0]?.content].join("\n");
  const words = pageOf(shown, en).page.print.money;

  test("JSON and CSV are the same cells", () => {
    expect(inJson.size).toBeGreaterThan(20);
    expect([...inCsv].sort()).toEqual([...inJson].sort());
    expect(document.figures.every(({ inputs }) => Object.values(inputs).every(({ from }) => "per" in from))).toBe(true);
    expect(document.figures.length).toBe(documented(shown).length);
  });

  test("each amount of the documents is printed on the page", () => {
    // Exactly in a cell; else, in a sentence, as it is printed; what is promised is the difference of two that are given.
    const said = [...inJson].filter((value) => !onPage.has(value));
    const promised = said.filter((value) => !text.includes(words(value)));
    const soft = document.figures.filter(({ per, id }) => id === "secured-funding" && per["certainty"] === "soft");
    expect(promised.filter((value) => !soft.some((each) => each.value === value))).toEqual([]);
  });

  test("each amount of the page is in the documents", () => {
    const given = document.figures.filter(isMoney).map(({ value }) => exact(value ?? "0"));
    const columns = tablesOf(page).flatMap(({ id, rows, columns: heads }) =>
      id.startsWith("supply-")
        ? []
        : rows.flatMap(({ cells: own }) =>
            own.filter((_, at) => heads[at]?.id !== "funded-need-share" && heads[at]?.id !== "share-of-secured"),
          ),
    );
    const amounts = columns.flatMap(({ value }) => (value == null ? [] : exact(value)));
    expect(amounts.length).toBeGreaterThan(30);
    const isGiven = (value: (typeof given)[number]): boolean =>
      given.some((each) => compare(each, value) === 0) ||
      given.some((a) => given.some((b) => compare(add(a, b), value) === 0 || compare(subtract(a, b), value) === 0));
    expect(amounts.filter((each) => !isGiven(each)).map(toDecimal)).toEqual([]);
  });

  test("no inputs but published figures, no parts, no hash, no cell of a file", () => {
    const closed = document.inputs.filter(({ reader }) => ["centres", "funding"].includes(reader));
    expect(closed.map(({ sha256, understood }) => [sha256, understood?.decimalProof])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(JSON.stringify(document.figures)).not.toMatch(/"cells"|"parts"|"count":/);
    expect(document.figures.filter(({ per }) => per["centre"] === "a-3")).toEqual([]);
  });
});

test("where it is withheld how sure the money is, bars show what is needed and covered alone", () => {
  const hidden = secretPublication(network, { covers: ["a-4"], statuses: false });
  const page = report(hidden, en);
  const bars = page.centres?.rows.flatMap(({ bar }) => bar ?? []) ?? [];
  expect(bars.length).toBeGreaterThan(4);
  for (const { covered, received, signed, promised, need, shortfall } of bars) {
    expect([received, signed, promised]).toEqual([null, null, null]);
    expect(toDecimal(add(exact(covered ?? "0"), exact(shortfall ?? "0")))).toBe(need);
  }
  expect(idsOf(page)).not.toContain("statuses");
  const screenText = terminal(page, en, screen).join("\n");
  expect(screenText).toContain("=\u00a0covered /\u00a0not covered |\u00a0needed +\u00a0surplus\n");
  expect(screenText).toMatch(/7\.65 +47\.7% +=+\/+\|/);
  const text = html.render({ result: hidden, locale: en })[0]?.content ?? "";
  const key = /<ul class="key">.*?<\/ul>/.exec(text)?.[0] ?? "";
  expect(
    key
      .replace(/<[^>]+>/g, " ")
      .split(/\s{2,}/)
      .map((each) => each.trim()),
  ).toEqual(expect.arrayContaining(["covered", "not covered", "needed"]));
  expect(key).not.toContain("signed");
});

describe("the table of regions", () => {
  const centre = (id: string, region: string, cost: number | null, money: Record<string, number>) => ({
    id,
    region,
    secret: false,
    services: [{ service: "shelter" as const, cost }],
    money,
  });
  const rows = (locale: Locale, ...cases: readonly ReturnType<typeof centre>[]): unknown[] | undefined =>
    report(runCentres(cases, "1000"), locale).regions?.rows.map(({ label, cells, remark }) => [
      label,
      ...cells.map((each) => each.text),
      ...(remark === undefined ? [] : [remark]),
    ]);

  // Derived: East needs 300 + 100 thousand, has 90; North needs 200 and has 250, of which 50 are a surplus.
  test.each(locales)("$name: need, money, shortfall, what is covered and its share", (locale) => {
    const found = rows(
      locale,
      centre("a", "North", 200, { F: 250_000 }),
      centre("b", "East", 300, { F: 90_000 }),
      centre("c", "East", 100, {}),
    );
    const percent = (value: string): string =>
      say(locale, "percent", { value: value.replace(".", locale.marks.decimal) });
    expect(found).toEqual([
      ["East", "400", "90", "310", "90", percent("22.5")],
      ["North", "200", "250", "0", "200", percent("100.0")],
      [say(locale, "total"), "600", "340", "310", "290", percent("48.3")],
    ]);
  });

  test("one region is the whole", () => {
    expect(rows(en, centre("a", "North", 200, {}), centre("b", "North", 100, {}))).toBeUndefined();
  });

  test("amounts of a row are of the same centres", () => {
    const found = rows(
      en,
      centre("a", "North", 200, { F: 50_000 }),
      centre("b", "East", 300, { F: 90_000 }),
      centre("c", "East", null, { F: 7_000 }),
    );
    expect(found?.[0]).toEqual(["East", "300", "90", "210", "90", "30.0%", "Left out: 1 centre of unknown amounts."]);
  });
});
