import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Files of two years of two shelters, small enough to be run often: nobody is confidential. */
export const YEARS = ["umay.json", "umay-2026.json"] as const;

/** Writes the analysis and the tables of the two centres into a folder, and gives the folder. */
export function twoCentres(folder: string): string {
  const write = (name: string, lines: readonly string[]): void =>
    writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  write("centres.csv", [
    "centre_id,service,region,capacity,confidential",
    "a,shelter,North,10,no",
    "b,shelter,South,5,no",
  ]);
  write("lines.csv", [
    "standard_id,service,line,behaviour,driver,quantity,unit_cost,currency",
    "s,shelter,place,variable,place,1,1000,KGS",
  ]);
  write("funding.csv", [
    "centre_id,source,status,amount,currency,fiscal_year",
    "a,Fund A,committed,4000,KGS,2025",
    "a,Fund A,committed,7000,KGS,2026",
  ]);
  write("assumptions.csv", [
    "name,value,source",
    "overhead_rate,0,assumption",
    "overhead_mode,markup,assumption",
    "contingency_rate,0,assumption",
  ]);
  for (const name of YEARS) writeTwoCentres(folder, name);
  return folder;
}

/** Writes an analysis of the tables of the two centres, with more keys or others. */
export function writeTwoCentres(folder: string, name: string, more: object = {}): void {
  const fiscalYear = name.includes("2026") ? "2026" : "2025";
  const tables = {
    centres: { file: "centres.csv" },
    costStandards: { file: "lines.csv", use: { shelter: "s" } },
    funding: { file: "funding.csv" },
    assumptions: { file: "assumptions.csv" },
  };
  writeFileSync(join(folder, name), JSON.stringify({ title: "T", currency: "KGS", fiscalYear, ...tables, ...more }));
}
