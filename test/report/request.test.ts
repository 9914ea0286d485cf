import { describe, expect, it } from "vitest";
import { add, exact, sum, toDecimal } from "../../src/money/exact.js";
import { request as format } from "../../src/formats/request.js";
import { indexFigures } from "../../src/formula/figures.js";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import type { Analysis } from "../../src/model/analysis.js";
import { readAnalysis } from "../../src/import/read/read-analysis.js";
import { type Table, dateWords } from "../../src/report/page.js";
import { publish } from "../../src/disclosure/publish.js";
import { type BudgetRequest, request } from "../../src/report/request.js";
import type { Result } from "../../src/result/result.js";
import { run } from "../support/run.js";
import { runFolder } from "../support/examples.js";

const bytes = (...rows: readonly string[]): Uint8Array => new TextEncoder().encode(`${rows.join("\n")}\n`);
const ANALYSIS: Analysis = {
  title: "Demo",
  currency: "KGS",
  fiscalYear: "2025",
  fiscalYearStart: "2025-01-01",
  centres: { file: "c.csv" },
  costStandards: { file: "s.csv" },
  assumptions: { file: "a.csv" },
  request: { to: "Ministry", date: "2025-11-01" },
};
const FILES = {
  "c.csv": bytes("centre_id,service,name,capacity,clients,months_open,confidential", "a,shelter,Alpha,10,500,12,no"),
  "s.csv": bytes(
    "standard_id,service,line,economic,behaviour,driver,quantity,step,unit_cost,period,share,valid_from,currency",
    "s,shelter,pay,211,fixed,centre,2,,1000000,month,0.5,2025-01-01,KGS",
    "s,shelter,advice,22,step,client,1,200,3000000,year,,2025-01-01,KGS",
  ),
  "a.csv": bytes(
    "name,value,source",
    "overhead_rate,0.1,assumption",
    "overhead_mode,markup,assumption",
    "contingency_rate,0,assumption",
  ),
};
const asked = (result: Result): BudgetRequest => {
  const made = request(result, en);
  if (!made) throw new Error("no request");
  return made;
};
const rowsOf = (tables: readonly Table[], id: string): unknown[] =>
  tables.find((each) => each.id === id)?.rows.map((row) => [row.label, ...row.cells.map((each) => each.text)]) ?? [];

describe("a request without a plan", () => {
  const made = asked(run(ANALYSIS, FILES));

  // Derived: pay 2 × 0.5 × 1 million × 12 = 12 million; 500 clients are 3 steps of 200, 9 million; overhead 2.1.
  it("is one of the fiscal year, by class", () => {
    expect(rowsOf(made.tables, "request")).toEqual([
      ["211", "12.00"],
      ["22", "9.00"],
      ["Indirect costs", "2.10"],
      ["Contingency", "0"],
      ["Total", "23.10"],
    ]);
    expect(made.sentences).toEqual([
      "Whole cost of 2025: KGS\u00a023.10\u00a0million.",
      "This is the whole cost. Nothing was reported about money of others.",
    ]);
  });

  it("rests on norms and unit costs, each to be checked", () => {
    expect(rowsOf(made.tables, "unit-costs")).toEqual([
      ["pay", "211", "2 per centre, share 0.5", "12,000,000"],
      ["advice", "22", "1 per client, in steps of 200", "3,000,000"],
    ]);
  });

  it("says to whom, when, and which standard was in force when", () => {
    expect(made.head).toEqual([
      { label: "To", text: "Ministry" },
      { label: "Date", text: "1 November 2025" },
    ]);
    expect(rowsOf(made.record, "record-rules")).toEqual([["s", "cost standard", "In force from 1 January 2025"]]);
  });
});

