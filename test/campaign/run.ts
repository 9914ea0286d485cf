import { countTable, judged } from "./budgets/judge.js";
import { ALL_FORMATS, attackNetwork, noCounts } from "./campaign.js";
import { filled, killed } from "../support/broken-off.js";
import { drawBudget } from "./scans/drawn-budget.js";
import { judge, noScans, scanText } from "./scans/judged-scans.js";
import { fuzz, fuzzWorker } from "./fuzz.js";
import { attackPapers, noPapers } from "./paper-attack.js";
import { between, table } from "./trust-table.js";

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};

if (process.argv.includes("--worker")) await fuzzWorker();
else if (option("only", "") === "fuzz")
  await fuzz(Number(option("minutes", "2")), Number(option("seed", "0")), option("page", "docs/trust.md"));
else if (option("only", "") === "writes") await writes();
else if (option("papers", "") !== "") await papers(Number(option("papers", "0")));
else if (option("scans", "") !== "") scans(Number(option("scans", "0")));
else if (option("budgets", "") !== "") budgets(Number(option("budgets", "0")));
else await disclosure();

// How many made budgets are read right, told on the page too.
function budgets(count: number): void {
  const counts = judged(Number(option("seed", "0")), count);
  between(option("page", "docs/trust.md"), "budgets", countTable(counts));
  process.stdout.write(`${countTable(counts)}\n${counts.examples.slice(0, 200).join("\n")}\n`);
  if (counts.plain.wrong + counts.open.wrong > 0) process.exitCode = 1;
}

// How many drawn budgets say the same in one pass and row by row.
function scans(count: number): void {
  const [counts, seed] = [noScans(), Number(option("seed", "0"))];
  for (let at = seed; at < seed + count; at++) judge(`seed ${at}`, drawBudget(at, at % 20 === 0 ? 3000 : 400), counts);
  process.stdout.write(`${scanText(counts)}\n${counts.differing.slice(0, 200).join("\n")}\n`);
  if (counts.differing.length > 0) process.exitCode = 1;
}

// What is found in the papers for addressees.
async function papers(count: number): Promise<void> {
  const [counts, seed] = [noPapers(), Number(option("seed", "0"))];
  for (let at = seed; at < seed + count; at += 1) await attackPapers(at, counts);
  const { examples, ...rest } = counts;
  process.stdout.write(`${JSON.stringify(rest, null, 1)}\n${examples.join("\n")}\n`);
  const { exact, narrow, words, hashes, twins, open } = counts;
  if (exact + narrow + words + hashes + twins.differing + open.differing > 0) process.exitCode = 1;
}

async function writes(): Promise<void> {
  const [kills, disks] = [await killed(100, (turn) => (turn * 7) % 211), filled(20)];
  process.stdout.write(`100 kills: ${JSON.stringify(kills)}\n20 full disks: ${JSON.stringify(disks)}\n`);
  if (kills.mixed.length + disks.mixed.length > 0) process.exitCode = 1;
}

async function disclosure(): Promise<void> {
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
  between(page, "counts", lines);
  const failed = Object.values(counts.byKnower).some((each) => each.exact + each.narrow + each.zero > 0);
  const told = counts.words + counts.hashes + counts.numbers + counts.drawn > 0;
  if (failed || told || counts.holes.found < counts.holes.planted) process.exitCode = 1;
}
