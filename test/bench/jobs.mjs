// Real tables made long, run as people use them: as they are, with a table of tags of one row, as plan and execution in two
// files; beside the bare sums of DuckDB over the same files:
//   npm run build && UMAY_DATA=FOLDER node test/bench/jobs.mjs [ukraine madrid …] [--lines 300000] [--rounds 3]
// Each measurement is a process of its own; the least of the rounds is printed. Copy k of a row has " k" behind its id.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import Papa from "papaparse";
import { measured } from "./budget/measure.mjs";
import { TABLES } from "./jobs/tables.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lines: { type: "string", default: "100000" }, rounds: { type: "string", default: "3" } },
});
const [data, lines] = [process.env.UMAY_DATA, Number(values.lines)];
if (data === undefined) throw new Error("UMAY_DATA names no folder of data");
const folder = mkdtempSync(join(tmpdir(), "umay-bench-"));
const textOf = ({ cpu, mb }) => `${cpu.toFixed(2)} s ${mb.toFixed(0)} MB`;

try {
  for (const name of positionals.length > 0 ? positionals : Object.keys(TABLES)) await jobsOf(name, TABLES[name]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function jobsOf(name, table) {
  const file = join(folder, `${name}.csv`);
  const first = madeLong(table, file);
  for (const job of table.budget.columns.id ? ["plain", "tags", "two"] : ["plain"]) {
    const place = join(folder, `${name}-${job}`);
    mkdirSync(place);
    writeFileSync(join(place, "umay.json"), JSON.stringify(analysisOf(table, file, job)));
    writeFileSync(join(place, "tags.csv"), Papa.unparse([["id", "scheme", "code", "reason"], [first, "oecd-dac", "2", "bench"]])); // prettier-ignore
    const cli = join(import.meta.dirname, "../../dist/cli.js");
    const args = ["run", join(place, "umay.json"), "--out", join(place, "out"), "--format", "json"];
    const own = await least({ script: cli, args, answer: ["-e", "process.stdout.write('{}')"] });
    const asked = [file, table.sum, table.by, table.id, job === "two" ? "2" : "1"];
    const duck = await least({ script: join(import.meta.dirname, "jobs/duckdb.mjs"), args: asked });
    process.stdout.write(`${`${name}-${job}`.padEnd(16)} ${textOf(own)}   DuckDB ${textOf(duck)}   processor × ${(own.cpu / duck.cpu).toFixed(1)}\n`); // prettier-ignore
  }
}

async function least(program) {
  const runs = [];
  for (let round = 0; round < Number(values.rounds); round++) runs.push(await measured(program, folder, false));
  const failed = runs.find((each) => each.failed);
  if (failed) throw new Error(failed.failed);
  return runs.reduce((best, each) => (each.cpu < best.cpu ? each : best));
}

/** Writes the table with as many rows; gives the id of its first line. */
function madeLong({ file, encoding = "utf8", id, budget }, to) {
  const text = readFileSync(join(data, file), encoding).replace(/^\uFEFF/, "");
  const [header, ...rows] = Papa.parse(text, { skipEmptyLines: true }).data;
  const at = header.indexOf(id);
  const long = Array.from({ length: lines }, (_, line) => {
    const copy = Math.floor(line / rows.length);
    return rows[line % rows.length].map((cell, index) => (index === at ? `${cell} ${copy}` : cell));
  });
  writeFileSync(to, `${Papa.unparse([header, ...long], { newline: "\n" })}\n`);
  const places = [budget.columns.id ?? []].flat().map((each) => header.indexOf(each));
  return places.map((place) => long[0][place].trim()).join("/");
}

function analysisOf({ budget, currency, year, rule: [column, contains], accept = [] }, file, job) {
  const own = {
    file,
    unit: 1,
    level: "state",
    ...(year && !budget.columns.fiscalYear && { fiscalYear: year }),
    ...budget,
  };
  const { approved, ...columns } = budget.columns;
  return {
    ...{ title: "Bench", currency, fiscalYear: year ?? "2015" },
    budgets: job === "two" ? [own, { ...own, columns: { ...columns, executed: approved } }] : [own],
    accept: accept.map((code) => ({ code, reason: "made long" })),
    tagging: {
      schemes: ["oecd-dac"],
      rules: [{ where: [{ column, contains }], codes: { "oecd-dac": "2" }, gbv: "0", because: "bench" }],
      ...(job === "tags" && { tags: { file: "tags.csv" } }),
    },
  };
}
