// What umay wrote of a budget, in the words of all programs of the bench: node test/bench/budget/umay-answer.mjs FOLDER
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const folder = process.argv[2];
const name = readdirSync(folder).find((each) => each.endsWith("-figures.json"));
const { inputs, figures } = JSON.parse(readFileSync(join(folder, name), "utf8"));
const sums = {};
for (const { id, value, per } of figures) {
  const label = labelOf(id, per);
  if (label !== undefined && value !== "0") sums[`${per.fiscalYear} ${per.phase}${label}`] = value;
}
process.stdout.write(JSON.stringify({ accepted: inputs[0].accepted, refused: inputs[0].rejected, sums }));

// Totals by office, programme and so on have further keys, and are left out.
function labelOf(id, per) {
  const keys = Object.keys(per).length;
  if (id === "budget-total" && keys === 2) return "";
  if (id === "gbv-total" && keys === 2) return " gbv";
  if (id === "tagged-total" && keys === 4 && per.code) return ` ${per.code}`;
  return undefined;
}
