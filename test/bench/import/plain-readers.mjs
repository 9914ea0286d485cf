/** What umay is measured beside: papaparse, which all ratios are to, and DuckDB, over the same text in UTF-8. */
export const plainReaders = (task) => [
  { label: "papaparse: header, strings, nothing computed", script: "papaparse.mjs", task, base: true },
  { label: "DuckDB read_csv: table of all_varchar, sums of DECIMAL", script: "duckdb.mjs", task },
  // What of every row is but the start of Node.
  { label: "Node alone, nothing read", script: "nothing.mjs", task: {}, reads: false },
];