describe("a centre whose need is not known", () => {
  // Derived: of each centre the fixed line (10 million) and the line per place (5 × 2); B states no places, so only A is
  // known, 20, and with overhead of 10 % 22. The capital line of A is no need of the year and A does not open in it.
  const files = {
    "c.csv": bytes("centre_id,service,name,capacity", "a,shelter,Alpha,2", "b,shelter,Beta,"),
    "s.csv": bytes(
      "standard_id,service,line,economic,behaviour,driver,quantity,unit_cost,useful_life,salvage,currency",
      "s,shelter,rent,22,fixed,centre,1,10000000,,,KGS",
      "s,shelter,food,22,variable,place,1,5000000,,,KGS",
      "s,shelter,beds,31,capital,place,1,100,10,0,KGS",
    ),
    "a.csv": FILES["a.csv"],
  };
  const result = run(ANALYSIS, files);

  it("asks for nothing: the request is the need of the others, and names it", () => {
    const made = asked(result);
    expect(rowsOf(made.tables, "request")).toEqual([
      ["22", "20.00"],
      ["31", "0"],
      ["Indirect costs", "2.00"],
      ["Contingency", "0"],
      ["Total", "22.00"],
    ]);
    expect(made.sentences.slice(0, 2)).toEqual([
      "Whole cost of 2025: KGS\u00a022.00\u00a0million. This leaves out 4 cost lines without a figure or of a centre whose need is not known.",
      "Centres that are not in the request of 2025, because their need or their money is not known: Beta.",
    ]);
    const per = { fiscalYear: "2025", basis: "known" };
    expect(indexFigures(result)("requirement", per)?.value).toBe("22000000");
    expect(indexFigures(result)("budget-request", per)?.value).toBe("22000000");
  });
});

// Derived: rent of 10 and beds of 2 × 100, without overhead.
it("a centre that opens in the first year asks for its capital there", () => {
  const result = run(
    { ...ANALYSIS, assumptions: { file: "a.csv" } },
    {
      "c.csv": bytes("centre_id,service,capacity,months_open,opening_year", "a,shelter,2,12,2025"),
      "s.csv": bytes(
        "standard_id,service,line,economic,behaviour,driver,quantity,unit_cost,useful_life,salvage,currency",
        "s,shelter,rent,22,fixed,centre,1,10,,,KGS",
        "s,shelter,beds,31,capital,place,1,100,10,0,KGS",
      ),
      "a.csv": bytes(
        "name,value,source",
        "overhead_rate,0,assumption",
        "overhead_mode,markup,assumption",
        "contingency_rate,0,assumption",
      ),
    },
  );
  const of = (economic: string) => indexFigures(result)("budget-request", { fiscalYear: "2025", economic })?.value;
  expect([of("22"), of("31")]).toEqual(["10", "200"]);
});

describe("the request of the example with a plan", () => {
  const { result } = runFolder("examples/network/umay-plan.json");

  // Derived: for each year the classes sum to the total, and the total is the figure of the chain.
  it("adds up, year by year", () => {
    const table = asked(result).tables.find((each) => each.id === "request");
    const cells = (kind: string, at: number): string[] =>
      (table?.rows ?? []).flatMap((row) => (row.kind === kind ? (row.cells[at]?.value ?? []) : []));
    expect(table?.columns.map((each) => each.label)).toEqual(["2025", "2026", "2027"]);
    for (const at of [0, 1, 2]) {
      const total = exact(cells("total", at)[0] ?? "");
      const apart = add(sum(cells("item", at).map(exact)), { n: -total.n, d: total.d });
      expect(Math.abs(Number(toDecimal(apart)))).toBeLessThan(1e-9);
    }
  });

  it("is for its owner and for whom it asks where a centre is closed, for nobody else", () => {
    expect(asked(result).mode).toBe("internal");
    expect(asked(publish(result, { for: "addressee" })).mode).toBe("addressee");
    expect(request(publish(result), en)).toBeUndefined();
  });
});

