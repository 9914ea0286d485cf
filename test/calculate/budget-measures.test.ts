import { describe, expect, test } from "vitest";
import type { Figure, PerKeys } from "../../src/formula/figure.js";
import type { Analysis } from "../../src/model/analysis.js";
import { run } from "../support/run.js";
import { keyOf } from "./budget-rows.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const BUDGET = `id,ministry,region,fn,mark,share,climate,y2023,y2024
a,Labour,North,10.7,2,100%,,100,150
b,Labour,South,10.7,1,50%,x,200,200
c,Roads,North,04.5,0,0%,x,600,900
d,Roads,South,04.5,,,,100,
e,Health,North,07.2,1,25%,,,250
`;
const MORE = {
  "population.csv": "region,year,population,women,women_15plus\nNorth,2023,1000,520,400\nSouth,2023,500,240,200\n",
  "indices.csv": "series,year,value\ngdp:KGS,2024,10000\ncpi,2023,100\ncpi,2024,125\n",
};

const analysis: Analysis = {
  title: "t",
  currency: "KGS",
  fiscalYear: "2024",
  budgets: [
    {
      file: "budget.csv",
      unit: 1,
      fiscalYear: "2024",
      level: "state",
      hierarchy: "none",
      columns: { id: "id", admin: "ministry", region: "region", function: "fn", marker: "mark" },
      amounts: [
        { header: "y2023", fiscalYear: "2023", phase: "approved" },
        { header: "y2024", fiscalYear: "2024", phase: "approved" },
      ],
    },
  ],
  tagging: {
    schemes: ["oecd-dac", "climate", "eu-cohesion"],
    custom: [
      {
        id: "climate",
        title: "climate",
        source: "own",
        classes: [
          { code: "yes", label: "for the climate", weight: null, targeted: true },
          { code: "no", label: "not", weight: null, targeted: false },
        ],
      },
    ],
    rules: [
      { where: [{ column: "source:climate", equals: "x" }], codes: { climate: "yes" }, because: "r" },
      { where: [{ column: "source:mark", equals: "2" }], codes: { "eu-cohesion": "01" }, gbv: "1", because: "r" },
      { where: [{ column: "id", equals: "b" }], codes: { "eu-cohesion": "02" }, gbvWider: "0.5", because: "r" },
      { where: [{ column: "id", equals: "c" }], codes: { "eu-cohesion": "0*" }, because: "r" },
    ],
    otherwise: { codes: { climate: "no" }, because: "all was read" },
    themes: ["oecd-dac", "climate"],
    denominators: { programmable: { approved: "1000" } },
  },
  population: { file: "population.csv" },
  indices: { file: "indices.csv" },
  deflator: "cpi",
};

const result = run(analysis, {
  "budget.csv": bytes(BUDGET),
  ...Object.fromEntries(Object.entries(MORE).map(([name, text]) => [name, bytes(text)])),
});

function find(id: string, per: PerKeys): Figure {
  const wanted = keyOf({ fiscalYear: "2024", phase: "approved", ...per });
  const found = result.figures.filter((each) => each.id === id && keyOf(each.per) === wanted);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} figures ${id} ${wanted}`);
  return found[0];
}
const value = (id: string, per: PerKeys): string | null => find(id, per).value;

// Derived: the arithmetic stands beside each value. Lines of 2024: a 150, b 200, c 900, d blank, e 250.
describe("a budget of two years", () => {
  const dac = { scheme: "oecd-dac" };
  const known = { basis: "known" };

  test("no error is found in it", () => {
    expect(result.issues.filter((each) => each.severity === "error")).toEqual([]);
  });

  test("the blank amount makes the whole unknown; the known lines stand beside it", () => {
    expect(find("budget-total", {}).undefined?.code).toBe("missing-input");
    expect(value("budget-total", known)).toBe("1500");
    expect(value("budget-total", { fiscalYear: "2023", ...known })).toBe("1000");
  });

  test("shares of each class, and of a published total that is smaller than the budget", () => {
    // 150 ÷ (150 + 200 + 900 + 250) and (200 + 250) ÷ 1500: line d is not screened.
    expect(value("share-of-screened", { ...dac, code: "2" })).toBe("0.1");
    expect(value("share-of-screened", { ...dac, code: "1" })).toBe("0.3");
    expect(value("tagged-share", { ...dac, of: "tagged", denominator: "programmable" })).toBe("0.6");
  });

  test("what may come of lines that are still to be assessed is a figure apart", () => {
    // 900 × 0.4; it is not in the weighted total of 150 × 1 + 200 × 0.4.
    expect(value("potential-amount", { scheme: "eu-cohesion", code: "0*" })).toBe("360");
    expect(value("weighted-total", { scheme: "eu-cohesion" })).toBe("230");
  });

  test("per head: of the country, women of 15 and over where all regions count them, year of the count noted", () => {
    const tagged = { ...dac, of: "tagged" };
    // (150 + 200 + 250) ÷ (1000 + 500) and ÷ (400 + 200); of 10,000.
    expect(value("per-capita", tagged)).toBe("0.4");
    expect(value("per-woman", tagged)).toBe("1");
    expect(value("share-of-gdp", tagged)).toBe("0.06");
    expect(find("per-capita", tagged).notes).toMatchObject({ populationYear: "2023" });
  });

  test("growth of a year with an unknown line is unknown; like for like and real growth name what they rest on", () => {
    const since = { since: "2023" };
    expect(find("nominal-growth", { ...since, of: "all" }).value).toBe(null);
    // Against violence 150 ÷ 100 − 1, and ÷ 1.25.
    expect(value("nominal-growth", { ...since, of: "gbv" })).toBe("0.5");
    expect(value("real-growth", { ...since, of: "gbv" })).toBe("0.2");
    expect(find("real-growth", { ...since, of: "gbv" }).notes).toMatchObject({ deflator: "cpi" });
    // 100 of 2023 × 125 ÷ 100.
    expect(value("real-amount", { fiscalYear: "2023", of: "gbv", prices: "2024" })).toBe("125");
  });

  test("themes are never added: union and overlap are whole amounts, each line once", () => {
    const themes = { themes: "oecd-dac+climate" };
    // a, b, c, e; b alone is in both.
    expect(value("union-total", themes)).toBe("1500");
    expect(value("overlap-total", themes)).toBe("200");
  });

  test("by ministry and function; a ministry of which nothing was screened has no figure", () => {
    expect(value("budget-total", { admin: "Labour" })).toBe("350");
    expect(value("tagged-total", { ...dac, admin: "Labour" })).toBe("350");
    expect(value("tagged-share", { ...dac, admin: "Health", denominator: "all" })).toBe("1");
    expect(value("tagged-total", { ...dac, function: "04.5" })).toBe("0");
    expect(find("gbv-total", { admin: "Roads" }).undefined?.code).toBe("not-screened");
    expect(find("weighted-total", { scheme: "eu-cohesion", admin: "Health" }).undefined?.code).toBe("not-screened");
  });

  test("the wider estimate against violence is a figure apart from the strict total", () => {
    // a whole; b by half: 150 + 100.
    expect(value("gbv-total", {})).toBe("150");
    expect(value("gbv-wider-total", {})).toBe("250");
  });
});

