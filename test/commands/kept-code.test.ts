import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { loadKept } from "../../src/kept-code.js";
import { isInFull } from "../support/demand.js";

const folder = (): string => mkdtempSync(join(tmpdir(), "umay-kept-"));

// A script that says a number and where it stands.
function scriptIn(place: string, number: number): string {
  const path = join(place, "script.cjs");
  writeFileSync(path, `const said = () => ${number}; module.exports = { said, file: __filename };`);
  return path;
}
const load = (path: string, kept: string) => loadKept<{ said: () => number; file: string }>(path, kept);

describe("code that is kept", () => {
  it("is that of the last time, and runs as the script does", () => {
    const place = folder();
    const [path, kept] = [scriptIn(place, 7), join(place, "a folder", "script.code")];
    const first = load(path, kept);
    expect([first.isKept, first.exports.said(), first.exports.file]).toEqual([false, 7, path]);
    first.keep();
    const second = load(path, kept);
    expect([second.isKept, second.exports.said(), second.exports.file]).toEqual([true, 7, path]);
  });

  // V8 tells scripts apart by their length alone. Seen red with a hash over the code without the script.
  it("is not that of another script of the same length", () => {
    const place = folder();
    const kept = join(place, "script.code");
    load(scriptIn(place, 7), kept).keep();
    const changed = load(scriptIn(place, 8), kept);
    expect([changed.isKept, changed.exports.said()]).toEqual([false, 8]);
  });

  // Seen red without the hash: V8 took the damaged code.
  it("is not used when it is damaged, and is kept anew", () => {
    const place = folder();
    const [path, kept] = [scriptIn(place, 7), join(place, "script.code")];
    load(path, kept).keep();
    const whole = readFileSync(kept);
    for (const damaged of [whole.subarray(0, 100), Buffer.from(whole).fill(255, 200, 240), Buffer.alloc(0)]) {
      writeFileSync(kept, damaged);
      const found = load(path, kept);
      expect([found.isKept, found.exports.said()]).toEqual([false, 7]);
      found.keep();
      expect(readFileSync(kept).length).toBeGreaterThan(200);
    }
  });

  it("is not kept where nothing can be written, and the script runs", () => {
    const place = folder();
    const path = scriptIn(place, 7);
    const found = load(path, join(path, "script.code"));
    found.keep();
    expect(found.exports.said()).toBe(7);
  });
});

describe("the command", () => {
  // Its scripts are read so. Seen red with charset: "utf8" in tsup.config.ts.
  it.each(["command.cjs"])("is written in ASCII: %s", (name) => {
    expect(readFileSync(resolve("dist", name)).every((byte) => byte < 128)).toBe(true);
  });

  const umay = (cache: string, args: readonly string[]): string => {
    const env = { ...process.env, XDG_CACHE_HOME: cache, HOME: cache, LOCALAPPDATA: cache };
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("dist/cli.js"), ...args], {
      env,
      encoding: "utf8",
    });
    return `${String(status)} ${stdout} ${stderr}`;
  };

  // Code that was kept cannot import: what is read late must be read all the same. Seen red with import() in the scripts.
  it.runIf(isInFull("every format, written by code that was kept"))("writes every format with it", () => {
    const cache = folder();
    const out = folder();
    const args = ["run", "examples/naryn/umay.json", "--out", out, "--format", "estimate,xlsx,json"];
    const first = umay(cache, args);
    expect(first).toMatch(/^0 /);
    expect(umay(cache, args)).toBe(first);
    expect(readdirSync(join(out, "internal")).filter((each) => each.endsWith(".docx"))).toHaveLength(1);
  });

  // Seen red with keep() called for every exit code.
  it.runIf(isInFull("code that is kept by each kind of call"))(
    "keeps its code of each kind of call that came to its end, and says the same with it",
    () => {
      const cache = folder();
      const names = (): string[] =>
        readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((each) => each.endsWith(".code"));
      expect(umay(cache, ["no-such-command"])).toMatch(/^2 /);
      expect(names()).toEqual([]);
      const first = umay(cache, ["schemes", "--language", "ru"]);
      expect(names()).toHaveLength(1);
      expect(umay(cache, ["schemes", "--language", "ru"])).toBe(first);
      umay(cache, ["--version"]);
      expect(names()).toHaveLength(2);
    },
  );
});
