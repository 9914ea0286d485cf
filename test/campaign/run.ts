import { readFileSync, writeFileSync } from "node:fs";
import { countTable, judged } from "./budgets/judge.js";
import { ALL_FORMATS, attackNetwork, noCounts } from "./campaign.js";
import { table } from "./trust-table.js";

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};

// Budgets by themselves: how many made ones are read right.
const budgets = Number(option("budgets", "0"));
if (budgets > 0) {
  const counts = judged(Number(option("seed", "0")), budgets);
  process.stdout.write(`${countTable(counts)}\n${counts.examples.slice(0, 200).join("\n")}\n`);
  process.exit(counts.plain.wrong + counts.open.wrong > 0 ? 1 : 0);
}
const [networks, seed] = [Number(option("networks", "300")), Number(option("seed", "0"))];
const formats = option("formats", ALL_FORMATS.join(",")).split(",");
const page = option("page", "docs/trust.md");
const counts = noCounts();
const started = performance.now();
for (let at = seed; at < seed + networks; at += 1) {
  try {
    await attackNetwork(at, counts, { formats });
  } catch (error) {
    throw new Error(`network ${at}`, { cause: error });
  }
  if ((at - seed) % 10 === 9) process.stderr.write(`${at - seed + 1} networks\n`);
}
const lines = table(counts);
process.stdout.write(`${lines}\n\n${[...counts.examples.values()].slice(0, 200).join("\n")}\n${((performance.now() - started) / 1000).toFixed(0)} s\n`); // prettier-ignore
if (page !== "none") {
  const [start, end] = ["<!-- counts -->", "<!-- end of counts -->"];
  const text = readFileSync(page, "utf8");
  const before = text.slice(0, text.indexOf(start) + start.length);
  writeFileSync(page, `${before}\n\n${lines}\n\n${text.slice(text.indexOf(end))}`);
}
const failed = Object.values(counts.byKnower).some((each) => each.exact + each.narrow + each.zero > 0);
const told = counts.words + counts.hashes + counts.numbers + counts.drawn > 0;
if (failed || told || counts.holes.found < counts.holes.planted) process.exitCode = 1;
