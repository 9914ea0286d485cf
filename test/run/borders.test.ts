import { describe, expect, test } from "vitest";
import type { Figure, PerKeys } from "../../src/formula/figure.js";
import { figureKey } from "../../src/formula/figures.js";
import type { Analysis } from "../../src/model/analysis.js";
import { checkAnalysis } from "../../src/model/check-analysis.js";
import type { RunOptions } from "../../src/run/run.js";
import { run } from "../support/run.js";

// Small tables made up for the borders of the rules; every expected number is derived, its arithmetic beside it.
const TABLES: Readonly<Record<string, string>> = {
  centres: "centres",
  costs: "costStandards",
  funding: "funding",
  population: "population",
  assumptions: "assumptions",
  indices: "indices",
};

function borders(files: Readonly<Record<string, string>>, rest: Partial<Analysis> = {}, options: RunOptions = {}) {
  const named = Object.keys(files).flatMap((file) => {
    const table = TABLES[file];
    return table === undefined ? [] : [[table, { file }] as const];
  });
  const analysis: Analysis = {
    ...{ title: "T", currency: "KGS", fiscalYear: "2025" },
    ...(Object.fromEntries(named) as Partial<Analysis>),
    ...rest,
  };
  const bytes = Object.entries(files).map(([file, text]) => [file, new TextEncoder().encode(text)] as const);
  const result = run(analysis, Object.fromEntries(bytes), options);
  const figures = new Map(result.figures.map((each) => [figureKey(each.id, each.per), each]));
  const find = (id: string, per: PerKeys = {}): Figure | undefined =>
    figures.get(figureKey(id, { fiscalYear: "2025", ...per }));
  const value = (id: string, per: PerKeys = {}) => find(id, per)?.value ?? find(id, per)?.undefined?.code;
  const issues = result.issues.map(({ code, severity, received }) => [code, severity, received]);
  return { find, value, issues };
}

const CENTRES = "centre_id,service,region,capacity,capacity_unit,count\na,shelter,Osh,10,family_place,2\n";
const COSTS =
  "standard_id,service,line,behaviour,driver,quantity,unit_cost,currency,useful_life,salvage,index,price_year\n" +
  "s,shelter,nights,variable,place_night,1,100,KGS,,,,\n";
const POPULATION = "region,year,population\nOsh,2025,30000\n";
const given = (values: Readonly<Record<string, string>>): string =>
  ["name,region,year,value,source", ...Object.entries(values).map(([name, value]) => `${name},,,${value},assumption`)]
    .join("\n")
    .concat("\n");
const VALUES = {
  days: "365",
  occupancy: "0.5",
  overhead_rate: "0",
  overhead_mode: "markup",
  contingency_rate: "0",
  children_per_woman: "1",
  discount_rate: "0",
};
const ASSUMPTIONS = given(VALUES);
const NORM = { supplyStandards: ["coe-family-places"] };

describe("a file that says nothing", () => {
  const parts = { centres: CENTRES, costs: COSTS, assumptions: ASSUMPTIONS };

  test("an empty funding file leaves the money unknown; one without rows says that there is none", () => {
    expect(borders({ ...parts, funding: "" }).find("hard-gap")?.undefined?.input).toBe("funding-table");
    const none = borders({ ...parts, funding: "source,status,amount,currency,fiscal_year\n" });
    expect(none.value("hard-gap")).toBe("182500"); // 10 × 365 × 0.5 × 100
    expect(none.issues).toEqual([["file.no-rows", "error", undefined]]);
  });
});

