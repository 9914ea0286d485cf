import { createWriteStream, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { writeXlsxStream } from "hucre/xlsx";
import Papa from "papaparse";
import { plainReaders } from "./plain-readers.mjs";
import { HEADER, randomBudget } from "./random-budget.mjs";

const ROWS = 100_000;
const PHASES = ["approved", "revised", "executed"];
const UNIT = 1000;

/** A budget that is made here, the same one every time: as a workbook, and the same table as CSV. */
export async function workbookInput(folder) {
  const { rows, totals } = randomBudget(ROWS, 2026);
  const [xlsx, csv] = ["budget.xlsx", "budget.csv"].map((each) => join(folder, each));
  // Shared strings: that is how spreadsheets write.
  const stream = writeXlsxStream([HEADER, ...rows], { name: "Бюджет", inlineStrings: false });
  await pipeline(Readable.fromWeb(stream), createWriteStream(xlsx));
  writeFileSync(csv, Papa.unparse([HEADER, ...rows], { newline: "\n" }));
  const analysis = (name) => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, JSON.stringify(analysisOf(name, totals)));
    return path;
  };
  const expected = { rows: ROWS, totals: totals.map((each) => inWholeUnits(each)) };
  return {
    title: `Made budget: XLSX, ${size(xlsx)} MB (CSV: ${size(csv)} MB), ${ROWS.toLocaleString("en")} rows, ${HEADER.length} columns, thousands of tenge`,
    notes: [
      "hucre adds nothing: only its rows are counted.",
      "papaparse and DuckDB are given the same table as CSV in UTF-8: neither reads XLSX here (DuckDB's extension for it has to be fetched from the network).",
    ],
    expected,
    readers: [
      ...plainReaders({ file: csv, amounts: HEADER.slice(-PHASES.length), unit: String(UNIT) }),
      { label: "hucre readXlsx: the XLSX, nothing computed", script: "hucre.mjs", task: { file: xlsx } },
      {
        label: "umay runFile: the XLSX, checked, exact, traced",
        script: "umay.mjs",
        task: { analysis: analysis("budget.xlsx") },
      },
      {
        label: "umay runFile: the CSV, checked, exact, traced",
        script: "umay.mjs",
        task: { analysis: analysis("budget.csv") },
      },
    ],
  };
}

const analysisOf = (file, totals) => ({
  title: "Made budget",
  currency: "KZT",
  fiscalYear: "2026",
  budgets: [
    {
      file,
      unit: UNIT,
      fiscalYear: "2026",
      level: "state",
      columns: {
        function: HEADER[0],
        admin: HEADER[2],
        programme: HEADER[4],
        description: HEADER[5],
        economic: HEADER[7],
        region: HEADER[9],
        ...Object.fromEntries(PHASES.map((phase, index) => [phase, HEADER.at(index - PHASES.length)])),
      },
      controlTotals: Object.fromEntries(PHASES.map((phase, index) => [phase, inThousands(totals[index])])),
    },
  ],
});

// Totals are counted in tenths of a thousand.
const inThousands = (tenths) => `${tenths / 10n}.${tenths % 10n}`;
const inWholeUnits = (tenths) => String(tenths * 100n);

const size = (path) => Math.round(statSync(path).size / 2 ** 20);
