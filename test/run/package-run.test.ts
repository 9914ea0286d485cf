import { describe, expect, test } from "vitest";
import { findFigures } from "../../src/formula/figures.js";
import { en } from "../../src/made/says/en.js";
import type { Analysis } from "../../src/model/analysis.js";
import { report } from "../../src/report/report.js";
import { run } from "../support/run.js";

const HEADER = "region,element,stands,capacity,clients,cases,establish,operate,source";
// A helpline with 5.5 people, 2 rooms, a call at 10 and a switchboard.
const STANDARDS = `standard_id,service,line,behaviour,driver,quantity,unit_cost,period,pay,on_cost,useful_life,salvage,currency
h,helpline,people,fixed,centre,5.5,24000,month,yes,0.0225,,,KGS
h,helpline,room,fixed,centre,2,4000,month,no,,,,KGS
h,helpline,calls,variable,case,1,10,unit,no,,,,KGS
h,helpline,switchboard,capital,centre,1,120000,unit,no,,5,0,KGS
`;
const ASSUMPTIONS = `name,value,source
overhead_rate,0.1,assumption
overhead_mode,markup,assumption
contingency_rate,0.05,assumption
discount_rate,0.04,assumption
`;

function ran(rows: readonly string[], more: Partial<Analysis> = {}, standards = STANDARDS) {
  const result = run(
    {
      title: "Package",
      currency: "KGS",
      fiscalYear: "2025",
      package: { file: "package.csv" },
      costStandards: { file: "standards.csv" },
      assumptions: { file: "assumptions.csv" },
      ...more,
    },
    {
      "package.csv": [HEADER, ...rows, ""].join("\n"),
      "standards.csv": standards,
      "assumptions.csv": ASSUMPTIONS,
      "population.csv": "region,year,women,population\nNaryn,2025,100,200\nOsh,2025,100,200\n",
    },
  );
  const find = (id: string, per: Readonly<Record<string, string>> = {}) =>
    findFigures(result, id, { fiscalYear: "2025", ...per }).find(
      (each) => Object.keys(each.per).length === Object.keys(per).length + 1,
    );
  return { result, find, value: (id: string, per = {}) => find(id, per)?.value };
}

const HELPLINE = "Naryn,helpline,no,,,30,,,";
const ROWS = [
  HELPLINE,
  "Naryn,police_protection,no,,,,1000,200,x",
  "Naryn,shelter,yes,8,90,,,,",
  "Naryn,local_coordination,no,,,,,,",
  "Naryn,counselling,,,,,,,",
  "Osh,police_protection,no,,,,500,100,x",
];

