import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { inflateRawSync } from "node:zlib";
import iconv from "iconv-lite";
import { plainReaders } from "./plain-readers.mjs";

const ARCHIVE = "mexico_pef2016/PEF_2016.csv.zip";
// The sum of the column PEF_2016 over all rows, double counting between branches included: every reader has to find it.
const TOTAL = "5297125819608";
const ROWS = 75_312;

/** The federal budget of Mexico 2016 as the ministry gives it out; only a word where it is not at hand. */
export function mexicoInput(folder) {
  const archive = resolve(process.env.UMAY_DATA ?? join(import.meta.dirname, "../../../../shared/data"), ARCHIVE);
  if (!existsSync(archive)) return { skipped: `no ${ARCHIVE} in the folder of real data (UMAY_DATA)` };
  const bytes = firstOf(readFileSync(archive));
  const [csv, utf8, analysis] = ["mexico.csv", "mexico.utf8.csv", "mexico.json"].map((each) => join(folder, each));
  writeFileSync(csv, bytes);
  writeFileSync(utf8, iconv.decode(bytes, "cp850"));
  writeFileSync(analysis, JSON.stringify(analysisOf()));
  return {
    title: `Budget of Mexico 2016: CSV in CP850, ${size(bytes)} MB, ${ROWS.toLocaleString("en")} rows, 29 columns`,
    notes: ["papaparse and DuckDB are given the text in UTF-8, transcoded beforehand and not timed."],
    expected: { rows: ROWS, totals: [TOTAL] },
    readers: [
      ...plainReaders({ file: utf8, amounts: ["PEF_2016"], unit: "1" }),
      { label: "umay runFile: encoding found, checked, exact, traced", script: "umay.mjs", task: { analysis } },
    ],
  };
}

const analysisOf = () => ({
  title: "Federal budget of Mexico 2016",
  currency: "MXN",
  fiscalYear: "2016",
  budgets: [
    {
      file: "mexico.csv",
      unit: 1,
      fiscalYear: "2016",
      level: "state",
      columns: { admin: "Ramo", programme: "PP", description: "PROGR_PRES_DESCRIPCION", approved: "PEF_2016" },
      controlTotals: { approved: TOTAL },
    },
  ],
});

// By the central directory: what stands in front of a file may not know its length.
function firstOf(zip) {
  const entry = zip.readUInt32LE(zip.lastIndexOf("PK\u0005\u0006") + 16);
  const local = zip.readUInt32LE(entry + 42);
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return inflateRawSync(zip.subarray(from, from + zip.readUInt32LE(entry + 20)));
}

const size = (bytes) => Math.round(bytes.length / 2 ** 20);
