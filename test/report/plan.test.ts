import { describe, expect, it } from "vitest";
import { en } from "../../src/made/says/en.js";
import type { Analysis } from "../../src/model/analysis.js";
import type { Table } from "../../src/report/page.js";

import { report } from "../../src/report/report.js";
import { run } from "../support/run.js";
import { locales } from "../../src/languages/index.js";
import { brief } from "../../src/terminal/terminal.js";
import { widthOf } from "../../src/terminal/text.js";
import { EXAMPLES, runFolder } from "../support/examples.js";
import { publish } from "../../src/disclosure/publish.js";
import { someOf } from "../support/samples.js";

const N = "\u00a0";
const bytes = (...rows: readonly string[]): Uint8Array => new TextEncoder().encode(`${rows.join("\n")}\n`);

// Centre a needs 100 million and gets 120 from July; centre b needs 60 and gets 20, with 10 promised at one in two.
const ANALYSIS: Analysis = {
  title: "Demo",
  currency: "KGS",
  fiscalYear: "2025",
  fiscalYearStart: "2025-01-01",
  centres: { file: "centres.csv" },
  costStandards: { file: "standards.csv", use: { shelter: "s" } },
  funding: { file: "funding.csv" },
  assumptions: { file: "assumptions.csv" },
  coFunding: { shares: { state: "0.5", donor: "0.5" }, because: "an agreement" },
  scenarios: { dear: { overhead_rate: "max" } },
  plan: { years: ["2025", "2026", "2027"], ceilings: { "2026": "150000000" } },
  simulation: { seed: 1, draws: 100 },
};
const FILES = {
  "centres.csv": bytes(
    "centre_id,service,name,capacity,months_open",
    "a,shelter,Alpha,100000000,12",
    "b,shelter,Beta,60000000,12",
  ),
  "standards.csv": bytes(
    "standard_id,service,line,economic,behaviour,driver,quantity,unit_cost,period,currency",
    "s,shelter,all,22,variable,place,1,1,year,KGS",
  ),
  "funding.csv": bytes(
    "centre_id,source,source_type,status,probability,amount,min,max,currency,fiscal_year,month_from,month_to",
    "a,Ministry,state,disbursed,,120000000,,,KGS,2025,7,12",
    "b,Fund,donor,committed,,20000000,20000000,20000000,KGS,2025,1,12",
    "b,Fund,donor,pledged,0.5,10000000,0,20000000,KGS,2025,1,12",
  ),
  "assumptions.csv": bytes(
    "name,value,min,max,source",
    "overhead_rate,0,0,0.1,assumption",
    "overhead_mode,markup,,,assumption",
    "contingency_rate,0,,,assumption",
  ),
};
const result = run(ANALYSIS, FILES);
const page = report(result, en);
const tables = [...page.money, ...page.plan];
const textsOf = (table: Table | undefined): unknown[] =>
  table?.rows.map((row) => [row.label, ...row.cells.map((each) => each.text)]) ?? [];
const texts = (id: string): unknown[] => textsOf(tables.find((each) => each.id === id));
const remarks = (id: string): readonly string[] => tables.find((each) => each.id === id)?.remarks ?? [];

describe("what may still go wrong is a sentence each", () => {
  // Derived: Beta lacks 40, and 40 are promised. Seen red: nothing was said of the promise.
  it("and so is that every promise together is enough", () => {
    const funding = new TextDecoder().decode(FILES["funding.csv"]).replace("0.5,10000000,0,20000000", "0.5,40000000,0,40000000"); // prettier-ignore
    const { answer } = report(run(ANALYSIS, { ...FILES, "funding.csv": bytes(funding.trim()) }), en);
    expect(answer.facts[0]).toBe("If every pledge comes, nothing is short.");
  });

  // Derived: without the ministry 100 + 40 are short; 120 of 140 is 85.7 %; (120² + 20²) ÷ 140² = 0.755; of Alpha, 100 ÷ 12
  // a month is more than 20 a month from July until October, when 80 stand against 83.3.
  it("who leaves, on whom it hangs, months and chance", () => {
    expect(page.answer.facts).toEqual([
      `Short even if every pledge comes: KGS${N}30.00${N}million.`,
      `Surplus at some centres: KGS${N}20.00${N}million. It is not used to cover other centres.`,
      `If Ministry leaves: shortfall KGS${N}140.00${N}million instead of 40.00.`,
      "Ministry gives 85.7% of all secured money. Concentration of all secured money: 0.76, where 1 is a single funder.",
      // Derived: the money of Alpha comes from July on, and Beta has 20 of 60 a year from January.
      "Money is too little from the first month: Alpha, Beta.",
      "Money is enough for the year, but comes too late: Alpha 10 of 12.",
      "Months short of money: Beta 12 of 12.",
      "Drawn 100 times from all ranges, money is short every time.",
    ]);
  });
});

