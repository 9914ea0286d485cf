import { expect, it } from "vitest";
import { standards } from "../../src/standards/index.js";
import { en } from "../../src/made/says/en.js";
import { report } from "../../src/report/report.js";
import { run } from "../support/run.js";
import { filesOf, runFolder } from "../support/examples.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

// Derived: one for 10,000 of 300,000 inhabitants is 30 places, three centres of ten. One of them needs pay of 1,728,000
// with 2.25 %, food of 350 for 10 × 365 × 0.8 nights, utilities of 180,000, and a tenth of that: 3,265,768. The region
// that has one centre lacks one more.
it("a region without a centre shows what it needs by the norm", () => {
  const { analysis } = runFolder("examples/year");
  const files = filesOf("examples/year");
  const text = (name: string): string => new TextDecoder().decode(files[name]).trim();
  const isOfShelter = (line: string): boolean => !line.includes("day_centre");
  const only = (name: string): Uint8Array => bytes(`${text(name).split("\n").filter(isOfShelter).join("\n")}\n`);
  const assumed = ["places_per_centre,10", "occupancy,0.8", "target_occupancy,0.8"].map((each) => `${each},assumption`);
  const result = run(
    { ...analysis, population: { file: "population.csv" }, supplyStandards: ["coe-family-places"] },
    {
      ...files,
      "centres.csv": bytes(
        "centre_id,service,name,region,capacity,capacity_unit,occupancy,person_nights,months_open,confidential\n" +
          "c-1,shelter,Centre C,Naryn,10,bed,1,3650,12,no\n",
      ),
      "cost-standards.csv": only("cost-standards.csv"),
      "funding.csv": only("funding.csv"),
      "population.csv": bytes("region,year,women,population\nNaryn,2027,100000,200000\nOsh,2027,150000,300000\n"),
      "assumptions.csv": bytes([text("assumptions.csv"), ...assumed, ""].join("\n")),
    },
    { standards },
  );
  const table = report(result, en).regions;
  expect(table?.columns.at(-1)?.label).toBe("Missing by norm");
  expect(table?.rows.map(({ label, cells }) => [label, cells[0]?.value, cells.at(-1)?.value])).toEqual([
    ["Naryn", "3546818", "3265768"],
    ["Osh", "0", "9797304"],
    ["Total", "3546818", "13063072"],
  ]);
});
