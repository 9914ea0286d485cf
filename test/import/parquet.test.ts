import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { build } from "esbuild";
import { parquetMetadataAsync } from "hyparquet";
import { afterAll, beforeAll, expect, it } from "vitest";
import { contentOf } from "../../src/import/open/content.js";
import type { Workbook } from "../../src/import/open/grid.js";
import { openWorkbook, openFiles } from "../../src/import/open/open-files.js";
import { run } from "../../src/run/run.js";
import { chromiumFound, openBrowser } from "../support/browser.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "umay-parquet-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A Parquet file that DuckDB writes of a query. */
async function parquetOf(query: string, options = ""): Promise<Uint8Array> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const path = join(folder, "made.parquet");
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet${options})`);
  connection.closeSync();
  return readFileSync(path);
}

const rowsOf = async (bytes: Uint8Array) => (await openWorkbook(bytes)).sheets[0]?.rows.map((each) => each.cells);

// Worked: DuckDB wrote these decimals in 32 and 64 bits and in 16 bytes; none of the last is a number of JavaScript.
it("decimals of a Parquet file keep every digit", async () => {
  const bytes = await parquetOf(`SELECT * FROM (VALUES
    (1.50::DECIMAL(9,2), 90071992547409.93::DECIMAL(18,2), -12345678901234567890123456.789::DECIMAL(38,3), DATE '2025-01-31', 'Ош', 7::BIGINT, true),
    (NULL, -0.01, 0.001, NULL, '', NULL, false)) t(a, b, c, d, e, f, g)`);
  expect(await rowsOf(bytes)).toEqual([
    ["a", "b", "c", "d", "e", "f", "g"],
    ["1.50", "90071992547409.93", "-12345678901234567890123456.789", "2025-01-31", "Ош", "7", "true"],
    ["", "-0.01", "0.001", "", "", "", "false"],
  ]);
});

// Derived: doubles in their shortest digits, the point moved by their exponent. Seen red: «1e+21», and 0.00000000123456789012.
it("doubles are written without an exponent and to their last digit", async () => {
  const doubles = [1e21, -1.2345678901234e-9, 0.1];
  const written = ["1000000000000000000000", "-0.0000000012345678901234", "0.1"];
  const bytes = await parquetOf(`SELECT unnest([${doubles.map((each) => `${each}::DOUBLE`).join(", ")}]) AS a`);
  expect((await rowsOf(bytes))?.slice(1).flat()).toEqual(written);
  const { sheets } = contentOf(doubles.map((a) => ({ a })), "rows") as Workbook; // prettier-ignore
  expect(sheets[0]?.rows.slice(1).flatMap(({ cells }) => cells)).toEqual(written);
});

// Derived: the same lines as text and as Parquet give the same total.
it("a budget in Parquet gives the figures of its text", async () => {
  const csv = "id,programme,approved\n" + Array.from({ length: 40 }, (_, at) => `${at},p${at % 3},${at}.10`).join("\n");
  const query = `SELECT range AS id, 'p' || (range % 3) AS programme, (range + 0.10)::DECIMAL(18,2) AS approved FROM range(40)`;
  const files = await openFiles({ "b.csv": csv, "b.parquet": await parquetOf(query) });
  const [text, parquet] = ["b.csv", "b.parquet"].map((file) => {
    const budgets = [{ file, unit: 1, fiscalYear: "2025", level: "state" }];
    const result = run({ title: "T", currency: "KGS", fiscalYear: "2025", budgets }, files);
    return result.figures.map(({ id, per, value }) => ({ id, per, value }));
  });
  expect(parquet).toEqual(text);
  expect(parquet?.find(({ id }) => id === "budget-total")?.value).toBe("784");
});

// Worked: 5,000 rows in groups of 2,048: each row once, in the order of the file.
it("a file of several groups of rows is read whole", async () => {
  const bytes = await parquetOf("SELECT range AS id, range::DECIMAL(18,2) AS approved FROM range(5000)", ", ROW_GROUP_SIZE 2048"); // prettier-ignore
  const { row_groups: groups } = await parquetMetadataAsync(Uint8Array.from(bytes).buffer);
  expect(groups.map((each) => Number(each.num_rows))).toEqual([2048, 2048, 904]);
  const [head, ...rows] = (await rowsOf(bytes)) ?? [];
  expect(head).toEqual(["id", "approved"]);
  expect(rows).toEqual(Array.from({ length: 5000 }, (_, at) => [String(at), `${at}.00`]));
});

// Worked: the sum of 0.25 × (0 + … + 2999), by the library in a page, from the buffer that a page has of a file.
it.runIf(chromiumFound())("a page adds a Parquet file up", async () => {
  const query = "SELECT range AS id, 'p' AS programme, (range * 0.25)::DECIMAL(18,2) AS approved FROM range(3000)";
  const bytes = await parquetOf(query, ", ROW_GROUP_SIZE 2048");
  const entry = {
    contents: 'export { openFiles, run } from "./src/index.ts"',
    resolveDir: root,
    loader: "ts",
  } as const;
  const { outputFiles } = await build({ stdin: entry, bundle: true, format: "iife", globalName: "umay", write: false });
  const analysis = {
    ...{ title: "T", currency: "KGS", fiscalYear: "2025" },
    budgets: [{ file: "b.parquet", unit: 1, fiscalYear: "2025", level: "state" }],
  };
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
  const total: unknown = await page.evaluate(`(async () => {
    const bytes = Uint8Array.from(atob("${Buffer.from(bytes).toString("base64")}"), (each) => each.charCodeAt(0));
    const files = await umay.openFiles({ "b.parquet": new Uint8Array(bytes.buffer) });
    return umay.run(${JSON.stringify(analysis)}, files).figures.find(({ id }) => id === "budget-total").value;
  })()`);
  await browser.close();
  expect(total).toBe("1124625");
});

// Worked: what cannot be read whole is a fault of the file, or told.
it("says what of a Parquet file it does not take", async () => {
  const zstd = await openWorkbook(await parquetOf("SELECT 1 AS a", ", COMPRESSION zstd"));
  expect(zstd.fault).toMatchObject({ code: "file.kind", received: "Parquet, ZSTD" });
  const nested = await openWorkbook(await parquetOf("SELECT {'x': 1} AS a"));
  expect(nested.fault).toMatchObject({ code: "file.kind", received: "Parquet, a" });
  const cut = (await parquetOf("SELECT 1 AS a")).slice(0, 60);
  expect((await openWorkbook(cut)).fault?.code).toBe("file.damaged");
  const floats = await openWorkbook(await parquetOf("SELECT 0.1::DOUBLE AS a"));
  expect(floats.sheets[0]?.floats).toEqual(["a"]);
});
