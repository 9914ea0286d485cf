// The job by polars, from a folder of its own: checks by regular expressions, sums of Decimal.
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { finish, task } from "./task.mjs";

const pl = createRequire(join(process.env.UMAY_POLARS, "index.js"))("nodejs-polars");
const { file, id, year, phases, headerOf, codes, gbvs } = task;
const nothing = pl.lit(null).cast(pl.Utf8);
const column = (name) => pl.col(headerOf(name)).str.stripChars(" ");
const PLAIN = String.raw`^-?[0-9]+(\.[0-9]{1,2})?$`;
const BELOW = String.raw`^\([0-9]+(\.[0-9]{1,2})?\)$`;
const GROUPED = String.raw`^-?[0-9]{1,3}([ ,][0-9]{3})+(\.[0-9]{1,2})?$`;

const read = pl.scanCSV(file, { inferSchemaLength: 0 }).select(
  (year ? pl.col(year) : nothing).alias("year"),
  (id ? pl.col(id) : nothing).alias("id"),
  first(codes).alias("code"),
  first(gbvs).alias("gbv"),
  ...phases.map((phase) => amount(column(phase)).alias(phase)),
  phases
    .map((phase) =>
      amount(column(phase))
        .isNull()
        .and(pl.col(headerOf(phase)).str.contains("[^ -]")),
    )
    .reduce((any, bad) => any.or(bad))
    .alias("bad"),
);
const lines = await read.collect();
const key = pl.concatString([pl.col("id"), pl.col("year")], "|");
const good = lines.filter(pl.col("bad").not()).withColumn((id ? key.isFirstDistinct() : pl.lit(true)).alias("first"));
const accepted = good.filter(pl.col("first"));
const refused = [lines.filter(pl.col("bad")), good.filter(pl.col("first").not())].flatMap((each) =>
  each.select("id", "year").toRecords(),
);
const groups = accepted
  .groupBy("year", "code", "gbv")
  .agg(...phases.map((phase) => pl.col(phase).sum().cast(pl.Utf8)))
  .toRecords()
  .map((row) => ({ ...row, amounts: phases.map((phase) => BigInt((row[phase] ?? "0.00").replace(".", ""))) }));
finish({ accepted: accepted.height, refused, groups });

function amount(text) {
  const exact = (each) => each.cast(pl.Decimal(38, 2));
  return pl
    .when(text.str.contains(PLAIN))
    .then(exact(text))
    .when(text.str.contains(BELOW))
    .then(exact(text.str.replace(String.raw`^\((.*)\)$`, "-$1")))
    .when(text.str.contains(GROUPED))
    .then(exact(text.str.replaceAll("[ ,]", "")))
    .otherwise(pl.lit(null));
}

function first(rules) {
  const all = rules.map(({ where, says }) => [
    where.map(condition).reduce((both, each) => both.and(each)),
    pl.lit(says),
  ]);
  const chain = all.reduce((made, [when, says]) => made.when(when).then(says), pl);
  return all.length === 0 ? nothing : chain.otherwise(nothing);
}

function condition({ column: name, equals, startsWith, contains, in: list }) {
  const text = column(name);
  if (equals !== undefined) return text.eq(pl.lit(equals));
  if (list !== undefined) return text.isIn(list);
  return startsWith !== undefined ? text.str.startsWith(startsWith) : text.str.contains(contains);
}
