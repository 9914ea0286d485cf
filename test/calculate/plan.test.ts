import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.js";
import { findFigures } from "../../src/formula/figures.js";
import { run } from "../support/run.js";
import type { Result } from "../../src/result/result.js";

// Expected values: derived, by the arithmetic beside them. A place costs 100 a year in 2025, 110 in 2026, 121 in 2027.

const csv = (...lines: string[]): Uint8Array => new TextEncoder().encode(`${lines.join("\n")}\n`);
const files = {
  "c.csv": csv(
    "centre_id,service,name,region,capacity,capacity_unit,months_open,opening_year",
    "a,shelter,A,North,10,family_place,12,",
    "b,shelter,B,North,4,family_place,6,2026",
  ),
  "s.csv": csv(
    "standard_id,service,line,economic,behaviour,driver,quantity,unit_cost,period,pay,vat,currency,price_year,index,useful_life",
    "s,shelter,pay,211,variable,place,1,100,year,no,no,KGS,2025,wages,",
    "s,shelter,beds,311,capital,place,1,1000,year,no,no,KGS,2025,wages,10",
  ),
  "f.csv": csv("centre_id,source,status,amount,currency,fiscal_year", "a,Fund,committed,900,KGS,2025"),
  "p.csv": csv(
    "region,year,population,women_15plus,source",
    "North,2025,200000,80000,x",
    "North,2026,200000,80000,x",
    "North,2027,240000,90000,x",
  ),
  "i.csv": csv(
    "series,year,value,source",
    "wages,2025,100,x",
    "wages,2026,110,x",
    "wages,2027,121,x",
    "cpi,2025,100,x",
    "cpi,2026,100,x",
    "cpi,2027,95,x",
  ),
  "as.csv": csv(
    "name,value,source",
    "overhead_rate,0,assumption",
    "overhead_mode,markup,assumption",
    "contingency_rate,0,assumption",
    "discount_rate,0,assumption",
    "places_per_centre,10,assumption",
    "vat_rate,0,assumption",
  ),
};
const PLAN = {
  years: ["2025", "2026", "2027"],
  scaleUp: { standard: "coe-family-places", target: "0.75", monthsInFirstYear: "6" },
  ceilings: { "2026": "1000", "2027": "100000" },
};
const analysis = (more: Partial<Analysis> = {}): Analysis => ({
  title: "T",
  currency: "KGS",
  fiscalYear: "2025",
  centres: { file: "c.csv" },
  costStandards: { file: "s.csv", use: { shelter: "s" } },
  funding: { file: "f.csv" },
  population: { file: "p.csv" },
  indices: { file: "i.csv" },
  assumptions: { file: "as.csv" },
  supplyStandards: ["coe-family-places"],
  deflator: "cpi",
  plan: PLAN,
  ...more,
});
const valueOf = (result: Result, id: string, per: Record<string, string>): string | null | undefined =>
  findFigures(result, id, per).find((each) => Object.keys(each.per).length === Object.keys(per).length)?.value;

