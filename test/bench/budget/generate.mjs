// A made budget of any length, its analysis, and what it holds by the generator's own adding up:
//   node test/bench/budget/generate.mjs LINES FOLDER [--shape NAME] [--seed 2026] [--rules 5]
// Writes budget.csv, umay.json and expected.json. The same seed gives the same bytes.
import { Buffer } from "node:buffer";
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import iconv from "iconv-lite";
import { analysisOf } from "./analysis.mjs";
import { budgetLines, headerOf } from "./lines.mjs";
import { shapeOf } from "./shapes.mjs";
import { sums } from "./sums.mjs";
import { rowsWithTotals } from "./totals.mjs";
import { written } from "./written.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    shape: { type: "string", default: "plain" },
    seed: { type: "string", default: "2026" },
    rules: { type: "string", default: "5" },
  },
});
const [count, folder] = positionals;
const shape = shapeOf(values.shape);
mkdirSync(folder, { recursive: true });
writeBudget(join(folder, "budget.csv"), Number(count), Number(values.seed));
writeFileSync(
  join(folder, "umay.json"),
  JSON.stringify(analysisOf("budget.csv", Number(values.rules), shape), null, 2),
);

function writeBudget(path, lines, seed) {
  const file = openSync(path, "w");
  const added = sums();
  let [text, index] = [`${headerOf(shape).join(shape.delimiter)}\n`, 0];
  const flush = () => {
    const bytes = shape.encoding === "utf-8" ? Buffer.from(text) : iconv.encode(text, shape.encoding);
    for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
    text = "";
  };
  for (const line of (shape.totals ? rowsWithTotals : budgetLines)(lines, shape, seed)) {
    if (!line.isTotal) added.add(line);
    text += written(line, shape, index++);
    if (text.length > 1 << 20) flush();
  }
  flush();
  closeSync(file);
  writeFileSync(join(folder, "expected.json"), JSON.stringify(added.found(), null, 2));
}
