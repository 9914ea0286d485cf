// The wall and memory of umay with an engine beside the same job in SQL by hand:
//   node test/bench/engines.mjs duckdb FILE.parquet        the columns of test/bench/budget; amounts as DECIMAL or as text
//   node test/bench/engines.mjs postgres TABLE             reached by PGHOST and the like; amounts as numeric
// Further words: --figures all has both add up by the programme as well; --figures top leaves the sums by columns out of
// both; --sets has them in one query by hand, by GROUPING SETS; --rounds 3; --server PID adds what the processes that this
// one of PostgreSQL started take: their processor seconds, and the memory that each has for itself.
// By hand: amounts checked by their grammar where they are texts, refused rows, ids that stand twice, the first of whose
// rows counts, five rules, exact sums by class and by the columns of the report, and all of it as JSON.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import process from "node:process";
import { clearInterval, setInterval } from "node:timers";
import { URL, fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { analysisOf } from "./budget/analysis.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    figures: { type: "string" },
    rounds: { type: "string", default: "1" },
    sets: { type: "boolean", default: false },
    server: { type: "string" },
    bare: { type: "boolean", default: false },
  },
});
const [engine, object] = positionals;
const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const here = fileURLToPath(import.meta.url);

const AMOUNTS = ["Утверждено", "Уточнено", "Исполнено"];
const SHOWN = ["Код АБП", "Функция", "Регион"];
const CODES = values.figures === "top" ? [] : values.figures === "all" ? [...SHOWN, "Программа"] : SHOWN;
const has = (column, text) =>
  engine === "postgres" ? `strpos(${column}, ${text}) > 0` : `contains(${column}, ${text})`;
// The rules of test/bench/budget/analysis.mjs: the first that holds says the class.
const RULES = [
  has('"Наименование"', "'кризисных центров'"),
  `"Программа" IN ('1004', '1010', '1141')`,
  `starts_with("Функция", '03') AND "Специфика" IN ('2100', '2103', '2106')`,
  has('"Наименование"', "'женщин'"),
  `"Источник" = 'МБ' AND "Код АБП" = '233'`,
];
const said = `CASE ${RULES.map((each, at) => `WHEN ${each} THEN ${at}`).join(" ")} ELSE -1 END`;

// An amount that is a text: its value, and whether it can be read.
const bare = (text) => `CAST(replace(replace(replace(replace(${text}, ',', ''), ' ', ''), '(', '-'), ')', '') AS DECIMAL(18, 2))`; // prettier-ignore
const GRAMMAR = "^(-?([0-9]+|[1-9][0-9]{0,2}([, ][0-9]{3})+)([.][0-9]{1,2})?|[(]([0-9]+|[1-9][0-9]{0,2}([, ][0-9]{3})+)([.][0-9]{1,2})?[)])$"; // prettier-ignore

/** The queries of the job, each made with the places of the rows that repeat an id. */
function job(from, place, areTexts) {
  const good = (column) => `regexp_matches("${column}", '${GRAMMAR}')`;
  const value = (column) => (areTexts ? `CASE WHEN ${good(column)} THEN ${bare(`"${column}"`)} END` : `"${column}"`);
  const refused = areTexts ? AMOUNTS.map((each) => `("${each}" NOT IN ('', '-') AND NOT ${good(each)})`).join(" OR ") : "FALSE"; // prettier-ignore
  const lines = `SELECT ${place} AS place, "Год" AS year, ${said} AS said, ${CODES.map((each, at) => `"${each}" AS c${at}, `).join("")}${AMOUNTS.map((each, at) => `${value(each)} AS a${at}`).join(", ")} FROM ${from} WHERE NOT coalesce(${refused}, FALSE)`;
  const sums = AMOUNTS.map((_, at) => `sum(a${at})`).join(", ");
  const twice = `SELECT "Код строки" FROM ${from} GROUP BY 1 HAVING count(*) > 1`;
  const repeats = `SELECT ${place}, "Код строки", "Год", ${AMOUNTS.map((each) => `"${each}"`).join(", ")} FROM ${from} WHERE "Код строки" IN (${twice}) ORDER BY 1`; // prettier-ignore
  const listed = areTexts ? [`SELECT ${place}, "Код строки", "Год" FROM ${from} WHERE ${refused} LIMIT 1000`] : [];
  const by = [undefined, ...CODES.keys()].map((at) => ["year", "said", ...(at === undefined ? [] : [`c${at}`])].join(", ")); // prettier-ignore
  const sets = `GROUPING SETS (${by.map((keys) => `(${keys})`).join(", ")})`;
  const grouped = values.sets
    ? [[["year", "said", ...CODES.map((_, at) => `c${at}`)].join(", "), sets]]
    : by.map((keys) => [keys, keys]);
  const counted = (later) =>
    grouped.map(([keys, how]) => `SELECT ${keys}, count(*), ${sums} FROM (${lines}) l WHERE ${later} GROUP BY ${how}`);
  return { repeats, listed, counted };
}

// Of rows with one id all but the first.
function laterOf(rows) {
  const seen = new Set();
  return rows.flatMap(([place, id]) => (seen.size === seen.add(id).size ? [place] : []));
}

