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
import { putFiles } from "../../src/commands/write-files.js";
import { RECORD, folderState } from "../../src/commands/run-record.js";
import { filled, killed } from "../support/broken-off.js";
import { umay } from "./cli-host.js";

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

  it("when the disk is full", () => {
    const { whole, mixed, told, refused, aside } = filled(4);
    // What cannot be written leaves what was there. Seen red with files aside that stay after an error.
    expect({ mixed, told, whole, aside }).toEqual({ mixed: [], told: 0, whole: 4, aside: [] });
    expect(refused).toBe(4);
  });
});

// Seen red with an input that is not looked for, with hashes that are not compared, and with links that are followed.
describe("a folder of outputs", () => {
  it("has a record that tells one whole run from files that are none", () => {
    const folder = join(folderOf(), "deep", "out");
    expect(putFiles(folder, [csv("1")], "first", [])).toEqual({ before: { kind: "empty" } });
    expect(folderState(folder)).toMatchObject({ kind: "whole", record: { run: "first" } });
    writeFileSync(join(folder, "a-2025-figures.csv"), "2");
    expect(folderState(folder)).toEqual({ kind: "torn", names: ["a-2025-figures.csv"] });
    expect(putFiles(folder, [csv("3")], "second", [])).toMatchObject({ before: { kind: "torn" } });
    const elsewhere = join(folderOf(), "copy.csv");
    writeFileSync(elsewhere, "3");
    unlinkSync(join(folder, "a-2025-figures.csv"));
    symlinkSync(elsewhere, join(folder, "a-2025-figures.csv"));
    expect(folderState(folder)).toEqual({ kind: "torn", names: ["a-2025-figures.csv"] });
    writeFileSync(join(folder, RECORD), "{");
    expect(folderState(folder)).toEqual({ kind: "torn", names: [RECORD] });
  });

  // Cross: the hash of node:crypto over the whole text. Seen red with pieces that are not hashed.
  it("holds what was written piece by piece, with its hash; nothing of what broke off", () => {
    const folder = folderOf();
    const name = "a-2025-figures.json";
    putFiles(folder, [{ name, content: ["{", '"a":', "1}"] }], "first", []);
    expect(read(folder, name)).toBe('{"a":1}');
    const sha256 = createHash("sha256").update('{"a":1}').digest("hex");
    const whole = { kind: "whole", record: { run: "first", files: [{ name, sha256 }] } };
    expect(folderState(folder)).toMatchObject(whole);
    const broken = function* (): Iterable<string> {
      yield "{";
      throw new Error("broken");
    };
    expect(() => putFiles(folder, [{ name, content: broken() }], "second", [])).toThrow("broken");
    expect(folderState(folder)).toMatchObject(whole);
    expect(readdirSync(folder).sort()).toEqual([name, RECORD]);
  });

  it("keeps the other formats of the same run, and no file of an earlier one", () => {
    const folder = folderOf();
    const page = { name: "a-2025-report.html", content: "p" };
    const other = { name: "b-2025-report.html", content: "of another analysis" };
    putFiles(folder, [csv("1"), other], "first", []);
    putFiles(folder, [page], "first", []);
    expect(folderState(folder)).toMatchObject({ kind: "whole", record: { files: { length: 3 } } });
    putFiles(folder, [page], "second", []);
    expect(readdirSync(folder).sort()).toEqual(["a-2025-report.html", "b-2025-report.html", RECORD]);
  });

  it("never takes the place of a file that was read", () => {
    const folder = folderOf();
    const input = join(folder, "a-2025-figures.csv");
    writeFileSync(input, "mine");
    expect(putFiles(folder, [csv("x")], "run", [input])).toEqual({ input: "a-2025-figures.csv" });
    linkSync(input, join(folder, "b-2025-figures.csv"));
    expect(putFiles(folder, [csv("x", "b-2025-figures.csv")], "run", [input])).toEqual({
      input: "b-2025-figures.csv",
    });
    expect(read(folder, "a-2025-figures.csv")).toBe("mine");
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it("is not left by a link", () => {
    const [folder, outside] = [folderOf(), folderOf()];
    const target = join(outside, "precious.txt");
    writeFileSync(target, "precious");
    symlinkSync(target, join(folder, "a-2025-figures.csv"));
    symlinkSync(target, join(folder, RECORD));
    symlinkSync(target, join(folder, ".umay-a-2025-figures.csv.part"));
    putFiles(folder, [csv("x")], "run", []);
    expect(readFileSync(target, "utf8")).toBe("precious");
    expect(read(folder, "a-2025-figures.csv")).toBe("x");
    expect(folderState(folder)).toMatchObject({ kind: "whole" });
  });

  it("that cannot be made or written is an error at once, and keeps what it held", () => {
    expect(() => putFiles("/proc/nowhere/out", [csv("x")], "run", [])).toThrow(
      expect.objectContaining({ code: "ENOENT" }),
    );
    const folder = folderOf();
    putFiles(folder, [csv("1")], "first", []);
    mkdirSync(join(folder, "b-2025-report.html"));
    const both = [csv("2"), csv("2", "b-2025-report.html")];
    expect(() => putFiles(folder, both, "second", [])).toThrow(expect.objectContaining({ code: "EISDIR" }));
    expect(folderState(folder)).toMatchObject({ kind: "whole", record: { run: "first" } });
    expect(existsSync(join(folder, ".umay-a-2025-figures.csv.part"))).toBe(false);
  });
});

// Seen red: «This is a fault of umay», of a folder that is not there.
it("the page is not written where no file can be, and the reason is told", async () => {
  const { code, err } = await umay(folderOf(), ["page", "--out", "none/umay.html"]);
  expect([code, err]).toEqual([1, expect.stringMatching(/^Cannot write to none\/umay\.html \(ENOENT\)/)]);
});
