import { describe, expect, test } from "vitest";
import { run } from "../support/run.js";
import type { Analysis } from "../../src/model/analysis.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const base = { title: "Test", currency: "KGS", fiscalYear: "2025" } satisfies Analysis;
const centres = "код центра;услуга;регион\nx-1;убежище;Север\n";

describe("what a run says", () => {
  test("a row that names an unknown centre comes back as it stands in the file", () => {
    const funding =
      "код центра;источник;состояние;вероятность;сумма;валюта;бюджетный год\nx-2;Фонд;обещано;0,5;1 000,50;KGS;2025\n";
    const result = run(
      { ...base, language: "ru", centres: { file: "c.csv" }, funding: { file: "f.csv" } },
      { "c.csv": bytes(centres), "f.csv": bytes(funding) },
    );
    expect(result.rejects.map((each) => each.cells)).toEqual([
      ["x-2", "Фонд", "обещано", "0,5", "1 000,50", "KGS", "2025"],
    ]);
    expect(result.inputs.find((each) => each.file === "f.csv")).toMatchObject({ rows: 1, accepted: 0, rejected: 1 });
  });

  test("a language that is not there is told, with the nearest", () => {
    const { issues } = run({ ...base, language: "kg" }, {});
    expect(issues).toMatchObject([
      { code: "language.unknown", severity: "warning", received: "kg", expected: "en, ru, kk, ky" },
      { code: "analysis.empty", severity: "error" },
    ]);
    expect(run({ ...base, language: "ru-KG" }, {}).issues).toMatchObject([{ code: "analysis.empty" }]);
  });

  test("a region beside a population of the whole country is told what to do", () => {
    const { issues } = run(
      { ...base, centres: { file: "c.csv" }, population: { file: "p.csv" }, supplyStandards: ["coe-family-places"] },
      {
        "c.csv": bytes("centre_id,service,region\nx-1,shelter,North\n"),
        "p.csv": bytes("region,year,population\n,2025,10000\n"),
      },
    );
    expect(issues.filter((each) => each.severity === "error")).toMatchObject([
      { code: "region.national", file: "c.csv", row: 2, column: "region", received: "North" },
    ]);
  });

  test("a missing rate is told once, by the row that needs it", () => {
    const { issues } = run(
      { ...base, centres: { file: "c.csv" }, funding: { file: "f.csv" } },
      {
        "c.csv": bytes("centre_id,service\nx-1,shelter\n"),
        "f.csv": bytes("centre_id,source,status,amount,currency,fiscal_year\nx-1,Fund,committed,10,USD,2025\n"),
      },
    );
    expect(issues.map((each) => each.code).filter((code) => code !== "input.missing")).toEqual(["rate.missing"]);
    expect(issues.filter((each) => each.received === "exchange-rate")).toEqual([]);
  });

  // Contributions are a share of pay, which has its own currency. Seen red: a rate was asked for.
  test("a line on the payroll needs no rate, whatever currency it says", () => {
    const lines = ["staff,fixed,centre,1,1000,month,yes,KGS,0", "fund,fixed,payroll,0.17,0,year,no,USD,"];
    const { issues } = run(
      { ...base, centres: { file: "c.csv" }, costStandards: { file: "s.csv" } },
      {
        "c.csv": bytes("centre_id,service\nx-1,helpline\n"),
        "s.csv": bytes(
          ["standard_id,service,line,behaviour,driver,quantity,unit_cost,period,pay,currency,on_cost", ...lines.map((line) => `s,helpline,${line}`)].join("\n"), // prettier-ignore
        ),
      },
    );
    expect(issues.map(({ code }) => code)).not.toContain("rate.missing");
  });

  // Seen red: five rounds, one for each.
  test("every assumption that is missing is told at once", () => {
    const lines = ["staff,step,place,1,1000,month,yes,0.1,5", "rota,fixed,post_24_7,1,1000,month,yes,0.1,", "food,variable,person_night,1,10,unit,no,,"]; // prettier-ignore
    const { issues } = run(
      { ...base, centres: { file: "c.csv" }, costStandards: { file: "s.csv" } },
      {
        "c.csv": bytes("centre_id,service,capacity,capacity_unit\nx-1,shelter,10,family_place\n"),
        "s.csv": bytes(`standard_id,service,line,behaviour,driver,quantity,unit_cost,period,pay,on_cost,step,currency,price_year,source\n${lines.map((line) => `x,shelter,${line},KGS,2025,assumption`).join("\n")}\n`), // prettier-ignore
      },
    );
    expect(issues.map(({ code, received }) => (code === "assumption.missing" ? received : code)).sort()).toEqual(["children_per_woman", "contingency_rate", "days", "fte_rounding", "net_hours", "occupancy", "overhead_mode", "overhead_rate"]); // prettier-ignore
  });
});
