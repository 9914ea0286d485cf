import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare } from "../../src/compare/compare.js";
import { FACTORS } from "../../src/compare/comparison-side.js";
import { locales } from "../../src/languages/index.js";
import { type Exact, compare as order, exact, round, subtract, sum } from "../../src/money/exact.js";
import { openResult } from "../../src/node.js";
import { comparisonReport } from "../../src/report/comparison-report.js";
import { terminalComparison } from "../../src/terminal/terminal-statement.js";
import { YEARS, twoCentres, writeTwoCentres } from "../support/two-centres.js";
import { edit, folders, umay } from "./cli-host.js";
import { documentOf } from "../support/document-of.js";

const temporary = folders();
afterAll(() => temporary.clear());

type Printed = ReturnType<typeof documentOf> & { words: string[] };
type Opened = Awaited<ReturnType<typeof openResult>>;
const documentIn = (text: string): Printed => ({ ...(JSON.parse(text) as Printed), ...documentOf(text) });
const years = YEARS;
const small = (): string => twoCentres(temporary.make());

describe("compare", () => {
  // Derived: 15,000 − 4,000 = 11,000, then 15,000 − 7,000 = 8,000: 3,000 of money less is short.
  it("tells the change, its parts and what weighed most", async () => {
    const { code, out, err } = await umay(small(), ["compare", ...years]);
    expect([code, err]).toEqual([0, ""]);
    expect(out.replaceAll("\u00a0", " ").split("\n")).toEqual([
      "Shortfall KGS 8 thousand: KGS 3 thousand less than in 2025.",
      "Gap of secured money: KGS 11 thousand in 2025, KGS 8 thousand in 2026.",
      "Amounts of 2025 and 2026 are not adjusted for prices: the change is nominal.",
      "",
      "What the change is made of",
      expect.stringMatching(/^What changed +KGS thousand$/),
      expect.stringMatching(/^need +0$/),
      expect.stringMatching(/^cost standard +0$/),
      expect.stringMatching(/^prices +0$/),
      expect.stringMatching(/^exchange rate +0$/),
      expect.stringMatching(/^money +−3$/),
      expect.stringMatching(/^way of calculation +0$/),
      expect.stringMatching(/^change +−3$/),
      "",
      "Most was taken off by: money (KGS 3 thousand).",
      "",
    ]);
  });

  it("of one region, one centre and another figure", async () => {
    const folder = small();
    const change = async (...argv: string[]): Promise<string | null | undefined> =>
      documentIn((await umay(folder, ["compare", ...years, ...argv, "--json"])).out).figures[0]?.value;
    // Derived: a is shortfall 6,000, then of 3,000; in the South nothing changes; 4/15 → 7/15.
    expect(await change("--centre", "a")).toBe("-3000");
    expect(await change("--region", "north")).toBe("-3000");
    expect(await change("--region", "South")).toBe("0");
    expect(await change("--figure", "coverage-ratio")).toBe("0.2");
  });

  it("of a file with a copy of it says that nothing changed", async () => {
    const folder = small();
    copyFileSync(join(folder, "umay.json"), join(folder, "copy.json"));
    const { code, out } = await umay(folder, ["compare", "umay.json", "copy.json"]);
    expect(code).toBe(0);
    expect(out).toContain("no change, both results rest on the same input");
  });

  it("of documents that were written down is that of their analyses", async () => {
    const folder = small();
    for (const name of years)
      writeFileSync(join(folder, `${name}.json`), (await umay(folder, ["run", name, "--json"])).out);
    const direct = documentIn((await umay(folder, ["compare", ...years, "--json"])).out);
    const written = await umay(folder, ["compare", ...years.map((name) => `${name}.json`), "--json"]);
    expect([written.code, documentIn(written.out).figures]).toEqual([0, direct.figures]);
  });

  // Derived: a document of the first version held each figure whole. Seen red with the second version alone.
  it("of documents that an older version wrote is that of their analyses", async () => {
    const folder = small();
    for (const name of years) {
      const { out } = await umay(folder, ["run", name, "--json"]);
      const { selection: _, formulas: _f, sources: _s, ...document } = JSON.parse(out) as Record<string, unknown>;
      const old = { ...document, formatVersion: 1, figures: documentOf(out).figures };
      writeFileSync(join(folder, `old-${name}`), JSON.stringify(old));
    }
    const direct = documentIn((await umay(folder, ["compare", ...years, "--json"])).out);
    const written = await umay(folder, ["compare", ...years.map((name) => `old-${name}`), "--json"]);
    expect([written.code, documentIn(written.out).figures]).toEqual([0, direct.figures]);
  });

  it("counts the errors of the input and gives the code of bad input", async () => {
    const folder = small();
    edit(folder, "funding.csv", "7000", "7OOO");
    const { code, out } = await umay(folder, ["compare", ...years]);
    expect(code).toBe(1);
    expect(out).toContain("umay check umay-2026.json shows them");
  });
});

