import { DuckDBInstance } from "@duckdb/node-api";
import { finish, task } from "./finish.mjs";
import { inWholeUnits, tenthsOf } from "./in-whole-units.mjs";

const { file, amounts, unit } = task;
const db = await (await DuckDBInstance.create(":memory:")).connect();
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
// Into a table: the others hold every row as well. A cell that is no number must fail, so the cast is no try_cast.
await db.run(
  `create table budget as select * from read_csv(${quoted(file)}, header = true, all_varchar = true, delim = ',')`,
);
const sums = amounts.map((name) => {
  const text = `replace(trim("${name}"), ',', '')`;
  return `cast(sum(cast(case ${text} when '-' then '0' else ${text} end as decimal(18, 1))) as varchar)`;
});
const [row] = (await db.runAndReadAll(`select count(*), ${sums.join(", ")} from budget`)).getRows();
const [count, ...totals] = row;
finish({ rows: Number(count), totals: totals.map((each) => inWholeUnits(tenthsOf(each), unit)) });
