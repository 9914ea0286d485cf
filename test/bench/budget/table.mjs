import { Decimal } from "decimal.js";

// A figure of umay is printed with 34 digits.
const printed = (sum) => sum && new Decimal(sum).toSignificantDigits(34).toFixed();

/** The measurements of one input as a table in Markdown: medians, and medians of the ratios within each round. */
export function tableOf({ title, expected }, found) {
  const base = found.find(({ program }) => program.base);
  const name = base.program.label.replace(/,.*/, "");
  const lines = found.map(({ program, runs, failed }) => {
    if (failed) return [program.label, "", "", "", "", "", "", failed.replaceAll("|", " ")];
    const of = (key, digits) => median(runs.map((run) => run[key])).toFixed(digits);
    const ratio = (key) =>
      base.failed ? "" : median(runs.map((run, round) => run[key] / base.runs[round][key])).toFixed(2);
    return [
      program.label,
      of("wall", 2),
      of("cpu", 2),
      of("mb", 0),
      ratio("wall"),
      ratio("cpu"),
      ratio("mb"),
      agreement(runs[0].found, expected, base),
    ];
  });
  const head = ["", "wall s", "processor s", "peak MB", `wall × ${name}`, "processor ×", "memory ×", "sums"];
  return markdown(`${title}`, head, lines);
}

/** What a further row costs between two sizes: processor microseconds and bytes of the peak. */
export function growthOf(inputs) {
  const lines = inputs.slice(1).flatMap((large, index) => {
    const small = inputs[index];
    return large.found.flatMap(({ program, runs, failed }) => {
      const less = small.found.find((each) => each.program.label === program.label);
      if (failed || less.failed) return [];
      const by = (key) =>
        (median(runs.map((run) => run[key])) - median(less.runs.map((run) => run[key]))) /
        (large.input.rows - small.input.rows);
      const step = `${small.input.name} → ${large.input.name}`;
      return [[program.label, step, (by("cpu") * 1e6).toFixed(1), (by("mb") * 2 ** 20).toFixed(0)]];
    });
  });
  return markdown("What a further row costs", ["", "lines", "processor µs", "bytes of peak"], lines);
}

// The generator knows the totals, the base the sums by code as well.
function agreement(found, expected, base) {
  const told = [expected, ...(base.failed ? [] : [base.runs[0].found])];
  const wrong = told.flatMap(({ accepted, refused, sums }) => [
    ...(found.accepted === accepted ? [] : ["rows"]),
    ...(found.refused === refused ? [] : ["refused"]),
    ...Object.keys(sums).filter((key) => printed(found.sums[key]) !== printed(sums[key])),
  ]);
  return wrong.length === 0 ? "agree" : `differ: ${wrong[0]}`;
}

function markdown(title, head, lines) {
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const rule = head.map((cell, index) => (index === 0 || cell === "sums" || cell === "lines" ? "---" : "---:"));
  return `\n${title}\n\n${[head, rule, ...lines].map(row).join("\n")}\n`;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