describe("compare of the example", () => {
  let folder = "";
  let opened: readonly Opened[] = [];
  beforeAll(async () => {
    folder = temporary.make("examples/network");
    opened = await Promise.all(years.map((name) => openResult(join(folder, name))));
    const [before, after] = opened.flatMap(({ result }) => result ?? []);
    if (!before || !after) throw new Error("the example is not there");
  });

  it("adds up exactly at work, and its ends are what the runs say", async () => {
    const { code, out } = await umay(folder, ["compare", ...years, "--json"]);
    const [change, ...parts] = documentIn(out).figures;
    expect(code).toBe(0);
    expect(out.includes("a-3")).toBe(false);
    expect(parts.length).toBe(FACTORS.length);
    const whole = exact(change?.value ?? "?");
    expect(order(sum(parts.map((part) => exact(part.value ?? "?"))), whole)).toBe(0);
    expect(order(changeOf(opened), whole)).toBe(0);
  });

  it("writes a page with a step for each part, apart where something of it is secret", async () => {
    const folder = small();
    edit(folder, "centres.csv", "b,shelter,South,5,no", "b,shelter,South,5,yes");
    const { code, out, err } = await umay(folder, ["compare", ...years, "--out", "pages"]);
    expect([code, err]).toEqual([0, ""]);
    const name = "umay-2026-change-internal.html";
    expect(out.replace(/\s+/g, " ")).toContain(`Written to pages/internal/: ${name}`);
    const page = readFileSync(join(folder, "pages/internal", name), "utf8");
    // Derived: the headline is the sentence that the terminal prints first.
    const headline =
      out
        .replaceAll("\u00a0", " ")
        .split(/(?<=\.)\n/)[0]
        ?.replaceAll("\n", " ") ?? "";
    expect(page.replaceAll("\u00a0", " ")).toContain(`<h1 id="answer">${headline}</h1>`);
    const rows = page.split("<tr ").filter((each) => each.includes('class="bars"') && each.includes("<svg"));
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.every((each) => /f-rise|f-fall|s-tick/.test(each))).toBe(true);
  });

  it("says where no page can be written", async () => {
    const { code, err } = await umay(small(), ["compare", ...years, "--out", "centres.csv"]);
    expect([code, err]).toEqual([1, "Cannot write to centres.csv/ (EEXIST). Name another folder with --out.\n"]);
  });

  it("fits 80 and 40 columns in every language", () => {
    const [before, after] = opened.flatMap(({ result }) => result ?? []);
    if (!before || !after) throw new Error("the example is not there");
    const change = compare(before, after);
    for (const locale of locales)
      for (const width of [80, 40]) {
        const told = comparisonReport(change, locale, years);
        const lines = terminalComparison(told, locale, { width, utf8: true, colour: false });
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
        expect(lines.join("\n")).not.toMatch(locale.code === "en" ? /[А-Яа-я]/ : /[A-Za-z]/);
      }
  });

  it("compares the first year of a plan", async () => {
    edit(folder, "umay-plan.json", '"draws": 2000', '"draws": 50');
    const { code, out } = await umay(folder, ["compare", "umay-plan.json", "umay-2026.json", "--json"]);
    const [change] = documentIn(out).figures;
    expect([code, change?.notes["from-year"], change?.notes["to-year"]]).toEqual([0, "2025", "2026"]);
    expect(change?.value).toMatch(/^-?\d/);
  });

  // Derived: of the centre b nothing changes, and it is the one that a publication leaves out.
  it("compares two publications as far as they go, and says what is not in it", async () => {
    const folder = small();
    edit(folder, "centres.csv", "South,5,no", "South,5,yes");
    for (const name of years) expect((await umay(folder, ["publish", name, "--yes"])).code).toBe(0);
    const files = ["t-2025-figures.json", "t-2026-figures.json"].map((name) => `out/public/${name}`);
    const { code, out } = await umay(folder, ["compare", ...files]);
    expect([code, out.replaceAll("\u00a0", " ")]).toEqual([0, expect.stringContaining("KGS 3,000 less than in 2025")]);
    expect(out.replace(/\s+/g, " ")).toContain("1 centre is not in the comparison");
  });
});

