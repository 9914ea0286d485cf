import { countTable, judged } from "./budgets/judge.js";
import { judgedKind } from "./kinds/judge-kinds.js";
import { KINDS, PLAIN } from "./kinds/kinds.js";
import { NETS, judgedNet } from "./kinds/nets.js";
import { filled, killed } from "../support/broken-off.js";
import { drawBudget } from "./lines/drawn-budget.js";
import { judge, noCounts, countText } from "./lines/judged-lines.js";
import { fuzz, fuzzWorker } from "./fuzz.js";
import { between } from "./trust-table.js";

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};

if (process.argv.includes("--worker")) await fuzzWorker();
else if (option("only", "") === "fuzz")
  await fuzz(Number(option("minutes", "2")), Number(option("seed", "0")), option("page", "docs/trust.md"));
else if (option("only", "") === "writes") await writes();
else if (option("lines", "") !== "") lines(Number(option("lines", "0")));
else if (option("kinds", "") !== "") kinds(Number(option("kinds", "0")));
else budgets(Number(option("budgets", "300")));

// How many made budgets are read right, told on the page too.
function budgets(count: number): void {
  const counts = judged(Number(option("seed", "0")), count);
  between(option("page", "docs/trust.md"), "budgets", countTable(counts));
  process.stdout.write(`${countTable(counts)}\n${counts.examples.slice(0, 200).join("\n")}\n`);
  if (counts.plain.wrong + counts.open.wrong > 0) process.exitCode = 1;
}

// What came of so many budgets of each kind that is easily read wrongly, and of each without a trap.
function kinds(count: number): void {
  const wanted = option("kind", "");
  for (const [name, kind] of Object.entries({ ...KINDS, ...PLAIN }).filter(([each]) => each.startsWith(wanted))) {
    const { right, asked, lost, wrong, examples } = judgedKind(name, kind, count, Number(option("seed", "0")));
    process.stdout.write(
      `${name}: ${JSON.stringify({ right, asked, lost, wrong })} ${examples.slice(0, 5).join(" ")}\n`,
    );
    const isTrap = name in KINDS;
    if (isTrap ? wrong > 0 || lost > count * 0.03 : right < count * 0.95) process.exitCode = 1;
  }
  for (const [name, net] of Object.entries(NETS).filter(([each]) => each.startsWith(wanted))) {
    const { held, others } = judgedNet(net, count, Number(option("seed", "0")));
    process.stdout.write(`${name}: ${String(held)} of ${String(count)} ${others.slice(0, 5).join(" ")}\n`);
    if (held < count) process.exitCode = 1;
  }
}

// How many drawn budgets say the same with their lines added up and one by one.
function lines(count: number): void {
  const [counts, seed] = [noCounts(), Number(option("seed", "0"))];
  for (let at = seed; at < seed + count; at++) judge(`seed ${at}`, drawBudget(at, at % 20 === 0 ? 3000 : 400), counts);
  process.stdout.write(`${countText(counts)}\n${counts.differing.slice(0, 200).join("\n")}\n`);
  if (counts.differing.length > 0) process.exitCode = 1;
}

async function writes(): Promise<void> {
  const [kills, disks] = [await killed(100, (turn) => (turn * 7) % 211), filled(20)];
  process.stdout.write(`100 kills: ${JSON.stringify(kills)}\n20 full disks: ${JSON.stringify(disks)}\n`);
  if (kills.mixed.length + disks.mixed.length > 0) process.exitCode = 1;
}
