// duckdb.mjs FILE SUM BY ID TIMES: bare exact sums by group, with distinct ids, as many times as there are files.
import process from "node:process";
import { DuckDBInstance } from "@duckdb/node-api";

const [file, sum, by, id, times] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
const amount = `try_cast(replace("${sum}", ',', '') AS DECIMAL(18,4))`;
const asked = `SELECT "${by}", sum(${amount}), count(*), count(DISTINCT "${id}") FROM read_csv('${file}', header=true, all_varchar=true) GROUP BY 1`;
let rows = 0;
for (let turn = 0; turn < Number(times); turn++) rows = (await connection.runAndReadAll(asked)).getRows().length;
process.stdout.write(JSON.stringify({ rows }));
