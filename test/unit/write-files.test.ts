import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { putFiles } from "../../src/commands/put-files.js";
import { RECORD, folderState } from "../../src/commands/run-record.js";
import { filled, killed } from "../support/broken-off.js";

const folderOf = (): string => mkdtempSync(join(tmpdir(), "umay-files-"));
const csv = (content: string, name = "a-2025-figures.csv") => ({ name, content });
const read = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");

describe("a run that is broken off leaves one whole run, or a folder that is told to be none", () => {
  // derived: each file says on its first line which run it is of
  it("when it is killed", async () => {
    const { whole, told, mixed } = await killed(6, (turn) => turn * 7);
    expect(mixed).toEqual([]);
    expect(whole + told).toBe(6);
  });

  it("when the disk is full", async () => {
    const { whole, mixed, told, refused, aside } = await filled(4);
    // What cannot be written leaves what was there. Seen red with files aside that stay after an error.
    expect({ mixed, told, whole, aside }).toEqual({ mixed: [], told: 0, whole: 4, aside: [] });
    expect(refused).toBe(4);
  });
});

// Seen red with an input that is not looked for, with hashes that are not compared, and with links that are followed.
describe("a folder of outputs", () => {
  it("has a record that tells one whole run from files that are none", async () => {
    const folder = join(folderOf(), "deep", "out");
    expect(await putFiles(folder, [csv("1")], "first", [])).toEqual({ before: { kind: "empty" } });
    expect(await folderState(folder)).toMatchObject({ kind: "whole", record: { run: "first" } });
    writeFileSync(join(folder, "a-2025-figures.csv"), "2");
    expect(await folderState(folder)).toEqual({ kind: "torn", names: ["a-2025-figures.csv"] });
    expect(await putFiles(folder, [csv("3")], "second", [])).toMatchObject({ before: { kind: "torn" } });
    const elsewhere = join(folderOf(), "copy.csv");
    writeFileSync(elsewhere, "3");
    unlinkSync(join(folder, "a-2025-figures.csv"));
    symlinkSync(elsewhere, join(folder, "a-2025-figures.csv"));
    expect(await folderState(folder)).toEqual({ kind: "torn", names: ["a-2025-figures.csv"] });
    writeFileSync(join(folder, RECORD), "{");
    expect(await folderState(folder)).toEqual({ kind: "torn", names: [RECORD] });
  });

  // Cross: the hash of node:crypto over the whole text. Seen red with pieces that are not hashed.
  it("holds what was written piece by piece, with its hash; nothing of what broke off", async () => {
    const folder = folderOf();
    const name = "a-2025-figures.json";
    await putFiles(folder, [{ name, content: ["{", '"a":', "1}"] }], "first", []);
    expect(read(folder, name)).toBe('{"a":1}');
    const sha256 = createHash("sha256").update('{"a":1}').digest("hex");
    const whole = { kind: "whole", record: { run: "first", files: [{ name, sha256 }] } };
    expect(await folderState(folder)).toMatchObject(whole);
    const broken = function* (): Iterable<string> {
      yield "{";
      throw new Error("broken");
    };
    await expect(putFiles(folder, [{ name, content: broken() }], "second", [])).rejects.toThrow("broken");
    expect(await folderState(folder)).toMatchObject(whole);
    expect(readdirSync(folder).sort()).toEqual([name, RECORD]);
  });

  it("keeps the other formats of the same run, and no file of an earlier one", async () => {
    const folder = folderOf();
    const page = { name: "a-2025-report.html", content: "p" };
    const other = { name: "b-2025-report.html", content: "of another analysis" };
    await putFiles(folder, [csv("1"), other], "first", []);
    await putFiles(folder, [page], "first", []);
    expect(await folderState(folder)).toMatchObject({ kind: "whole", record: { files: { length: 3 } } });
    await putFiles(folder, [page], "second", []);
    expect(readdirSync(folder).sort()).toEqual(["a-2025-report.html", "b-2025-report.html", RECORD]);
  });

  it("never takes the place of a file that was read", async () => {
    const folder = folderOf();
    const input = join(folder, "a-2025-figures.csv");
    writeFileSync(input, "mine");
    expect(await putFiles(folder, [csv("x")], "run", [input])).toEqual({ input: "a-2025-figures.csv" });
    linkSync(input, join(folder, "b-2025-figures.csv"));
    expect(await putFiles(folder, [csv("x", "b-2025-figures.csv")], "run", [input])).toEqual({
      input: "b-2025-figures.csv",
    });
    expect(read(folder, "a-2025-figures.csv")).toBe("mine");
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it("is not left by a link", async () => {
    const [folder, outside] = [folderOf(), folderOf()];
    const target = join(outside, "precious.txt");
    writeFileSync(target, "precious");
    symlinkSync(target, join(folder, "a-2025-figures.csv"));
    symlinkSync(target, join(folder, RECORD));
    symlinkSync(target, join(folder, ".umay-a-2025-figures.csv.part"));
    await putFiles(folder, [csv("x")], "run", []);
    expect(readFileSync(target, "utf8")).toBe("precious");
    expect(read(folder, "a-2025-figures.csv")).toBe("x");
    expect(await folderState(folder)).toMatchObject({ kind: "whole" });
  });

  it("that cannot be made or written is an error at once, and keeps what it held", async () => {
    await expect(putFiles("/proc/nowhere/out", [csv("x")], "run", [])).rejects.toMatchObject({ code: "ENOENT" });
    const folder = folderOf();
    await putFiles(folder, [csv("1")], "first", []);
    mkdirSync(join(folder, "b-2025-report.html"));
    const both = [csv("2"), csv("2", "b-2025-report.html")];
    await expect(putFiles(folder, both, "second", [])).rejects.toMatchObject({ code: "EISDIR" });
    expect(await folderState(folder)).toMatchObject({ kind: "whole", record: { run: "first" } });
    expect(existsSync(join(folder, ".umay-a-2025-figures.csv.part"))).toBe(false);
  });
});
