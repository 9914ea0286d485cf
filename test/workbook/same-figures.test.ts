import { behind } from "../support/behind.js";
import { describe, expect, test } from "vitest";
import { indexFigures } from "../../src/formula/figures.js";
import { en } from "../../src/made/says/en.js";
import { liveFigures } from "../../src/workbook/live-figures.js";
import { report } from "../../src/report/report.js";
import { request } from "../../src/report/request.js";
import { run } from "../support/run.js";
import { workbook } from "../../src/workbook/workbook.js";
import { runFolder } from "../support/examples.js";

// Derived: of each centre rent is 10 million and food 1 million a place. A has 2 places: 12 million. B states none. C has 3:
// 13 million. Money of 2025: A 4 million twice, C 5 million; 7 million of 2026 are left out. Short: 4 and 8 of 25.
const bytes = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join("\n")}\n`);
const result = run(
  {
    title: "Network",
    currency: "KGS",
    fiscalYear: "2025",
    centres: { file: "c.csv" },
    costStandards: { file: "s.csv" },
    funding: { file: "f.csv" },
    assumptions: { file: "a.csv" },
    request: { to: "Ministry", date: "2025-11-01" },
  },
  {
    "c.csv": bytes("centre_id,service,name,capacity", "a,shelter,Alpha,2", "b,shelter,Beta,", "c,shelter,Gamma,3"),
    "s.csv": bytes(
      "standard_id,service,line,economic,behaviour,driver,quantity,unit_cost,currency",
      "s,shelter,rent,22,fixed,centre,1,10000000,KGS",
      "s,shelter,food,22,variable,place,1,1000000,KGS",
    ),
    "f.csv": bytes(
      "centre_id,source,status,amount,currency,fiscal_year",
      "a,Fund,committed,4000000,KGS,2025",
      "a,Fund,committed,4000000,KGS,2025",
      "c,Fund,committed,5000000,KGS,2025",
      "c,Fund,committed,7000000,KGS,2026",
    ),
    "a.csv": bytes(
      "name,value,source",
      "overhead_rate,0,assumption",
      "overhead_mode,markup,assumption",
      "contingency_rate,0,assumption",
    ),
  },
);

describe("a network with one blank, one foreign year and one duplicate", () => {
  test("says each of them", () => {
    expect(result.issues.map(({ code, row }) => [code, row])).toEqual(
      expect.arrayContaining([
        ["funding.other-year", 5],
        ["funding.same", 3],
      ]),
    );
  });

  test("has the same figures in report, request and workbook", () => {
    const centres = report(result, en).centres?.rows.find(({ kind }) => kind === "total");
    expect(centres?.cells.map(({ value }) => value)).toEqual(["25000000", "13000000", "12000000", "0.52"]);
    const asked = request(result, en)?.tables.find(({ id }) => id === "request");
    expect(asked?.rows.find(({ kind }) => kind === "total")?.cells.map(({ value }) => value)).toEqual(["25000000"]);
    const chain = behind(result).sheets();
    const live = liveFigures(chain, new Map(chain.tables.map(({ name }) => [name, name])), result.figures);
    const known = { fiscalYear: "2025", basis: "known" };
    const figure = indexFigures(result);
    for (const [id, value] of [
      ["requirement", "25000000"],
      ["hard-gap", "12000000"],
      ["budget-request", "25000000"],
    ] as const)
      expect([live.find(id, known)?.value, figure(id, known)?.value]).toEqual([value, value]);
  });
});

// Seen red with the id of a scenario in place of `scenarioWords`, with the whole title of a norm, and with its code for the
// whole country.
test("the workbook calls scenarios, norms and the whole country as the page does", () => {
  const { result: found } = runFolder("examples/kyrgyzstan");
  const page = report(found, en);
  const cells = [...(workbook(found, page, en)?.sheets() ?? [])].slice(0, 6).flatMap(({ rows }) => [...rows].flat());
  const texts = new Set(cells.flatMap((cell) => (cell && "text" in cell ? cell.text : [])));
  const scenarios = page.plan.find(({ id }) => id === "scenarios")?.rows.map(({ label }) => label) ?? [];
  expect(scenarios.length).toBeGreaterThan(1);
  const norm = "Family places in shelters, 1 per 10,000 inhabitants";
  expect([...scenarios, norm, "whole country"].filter((each) => !texts.has(each))).toEqual([]);
});
