import { hundredths } from "../sums.mjs";
import { readFileSync } from "node:fs";
import process from "node:process";

const [file, analysisPath] = process.argv.slice(2);
const { budgets, tagging, fiscalYear } = JSON.parse(readFileSync(analysisPath, "utf8"));
const { columns } = budgets[0];
const rules = tagging?.rules ?? [];

/** The file in UTF-8, and of the analysis what a program needs in order to do the same work as umay. */
export const task = {
  file,
  id: columns.id,
  year: columns.fiscalYear,
  wholeYear: fiscalYear,
  phases: ["approved", "revised", "executed"].filter((phase) => columns[phase]),
  headerOf: (name) => (name.startsWith("source:") ? name.slice("source:".length) : columns[name]),
  // The first rule that says something counts, for the code and for GBV apart.
  codes: rules.map(({ where, codes }) => ({ where, says: codes["oecd-dac"] })),
  gbvs: rules.filter(({ gbv }) => gbv).map(({ where, gbv }) => ({ where, says: gbv })),
};

/** Tells what was found: the accepted rows, the list of the refused ones, and the sums of each year, code, statement on GBV and phase in hundredths. */
export function finish({ accepted, refused, groups }) {
  const sums = {};
  const add = (key, amount) => (sums[key] = (sums[key] ?? 0n) + amount);
  for (const { year, code, gbv, amounts } of groups)
    for (const [index, phase] of task.phases.entries()) {
      const key = `${year ?? task.wholeYear} ${phase}`;
      add(key, amounts[index]);
      if (task.codes.length > 0) add(`${key} ${code ?? "unscreened"}`, amounts[index]);
      if (gbv === "1") add(`${key} gbv`, amounts[index]);
    }
  const told = Object.entries(sums).filter(([, sum]) => sum !== 0n);
  process.stdout.write(
    JSON.stringify({
      accepted,
      refused: refused.length,
      sums: Object.fromEntries(told.map(([key, sum]) => [key, hundredths(sum)])),
    }),
  );
}