// Derived. Helpline, 30 calls: 5.5 people × 24,000 × 12 × 1.0225 + 2 × 4,000 × 12 + 30 × 10 = 1,715,940, × 1.1 × 1.05 =
// 1,981,910.7; a switchboard 120,000. Police: the amounts of the rows.
describe("the multisectoral package of an analysis", () => {
  const { find, value, result } = ran(ROWS);
  const of = (region: string, element: string) => ({ region, element });

  // Seen red with what stands counted as missing.
  test.each([
    ["package-standing", {}, "1"],
    ["package-missing", {}, "4"],
    ["package-unanswered", {}, "1"],
    ["package-missing", { region: "Naryn" }, "3"],
    ["package-missing", { region: "Osh" }, "1"],
    ["package-establish", of("Naryn", "helpline"), "120000"],
    ["package-operate", of("Naryn", "helpline"), "1981910.7"],
    ["package-operate", of("Naryn", "police_protection"), "200"],
    ["package-operate", of("Naryn", "shelter"), "0"],
    ["package-operate", of("Naryn", "local_coordination"), null],
    ["package-operate", of("Naryn", "counselling"), null],
    ["package-operate", { region: "Osh" }, "100"],
    ["package-operate", { region: "Naryn" }, null],
    ["package-operate", { region: "Naryn", basis: "known" }, "1982110.7"],
    ["package-establish", { basis: "known" }, "121500"],
    ["package-operate", { basis: "known" }, "1982210.7"],
  ] as const)("%s %o is %s", (id, per, expected) => expect(value(id, per)).toBe(expected));

  test("says how many elements a known sum leaves out, and why", () => {
    expect(find("package-operate", { basis: "known" })?.notes["missing"]).toBe(2);
    const why = (element: string) => find("package-operate", of("Naryn", element))?.undefined;
    expect([why("local_coordination"), why("counselling")]).toEqual([
      { code: "missing-input", input: "stated-operate" },
      { code: "missing-input", input: "stands" },
    ]);
  });

  // Seen red with a row of its own in place of the places of the table.
  test("leads to its rows", () => {
    expect(find("package-establish", of("Osh", "police_protection"))?.inputs["stated-establish"]?.from).toEqual({
      cells: [{ file: "package.csv", row: 7, column: "establish" }],
    });
    expect(find("package-operate", of("Naryn", "helpline"))?.inputs["requirement"]?.from).toEqual({
      figure: "requirement",
      per: { fiscalYear: "2025", ...of("Naryn", "helpline") },
    });
  });

  // Without a table of centres their need is not known, whatever the package costs.
  test("says nothing of the need of centres, and no error of blanks", () => {
    expect([result.issues.filter(({ severity }) => severity === "error"), value("requirement")]).toEqual([[], null]);
  });

  test("is one table of the report", () => {
    const shown = report(result, en);
    expect(shown.answer.headline).toBe("Package: stand 1, to add 4, not answered 1");
    const [table] = shown.supply.filter(({ id }) => id === "package");
    expect(table?.rows.map(({ label, detail, cells }) => [label, detail, ...cells.map(({ text }) => text)])).toEqual([
      ["helpline", "Naryn", "must be added", "120", "1,982"],
      ["police protection", "Naryn", "must be added", "1", "less than 1"],
      ["shelter", "Naryn", "stands", "0", "0"],
      ["police protection", "Osh", "must be added", "1", "less than 1"],
      ["Total", undefined, "stand 1, to add 4, not answered 1", "122", "1,982"],
      ["coordination in the region", "Naryn", "must be added", "not costed", "not costed"],
      ["counselling", "Naryn", "not answered", "not answered", "not answered"],
    ]);
  });
});

describe("a package with a mistake", () => {
  // Seen red without stand-ins: the sum of Naryn stood.
  test("a refused row takes its element and its region, no other", () => {
    const { value, find, result } = ran([HELPLINE, "Naryn,legal_aid,perhaps,,,,1,1,", "Osh,shelter,no,,,,3,4,"]);
    expect(value("package-operate", { region: "Osh" })).toBe("4");
    expect(find("package-operate", { region: "Naryn", element: "legal_aid" })?.undefined?.code).toBe("refused");
    expect([value("package-operate", { region: "Naryn" }), value("package-missing", { region: "Naryn" })]).toEqual([
      null,
      null,
    ]);
    expect(value("package-operate", { basis: "known" })).toBe("1981914.7");
    expect(result.issues.filter(({ severity }) => severity === "error")).toHaveLength(1);
  });

  test("a blank size that the standard needs is named", () => {
    const { value, result } = ran(["Naryn,helpline,no,,,,,,"]);
    expect(value("package-operate", { region: "Naryn", element: "helpline" })).toBeNull();
    expect(result.issues.map(({ code, row, column }) => [code, row, column])).toContainEqual([
      "cell.blank-needed",
      2,
      "cases",
    ]);
  });

  test("a region that the population does not know, and two standards of one service, are errors", () => {
    const { result } = ran(
      ["Narin,police_protection,yes,,,,,,", "Osh,helpline,no,,,30,,,"],
      { population: { file: "population.csv" } },
      `${STANDARDS}other,helpline,room,fixed,centre,1,1,unit,no,,,,KGS\n`,
    );
    expect(result.issues.filter(({ file }) => file === "package.csv").map(({ code, row }) => [code, row])).toEqual([
      ["region.unknown", 2],
      ["standard.several", 3],
    ]);
  });
});
