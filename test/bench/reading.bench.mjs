// Time and peak memory of reading two large files, beside plain readers: node test/bench/reading.bench.mjs [runs]
// Needs `npm run build` and the folder of real data (UMAY_DATA, or ../shared/data). Each measurement is a process of its
// own; what a reader loads before it starts is not in its time, but in its memory.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { inflateRawSync } from "node:zlib";
import { build } from "esbuild";
import { writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";

const root = resolve(import.meta.dirname, "../..");
const zip = resolve(process.env.UMAY_DATA ?? join(root, "../shared/data"), "mexico_pef2016/PEF_2016.csv.zip");
const RUNS = Number(process.argv[2] ?? 3);
const folder = mkdtempSync(join(tmpdir(), "umay-bench-"));

/** The only file of an archive, by its central directory. */
function unzipped(bytes) {
  const at = bytes.readUInt32LE(bytes.lastIndexOf("PK\u0005\u0006") + 16);
  const from = bytes.readUInt32LE(at + 42);
  const body = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
  return inflateRawSync(bytes.subarray(body, body + bytes.readUInt32LE(at + 20)));
}

const reader = { file: "budget", unit: 1, currency: "MXN", fiscalYear: "2016", level: "state" };
const mexico = {
  ...reader,
  columns: { admin: "Ramo", programme: "PP", description: "PROGR_PRES_DESCRIPCION", approved: "PEF_2016" },
};
const workbook = { ...reader, columns: { id: "code", description: "description", approved: "approved 1" } };
const prepare = `
  import { readFileSync } from "node:fs";
  import { decode, splitText, openFiles, readBudget, dictionariesFor, localeOf } from ${JSON.stringify(join(folder, "parts.mjs"))};
  const words = dictionariesFor(localeOf("es"));
`;
// A reader: what it needs first, then what is measured; it gives the number of rows.
const readers = {
  nothing: ["", "0"],
  papaparse: [
    'import { readFileSync } from "node:fs"; import Papa from "papaparse";',
    'Papa.parse(readFileSync("mexico.utf8.csv", "utf8"), { delimiter: ",", skipEmptyLines: true }).data.length - 1',
  ],
  duckdb: [
    'import { DuckDBInstance } from "@duckdb/node-api"; const db = await (await DuckDBInstance.create()).connect();',
    `await db.run("create table t as select * from read_csv('mexico.utf8.csv', all_varchar = true, header = true)"),
     Number((await db.runAndReadAll("select count(*) from t")).getRows()[0][0])`,
  ],
  split: [prepare, 'splitText(decode(readFileSync("mexico.csv")).text).rows.length - 1'],
  budget: [
    prepare,
    `readBudget(${JSON.stringify(mexico)}, 0, { name: "budget", bytes: readFileSync("mexico.csv") }, {}, words).input.rows`,
  ],
  run: [
    `import { readFileSync } from "node:fs"; import { run } from ${JSON.stringify(join(root, "dist/index.js"))};
     const analysis = { title: "Bench", currency: "MXN", fiscalYear: "2016", budgets: [${JSON.stringify(mexico)}] };`,
    'run(analysis, { budget: readFileSync("mexico.csv") }).inputs[0].rows',
  ],
  hucre: [
    'import { readFileSync } from "node:fs"; import { readXlsx } from "hucre/xlsx";',
    '(await readXlsx(readFileSync("table.xlsx"))).sheets[0].rows.length - 1',
  ],
  open: [prepare, '(await openFiles({ budget: readFileSync("table.xlsx") })).budget.sheets[0].rows.length - 1'],
  sheet: [
    prepare,
    `readBudget(${JSON.stringify(workbook)}, 0, { name: "budget", bytes: (await openFiles({ budget: readFileSync("table.xlsx") })).budget }, {}, words).input.rows`,
  ],
};

/** Runs a reader in its own processes: median time in ms, highest memory in MB, rows. */
function measured(name) {
  const [first, task] = readers[name];
  const script = `${first}
    const started = performance.now();
    const rows = (${task});
    const ms = performance.now() - started;
    process.stdout.write(JSON.stringify({ ms, mb: process.resourceUsage().maxRSS / 1024, rows }));`;
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, script);
  const all = Array.from({ length: RUNS }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, file], { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    return JSON.parse(stdout);
  });
  const times = all.map((each) => each.ms).sort((a, b) => a - b);
  return { ms: times[Math.floor(RUNS / 2)], mb: Math.max(...all.map((each) => each.mb)), rows: all[0].rows };
}
// UMAY_PROF=DIR writes a CPU profile of every process there.
const flags = process.env.UMAY_PROF ? ["--cpu-prof", `--cpu-prof-dir=${resolve(process.env.UMAY_PROF)}`] : [];

function table(title, base, lines) {
  const found = lines.map(([name, words]) => ({ words, ...measured(name) }));
  const { ms, mb } = found[base];
  const rows = found.map(
    (each) =>
      `| ${each.words} | ${each.rows.toLocaleString("en")} | ${Math.round(each.ms)} | ${(each.ms / ms).toFixed(2)} | ${Math.round(each.mb)} | ${(each.mb / mb).toFixed(2)} |`,
  );
  process.stdout.write(
    `\n${title}\n\n| reader | rows | ms | × | peak MB | × |\n| --- | ---: | ---: | ---: | ---: | ---: |\n${rows.join("\n")}\n`,
  );
}

try {
  await build({
    stdin: {
      contents: `export { decode } from "./open/decode.js"; export { splitText } from "./open/split-text.js"; export { openFiles } from "./open/open-files.js";
        export { readBudget } from "./read/read-budget.js"; export { dictionariesFor } from "./run/dictionaries-for.js"; export { localeOf } from "./run/locale-of.js";`,
      resolveDir: join(root, "src"),
    },
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    outfile: join(folder, "parts.mjs"),
  });

  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  const floor = measured("nothing");
  process.stdout.write(
    `Node ${process.version}, median of ${RUNS}; a process that reads nothing: ${Math.round(floor.mb)} MB\n`,
  );
  if (existsSync(zip)) {
    const bytes = unzipped(readFileSync(zip));
    writeFileSync(join(folder, "mexico.csv"), bytes);

    writeFileSync(join(folder, "mexico.utf8.csv"), iconv.decode(bytes, "cp850"));
    table("Budget of Mexico 2016, CSV of 34 MB in CP850. Papaparse and DuckDB get it in UTF-8, converted before.", 0, [
      ["papaparse", "papaparse, all rows"],
      ["duckdb", "DuckDB read_csv into a table, all_varchar"],
      ["split", "umay: encoding found, split"],
      ["budget", "umay: read as a budget, parents found"],
      ["run", "umay: the whole run of an analysis"],
    ]);
  } else process.stderr.write(`skipped: no real data at ${zip}\n`);
  const rows = Array.from({ length: 100_000 }, (_, at) => [
    `0${100_000 + at}`,
    `Programme ${at % 977}`,
    ...Array.from({ length: 8 }, (_, column) => ((at * 7919 + column * 104_729) % 1_000_000_007) / 100),
  ]);
  const header = ["code", "description", ...Array.from({ length: 8 }, (_, at) => `approved ${at + 1}`)];
  writeFileSync(join(folder, "table.xlsx"), await writeXlsx({ sheets: [{ name: "Budget", rows: [header, ...rows] }] }));
  table("XLSX of 100,000 rows and 10 columns", 0, [
    ["hucre", "hucre readXlsx"],
    ["open", "umay: opened"],
    ["sheet", "umay: read as a budget, parents found"],
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
