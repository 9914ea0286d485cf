import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";

const root = join(import.meta.dirname, "../../..");
const polars = process.env.UMAY_POLARS;
const hasPolars = polars !== undefined && existsSync(join(polars, "node_modules/nodejs-polars"));

/** The programs that are measured over one input; ratios are to the one that is marked as `base`. */
export function programs({ file, analysis }, folder, { before, shape }) {
  const umay = (label, build, ...options) => {
    const out = join(folder, `out-${label.replaceAll(/\W+/g, "-")}`);
    return {
      label,
      script: join(build, "cli.js"),
      args: ["run", analysis, "--out", out, "--format", "json", "--allow-rejects", ...options],
      answer: [join(import.meta.dirname, "umay-answer.mjs"), out],
    };
  };
  const peer = (label, script) => ({
    label,
    script: join(import.meta.dirname, "peers", script),
    args: [file, analysis],
  });
  const own = umay("umay", join(root, "dist"));
  if (before) return [{ ...umay("umay before", resolve(before)), base: true }, own];
  const top = umay("umay, figures of whole budgets", join(root, "dist"), "--figures", "top");
  const all = umay("umay, all figures", join(root, "dist"), "--figures", "all");
  // The peers are written for one shape alone.
  if (shape !== "plain") return [{ ...own, base: true }, all];
  return [
    top,
    own,
    all,
    { ...peer("DuckDB, 2 threads", "duckdb.mjs"), base: true },
    peer("papaparse and BigInt", "papaparse.mjs"),
    ...(hasPolars ? [peer("polars", "polars.mjs")] : []),
  ];
}

/** The versions of the peers; of polars, how it is given to the bench where it is not. */
export function peerVersions() {
  const version = (folder, name) =>
    `${name} ${JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version}`;
  return [
    version(root, "@duckdb/node-api"),
    version(root, "papaparse"),
    hasPolars
      ? version(polars, "nodejs-polars")
      : "polars skipped: UMAY_POLARS names no folder in which nodejs-polars is installed",
  ];
}