async function byHand() {
  const [ask, places, areTexts] = engine === "postgres" ? await inPostgres() : await inDuckdb();
  const from = engine === "postgres" ? object : `read_parquet('${resolve(object)}', file_row_number = true)`;
  const { repeats, listed, counted } = job(from, engine === "postgres" ? "ctid" : "file_row_number", areTexts);
  const later = laterOf(await ask(repeats));
  const found = { repeated: later.length, listed: [], sums: [] };
  for (const each of listed) found.listed.push(await ask(each));
  for (const each of counted(places(later))) found.sums.push(await ask(each));
  writeFileSync("by-hand.json", JSON.stringify(found));
  process.exit(0);
}

async function inPostgres() {
  const { default: pg } = await import("pg");
  const client = new pg.Client();
  await client.connect();
  for (const each of ["jit = off", "work_mem = '128MB'", "enable_sort = off"]) await client.query(`SET ${each}`);
  const ask = async (text) => (await client.query({ text, rowMode: "array" })).rows;
  return [ask, (later) => `NOT (place = ANY ('{${later.map((each) => `"${each}"`).join(",")}}'::tid[]))`, false];
}

async function inDuckdb() {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const ask = async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();
  const [[type]] = await ask(`SELECT typeof("${AMOUNTS[0]}") FROM read_parquet('${resolve(object)}') LIMIT 1`);
  return [ask, (later) => `place NOT IN (SELECT unnest([${later.join(", ")}]))`, type === "VARCHAR"];
}

// A process of the server ends a moment after its client, and only then it is counted. Linux counts in hundredths.
const ENDED = 2000;
function serverSeconds() {
  if (values.server === undefined) return 0;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ENDED);
  const [, counts = ""] = readFileSync(`/proc/${values.server}/stat`, "utf8").split(") ");
  const [user, system] = counts.split(" ").slice(13, 15).map(Number);
  return (user + system) / 100;
}

// What processes have for themselves, in MiB: what they share, such as the pages of the server, is there anyway.
const SAMPLED = 250;
function ownMemory(pids) {
  return pids.reduce((sum, pid) => {
    try {
      return (
        sum + Number(/^Pss_Anon:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) / 1024
      );
    } catch {
      // It has ended.
      return sum;
    }
  }, 0);
}

function serverProcesses() {
  if (values.server === undefined) return [];
  return readdirSync("/proc").filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1] === values.server;
    } catch {
      return false;
    }
  });
}

// Runs a program; the most memory that it and the processes of the server had for themselves at one time.
function measured(args, folder) {
  return new Promise((resolved) => {
    const child = spawn("/usr/bin/time", ["-f", "%M %U %S", process.execPath, ...args], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] }); // prettier-ignore
    let [said, both] = ["", 0];
    child.stderr.on("data", (piece) => (said = (said + piece).slice(-1000)));
    const timer = setInterval(() => {
      const [own = ""] = childrenOf(child.pid);
      both = Math.max(both, ownMemory([own, ...serverProcesses()].filter((pid) => pid !== "")));
    }, SAMPLED);
    child.on("close", () => {
      clearInterval(timer);
      const [peak, user, system] = said.trim().split("\n").at(-1).split(" ").map(Number);
      resolved({ memory: peak / 1024, both, cpu: user + system });
    });
  });
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  } catch {
    return [];
  }
}

async function beside() {
  const folder = mkdtempSync(join(tmpdir(), "umay-bench-"));
  const analysis = analysisOf("budget.csv", 5);
  const [{ file: _, ...settings }] = analysis.budgets;
  const named = engine === "postgres" ? { table: object } : { file: resolve(object) };
  writeFileSync(join(folder, "umay.json"), JSON.stringify({ ...analysis, budgets: [{ ...settings, ...named }] }));
  const timed = async (name, args) => {
    const before = serverSeconds();
    const start = process.hrtime.bigint();
    const { memory, both, cpu: own } = await measured(args, folder);
    const wall = Number(process.hrtime.bigint() - start) / 1e9;
    const cpu = own + serverSeconds() - before;
    const server = values.server === undefined ? "" : `, ${Math.round(both)} MiB with the server`;
    process.stdout.write(`${name}: ${wall.toFixed(1)} s wall, ${cpu.toFixed(1)} s of processor, ${Math.round(memory)} MiB${server}\n`); // prettier-ignore
    return { wall, cpu, memory, both };
  };
  const sets = values.sets ? ["--sets"] : [];
  const figures = values.figures ? ["--figures", values.figures] : [];
  process.stdout.write(`${engine} ${basename(object)}; load ${loadavg()[0].toFixed(1)}\n`);
  const table = engine === "postgres" ? object : resolve(object);
  const ratios = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const own = await timed("by hand", [here, engine, table, "--bare", ...sets, ...figures]);
    const umay = await timed("umay run", [cli, "run", "--json", "--engine", engine, ...figures]);
    ratios.push(["wall", "cpu", "memory", "both"].map((each) => umay[each] / own[each]));
  }
  const middle = (place) => {
    const sorted = ratios.map((each) => each[place]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)].toFixed(2);
  };
  process.stdout.write(`umay ÷ by hand: wall ${middle(0)}, processor ${middle(1)}, memory ${middle(2)}${values.server === undefined ? "" : `, with the server ${middle(3)}`}\n`); // prettier-ignore
}

if (values.bare) await byHand();
else await beside();
