import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readAnalysis, readTable, runFile, tables } from "../../src/node.js";

const SECRET = "s3cret";
const TABLE = `centre_id,source,status,fiscal_year,currency,amount\nc1,${SECRET},committed,2025,KGS,1\n`;
const root = mkdtempSync(join(tmpdir(), "umay-outside-"));
mkdirSync(join(root, "own"));
writeFileSync(join(root, "outside.csv"), TABLE);
writeFileSync(join(root, "own", "..inside.csv"), TABLE);
symlinkSync(join(root, "outside.csv"), join(root, "own", "link.csv"));

async function codesOf(file: string, folder?: string): Promise<unknown> {
  const path = join(root, "own", "umay.json");
  writeFileSync(path, JSON.stringify({ title: "T", currency: "KGS", fiscalYear: "2025", funding: { file } }));
  const { result, issues } = await runFile(path, { folder });
  return [issues.find((each) => each.code.startsWith("file."))?.code, result?.inputs.length];
}

// Seen red with every name read.
it.each(["../outside.csv", join(root, "outside.csv"), "link.csv", "x/../../outside.csv"])(
  "%s is read with the word of the caller only",
  async (file) => {
    expect(await codesOf(file)).toEqual(["file.outside", 0]);
    expect(await codesOf(file, root)).toEqual([undefined, 1]);
  },
);

it("a file of the own folder is read, and one that is missing is told so", async () => {
  expect(await codesOf("..inside.csv")).toEqual([undefined, 1]);
  expect(await codesOf("none.csv")).toEqual(["file.missing", 0]);
});

it("nothing of a file that is no table and no analysis is repeated", () => {
  const bytes = `root:x:0:0:${SECRET}\nPASSWORD=${SECRET}\n-----BEGIN ${SECRET}-----\n`;
  const { issues } = readAnalysis({ name: "umay.json", bytes });
  expect(issues).toMatchObject([{ code: "analysis.kind" }]);
  const table = readTable(tables.funding, { name: "f.csv", bytes }, {}, []);
  expect(table.issues).toMatchObject([{ code: "file.no-table" }]);
  expect(JSON.stringify([issues, table.issues, table.rejects])).not.toContain(SECRET);
});