describe("assumptions", () => {
  const parts = { centres: CENTRES, costs: COSTS, population: POPULATION };

  test("a refused row takes its region with it, unless rejects are allowed", () => {
    const twice = { ...parts, assumptions: `${ASSUMPTIONS}occupancy,Osh,,x,assumption\n` };
    expect(borders(twice).value("requirement")).toBe("refused");
    expect(borders(twice, {}, { allowRejects: true }).value("requirement")).toBe("182500");
  });

  test("a region that has no population, and an occupancy above 1", () => {
    const assumptions = `${ASSUMPTIONS}occupancy,Ossh,,0.7,assumption\noccupancy,,2025,1.2,assumption\n`;
    expect(borders({ ...parts, assumptions }).issues).toEqual([
      ["region.unknown", "error", "Ossh"],
      ["centre.occupancy-above-1", "warning", "1.2"],
    ]);
  });

  test("days that are not those of the fiscal year", () => {
    const of = (fiscalYearStart: string) => borders({ ...parts, assumptions: ASSUMPTIONS }, { fiscalYearStart }).issues;
    expect(of("2025-01-01")).toEqual([]);
    expect(of("2024-02-01")).toEqual([["assumption.days", "warning", "365"]]);
    expect(of("2024-03-01")).toEqual([]);
  });

  test("one that is missing is named: of the centre, of the model centre, of capital", () => {
    const without = (name: string) => ({
      ...parts,
      assumptions: given({ ...VALUES, [name]: "" }).replace(`${name},,,,assumption\n`, ""),
    });
    const missing = (name: string) => ["assumption.missing", "error", name];
    expect(borders(without("occupancy")).issues).toEqual([missing("occupancy")]);
    const capital = `${COSTS}s,shelter,van,capital,centre,1,0,KGS,5,10,,\n`;
    expect(borders({ ...without("discount_rate"), costs: capital }).issues).toEqual([missing("discount_rate")]);
    const model = { ...parts, assumptions: `${ASSUMPTIONS}places_per_centre,,,10,assumption\n` };
    expect(borders(model, NORM).issues).toEqual([missing("target_occupancy")]);
  });
});

test("capital without a price still leaves its salvage, indexed like the price", () => {
  const costs = `${COSTS}s,shelter,van,capital,centre,1,0,KGS,5,10,cpi,2024\n`;
  const indices = "series,year,value\ncpi,2024,100\ncpi,2025,110\n";
  const { value } = borders({ centres: CENTRES, costs, indices, assumptions: ASSUMPTIONS });
  const per = { centre: "a", service: "shelter", line: "van" };
  expect(value("salvage-value", per)).toBe("22"); // 2 centres × 10 × 110 ÷ 100
  expect(value("capital-annualised")).toBe("-4.4"); // (0 − 22) ÷ 5
});

test("an overhead of more than everything is no overhead below zero", () => {
  const assumptions = given({ ...VALUES, overhead_rate: "1.5", overhead_mode: "share" });
  const { find } = borders({ centres: CENTRES, costs: COSTS, assumptions });
  expect(find("overhead")?.undefined).toEqual({ code: "negative-denominator", input: "overhead-rate" });
});

describe("supply", () => {
  const assumptions = ASSUMPTIONS;

  test("a centre in no region of the population leaves the supply open", () => {
    const centres = CENTRES.replace("Osh", "Oshh");
    expect(borders({ centres, population: POPULATION, assumptions }, NORM).value("units-available", STANDARD)).toBe(
      "refused",
    );
  });

  test("the year of the population is noted on the country too", () => {
    const population = "region,year,population\n,2023,30000\nOsh,2024,30000\n";
    const { find } = borders({ centres: CENTRES, population, assumptions }, NORM);
    expect(find("units-needed", { ...STANDARD, basis: "national" })?.notes["populationYear"]).toBe("2023, 2024");
  });

  test("a norm asked for twice is one norm", () => {
    const twice = { supplyStandards: [...NORM.supplyStandards, ...NORM.supplyStandards] };
    expect(
      borders({ centres: CENTRES, population: POPULATION, assumptions }, twice).value("units-available", STANDARD),
    ).toBe("10");
  });

  test("what is known of the need stands although no money was given", () => {
    const centres = `${CENTRES}b,shelter,Osh,,family_place,3\n`;
    const more = given({ ...VALUES, places_per_centre: "10", target_occupancy: "0.5", stay_nights: "30" });
    const parts = { centres: `${centres}c,shelter,Naryn,4,family_place,1\n`, costs: COSTS, assumptions: more };
    const population = `${POPULATION}Naryn,2025,60000\n`;
    // Known: a 182,500, c 4 × 365 × 0.5 × 100 = 73,000; Naryn lacks 2 places of 365 × 0.5 × 100 = 18,250 each.
    const found = borders({ ...parts, population }, NORM).find("full-requirement", { ...STANDARD, basis: "known" });
    expect(found?.value).toBe("292000"); // 182,500 + 73,000 + 36,500
    expect(found?.notes["missing"]).toBe(4); // three centres and one region
  });
});

const STANDARD = { standard: "coe-family-places" };