// Ends and change are written to so many places that twelve of them agree.
function changeOf(opened: readonly Opened[]): Exact {
  const [before, after] = opened.map(({ result }) => {
    const gap = result?.figures.find(
      ({ id, per }) => id === "hard-gap" && per["basis"] === "known" && Object.keys(per).length === 2,
    );
    return exact(gap?.value ?? "?");
  });
  if (!before || !after) throw new Error("no ends");
  return round(subtract(after, before), 12, "half-up");
}

describe("compare refuses", () => {
  const cases: readonly (readonly [string, readonly string[], string, (folder: string) => unknown])[] = [
    ["a missing file", ["umay.json", "none.json"], "none.json", () => undefined],
    ["an empty file", ["umay.json", "x.json"], "x.json", (folder) => writeFileSync(join(folder, "x.json"), "")],
    ["a table", ["umay.json", "centres.csv"], "centres.csv", () => undefined],
    [
      "a document of another version",
      ["umay.json", "x.json"],
      "x.json: not a result of umay",
      (folder) => writeFileSync(join(folder, "x.json"), `{ "formatVersion": 2 }`),
    ],
    [
      "a document that refers to what is not there",
      ["umay.json", "x.json"],
      "/figures/0/sources",
      async (folder) => {
        const { out } = await umay(folder, ["run", "--json"]);
        writeFileSync(join(folder, "x.json"), JSON.stringify({ ...(JSON.parse(out) as object), sources: [] }));
      },
    ],
    [
      "two currencies",
      ["umay.json", "x.json"],
      "x.json is in USD, the other result in KGS",
      (folder) => writeTwoCentres(folder, "x.json", { currency: "USD" }),
    ],
    [
      "a centre that is not there",
      ["umay.json", "umay-2026.json", "--centre", "c"],
      "Nearest: a. There are: a, b.",
      () => undefined,
    ],
    [
      "a region that is not there",
      ["umay.json", "umay-2026.json", "--region", "Nort"],
      "Nearest: North",
      () => undefined,
    ],
    [
      "a document that was changed by hand",
      ["umay.json", "x.json"],
      "x.json: the figures do not follow from the rows",
      async (folder) => {
        const { out } = await umay(folder, ["run", "--json"]);
        writeFileSync(join(folder, "x.json"), out.replaceAll(/("value": ?)"11000"/g, '$1"12000"'));
      },
    ],
  ];
  it.each(cases)("%s, with the file and the remedy", async (_name, argv, words, prepare) => {
    const folder = small();
    await prepare(folder);
    const { code, out, err } = await umay(folder, ["compare", ...argv], { columns: 400 });
    // A table is no result of an input with errors: the call was wrong.
    const ended = words.endsWith(".csv") ? 2 : 1;
    expect([code, out]).toEqual([ended, ""]);
    expect(err).toContain(words);
    const json = await umay(folder, ["compare", ...argv, "--json", "--language", "ru"]);
    expect([json.code, json.err]).toEqual([ended, ""]);
    for (const { message } of documentIn(json.out).issues) expect(message).toMatch(/[а-я]/);
  });

  it("wrong use", async () => {
    const folder = small();
    expect((await umay(folder, ["compare", "umay.json"])).code).toBe(2);
    expect((await umay(folder, ["compare", ...years, "--figure", "hard-gab"])).code).toBe(2);
    expect((await umay(folder, ["compare", ...years, "--centre", "a", "--region", "North"])).code).toBe(2);
  });

  it("an analysis with open questions, and says which", async () => {
    const folder = small();
    writeTwoCentres(folder, "umay.json", { questions: ["Which year?"] });
    const { code, err } = await umay(folder, ["compare", ...years]);
    expect(code).toBe(1);
    expect(err).toContain("umay.json");
    expect(readFileSync(join(folder, "umay.json"), "utf8")).toContain("Which year?");
  });
});
