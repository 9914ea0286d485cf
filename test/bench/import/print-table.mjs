import process from "node:process";

const HEAD = [
  "reader",
  "wall s: min",
  "median",
  "max",
  "× papaparse (min–max)",
  "CPU s",
  "peak MB",
  "× papaparse",
  "rows",
];

/** Prints what was measured of an input, as a table of plain text. */
export function printTable({ title, notes }, found, rounds) {
  const base = found.find(({ reader }) => reader.base).runs;
  const lines = found.map(({ reader, runs }) => {
    const wall = runs.map((each) => each.wall);
    const ratios = runs.map((each, round) => each.wall / base[round].wall);
    const memory = runs.map((each, round) => each.mb / base[round].mb);
    return [
      reader.label,
      ...[Math.min(...wall), median(wall), Math.max(...wall)].map((each) => (each / 1000).toFixed(2)),
      `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`,
      (median(runs.map((each) => each.cpu)) / 1000).toFixed(2),
      Math.max(...runs.map((each) => each.mb)).toFixed(0),
      median(memory).toFixed(2),
      reader.reads === false ? "" : runs[0].rows.toLocaleString("en"),
    ];
  });
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...lines].map((line) => line[column].length)));
  const text = [HEAD, widths.map((width) => "-".repeat(width)), ...lines].map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join("  ")
      .trimEnd(),
  );
  const told = [
    ...notes,
    "Ratios: median of the ratios within each round. CPU: median, all threads. Peak: largest of all rounds.",
    `Every reader gave the same rows and, where it adds, the same totals (papaparse in a run of its own, before the ${rounds} rounds).`,
  ];
  process.stdout.write(`\n${title}\n\n${text.join("\n")}\n\n${told.join("\n")}\n`);
}

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
