import { describe, expect, test } from "vitest";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import type { Analysis } from "../../src/model/analysis.js";
import { publish } from "../../src/disclosure/publish.js";
import { report } from "../../src/report/report.js";
import { run } from "../support/run.js";
import { runFolder } from "../support/examples.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const { result } = runFolder("examples/central-asia");
const page = report(publish(result), en);
const tableOf = (id: string) => {
  const found = page.supply.find((each) => each.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
};
const rowOf = (id: string, key: string) => tableOf(id).rows.find((each) => each.key === key);
const textsOf = (id: string, key: string) => rowOf(id, key)?.cells.map((each) => each.text);

describe("Central Asia in one report", () => {
  // Worked: 20,720,934 inhabitants of Kazakhstan are 2,072.1 times 10,000; 61 shelters are published, their places are not.
  test("what is needed stands beside what was published, and a count of shelters is no count of places", () => {
    expect(textsOf("supply-coe-family-places", "Kazakhstan")?.[0]).toBe("2,072");
    expect(rowOf("supply-coe-family-places", "Kazakhstan")?.remark).toBe("shelter: 61, places not known");
    expect(textsOf("supply-coe-family-places", "Uzbekistan")).toEqual([
      "3,671",
      "not listed",
      "not listed",
      "not listed",
    ]);
  });

  test("every norm says that it is no obligation, and how it was rounded", () => {
    for (const { id } of result.supplyStandards) {
      const { remarks } = tableOf(`supply-${id}`);
      expect(remarks[0]).toMatch(/^A benchmark, not an obligation/);
      expect(remarks[1]).toBe(
        `Rounding in each region: ${id === "coe-family-places" ? "to the nearest whole, halves up" : "up to the next whole"}.`,
      );
    }
    expect(tableOf("supply-coe-counselling-centres").remarks).toContain(en.phrases["supply.quoted"]);
  });

  // Cross: the table of methods/central-asia, 18.3 and 36.2 centres for Kyrgyzstan, rounded up. 54+19+28+20+91 = 212.
  test("both readings of the rape crisis norm stand beside one another with their range", () => {
    const table = tableOf("readings-coe-rape-crisis-centres");
    expect(table.title).toBe("Two readings of one norm: 212 to 417 needed");
    expect(table.columns.map((each) => each.label)).toEqual(["1 per 200,000 women", "1 per 200,000 inhabitants"]);
    expect(textsOf(table.id, "Kyrgyzstan")).toEqual(["19", "37"]);
    expect(textsOf(table.id, "total")).toEqual(["212", "417"]);
  });

  test("nothing is said of money that nobody asked about", () => {
    expect(page.centres).toBeUndefined();
    expect(page.answer.headline).toMatch(/^The benchmark calls for 8,292: /);
  });

  // Derived: 3,662,056 × 0.693 × 0.8 × 0.116 × 0.1 × 0.05 = 1,177.5 women × 30 nights ÷ (365 × 0.75) = 129.0 places.
  // All rates at their ends give 5 and 2,107; of 200,000 draws of the rates, made apart from the library, nine of ten lie from
  // 71 to 448. Golden: what 1,000 draws of seed 1 give.
  test("norm and demand with what draws of it give, the larger named, and the women behind it", () => {
    const id = "need-coe-family-places";
    expect(textsOf(id, "Kyrgyzstan")).toEqual(["724", "74", "129", "452", "not calculated", "norm, by 595"]);
    expect(rowOf(id, "Kyrgyzstan")?.remark).toBe("1,177.5 women expected, 35,326.2 nights");
    expect(tableOf(id).remarks[0]).toContain("one for 10,000 inhabitants, whoever comes");
    expect(tableOf(id).remarks).toContain("Without 2 regions that have no demand: 480 (290 to 1,548).");
  });

  test("where no source has a prevalence there is no demand, in words with a reason", () => {
    const cell = rowOf("need-coe-family-places", "Uzbekistan")?.cells[2];
    expect(cell).toMatchObject({ text: "not calculated", value: null, undefined: { input: "prevalence-12m" } });
    const problem = page.problems.find((each) => each.number === cell?.reason);
    expect(problem?.text).toContain("Turkmenistan, Uzbekistan");
  });

  test("what nobody published is marked", () => {
    const origin = (key: string) => page.assumed.rows.find((each) => each.key === key)?.cells[2]?.text;
    for (const name of ["help_seeking", "uptake", "stay_nights", "ever_partnered_share"])
      expect(origin(`${name}  `)).toContain("assumption: nobody published this");
    expect(origin("prevalence_12m Kyrgyzstan ")).toContain("United Nations Statistics Division");
    expect(origin("women_15plus_share Tajikistan ")).toContain("Women of 15 and over among all women, 2025");
  });

  test("in Russian too", () => {
    const { supply } = report(publish(result), ru);
    expect(supply.find((each) => each.id.startsWith("readings-"))?.title).toBe(
      "Два прочтения одной нормы: нужно от 212 до 417",
    );
    expect(supply[0]?.remarks[0]).toMatch(/^Ориентир, а не обязательство/);
  });
});

describe("how evenly places are spread", () => {
  const analysis: Analysis = {
    title: "T",
    currency: "KGS",
    fiscalYear: "2025",
    centres: { file: "c.csv" },
    population: { file: "p.csv" },
    supplyStandards: ["coe-family-places", "coe-helpline"],
    supplyRounding: { places: "always-up" },
  };
  const spread = run(analysis, {
    "c.csv": bytes(
      "centre_id,service,region,capacity,capacity_unit\na,shelter,North,30,family_place\nb,shelter,South,6,family_place\n",
    ),
    "p.csv": bytes("region,year,population\nNorth,2025,600000\nSouth,2025,300000\nEast,2025,100000\n"),
  });
  const [places, helpline] = report(spread, en).supply;

  // Derived: 30 ÷ 60, 0 ÷ 10 and 36 ÷ 100; (30 − 21.6) ÷ 36; 100,000 ÷ 1,000,000.
  test("density from the least to the most, what would have to move, and who has nothing", () => {
    expect(places?.remarks.slice(1)).toEqual([
      "Rounding in each region, as the analysis says: up to the next whole.",
      "Regions without any such service: 1.",
      "For every 10,000 inhabitants: from 0 (East) to 0.50 (North), 0.36 in the country.",
      "For equal density 23.3% of what there is would have to stand in another region.",
      "10.0% of the inhabitants live in regions without any such service.",
    ]);
  });

  test("one line for the country has neither regions nor rounding", () => {
    expect(helpline?.rows.map((each) => [each.kind, ...each.cells.map((cell) => cell.text)])).toEqual([
      ["total", "1", "0", "1", "0"],
    ]);
    expect(helpline?.remarks).toHaveLength(1);
    expect(helpline?.remarks[0]).toMatch(/^A benchmark, not an obligation: one for the country/);
  });
});