// Derived: 400 ÷ 200 − 1 of all lines; (110 + 100) ÷ 200 − 1 of the ids of both years.
test("growth of the same lines stands beside the growth of all, which a new line inflates", () => {
  const budget = (year: string) => ({
    ...{ file: `${year}.csv`, unit: 1, fiscalYear: year, level: "state", hierarchy: "none" as const },
    columns: { id: "id", approved: "plan" },
  });
  const years = run(
    { title: "t", currency: "KGS", fiscalYear: "2024", budgets: [budget("2023"), budget("2024")] },
    bytesOf({ "2023.csv": "id,plan\na,100\nb,100\n", "2024.csv": "id,plan\na,110\nb,100\nnew,190\n" }),
  );
  const growth = (more: PerKeys) => {
    const wanted = keyOf({ fiscalYear: "2024", phase: "approved", since: "2023", of: "all", ...more });
    return years.figures.find((each) => each.id === "nominal-growth" && keyOf(each.per) === wanted)?.value;
  };
  expect(growth({})).toBe("1");
  expect(growth({ basis: "like-for-like" })).toBe("0.05");
});

// Derived: targeted a and new: (110 + 190) ÷ 100 − 1, of a alone 110 ÷ 100 − 1; weighted by 0.4 where b is 02.
test("so does that of what a scheme counts, whole or weighted, and of what is against violence", () => {
  const budget = (year: string) => ({
    ...{ file: `${year}.csv`, unit: 1, fiscalYear: year, level: "state", hierarchy: "none" as const },
    columns: { id: "id", approved: "plan" },
  });
  const rule = (id: string, eu: string) => ({
    where: [{ column: "id", equals: id }],
    codes: { "oecd-dac": id === "b" ? "0" : "2", "eu-cohesion": eu },
    gbv: id === "b" ? "0" : "1",
    because: "r",
  });
  const years = run(
    {
      ...{ title: "t", currency: "KGS", fiscalYear: "2024", budgets: [budget("2023"), budget("2024")] },
      tagging: { schemes: ["oecd-dac", "eu-cohesion"], rules: [rule("a", "01"), rule("b", "02"), rule("new", "01")] },
    },
    bytesOf({ "2023.csv": "id,plan\na,100\nb,100\n", "2024.csv": "id,plan\na,110\nb,100\nnew,190\n" }),
  );
  const growth = (more: PerKeys) => {
    const wanted = keyOf({ fiscalYear: "2024", phase: "approved", since: "2023", ...more });
    return years.figures.find((each) => each.id === "nominal-growth" && keyOf(each.per) === wanted)?.value;
  };
  const same = { basis: "like-for-like" };
  expect([growth({ of: "tagged", scheme: "oecd-dac" }), growth({ of: "tagged", scheme: "oecd-dac", ...same })]).toEqual(
    ["2", "0.1"],
  );
  // (110 + 40) ÷ (100 + 40) − 1 is 1/14.
  expect(growth({ of: "weighted", scheme: "eu-cohesion", ...same })?.slice(0, 8)).toBe("0.071428");
  expect([growth({ of: "gbv" }), growth({ of: "gbv", ...same })]).toEqual(["2", "0.1"]);
});

function bytesOf(texts: Readonly<Record<string, string>>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, bytes(text)]));
}