describe("a plan of three years", () => {
  const result = run(analysis(), files);
  const of = (id: string, per: Record<string, string>): string | null | undefined => valueOf(result, id, per);
  const years = (id: string, per: Record<string, string> = {}) =>
    PLAN.years.map((fiscalYear) => of(id, { fiscalYear, ...per }));

  test("prices move by their index, and what opens counts its months in the year of opening alone", () => {
    // 10 × 100; 10 × 110 + 4 × 110 × 6 ÷ 12; 14 × 121.
    expect(years("requirement")).toEqual(["1000", "1320", "1694"]);
    expect(years("requirement", { centre: "a" })).toEqual(["1000", "1100", "1210"]);
    expect(years("requirement", { centre: "b" })).toEqual([undefined, "220", "484"]);
  });

  test("the gap of a later year counts the money of that year", () => {
    expect(years("hard-gap")).toEqual(["100", "1320", "1694"]);
  });

  test("the path leads in equal steps from the coverage that is to the one that is wanted", () => {
    // One place for 10,000 people: 20, 20 and 24 are needed. Coverage 10 ÷ 20 = 0.5 in 2025, 0.625 in 2026, 0.75 in 2027:
    // 20 × 0.625 = 12.5, so 13, but 14 stand; 24 × 0.75 = 18 of which 14 stand.
    const per = { standard: "coe-family-places", region: "North" };
    expect(years("planned-units", per)).toEqual([undefined, "14", "18"]);
    expect(years("added-units", per)).toEqual([undefined, "0", "4"]);
    expect(years("new-units", per)).toEqual([undefined, "0", "4"]);
    expect(years("scale-up-units", per)).toEqual([undefined, "0", "2"]);
  });

  test("the request holds what stands, what opens with its capital, and the added places", () => {
    // 2026: B opens with 4 × 1,000 × 1.1 of beds; 2027: 2 places' worth of a year (4 × 6 ÷ 12) and beds for 4.
    expect(years("baseline-request")).toEqual(["1000", "1100", "1210"]);
    expect(years("new-centres-request")).toEqual(["0", "4620", "484"]);
    expect(years("scale-up-request")).toEqual(["0", "0", "5082"]);
    expect(years("budget-request")).toEqual(["1000", "5720", "6776"]);
  });

  test("by economic class the request is the same money", () => {
    expect(years("budget-request", { economic: "211" })).toEqual(["1000", "1320", "1936"]);
    // 4 × 1,100; 4 × 1,210.
    expect(years("budget-request", { economic: "311" })).toEqual(["0", "4400", "4840"]);
  });

  test("against its ceiling it is above or below, and where there is none neither is known", () => {
    expect(years("over-ceiling")).toEqual([null, "4720", "0"]);
    expect(years("under-ceiling")).toEqual([null, "0", "93224"]);
  });

  test("in prices of the first year, also where prices fell", () => {
    // 6,776 × 100 ÷ 95.
    expect(years("budget-request", { basis: "real" })).toEqual(["1000", "5720", "7132.631578947368421052631578947368"]);
    expect(of("budget-request", { years: "2025–2027" })).toBe("13496");
  });

  test("a list of units or of coverage is followed as it stands, and closes nothing", () => {
    const listed = (scaleUp: object): Result =>
      run(
        analysis({
          plan: { ...PLAN, scaleUp: { standard: "coe-family-places", monthsInFirstYear: "12", ...scaleUp } },
        }),
        files,
      );
    const per = { standard: "coe-family-places", region: "North" };
    const units = listed({ units: { North: { "2026": "20", "2027": "12" } } });
    expect(["2026", "2027"].map((fiscalYear) => valueOf(units, "planned-units", { ...per, fiscalYear }))).toEqual([
      "20",
      "14",
    ]);
    // 20 × 0.9 = 18 and 24 × 1 = 24.
    const coverage = listed({ coverage: { "2026": "0.9", "2027": "1" } });
    expect(["2026", "2027"].map((fiscalYear) => valueOf(coverage, "planned-units", { ...per, fiscalYear }))).toEqual([
      "18",
      "24",
    ]);
  });
});

