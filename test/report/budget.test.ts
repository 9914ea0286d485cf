import { describe, expect, test } from "vitest";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import type { Analysis } from "../../src/model/analysis.js";
import type { Table } from "../../src/report/page.js";
import { report } from "../../src/report/report.js";
import { run } from "../support/run.js";
import { BUDGET_OF_TWO_YEARS, runFolder } from "../support/examples.js";

// Derived: the arithmetic of test/support/budget-of-two-years stands beside each value, in thousand KGS. Lines of 2024
// approved: a 150.25, b 200, c 900, d 120, e 250, f 60, h 0; r1 140, r2 160; the balance 2,200 − 1,980.25 = 219.75
// (g, 300 to the region, is counted where it arrives). All: 2,200.
const { files: given, analysis } = runFolder(BUDGET_OF_TWO_YEARS);
// The refund h is left out: a whole that holds an amount below zero has no shares.
const budget = new TextDecoder().decode(given["budget.csv"]).replace("-5,-7,-7,-7", "0,0,0,0");
const files = { ...given, "budget.csv": budget };
const result = run(analysis, files);
const page = report(result, en);
const tables = new Map(page.budget.map((each) => [each.id, each]));
const NO_BREAK = /[\u00a0\u202f]/g;
const texts = (table: Table | undefined, key: string): string[] | undefined =>
  table?.rows.find((each) => each.key === key)?.cells.map(({ text }) => text.replace(NO_BREAK, " "));
const remarks = (id: string): string => (tables.get(id)?.remarks ?? []).join(" ").replace(NO_BREAK, " ");

test("the statement has its parts in the order in which they are read", () => {
  expect([...tables.keys()].filter((id) => !/^budget-(climate|eu|percent|bang|budget|Budget|the )/.test(id))).toEqual([
    "methods",
    "budget-oecd-dac",
    "budget-violence",
    "budget-themes",
    "budget-by-admin",
    "budget-by-function",
    "budget-by-region",
    "budget-indicators",
    "budget-unscreened",
    "budget-sources",
  ]);
});

describe("the range over methods", () => {
  test("a theme of the analysis that is about something else is no method of it", () => {
    expect(tables.get("methods")?.rows.map((each) => each.key)).not.toContain("climate");
    expect(tables.get("budget-sources")?.rows.map((each) => each.key)).toContain("climate");
  });

  test("each stated base has a column and its amount", () => {
    // 800.25 of 2,200, 2,000 and 1,500; with the unscreened 120 + 160 + 219.75 it is 1,300.
    expect(texts(tables.get("methods"), "oecd-dac")).toEqual(["800", "36.4%", "40.0%", "53.4%", "36.4% … 59.1%"]);
    expect(remarks("methods")).toContain("The whole of programmable spending is KGS 2,000 thousand");
  });

  test("a scheme that says nothing of itself is told by its classes", () => {
    expect(remarks("methods")).toContain("counts of each line the weight of its class: “targeted” 75.0%.");
  });
});

describe("parts", () => {
  test("what is against violence has a box of its own, with its bases", () => {
    // a whole and b by a tenth: 170.25; of 2,200, and of a, b and c, 1,250.25. Wider: b by half.
    const box = tables.get("budget-violence");
    expect(texts(box, "strict")?.[0]).toBe("170");
    expect(texts(box, "share-all")?.[0]).toBe("7.7%");
    expect(texts(box, "share-screened")?.[0]).toBe("13.6%");
    expect(texts(box, "wider")?.[0]).toBe("250");
    expect(tables.get("budget-oecd-dac")?.rows.map((each) => each.key)).not.toContain("gbv-total");
  });

  test("themes stand in full, then the union and the overlap", () => {
    const box = tables.get("budget-themes");
    // Climate b and c; both: b. 800.25 + 1,100 − 200.
    expect(["oecd-dac", "climate", "union", "overlap"].map((key) => texts(box, key))).toEqual([
      ["800"],
      ["1,100"],
      ["1,700"],
      ["200"],
    ]);
  });

  test("regions and what has none are all lines; a transfer gives its payer no row", () => {
    const regions = tables.get("budget-by-region");
    // North a, c, r1, r2; South b, d, f; without: e, h and the balance.
    expect(regions?.rows.map(({ key, cells }) => [key, cells[0]?.text])).toEqual([
      ["North", "1,350"],
      ["South", "380"],
      ["rest", "470"],
      ["total", "2,200"],
    ]);
    expect(tables.get("budget-by-function")?.rows.map((each) => each.key)).not.toContain("01.8");
  });

  test("what was not screened: ministries of which nothing was, the rest, and all of it", () => {
    const unscreened = tables.get("budget-unscreened");
    expect(unscreened?.title.replace(NO_BREAK, " ")).toBe(
      "Not screened: KGS 500 thousand. In 1 ministry nothing was screened",
    );
    // 120 + 219.75 is printed so that the parts add up.
    expect(["Regional roads", "rest", "total"].map((key) => texts(unscreened, key))).toEqual([
      ["160"],
      ["340"],
      ["500"],
    ]);
  });

  test("execution says how many lines and how much of the plan it leaves out", () => {
    // Against the approved plan without d, e, r1, r2 and the balance: 120 + 250 + 140 + 160 + 219.75.
    const row = tables.get("budget-oecd-dac")?.rows.find((each) => each.key === "execution-all-approved");
    expect(row?.remark).toBe("5 lines left out: 890 of the plan, not executed or not in that file");
  });

  test("a class that waits for an assessment says what it may add: 900 × 0.4", () => {
    expect(texts(tables.get("budget-eu-cohesion"), "potential-0*")?.[0]).toBe("360");
  });

  test("money per head names the women; a growth has its sign", () => {
    const heads = tables.get("budget-indicators");
    expect(heads?.columns.map((each) => each.label)).toEqual([
      "KGS per head",
      "KGS per woman",
      "% of GDP",
      "Nominal growth",
      "Real growth",
    ]);
    // 2,200 ÷ 15 and ÷ 6; of 10,000; 2,200 ÷ 1,340.5 − 1, and ÷ 1.25.
    expect(heads?.rows[0]?.cells.map(({ text }) => text)).toEqual(["146.67", "366.67", "22.0%", "+64.1%", "+31.3%"]);
    expect(remarks("budget-indicators")).not.toContain("No price index");
    const { deflator: _, ...undeflated } = analysis;
    const nominal = report(run(undeflated, files), en).budget.find((each) => each.id === "budget-indicators");
    expect(nominal?.remarks.join(" ")).toContain("No price index is given");
    expect(remarks("budget-indicators")).toMatch(/15 and over\. Population of 2023.*since 2023.*“cpi”/);
  });
});

