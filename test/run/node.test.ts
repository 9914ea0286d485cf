import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFiles, roundDecimal, runFile } from "../../src/node.js";
import { runFolder } from "../support/examples.js";

const root = join(import.meta.dirname, "../..");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "umay-node-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("runFile", () => {
  it("gives what run gives over the same files", async () => {
    const { result, issues } = await runFile(join(root, "examples/network/umay.json"));
    expect(result?.figures).toEqual(runFolder("examples/network").result.figures);
    expect(issues).toEqual(result?.issues);
  });

  it("tells what is wrong with the analysis file, and throws nothing", async () => {
    const none = await runFile(join(folder, "umay.json"));
    expect(none).toMatchObject({ result: undefined, issues: [{ code: "file.missing", file: "umay.json" }] });
    expect(none.issues[0]?.message).toContain("umay.json");
    writeFileSync(join(folder, "bad.json"), '{ "title": "T", "currency": "KGS", "fiscalyear": "2025" }');
    const bad = await runFile(join(folder, "bad.json"), { language: "ru" });
    expect(bad.result).toBeUndefined();
    expect(bad.issues.map((each) => each.code)).toContain("analysis.unknown-key");
    expect(bad.issues.every((each) => each.message !== "")).toBe(true);
  });

  it("tells a file that is missing from one that cannot be read", async () => {
    const analysis = { title: "T", currency: "KGS", fiscalYear: "2025" };
    mkdirSync(join(folder, "a-folder.csv"));
    writeFileSync(
      join(folder, "two.json"),
      JSON.stringify({ ...analysis, funding: { file: "none.csv" }, population: { file: "a-folder.csv" } }),
    );
    const { issues } = await runFile(join(folder, "two.json"));
    const codes = issues.filter((each) => each.code.startsWith("file.")).map(({ code, file }) => [code, file]);
    expect(codes).toEqual([
      ["file.missing", "none.csv"],
      ["file.folder", "a-folder.csv"],
    ]);
    expect(issues.every((each) => !each.message.includes(folder))).toBe(true);
  });
});

describe("readFiles", () => {
  it("reads every file that an analysis names, once, by its name", async () => {
    writeFileSync(join(folder, "x.csv"), "a");
    const analysis = {
      title: "T",
      currency: "KGS",
      fiscalYear: "2025",
      funding: { file: "x.csv" },
      indices: { file: "y.csv" },
    };
    const { files, issues } = await readFiles(analysis, folder, { "y.csv": "x.csv" });
    expect(Object.keys(files)).toEqual(["x.csv", "y.csv"]);
    expect(files["y.csv"]).toEqual(new Uint8Array([97]));
    expect(issues).toEqual([]);
  });

  it("opens workbooks", async () => {
    writeFileSync(join(folder, "w.xlsx"), await writeXlsx({ sheets: [{ name: "S", rows: [["a"]] }] }));
    const analysis = { title: "T", currency: "KGS", fiscalYear: "2025", funding: { file: "w.xlsx" } };
    const { files } = await readFiles(analysis, folder);
    expect(files["w.xlsx"]).toMatchObject({ kind: "workbook", sheets: [{ name: "S" }] });
  });

  it("does not read a file to its end that is too large", async () => {
    const big = join(folder, "big.csv");
    writeFileSync(big, "");
    // A file of two gigabytes that takes no room on the disk.
    truncateSync(big, 2 ** 31);
    const analysis = { title: "T", currency: "KGS", fiscalYear: "2025", funding: { file: "big.csv" } };
    const { files, issues } = await readFiles(analysis, folder);
    expect(files).toEqual({});
    expect(issues).toMatchObject([{ code: "file.too-large", file: "big.csv", expected: "128 MB" }]);
  });

  it("reads a file called - from standard input, and stops a stream without end", async () => {
    const analysis = { title: "T", currency: "KGS", fiscalYear: "2025", funding: { file: "-" } };
    const given = Object.getOwnPropertyDescriptor(process, "stdin");
    const withInput = async (input: Readable) => {
      Object.defineProperty(process, "stdin", { value: input, configurable: true });
      return readFiles(analysis, folder);
    };
    try {
      const { files, issues } = await withInput(Readable.from([Buffer.from("a;"), Buffer.from("b")]));
      expect(files["-"]).toEqual(new TextEncoder().encode("a;b"));
      expect(issues).toEqual([]);
      const block = Buffer.alloc(2 ** 20, "1;");
      const endless = Readable.from(
        (function* () {
          for (;;) yield block;
        })(),
      );
      expect((await withInput(endless)).issues).toMatchObject([{ code: "file.too-large", file: "-" }]);
    } finally {
      if (given) Object.defineProperty(process, "stdin", given);
    }
  });
});

describe("roundDecimal", () => {
  it("rounds by the rule that is named", () => {
    expect(roundDecimal("1.005", 2, "half-up")).toBe("1.01");
    expect(roundDecimal("-2.5", 0, "half-up")).toBe("-3");
    expect(roundDecimal("2.5", 0, "half-even")).toBe("2");
    expect(roundDecimal("-1.1", 0, "up")).toBe("-1");
    expect(roundDecimal("1250", -2, "down")).toBe("1200");
  });
});
