// node test/corpus/first-total.mjs CLI.js LIST.json [FOLDER]
// Counts questions and keystrokes from a file to its first true total, for each budget of a list whose files lie in a folder:
// what `knows` says is typed before, then the first question of which an answer shows the true total is answered with it.
// An answer takes a key for each step down its list, and Enter.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import process from "node:process";

const [cli, list, folder = dirname(list)] = process.argv.slice(2);
const MOST = 6;
const KNOWN = [
  "unit",
  "fiscalYear",
  "sheet",
  "encoding",
  "delimiter",
  "headerRows",
  "columns",
  "amounts",
  "keep",
  "drop",
];

const isNear = (one, other) => {
  const [a, b] = [one, other].map(Number);
  return Math.abs(a - b) <= Math.abs(b) / 1e9;
};

function analysisOf({ id, file, knows }) {
  const budget = { file: basename(file), level: knows.level };
  for (const key of KNOWN) if (knows[key] !== undefined) budget[key] = knows[key];
  return { title: id, currency: knows.currency, fiscalYear: knows.fiscalYear, budgets: [budget] };
}

function answered(analysis, { accept, country, ...answer }) {
  const [budget] = analysis.budgets;
  const joined = { ...budget, ...answer };
  for (const key of ["keep", "drop"]) if (answer[key] && budget[key]) joined[key] = [...budget[key], ...answer[key]];
  if (answer.columns) joined.columns = { ...budget.columns, ...answer.columns };
  return {
    ...analysis,
    ...(accept && { accept: [...(analysis.accept ?? []), ...accept] }),
    ...(country && { country }),
    budgets: [joined],
  };
}

function run(at, analysis) {
  writeFileSync(join(at, "umay.json"), JSON.stringify(analysis));
  const { stdout } = spawnSync(process.execPath, [resolve(cli), "run", "umay.json", "--json"], {
    cwd: at,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  return JSON.parse(stdout);
}

function first({ id, file, truth, tolerance, ...entry }) {
  const at = mkdtempSync(join(tmpdir(), "first-total-"));
  const isTrue = (total) =>
    total !== null &&
    total !== undefined &&
    (isNear(total, truth.total) || Math.abs(total - truth.total) <= (tolerance ?? 0));
  try {
    copyFileSync(join(folder, file), join(at, basename(file)));
    let analysis = analysisOf({ id, file, ...entry });
    let [questions, keys] = [0, 0];
    const codes = [];
    for (;;) {
      const { figures, issues } = run(at, analysis);
      const total = figures.find(
        ({ id: name, per }) =>
          name === "budget-total" &&
          Object.keys(per).sort().join() === "fiscalYear,phase" &&
          per.fiscalYear === truth.fiscalYear &&
          per.phase === truth.phase,
      );
      if (isTrue(total?.value)) return { id, is: "true", questions, keys, codes };
      const open = issues.filter(({ severity, options }) => severity === "question" && options);
      const found = open.find(({ options }) => options.some((each) => isTrue(each.total)));
      if (!found || questions === MOST) return { id, is: total?.value ? "wrong" : "open", questions, keys, codes };
      const place = found.options.findIndex((each) => isTrue(each.total));
      questions++;
      keys += place + 1;
      codes.push(found.code);
      analysis = answered(analysis, found.options[place].answer);
    }
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}

const all = JSON.parse(readFileSync(list, "utf8")).map((each) => {
  const found = first(each);
  process.stdout.write(
    `${found.id.padEnd(20)} ${found.is.padEnd(6)} ${found.questions} questions, ${found.keys} keys  ${found.codes.join(" ")}\n`,
  );
  return found;
});
const reached = all.filter(({ is }) => is === "true");
const sum = (of) => reached.reduce((whole, each) => whole + each[of], 0);
process.stdout.write(
  `${reached.length} of ${all.length} reach their true total: ${reached.filter((each) => each.questions === 0).length} at once, ` +
    `${sum("questions")} questions, ${sum("keys")} keys\n`,
);