describe("what is wrong with a plan is told at its place", () => {
  const issuesOf = (plan: Analysis["plan"], more: Partial<Analysis> = {}) =>
    run(analysis({ plan, ...more }), files).issues.filter((each) => /^(plan|indices|scenario)\./.test(each.code));

  test.each([
    ["plan.base-year", { ...PLAN, years: ["2024", "2025", "2026"], ceilings: {} }, "/plan/years/0"],
    ["plan.years", { ...PLAN, years: ["2025", "2027", "2026"] }, "/plan/years/2"],
    ["plan.year-unknown", { ...PLAN, ceilings: { "2030": "5" } }, "/plan/ceilings/2030"],
    // A pointer writes / in a key as ~1. Seen red: /plan/ceilings/2030/31.
    ["plan.year-unknown", { ...PLAN, ceilings: { "2030/31": "5" } }, "/plan/ceilings/2030~131"],
    ["plan.standard", { ...PLAN, scaleUp: { ...PLAN.scaleUp, standard: "coe-beds-2006" } }, "/plan/scaleUp/standard"],
    [
      "plan.region",
      {
        ...PLAN,
        scaleUp: {
          standard: "coe-family-places",
          monthsInFirstYear: "6",
          units: { East: { "2026": "1", "2027": "1" } },
        },
      },
      "/plan/scaleUp/units/East",
    ],
    [
      "plan.path-gap",
      { ...PLAN, scaleUp: { standard: "coe-family-places", monthsInFirstYear: "6", coverage: { "2026": "0.7" } } },
      "/plan/scaleUp/coverage",
    ],
  ] as const)("%s", (code, plan, column) => {
    const [issue, ...others] = issuesOf(plan as unknown as Analysis["plan"]);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code, severity: "error", file: "umay.json", column });
    expect(issue?.message).toMatch(/^umay\.json, \/plan\/.+\.$/);
  });

  // Centre b opens in 2026. Seen red without the warning.
  test("a centre that opens between the years of a plan is told, since nobody is asked for its capital", () => {
    const later = { ...PLAN, scaleUp: undefined, years: ["2025", "2027", "2028"], ceilings: {} };
    expect(issuesOf(later).filter(({ code }) => code === "plan.opening-left-out")).toMatchObject([
      { severity: "warning", file: "c.csv", row: 3, column: "opening_year", received: "2026" },
    ]);
    expect(issuesOf(PLAN)).toEqual([]);
  });

  // Seen red without the questions: 75 was read as 7,500 % and the units went up a hundredfold.
  test("a coverage above 2 without its sign is asked, and leads nowhere until then", () => {
    const target = (written: string): Result =>
      run(analysis({ plan: { ...PLAN, scaleUp: { ...PLAN.scaleUp, target: written } } }), files);
    expect(target("75").issues.filter(({ severity }) => severity === "question")).toMatchObject([
      {
        code: "rate.percent",
        column: "/plan/scaleUp/target",
        message:
          "umay.json, “/plan/scaleUp/target”: is “75” 75 % or 7500 %? Write it with its sign: 75% / 7500%. It is not counted until then.",
      },
    ]);
    expect(target("75").figures.some(({ id }) => id === "coverage-target")).toBe(false);
    expect(target("75%").figures).toEqual(target("0.75").figures);
  });

  test("a plan with an error gives no figure of a later year, and the fiscal year stays", () => {
    const result = run(analysis({ plan: { ...PLAN, years: ["2025", "2027", "2026"] } }), files);
    expect(new Set(result.figures.map((each) => each.per["fiscalYear"]))).toEqual(new Set(["2025"]));
  });

  test("a price index that lacks a year of the plan is an error, and that year has no price", () => {
    const less = { ...files, "i.csv": csv("series,year,value,source", "wages,2025,100,x", "wages,2026,110,x") };
    const result = run(analysis({ plan: { years: PLAN.years } }), less);
    expect(result.issues.filter((each) => each.severity === "error")).toMatchObject([
      { file: "s.csv", row: 2 },
      { file: "s.csv", row: 3 },
    ]);
    expect(valueOf(result, "requirement", { fiscalYear: "2027" })).toBeNull();
    expect(valueOf(result, "requirement", { fiscalYear: "2026" })).toBe("1320");
  });

  test("a scenario that cannot be understood is an error at its place", () => {
    const issues = issuesOf(PLAN, { scenarios: { one: { occupance: "0.5" }, two: { discount_rate: "much" } } });
    expect(issues).toMatchObject([
      {
        code: "scenario.name",
        column: "/scenarios/one/occupance",
        received: "occupance",
        detail: { nearest: "occupancy" },
      },
      { code: "scenario.value", column: "/scenarios/two/discount_rate", received: "much" },
    ]);
  });
});
