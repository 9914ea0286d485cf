import { describe, expect, test } from "vitest";
import { findFigures } from "../../src/formula/figures.js";
import type { Analysis } from "../../src/model/analysis.js";
import { checkAnalysis } from "../../src/model/check-analysis.js";
import type { Result } from "../../src/result/result.js";
import { run } from "../support/run.js";

// Expected values: derived, by the rows of each test.

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEADER =
  "centre_id,service,region,source,source_type,status,probability,amount,currency,fiscal_year,month_from,month_to,line,pool";
const GRANT = "a,,,Fund,,committed,,10,KGS,2025,,,,";
const COSTS =
  "standard_id,service,line,behaviour,driver,quantity,unit_cost,currency\ns,shelter,rent,fixed,centre,1,100,KGS\ns,counselling,room,fixed,centre,1,50,KGS\n";
const CENTRES =
  "centre_id,service,region,opening_year,pool\na,shelter,North,,p\na,counselling,North,2026,\nb,shelter,South,2026,q\n";

type Given = {
  readonly funding?: readonly string[];
  readonly header?: string;
  readonly costs?: string;
  readonly centres?: string;
  readonly analysis?: Partial<Analysis>;
};

/** A run; rows of money begin in line 2. */
function ran({ funding = [GRANT], header = HEADER, costs = COSTS, centres = CENTRES, analysis = {} }: Given): Result {
  const base: Analysis = {
    title: "Test",
    currency: "KGS",
    fiscalYear: "2025",
    centres: { file: "c.csv" },
    costStandards: { file: "s.csv" },
    funding: { file: "f.csv" },
    assumptions: { file: "a.csv" },
  };
  return run(
    { ...base, ...analysis },
    {
      "c.csv": bytes(centres),
      "s.csv": bytes(costs),
      "f.csv": bytes(`${[header, ...funding].join("\n")}\n`),
      "a.csv": bytes(
        "name,value,source\noverhead_rate,0,assumption\noverhead_mode,markup,assumption\ncontingency_rate,0,assumption\n",
      ),
    },
  );
}

/** Problems of the money and of its shares, without their sentences. */
const told = (given: Given) =>
  ran(given).issues.flatMap(({ code, severity, row, column }) =>
    severity === "error" || /^(funding|co-funding|centre)\./.test(code) ? [{ code, severity, row, column }] : [],
  );
const valueOf = (result: Result, id: string, per: Record<string, string> = {}) =>
  findFigures(result, id, per).find(({ per: own }) => Object.keys(own).length === Object.keys(per).length + 1)?.value;

describe("a row of money that cannot be counted is refused, with its place", () => {
  test.each([
    ["an unknown centre", "z,,,Fund,,committed,,10,KGS,2025,,,,", "funding.centre-unknown", "centre_id"],
    ["a promise without a probability", "a,,,Fund,,pledged,,10,KGS,2025,,,,", "funding.probability", "probability"],
    ["a probability above 1", "a,,,Fund,,pledged,1.2,10,KGS,2025,,,,", "share.range", "probability"],
    ["a probability below 0", "a,,,Fund,,pledged,-0.1,10,KGS,2025,,,,", "share.range", "probability"],
    ["a month after the twelfth", "a,,,Fund,,committed,,10,KGS,2025,1,13,,", "month.invalid", "month_to"],
    ["a month before the first", "a,,,Fund,,committed,,10,KGS,2025,0,12,,", "month.invalid", "month_from"],
    ["months in the wrong order", "a,,,Fund,,committed,,10,KGS,2025,7,6,,", "funding.months-order", "month_to"],
    ["a line that the need does not hold", "a,,,Fund,,committed,,10,KGS,2025,,,yacht,", "funding.line-unknown", "line"],
    ["negative money", "a,,,Fund,,committed,,-10,KGS,2025,,,,", "number.negative", "amount"],
  ])("%s", (_, row, code, column) => {
    expect(told({ funding: [row] })).toEqual([{ code, severity: "error", row: 2, column }]);
    expect(valueOf(ran({ funding: [row] }), "hard-gap")).toBeNull();
  });

  test("the sentence names the row and what to do", () => {
    const { issues } = ran({ funding: ["a,,,Fund,,committed,,10,KGS,2025,7,6,,"] });
    expect(issues.find(({ code }) => code === "funding.months-order")?.message).toBe(
      "f.csv, row 2, “month_to”: the last month 6 comes before the first; expected ≥ 7. Months are counted from the first of the fiscal year.",
    );
  });
});

describe("money for a centre that is called by its name", () => {
  const named = "centre_id,service,name\na,shelter,Сезим\nb,shelter,Ак-Жүрөк\n";
  const money = "«сезим»,,,Fund,,committed,,10,KGS,2025,,,,";

  test("is money of its code", () => {
    // Derived: 100 for each of two shelters, less 10 of the money for a.
    expect(told({ centres: named, funding: [money] })).toEqual([]);
    expect(valueOf(ran({ centres: named, funding: [money] }), "hard-gap")).toBe("190");
  });

  test("is asked about where two centres have the name", () => {
    const centres = named.replace("Ак-Жүрөк", "Сезим");
    expect(told({ centres, funding: [money] })).toEqual([
      { code: "funding.centre-several", severity: "question", row: 2, column: "centre_id" },
    ]);
  });
});

