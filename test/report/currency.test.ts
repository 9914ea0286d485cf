import { describe, expect, it } from "vitest";
import { en } from "../../src/made/says/en.js";
import { estimate } from "../../src/report/estimate.js";
import { modeWords } from "../../src/report/mode-words.js";
import { run } from "../support/run.js";
import { filesOf, runFolder } from "../support/examples.js";
import { analysisIn } from "../../src/calculate/in-currency.js";
import { tableOf } from "../support/estimate-tables.js";

const { analysis } = runFolder("examples/year");
const files = filesOf("examples/year");
const asked = { ...analysis, request: { to: "Nobody", form: "donor" as const } };
const inDollars = run(asked, files, { estimate: true, currency: "USD" });

describe("papers in another currency", () => {
  // Derived: 4,887,608 and 1,253,108 som at 87.45 are 55,890.31 and 14,329.42 dollars.
  it("hold every amount at the stated rate", () => {
    const of = (id: string) =>
      [...inDollars.figures].find((each) => each.id === id && Object.keys(each.per).join() === "fiscalYear");
    expect([of("requirement"), of("hard-gap")].map((each) => [each?.value?.slice(0, 8), each?.unit])).toEqual([
      ["55890.31", "USD"],
      ["14329.42", "USD"],
    ]);
    expect(inDollars.issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("say the rate, its year and its origin", () => {
    expect(modeWords(inDollars, "own", en)).toContain("1 USD = 87.45 KGS, taken for 2027 (assumption");
  });

  // Derived: a ceiling of 1,000,000 som is 11,435.10 dollars and a part of a cent, which it does not hold; 40,000 som are 457.40 dollars, and 12 of them 5,488.85.
  it("turn a ceiling, and prices that give the sum", () => {
    const document = estimate(inDollars, en);
    if (!document) throw new Error("no estimate");
    expect(tableOf(document.whole).total.requested.value).toBe("14329");
    const turned = analysisIn({ ...asked, request: { ...asked.request, ceiling: "1000000" } }, "USD", "87.45");
    expect(turned.request?.ceiling).toBe("11435.1");
    const rows = document.whole.rows;
    const director = rows.find(({ cells }) => cells[1]?.text === "director");
    expect(director?.cells.slice(3, 8).map(({ text }) => text)).toEqual(["1", "post", "12", "457.40", "5,489"]);
  });

  // Derived: pay of 120,000 and a fiftieth of it, 2,400, at 50 som are 2,448 dollars. Seen red: the share was turned too.
  it("turn what is a share of pay once", () => {
    const tables = {
      "c.csv": ["centre_id,service,region", "a,shelter,North"],
      "s.csv": [
        "standard_id,service,line,behaviour,driver,quantity,unit_cost,currency,period,pay,on_cost",
        "s,shelter,director,fixed,centre,1,10000,KGS,month,yes,0",
        "s,shelter,leave,variable,payroll,1,0.02,KGS,year,no,",
      ],
      "a.csv": ["name,value,source", ...["overhead_rate,0", "overhead_mode,markup", "contingency_rate,0"].map((each) => `${each},assumption`)], // prettier-ignore
      "i.csv": ["series,year,value,source", "fx:USD,2027,50,assumption"],
    };
    const content = Object.fromEntries(Object.entries(tables).map(([name, lines]) => [name, lines.join("\n")]));
    const of = { centres: { file: "c.csv" }, costStandards: { file: "s.csv" }, assumptions: { file: "a.csv" }, indices: { file: "i.csv" } }; // prettier-ignore
    const made = run({ title: "T", currency: "KGS", fiscalYear: "2027", ...of }, content, { currency: "USD" });
    const needs = made.figures.filter(({ id, per }) => id === "requirement" && Object.keys(per).length === 1);
    expect(needs.map(({ value }) => value)).toEqual(["2448"]);
  });

  it("are not made without a rate", () => {
    const { issues } = run(asked, files, { currency: "EUR" });
    expect(issues.map(({ code, expected }) => [code, expected])).toContainEqual(["currency.rate", "fx:EUR 2027"]);
  });
});
