import { describe, expect, test } from "vitest";
import { run } from "../../src/run/run.js";
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
});
