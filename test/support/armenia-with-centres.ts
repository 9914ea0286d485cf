import { readAnalysis } from "../../src/import/read/read-analysis.js";
import type { Result } from "../../src/result/result.js";
import { run } from "./run.js";
import { filesOf } from "./examples.js";

export const CENTRES =
  "centre_id,service,name,region,capacity,capacity_unit,clients\na,shelter,A,All,10,family_place,40\n";
const FILES = {
  "standards.csv": `standard_id,service,line,behaviour,driver,quantity,unit_cost,currency,source
s,shelter,house,fixed,centre,1,250000000,AMD,assumption
s,shelter,food,variable,place,1,5000000,AMD,assumption
`,
  "assumptions.csv":
    "name,value,source\noverhead_rate,0,assumption\noverhead_mode,markup,assumption\ncontingency_rate,0,assumption\n",
  "population.csv": "region,year,population,women,source\nAll,2023,50000,26000,assumption\n",
};

/** Armenia's lines against violence, with centres that nobody published: 250 million drams and 5 million a place. */
export function armeniaWithCentres(centres = CENTRES): Result {
  const files = filesOf("examples/armenia");
  const { analysis } = readAnalysis({ name: "umay.json", bytes: files["umay.json"] ?? new Uint8Array() });
  if (!analysis) throw new Error("no analysis");
  return run(
    {
      ...analysis,
      centres: {
        file: "centres.csv",
        ...(!centres.includes("confidential") && { confidential: "no" as const }),
        services: ["shelter"],
      },
      costStandards: { file: "standards.csv" },
      assumptions: { file: "assumptions.csv" },
      population: { file: "population.csv" },
      supplyStandards: ["coe-family-places"],
    },
    { ...files, ...FILES, "centres.csv": centres },
  );
}
