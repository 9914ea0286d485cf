// The wall and memory of umay with an engine beside the bare queries of the same job:
//   node test/bench/engines.mjs duckdb FILE.parquet        the columns of test/bench/budget, amounts as DECIMAL
//   node test/bench/engines.mjs postgres TABLE             reached by PGHOST and the like
// Prints seconds and peak MiB of each, and their ratio. The bare job: ids that stand twice, and counts and sums by class
// and by four columns, under the same five rules.
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import process from "node:process";
import { URL, fileURLToPath } from "node:url";
import { analysisOf } from "./budget/analysis.mjs";

const [engine, object] = process.argv.slice(2);
const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const here = fileURLToPath(import.meta.url);

const AMOUNTS = ["Утверждено", "Уточнено", "Исполнено"];
const sums = AMOUNTS.map((each) => `sum("${each}"), min("${each}"), max("${each}")`).join(", ");
const RULES = [
  `strpos("Наименование", 'кризисных центров') > 0`,
  `"Программа" IN ('1004', '1010', '1141')`,
  `"Функция" LIKE '06%'`,
  `"Специфика" IN ('2100', '2103')`,
  `"Источник" = 'РБ' AND "Код АБП" = '202'`,
];
const signs = RULES.map((each, at) => `CASE WHEN ${each} THEN ${2 ** at} ELSE 0 END`).join(" + ");
const job = (from) => [
  `SELECT "Код строки" FROM ${from} GROUP BY 1 HAVING count(*) > 1`,
  `SELECT "Год", ${signs}, count(*), ${sums} FROM ${from} GROUP BY 1, 2`,
  ...["Код АБП", "Программа", "Функция", "Регион"].map(
    (each) => `SELECT "Год", ${signs}, "${each}", count(*), ${sums} FROM ${from} GROUP BY 1, 2, 3`,
  ),
];

async function bare() {
  if (engine === "postgres") {
    const { default: pg } = await import("pg");
    const client = new pg.Client();
    await client.connect();
    for (const each of ["jit = off", "work_mem = '128MB'"]) await client.query(`SET ${each}`);
    for (const each of job(object)) await client.query(each);
    await client.end();
    return;
  }
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const each of job(`'${resolve(object)}'`)) await connection.runAndReadAll(each);
}

if (process.argv[4] === "--bare") {
  await bare();
} else {
  const folder = mkdtempSync(join(tmpdir(), "umay-bench-"));
  const analysis = analysisOf("budget.csv", 5);
  const [{ file: _, ...settings }] = analysis.budgets;
  const named = engine === "postgres" ? { table: object } : { file: resolve(object) };
  writeFileSync(join(folder, "umay.json"), JSON.stringify({ ...analysis, budgets: [{ ...settings, ...named }] }));
  const timed = (name, args) => {
    const start = process.hrtime.bigint();
    const done = spawnSync("/usr/bin/time", ["-f", "%M %U", process.execPath, ...args], {
      cwd: folder,
      maxBuffer: 1 << 29,
    });
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    const [peak, user] = done.stderr.toString().trim().split("\n").at(-1).split(" ").map(Number);
    process.stdout.write(
      `${name}: ${seconds.toFixed(1)} s wall, ${user.toFixed(1)} s of processor, ${Math.round(peak / 1024)} MiB\n`,
    );
    return seconds;
  };
  process.stdout.write(`${engine} ${basename(object)}\n`);
  const plain = timed("bare queries", [here, engine, engine === "postgres" ? object : resolve(object), "--bare"]);
  const umay = timed("umay run", [cli, "run", "--json", "--engine", engine]);
  process.stdout.write(`umay ÷ bare: ${(umay / plain).toFixed(2)}\n`);
}