test("posts of an unknown part: the known ones stand beside the total", () => {
  const centres = "centre_id,service,months_open\na,shelter,12\nb,helpline,12\n";
  const posts = (service: string) => `x,${service},post,fixed,post_24_7,1,1,KGS,,,,\n`;
  const assumptions = given({ ...VALUES, net_hours: "8760", fte_rounding: "none" }).concat(
    "net_hours,Osh,,0,assumption\n",
  );
  const costs = COSTS.split("\n")[0]?.concat("\n", posts("shelter"), posts("helpline")) ?? "";
  const other = centres
    .replace("months_open", "months_open,region")
    .replace(",12\nb", ",12,Osh\nb")
    .replace(/,12\n$/, ",12,\n");
  const { value, find } = borders({ centres: other, costs, assumptions });
  expect(value("fte", { centre: "b" })).toBe("1"); // 24 × 365 ÷ 8760
  expect(value("fte")).toBe("zero-denominator");
  expect(find("fte", { basis: "known" })).toMatchObject({ value: "1", notes: { missing: 1 } });
});

describe("budgets", () => {
  const b = "id,approved,executed\n1,100,90\n2,50,40\n";
  const state = (file: string, part?: string) => ({
    ...{ file, unit: 1, level: "state", fiscalYear: "2025" },
    ...(part === undefined ? {} : { part }),
  });
  const scheme = (id: string, code: string) => ({
    ...{ id, title: "Own", source: "own" },
    classes: [{ code, label: "yes", weight: null, targeted: true }],
  });
  const rule = (codes: Record<string, string>) => ({ where: [{ column: "id", equals: "1" }], codes, because: "read" });

  test("two of one level, year and phase are an error, unless their parts differ", () => {
    const both = (first?: string, second?: string) =>
      borders({ b, c: b }, { budgets: [state("b", first), state("c", second)] }).issues;
    expect(both()).toEqual([
      ["budget.level-twice", "error", "b"],
      ["budget.level-twice", "error", "b"],
    ]);
    expect(both("1", "1")).toHaveLength(2);
    expect(both("1", "2")).toEqual([]);
    expect(both("1")).toEqual([]);
  });

  test("a scheme of its own called gbv does not meet the money against violence", () => {
    const tagging = { schemes: ["gbv"], custom: [scheme("gbv", "1")], rules: [rule({ gbv: "1" })] };
    const violence = "id,approved,executed,gbvShare\n1,100,90,\n2,50,40,0.5\n";
    const { value } = borders({ b: violence }, { budgets: [state("b")], tagging });
    expect(value("screened-total", { phase: "approved", scheme: "gbv" })).toBe("100");
    expect(value("screened-total", { phase: "approved", of: "gbv" })).toBe("50");
    expect(value("execution-rate", { of: "tagged", scheme: "gbv", against: "approved" })).toBe("0.9"); // 90 ÷ 100
    expect(value("gbv-total", { phase: "approved" })).toBe("25"); // 50 × 0.5
  });

  test("no class may be called unscreened", () => {
    const of = (code: string) =>
      checkAnalysis({
        ...{ title: "T", currency: "KGS", fiscalYear: "2025" },
        tagging: { schemes: ["own"], custom: [scheme("own", code)] },
      });
    expect(of("targeted")).toHaveProperty("analysis");
    expect(of("unscreened")).toMatchObject({ faults: [{ kind: "value", received: '"unscreened"' }] });
  });

  test("a rule for a scheme that nobody knows, a scheme asked for twice", () => {
    const tagging = {
      schemes: ["oecd-dac", "oecd-dac"],
      rules: [rule({ "oecd-dca": "1", "count-in-full": "targeted" })],
    };
    const { issues, value } = borders({ b }, { budgets: [state("b")], tagging });
    expect(issues).toEqual([["scheme.unknown", "error", "oecd-dca"]]);
    expect(value("tagged-total", { phase: "approved", scheme: "oecd-dac", code: "unscreened" })).toBe("150");
  });

  test("refused tags leave open what hangs on tags, not the budget", () => {
    const tags = "id,code,gbv\n1,1,\n2,0,7\n";
    const tagging = { schemes: ["oecd-dac"], tags: { file: "tags" } };
    const { value } = borders({ b, tags }, { budgets: [state("b")], tagging });
    expect(value("budget-total", { phase: "approved" })).toBe("150");
    expect(value("tagged-total", { phase: "approved", scheme: "oecd-dac" })).toBe("refused");
    expect(value("execution-rate", { of: "tagged", scheme: "oecd-dac", against: "approved" })).toBe("refused");
    expect(value("gbv-total", { phase: "approved" })).toBe("refused");
  });

  test("a denominator that figures use is no issue", () => {
    const tagging = { schemes: ["oecd-dac"], denominators: { programmable: "120" } };
    expect(borders({ b }, { budgets: [state("b")], tagging }).issues).toEqual([]);
  });
});
