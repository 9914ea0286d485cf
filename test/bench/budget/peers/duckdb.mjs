// The job by DuckDB with two threads: text columns, checks by regular expressions, sums of DECIMAL.
import process from "node:process";
import { DuckDBInstance } from "@duckdb/node-api";
import { finish, task } from "./task.mjs";

const { file, id, year, phases, headerOf, codes, gbvs } = task;
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
const column = (name) => `trim("${headerOf(name)}")`;
const db = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();

await db.run(`create table lines as select
  ${year ? `"${year}"` : "null"} as year, ${id ? `"${id}"` : "null"} as id, ${first(codes)} as code, ${first(gbvs)} as gbv,
  ${phases.map((phase) => `${amount(column(phase))} as ${phase}`).join(", ")},
  ${phases.map((phase) => `(${column(phase)} not in ('', '-') and ${phase} is null)`).join(" or ")} as bad
  from read_csv(${quoted(file)}, header = true, all_varchar = true, delim = ',', quote = '"')`);
const refused = await rows("delete from lines where bad returning id, year");
if (id) {
  await db.run(`create table twice as
    select id, year, min(rowid) as first from lines group by id, year having count(*) > 1`);
  refused.push(
    ...(await rows(`delete from lines using twice where lines.id = twice.id and lines.year = twice.year
      and lines.rowid > twice.first returning lines.id, lines.year`)),
  );
}
const [[accepted]] = await rows("select count(*) from lines");
const sum = (phase) => `cast(coalesce(sum(cast(${phase} as decimal(38, 2))), 0) as varchar)`;
const found = await rows(`select year, code, gbv, ${phases.map(sum).join(", ")} from lines group by year, code, gbv`);
const groups = found.map(([year, code, gbv, ...amounts]) => ({
  year,
  code,
  gbv,
  amounts: amounts.map((text) => BigInt(text.replace(".", ""))),
}));
finish({ accepted: Number(accepted), refused, groups });
// Else its threads hold the process for a moment.
process.exit(0);

async function rows(sql) {
  return (await db.runAndReadAll(sql)).getRows();
}

function amount(text) {
  const decimal = "(\\.[0-9]{1,2})?";
  const plain = (from) => `cast(${from} as decimal(18, 2))`;
  return `case
    when regexp_full_match(${text}, '-?[0-9]+${decimal}') then ${plain(text)}
    when regexp_full_match(${text}, '\\([0-9]+${decimal}\\)') then -${plain(`${text}[2:-2]`)}
    when regexp_full_match(${text}, '-?[0-9]{1,3}([ ,][0-9]{3})+${decimal}')
      then ${plain(`replace(replace(${text}, ' ', ''), ',', '')`)} end`;
}

function first(rules) {
  const cases = rules.map(({ where, says }) => `when ${where.map(condition).join(" and ")} then ${quoted(says)}`);
  return cases.length === 0 ? "null" : `case ${cases.join(" ")} end`;
}

function condition({ column: name, equals, startsWith, contains, in: list }) {
  const text = column(name);
  if (equals !== undefined) return `${text} = ${quoted(equals)}`;
  if (list !== undefined) return `${text} in (${list.map(quoted).join(", ")})`;
  return startsWith !== undefined
    ? `starts_with(${text}, ${quoted(startsWith)})`
    : `contains(${text}, ${quoted(contains)})`;
}