const answer = (more: Partial<NonNullable<Analysis["tagging"]>>, locale = en) => {
  const tagging = { schemes: ["eu-cohesion"], rules: analysis.tagging?.rules ?? [], ...more };
  // The marker column would speak for the first scheme, whichever that is.
  const budgets = analysis.budgets?.map((each) => ({ ...each, columns: { ...each.columns, marker: undefined } })) ?? [];
  const found = report(run({ ...analysis, tagging, budgets }, files), locale).answer;
  return [found.headline, ...found.sentences, ...found.below].map((each) => each.replace(NO_BREAK, " "));
};

describe("the answer", () => {
  test("the share of a weighted headline is of weighted money", () => {
    // 150.25 + 0.4 × 200 = 230.25 of 2,200; the whole amounts would be 15.9 %.
    expect(
      answer({})
        .filter((each) => !each.includes("not checked"))
        .slice(0, 4),
    ).toEqual([
      // 1,250 of 2,200 is below 80 %: that comes first.
      "Of the budget only 56.8% was screened: KGS 1.25 million of KGS 2.20 million (approved, 2024).",
      "KGS 230 thousand of KGS 2.20 million (10.5%) is tagged for gender equality (approved, 2024).",
      "Against gender-based violence: KGS 170 thousand (7.7% of all money).",
      "EU cohesion funds 2021–2027: gender equality dimension: 10.5% of the budget, counted with weights. Screened so far: 56.8% of all that can be.",
    ]);
  });

  test("nothing screened is said once and in words", () => {
    expect(answer({ schemes: ["sharp-three-way"], rules: [] })).toEqual([
      "Of the budget of KGS 2.20 million no money was screened (approved, 2024).",
      "Budget: KGS 2.20 million (approved, 2024), not checked against a published total.",
      "For gender equality: not calculated (nothing of “amount of the line” was screened).",
      "Against gender-based violence: not calculated (nothing of “part of the line against violence” was screened).",
    ]);
    expect(answer({ schemes: ["sharp-three-way"], rules: [] }, ru)[2]).toBe(
      "На гендерное равенство: не рассчитано (ничего из «сумма строки» не проверено).",
    );
  });
});

describe("a floor that a scheme demands", () => {
  const floor = (code: string, unscreened: string) => {
    const csv = `id,plan\na,100\nb,1900\nc,${unscreened}\n`;
    const rule = (id: string, score: string) => ({
      where: [{ column: "id", equals: id }],
      codes: { "philippines-hgdg": score },
      because: "r",
    });
    const found = run(
      {
        title: "t",
        currency: "PHP",
        fiscalYear: "2024",
        budgets: [
          {
            file: "b.csv",
            unit: 1,
            fiscalYear: "2024",
            level: "agency",
            hierarchy: "none",
            columns: { id: "id", approved: "plan" },
          },
        ],
        tagging: { schemes: ["philippines-hgdg"], rules: [rule("a", code), rule("b", "0")] },
      },
      { "b.csv": new TextEncoder().encode(csv) },
    );
    return report(found, en).budget[0]?.remarks.join(" ");
  };

  // 100 of 2,000 is 5 %; 75 of 2,000 is 3.75 %, and with 100 more unscreened up to 175 of 2,100 = 8.3 %.
  test.each([
    ["20", "0", "5.0% reaches the floor."],
    ["15", "0", "3.8% is below the floor."],
    ["15", "100", "3.6% is below the floor so far, but unscreened lines may reach it."],
  ])("score %s, %s not screened: %s", (code, unscreened, words) => {
    expect(floor(code, unscreened)).toContain(words);
  });
});