// Derived: fixtures/naryn-cross.py: 12,264,228 − 3,544,400 − 719,828 − 250,000 = 7,750,000. Seen red without the estimate
// asked for, and with the 250,000 that are received asked for again.
describe("a request of a run with an estimate", () => {
  const made = request(runFolder("examples/naryn", { estimate: true }).result, ru);

  it("asks for what nobody else pays, below the ceiling, and names who signs", () => {
    const spaced = (text: string): string => text.replaceAll("\u00a0", " ");
    expect(made?.sentences.map(spaced)).toEqual([
      expect.stringContaining("не вошли: Центр «Г»"),
      "Просим выделить на 2026 год 7 750 000 сом. Нужно 12 264 228, другие платят 3 544 400.",
      "719 828 сом сверх предельной суммы не запрашиваются.",
      "250 000 сом уже получено от адресата.",
      expect.stringMatching(/^Деньги нужны на услуги: .*убежище/),
      "Потребность посчитана по расчётным нормам (не утверждены).",
    ]);
    const net = made?.tables.find((each) => each.id === "request-net");
    expect(net?.rows.at(-1)?.cells.at(-1)?.value).toBe("7750000");
    expect(made?.tables.some((each) => each.id === "request")).toBe(false);
    expect(made?.signatures).toHaveLength(3);
  });
});

describe("the file of a request", () => {
  const hostile = '<script>alert(1)</script>"&\u202e';
  const render = (analysis: Analysis, shown = (result: Result) => result): { name: string; content: string } => {
    const result = shown(run(analysis, FILES));
    const [file] = format.render({ result, locale: ru });
    return file ?? { name: "", content: "" };
  };

  it("has the name of the contract, only where one was asked for", () => {
    expect(render(ANALYSIS).name).toBe("demo-2025-request.html");
    expect(render(ANALYSIS, publish).name).toBe("demo-2025-request.html");
    const { request: _, ...without } = ANALYSIS;
    expect(render(without).name).toBe("");
  });

  it("runs nothing that stands in a file", () => {
    const { content } = render({ ...ANALYSIS, title: hostile, request: { to: hostile, date: "2025-11-01" } });
    expect(content).not.toContain("<script");
    expect(content).not.toContain("\u202e");
    expect(content.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(2);
  });
});

describe("what is wrong with a request", () => {
  const issuesOf = (given: object): unknown[] =>
    readAnalysis({
      name: "umay.json",
      bytes: bytes(JSON.stringify({ title: "T", currency: "KGS", fiscalYear: "2025", request: given }, null, 1)),
    }).issues.map(({ code, row, column, received }) => [code, row, column, received]);

  it.each([
    [{ to: "M", date: "01.11.2025" }, ["request.date", 7, "/request/date", '"01.11.2025"']],
    [{ to: "M", date: "2025-02-30" }, ["request.date", 7, "/request/date", '"2025-02-30"']],
    [{ to: " ", date: "2025-11-01" }, ["request.to", 6, "/request/to", '" "']],
    [{ date: "2025-11-01" }, ["request.to", 5, "/request/to", undefined]],
  ])("%j", (given, expected) => {
    expect(issuesOf(given)).toEqual([expected]);
  });

  it("an unknown key names the nearest", () => {
    expect(issuesOf({ to: "M", date: "2025-11-01", forms: "X" })).toEqual([
      ["analysis.unknown-key", 8, "/request/forms", "forms"],
    ]);
  });

  it("nothing to ask for", () => {
    const { centres: _, costStandards: __, assumptions: ___, ...bare } = ANALYSIS;
    const result = run(bare, {});
    expect(result.issues.map((each) => each.code)).toEqual(["request.nothing"]);
    expect(request(result, en)).toBeUndefined();
  });
});

// Cross: the months that Intl prints of a whole date.
it.each([en, ru])("the date in $name", (locale) => {
  for (let month = 1; month <= 12; month += 1) {
    const date = `2025-${String(month).padStart(2, "0")}-03`;
    const intl = new Intl.DateTimeFormat(locale.code === "en" ? "en-GB" : "ru", { dateStyle: "long", timeZone: "UTC" });
    expect(dateWords(date, locale)).toBe(intl.format(new Date(date)).replace("г.", "года").replaceAll("\u00a0", " "));
  }
});