describe("a negative requirement has no way in", () => {
  test.each([
    ["quantity", "s,shelter,rent,fixed,centre,-1,100,KGS"],
    ["unit_cost", "s,shelter,rent,fixed,centre,1,-100,KGS"],
  ])("%s below 0", (column, row) => {
    const costs = `standard_id,service,line,behaviour,driver,quantity,unit_cost,currency\n${row}\n`;
    const result = ran({ costs, centres: "centre_id,service\na,shelter\n" });
    expect(result.issues.filter(({ code }) => code === "number.negative")).toMatchObject([
      { severity: "error", file: "s.csv", row: 2, column },
    ]);
    expect(valueOf(result, "requirement")).toBeNull();
  });
});

describe("the same grant under two statuses", () => {
  const twice = [GRANT, "a,,,Fund,,pledged,0.5,10.0,KGS,2025,1,12,,"];

  test("is told with both rows, and both count", () => {
    expect(told({ funding: twice })).toEqual([
      { code: "funding.twice", severity: "warning", row: 3, column: "status" },
    ]);
    const result = ran({ funding: twice });
    expect(result.issues.find(({ code }) => code === "funding.twice")?.message).toBe(
      "f.csv, row 3: the same money as in row 2 (Fund, 10.0), here pledged, there signed. Both rows count. If it is one grant, keep only the row that says where it stands today.",
    );
    expect(valueOf(result, "soft-gap")).toBe("80");
  });

  test.each([
    ["another amount", "a,,,Fund,,pledged,0.5,10.5,KGS,2025,,,,"],
    ["other months", "a,,,Fund,,pledged,0.5,10,KGS,2025,7,12,,"],
    ["another line", "a,,,Fund,,pledged,0.5,10,KGS,2025,,,rent,"],
    ["another funder", "a,,,Fund 2,,pledged,0.5,10,KGS,2025,,,,"],
  ])("%s: other money", (_, row) => {
    expect(told({ funding: [GRANT, row] })).toEqual([]);
  });

  test("another year: other money, and of no year of the analysis", () => {
    expect(told({ funding: [GRANT, "a,,,Fund,,pledged,0.5,10,KGS,2026,,,,"] })).toEqual([
      { code: "funding.other-year", severity: "warning", row: 3, column: "fiscal_year" },
    ]);
  });
});

describe("the same row of money twice", () => {
  test("counts twice, with both rows and the money told", () => {
    const result = ran({
      funding: [GRANT, "a,,,Fund,,pledged,0.5,10,KGS,2025,,,,", "a,,,Fund,,committed,,10.0,KGS,2025,1,12,,"],
    });
    expect(result.issues.find(({ code }) => code === "funding.same")?.message).toBe(
      "f.csv, row 4, “amount”: the same money as in row 2, word for word (Fund, KGS 10.0, signed). Both rows count, as two instalments look alike. If it is one payment written twice, delete one of the rows.",
    );
    expect(valueOf(result, "hard-gap")).toBe("80");
  });

  test("is no doubt where the papers differ", () => {
    const header = "centre_id,source,status,amount,currency,fiscal_year,evidence";
    const rows = ["a,Fund,committed,10,KGS,2025,contract-1", "a,Fund,committed,10,KGS,2025,contract-2"];
    expect(told({ header, funding: rows })).toEqual([]);
  });
});

// What money pays for that names no centre is asked; nobody shares here, so that a pool says nothing.
const ASKED = { code: "funding.allocate", severity: "warning", row: undefined, column: undefined };

describe("money outside the need", () => {
  test.each([
    ["of a centre that opens later", "b,,,Fund,,committed,,10,KGS,2025,,,,", "centre_id"],
    ["of a service that opens later", "a,counselling,,Fund,,committed,,10,KGS,2025,,,,", "service"],
    ["of a line of such a service", "a,,,Fund,,committed,,10,KGS,2025,,,room,", "line"],
  ])("%s is told and pays for nothing", (_, row, column) => {
    expect(told({ funding: [row] })).toEqual([{ code: "funding.outside-need", severity: "warning", row: 2, column }]);
    const result = ran({ funding: [row, "a,,,City,,committed,,40,KGS,2025,,,,"] });
    expect([valueOf(result, "secured-funding"), valueOf(result, "hard-gap")]).toEqual(["40", "60"]);
    expect(valueOf(result, "source-share", { source: "City" })).toBe("1");
  });

  test("not of the year in which it opens, nor of a year that counts nowhere", () => {
    const plan = { years: ["2025", "2026", "2027"] };
    const funding = ["b,,,Fund,,committed,,10,KGS,2026,,,,", "b,,,Fund,,committed,,10,KGS,2024,,,,"];
    expect(told({ funding, analysis: { plan } }).map(({ code, row }) => [code, row])).toEqual([
      ["funding.other-year", 3],
    ]);
  });

  test("of a region without a centre is told; it counts among all money", () => {
    const funding = [",,South,Fund,,committed,,10,KGS,2025,,,,", ",,North,Fund,,committed,,10,KGS,2025,,,,"];
    expect(told({ funding })).toEqual([
      { code: "funding.outside-regions", severity: "warning", row: 2, column: "region" },
      ASKED,
    ]);
    expect(valueOf(ran({ funding }), "secured-funding", { bucket: "all" })).toBe("20");
  });
});

