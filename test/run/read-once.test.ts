import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/run/run.js";
import type { Analysis } from "../../src/model/analysis.js";

const FOLDER = join(import.meta.dirname, "../../examples/open-network");
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, name)));
const analysis = JSON.parse(readFileSync(join(FOLDER, "umay.json"), "utf8")) as Analysis;
const named = Object.values(analysis).flatMap((each: unknown) =>
  typeof each === "object" && each !== null && "file" in each ? String(each.file) : [],
);
const files = (): Record<string, Uint8Array> => Object.fromEntries(named.map((name) => [name, bytesOf(name)]));

describe("what was read of a table is kept while the bytes of its file are the same", () => {
  it("and a second run finds the same as the first and as one that keeps nothing", () => {
    const held = files();
    const first = JSON.stringify(run(analysis, held));
    expect(JSON.stringify(run(analysis, held))).toBe(first);
    expect(JSON.stringify(run(analysis, files()))).toBe(first);
  });

  // Seen red with the hash left out of what a reading is known by.
  it("but not when somebody wrote something else into them", () => {
    const held = files();
    const [name = ""] = named.filter((each) => each.startsWith("funding"));
    const before = JSON.stringify(run(analysis, held));
    const text = readFileSync(join(FOLDER, name), "utf8");
    const other = text.replace(/\d(?=\d{5})/, (digit) => (digit === "9" ? "8" : "9"));
    held[name]?.set(new TextEncoder().encode(other));
    const after = JSON.stringify(run(analysis, held));
    expect(after).not.toBe(before);
    expect(after).toBe(JSON.stringify(run(analysis, { ...files(), [name]: new TextEncoder().encode(other) })));
  });

  it("nor in another language of the analysis", () => {
    const held = files();
    run(analysis, held);
    const kept = JSON.stringify(run({ ...analysis, language: "ru" }, held));
    expect(kept).toBe(JSON.stringify(run({ ...analysis, language: "ru" }, files())));
  });
});