describe("tables of money", () => {
  it("by kind of source, with shares of the same whole", () => {
    expect(texts("source-kinds")).toEqual([
      ["State", "120.00", "85.7%", "0"],
      ["Donor", "20.00", "14.3%", "10.00"],
    ]);
  });

  it("due and paid: what is above the share of one centre used to cover other", () => {
    // Derived: of 160 each side owes 80; the state owes 30 for Beta, and is 70 above 50 for Alpha; donors 50 and 10.
    expect(texts("co-funding")).toEqual([
      ["State", "80.00", "120.00", "30.00", "70.00"],
      ["Donor", "80.00", "20.00", "60.00", "0"],
    ]);
    expect(remarks("co-funding")).toContain("The shares rest on: an agreement.");
  });

  it("the calendar names the months as ranges, and counts centres by month", () => {
    expect(texts("cash-calendar")).toEqual([
      ["Alpha", "10", "1–10", "less than a month"],
      ["Beta", "12", "1–12", "less than a month"],
    ]);
    expect(remarks("cash-calendar")[0]).toBe(
      "Centres not covered, month by month from the first: 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1.",
    );
  });

  it("amounts that state one value as their range are not told as a range", () => {
    expect(page.sources?.remarks).toEqual([
      `Fund: stated as KGS${N}0${N}million to KGS${N}20.00${N}million; KGS${N}10.00${N}million is used.`,
    ]);
  });

  it("a pool is told with what it shares, and a surplus no longer pays for nobody", () => {
    const pooled = report(run({ ...ANALYSIS, pooling: "all" }, FILES), en);
    // Derived: the surplus of 20 goes to the shortfall of 40.
    expect(textsOf(pooled.money.find((each) => each.id === "pools"))).toEqual([
      ["all centres", "40.00", "20.00", "0", "20.00"],
    ]);
    expect(pooled.answer.headline).toBe(`Shortfall KGS${N}20.00${N}million of the 160.00 needed.`);
    expect(pooled.answer.facts).toContain(`Without pools: shortfall KGS${N}40.00${N}million instead of 20.00.`);
    expect(pooled.answer.facts.join(" ")).not.toContain("used to cover other");
    expect(pooled.centres?.rows.at(-1)?.remark).toBe("surplus 20.00");
  });
});

describe("tables of the plan", () => {
  it("what is asked for by year, against the ceiling where there is one", () => {
    expect(texts("plan")).toEqual([
      ["Cost of what stands", "160.00", "160.00", "160.00", ""],
      ["Cost of new centres", "0", "0", "0", ""],
      ["Cost of added units", "0", "0", "0", ""],
      ["Whole cost", "160.00", "160.00", "160.00", "480.00"],
      ["Ceiling", "none set", "150.00", "none set", ""],
      ["Above the ceiling", "none set", "10.00", "none set", ""],
      ["Left below the ceiling", "none set", "0", "none set", ""],
      ["Needed by standard", "160.00", "160.00", "160.00", "480.00"],
      ["Gap of secured money", "40.00", "160.00", "160.00", "360.00"],
    ]);
  });

  it("the request by class adds up to the request", () => {
    expect(texts("request")).toEqual([
      ["22", "160.00", "160.00", "160.00"],
      ["Indirect costs", "0", "0", "0"],
      ["Contingency", "0", "0", "0"],
      ["Total", "160.00", "160.00", "160.00"],
    ]);
  });

  it("scenarios beside what is, and what each sets", () => {
    // Derived: with overhead of a tenth Beta needs 66 and is shortfall 46; Alpha needs 110 and has 120.
    expect(texts("scenarios")).toEqual([
      ["as it is", "40.00", "160.00", "160.00", ""],
      ["low end", "40.00", "160.00", "160.00", "0"],
      ["high end", "40.00", "160.00", "160.00", "0"],
      ["dear", "46.00", "176.00", "176.00", "+6.00"],
      ["Ministry leaves", "140.00", "not computed", "not computed", "+100.00"],
    ]);
    expect(remarks("scenarios").at(-1)).toBe("dear: rate of indirect costs — the most of its range.");
  });

  it("one value at a time: the least, the most, and the distance", () => {
    expect(texts("sensitivity")).toEqual([["Rate of indirect costs", "40.00", "46.00", "6.00"]]);
  });

  it("draws lie between the ends of the only range, and are in order", () => {
    const values = tables
      .find((each) => each.id === "simulation")
      ?.rows.filter((row) => row.key !== "mean" && row.key !== "base")
      .map((row) => Number(row.cells[0]?.value));
    expect(values).toHaveLength(7);
    expect(values).toEqual([...(values ?? [])].sort((a, b) => a - b));
    expect(values?.every((each) => each >= 40_000_000 && each <= 46_000_000)).toBe(true);
  });
});

it("by certainty: paid and signed, promises by their probability, every promise", () => {
  expect(textsOf(report(result, en).plan.find(({ id }) => id === "certainty"))).toEqual([
    ["paid and signed", "40.00"],
    ["and pledges by their probability", "35.00"],
    ["and every pledge in full", "30.00"],
  ]);
});

describe("one screen", () => {
  const shown = EXAMPLES.map((name) => [name, runFolder(`examples/${name}`).result] as const);

  // At most four lines follow: where the files are, and what to do next.
  it.each(someOf(shown))("%s fits into ten lines of 80 columns, in every language", (_, whole) => {
    for (const each of whole.secrecy.questions.length === 0 ? [whole, publish(whole)] : [whole])
      for (const locale of locales) {
        const lines = brief(report(each, locale), locale, { width: 80, utf8: true, colour: false, all: false });
        expect(lines.length).toBeLessThanOrEqual(10);
        expect(lines.every((line) => widthOf(line) <= 80)).toBe(true);
      }
  });

  it("of a publication names open centres alone", () => {
    const network = publish(runFolder("examples/network/umay.json").result);
    const lines = brief(report(network, en), en, { width: 80, utf8: true, colour: false, all: false });
    expect(lines.join(" ")).not.toContain("Centre A3");
  });
});