describe("pools", () => {
  test.each([
    ["that no centre is in", ",,,Fund,,committed,,10,KGS,2025,,,,z", "funding.pool-unknown", [ASKED]],
    ["that its centre is not in", "a,,,Fund,,committed,,10,KGS,2025,,,,q", "funding.pool-differs", []],
  ])("money of a pool %s", (_, row, code, more) => {
    expect(told({ funding: [row] })).toEqual([{ code, severity: "warning", row: 2, column: "pool" }, ...more]);
  });

  test("the pool of its centre, however it is written, or that of another centre for money of none", () => {
    const funding = ["a,,,Fund,,committed,,10,KGS,2025,,,,P", ",,,Fund,,committed,,10,KGS,2025,,,,q"];
    expect(told({ funding })).toEqual([ASKED]);
  });

  test("rows of one centre that name two pools", () => {
    const centres = "centre_id,service,region,pool\na,shelter,North,p\na,counselling,North,q\n";
    expect(told({ centres })).toEqual([{ code: "centre.disagree", severity: "error", row: 3, column: "pool" }]);
  });
});

describe("shares of co-funding", () => {
  const share = (shares: Record<string, string>) => ({ analysis: { coFunding: { shares } } });
  const place = (given: Given) => told(given).map(({ code, severity, column }) => [code, severity, column]);

  test("that do not add up to 1 give no figures", () => {
    const given = share({ state: "0.7", donor: "0.2" });
    expect(place(given)).toEqual([["co-funding.sum", "error", "/coFunding/shares"]]);
    expect(ran(given).figures.filter(({ id }) => id.startsWith("co-funding"))).toEqual([]);
    expect(ran(given).issues.find(({ code }) => code === "co-funding.sum")?.message).toBe(
      "umay.json, /coFunding/shares: the shares add up to 0.9, not to 1. Nothing due is computed. Correct the shares.",
    );
    expect(place(share({ state: "0.7", donor: "0.30" }))).toEqual([]);
  });

  test("of a kind that is none, and of a funder of whom no row speaks", () => {
    expect(place(share({ stat: "1" }))).toEqual([["co-funding.side", "error", "/coFunding/shares/stat"]]);
    const given = share({ state: "0.5", "source:Fond": "0.5" });
    expect(place(given)).toEqual([["co-funding.funder", "warning", "/coFunding/shares/source:Fond"]]);
    expect(valueOf(ran(given), "co-funding-gap", { source: "Fond" })).toBe("50");
  });

  test.each(["1.2", "-0.1", "30 %", "half"])("a share written %s does not fit the analysis file", (each) => {
    const analysis = { title: "T", currency: "KGS", fiscalYear: "2025", coFunding: { shares: { state: each } } };
    expect("faults" in checkAnalysis(analysis)).toBe(true);
  });
});

describe("gifts in kind", () => {
  const header = "centre_id,source,status,form,line,amount,currency,fiscal_year";
  const gift = (line: string) => [`a,Shop,committed,in_kind,${line},30,KGS,2025`];
  const centres = "centre_id,service\na,shelter\n";

  test("name the line that they pay, where the need has lines", () => {
    expect(told({ header, centres, funding: gift("") })).toMatchObject([{ code: "funding.in-kind", column: "line" }]);
    expect(told({ header, centres, funding: gift("rent") })).toEqual([]);
  });

  // Derived: 100 − 30. Seen red: such a row was refused, with a line and without one, and took the shortfall of the centre.
  test.each(["", "food"])("count against a need that is stated as one amount (line “%s”), and say so", (line) => {
    const files = {
      "c.csv": bytes(centres),
      "n.csv": bytes("centre_id,service,amount,currency,fiscal_year\na,shelter,100,KGS,2025\n"),
      "f.csv": bytes(`${header}\n${gift(line).join("\n")}\n`),
    };
    const of = {
      title: "Test",
      currency: "KGS",
      fiscalYear: "2025",
      centres: { file: "c.csv" },
      needs: { file: "n.csv" },
      funding: { file: "f.csv" },
    };
    const result = run(of, files);
    expect(result.issues.map(({ code, severity }) => [code, severity])).toEqual([["funding.gift-stated", "warning"]]);
    expect(valueOf(result, "hard-gap")).toBe("70");
  });
});
