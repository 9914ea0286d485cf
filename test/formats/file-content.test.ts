import vm from "node:vm";
import { expect, it } from "vitest";
import { openFiles, readAnalysis, readTable, run, tables } from "../support/library.js";

// derived: 100 + 50 in the two rows
const TEXT = "centre_id,source,status,fiscal_year,currency,amount\nc1,State,committed,2025,KGS,100\nc1,State,committed,2025,KGS,50\n"; // prettier-ignore
const bytes = new TextEncoder().encode(TEXT);
const padded = new Uint8Array([9, 9, ...bytes, 9]);
const foreign: unknown = vm.runInNewContext("Uint8Array.from(list)", { list: [...bytes] });
const foreignBuffer: unknown = vm.runInNewContext("Uint8Array.from(list).buffer", { list: [...bytes] });

const anything = (content: unknown): never => content as never;
const codeOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error instanceof Error && "code" in error ? error.code : String(error);
  }
  return undefined;
};

// Seen red with views of bytes alone, without texts, and with buffers known by their class.
it.each<[string, unknown]>([
  ["text", TEXT],
  ["bytes", bytes],
  ["a buffer", bytes.buffer],
  ["a Node buffer", Buffer.from(bytes)],
  ["a part of a buffer", padded.subarray(2, -1)],
  ["a view", new DataView(padded.buffer, 2, bytes.length)],
  ["other numbers than bytes", new Uint16Array(bytes.slice(0, 2 * Math.floor(bytes.length / 2)).buffer)],
  ["bytes of another realm", foreign],
  ["a buffer of another realm", foreignBuffer],
])("a file may be given as %s", async (_, content) => {
  const given = anything(content);
  expect(readTable(tables.funding, { name: "f.csv", bytes: given }, {}, []).rows).toHaveLength(2);
  const analysis = { title: "T", currency: "KGS", fiscalYear: "2025", funding: { file: "f.csv" } };
  expect(run(analysis, { "f.csv": given }).inputs).toMatchObject([{ accepted: 2 }]);
  expect(run(analysis, await openFiles({ "f.csv": given })).inputs).toMatchObject([{ accepted: 2 }]);
  expect(readAnalysis({ name: "umay.json", bytes: given }).issues).toMatchObject([{ code: "analysis.kind" }]);
});

it.each([7, null, undefined, {}, ["a"], new Map()])("what is no content is a coded error: %s", async (content) => {
  const given = anything(content);
  expect(codeOf(() => readTable(tables.funding, { name: "f.csv", bytes: given }, {}, []))).toBe("file.content");
  expect(codeOf(() => readAnalysis({ name: "umay.json", bytes: given }))).toBe("file.content");
  expect(codeOf(() => run({ title: "T", currency: "KGS", fiscalYear: "2025" }, { "f.csv": given }))).toBe(
    "file.content",
  );
  await expect(openFiles({ "f.csv": given })).rejects.toMatchObject({ code: "file.content" });
});
