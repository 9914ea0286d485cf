import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { preparedInput } from "../import/measure.mjs";
import { output } from "./measure.mjs";

/** The files of one input: a made budget of so many lines (`1000`, `100k`, `5m`), or `mexico`. */
export function inputOf(name, folder, options) {
  return name === "mexico" ? mexico(folder) : made(name, folder, options);
}

function made(name, folder, { shape, rules }) {
  const rows = linesOf(name);
  const place = join(folder, `${name}-${shape}`);
  output([join(import.meta.dirname, "generate.mjs"), String(rows), place, "--shape", shape, "--rules", rules]);
  const file = join(place, "budget.csv");
  const title = `${rows.toLocaleString("en")} lines, ${size(file)} MB${shape === "plain" ? "" : ` (${shape})`}`;
  const expected = JSON.parse(readFileSync(join(place, "expected.json"), "utf8"));
  return { name, title, rows, file, analysis: join(place, "umay.json"), expected };
}

function mexico(folder) {
  const { skipped, expected } = preparedInput("mexico", folder);
  if (skipped) return { skipped };
  const file = join(folder, "mexico.utf8.csv");
  return {
    name: "mexico",
    title: `Federal budget of Mexico 2016, ${expected.rows.toLocaleString("en")} lines, ${size(file)} MB`,
    file,
    analysis: join(folder, "mexico.json"),
    expected: { accepted: expected.rows, refused: 0, sums: { "2016 approved": expected.totals[0] } },
  };
}

function linesOf(name) {
  const [, number, unit] = /^(\d+)([km]?)$/.exec(name) ?? [];
  if (number === undefined) throw new Error(`${name}: a number of lines such as 1000, 100k or 5m, or mexico`);
  return Number(number) * { "": 1, k: 1_000, m: 1_000_000 }[unit];
}

const size = (file) => (statSync(file).size / 1e6).toFixed(statSync(file).size < 1e7 ? 1 : 0);
