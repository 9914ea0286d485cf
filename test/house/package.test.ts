import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  mkdirSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { root } from "./source-files.js";

// A clean folder that has nothing but the packed package and the packages it depends on.
let folder = "";
let tarball = "";
let installed = "";

const command = (name: string): string => join(root, "node_modules/.bin", name);

beforeAll(() => {
  if (!existsSync(join(root, "dist/cli.js"))) execFileSync("npm", ["run", "build"], { cwd: root });
  folder = mkdtempSync(join(tmpdir(), "umay-package-"));
  execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { cwd: root });
  tarball = join(folder, readdirSync(folder).find((each) => each.endsWith(".tgz")) ?? "");
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  execFileSync("tar", ["-xzf", tarball, "-C", modules]);
  installed = join(modules, "umay");
  execFileSync("mv", [join(modules, "package"), installed]);
  // Nothing is downloaded: what the package depends on is taken from here.
  for (const name of Object.keys(manifest.dependencies)) {
    // A name with a scope stands in a folder of its own.
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name), "dir");
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
});

afterAll(() => {
  if (folder !== "") rmSync(folder, { recursive: true });
});

const SAMPLE = `
const gap = umay.fundingGap({ required: umay.money("427", "GBP"), secured: umay.money("195", "GBP") });
const codes = [];
try { umay.addMoney(umay.money("1", "GBP"), umay.money("1", "USD")); } catch (error) { codes.push(error.code); }
const report = JSON.stringify({ value: gap.value, unit: gap.unit, codes });
`;
// Worked: Women's Aid 2024, 427 needed less 195 secured; the code is the contract's.
const EXPECTED = { value: "232", unit: "GBP", codes: ["money.currency"] };

/** Runs a script in the clean folder and gives what it wrote. */
function runScript(name: string, script: string): unknown {
  writeFileSync(join(folder, name), script);
  return JSON.parse(execFileSync(process.execPath, [name], { cwd: folder, encoding: "utf8" }));
}

describe("the packed package", () => {
  // Seen red with "./schemes" pointing at a file that the build does not make.
  it("has every file that its exports and its bin name", () => {
    const paths = JSON.stringify([
      manifest.exports,
      manifest.bin,
      manifest.main,
      manifest.module,
      manifest.types,
    ]).match(/(?:\.\/)?dist\/[^"]+/g);
    expect(paths?.length).toBeGreaterThan(20);
    expect(paths?.filter((each) => !existsSync(join(installed, each)))).toEqual([]);
    expect(existsSync(join(installed, "examples/network/umay.json"))).toBe(true);
    expect(existsSync(join(installed, "LICENSE"))).toBe(true);
    expect(existsSync(join(installed, "src"))).toBe(false);
  });

  // Seen red with a path of the build machine in the banner of the build.
  it("names no folder of the machine that built it", () => {
    const files = readdirSync(join(installed, "dist")).filter((each) => /\.(c?js|d\.c?ts|json)$/.test(each));
    expect(files.filter((each) => readFileSync(join(installed, "dist", each), "utf8").includes(root))).toEqual([]);
  });

  // Seen red with fundingGap taken out of src/index.ts.
  it("works as an ES module", () => {
    const script = `import * as umay from "umay"; import * as node from "umay/node"; ${SAMPLE}
      import { schemes } from "umay/schemes"; import { standards } from "umay/standards"; import { formats } from "umay/formats";
      const run = await node.runFile("node_modules/umay/examples/network/umay.json");
      const { default: schema } = await import("umay/analysis-1.json", { with: { type: "json" } });
      console.log(JSON.stringify({ ...JSON.parse(report), shelves: [schemes, standards, formats].every((each) => each.length > 0),
        figures: run.result.figures.length > 100, schema: schema.additionalProperties }));`;
    expect(runScript("esm.mjs", script)).toEqual({ ...EXPECTED, shelves: true, figures: true, schema: false });
  });

  it("works as a CommonJS module", () => {
    const script = `const umay = require("umay"); const { runFile } = require("umay/node"); ${SAMPLE}
      const { schemes } = require("umay/schemes"); const { standards } = require("umay/standards"); const { formats } = require("umay/formats");
      runFile("node_modules/umay/examples/network/umay.json").then((run) => console.log(JSON.stringify({ ...JSON.parse(report),
        shelves: [schemes, standards, formats].every((each) => each.length > 0), figures: run.result.figures.length > 100,
        schema: require("umay/analysis-1.json").additionalProperties })));`;
    expect(runScript("cjs.cjs", script)).toEqual({ ...EXPECTED, shelves: true, figures: true, schema: false });
  });

  // Of each door alone: one that brings all with it would freeze the others. Seen red with what is made of tables left as
  // it is written, and with the words of a language left as they are read.
  it("hands out data that nobody can change", () => {
    const script = `const thawed = (value, place, seen) => {
        if (value === null || (typeof value !== "object" && !(typeof value === "function" && "node" in value)) || seen.has(value)) return [];
        seen.add(value);
        const inside = Object.entries(value).flatMap(([key, each]) => thawed(each, place + "." + key, seen));
        return Object.isFrozen(value) ? inside : [place, ...inside];
      };
      const { register } = await import("umay");
      const found = thawed(register, "register", new Set());
      let count = 0;
      for (const door of ["schemes", "standards", "profiles", "packs", "languages", "formats", "formulas"]) {
        const seen = new Set();
        for (const [name, each] of Object.entries(await import("umay/" + door))) found.push(...thawed(each, door + "." + name, seen));
        count += seen.size;
      }
      const { unGem, schemes } = await import("umay/schemes");
      console.log(JSON.stringify({ found, many: count > 5000, same: schemes.includes(unGem) }));`;
    expect(runScript("frozen.mjs", script)).toEqual({ found: [], many: true, same: true });
  });

  // Seen red with `import "node:fs"` in src/run/run.ts: the bundle for a browser has no such module.
  it("works in a browser bundle, with nothing of Node", async () => {
    const files = Object.fromEntries(
      readdirSync(join(installed, "examples/network"))
        .filter((each) => /\.(csv|json)$/.test(each))
        .map((each) => [each, readFileSync(join(installed, "examples/network", each)).toString("base64")]),
    );
    writeFileSync(
      join(folder, "browser.mjs"),
      `import * as umay from "umay"; import { all } from "umay/all"; import { schemes } from "umay/schemes"; import { standards } from "umay/standards"; import { formats } from "umay/formats";
      ${SAMPLE}
      const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const files = Object.fromEntries(Object.entries(given).map(([name, text]) => [name, bytes(text)]));
      const { analysis } = umay.readAnalysis({ name: "umay.json", bytes: files["umay.json"] });
      const result = umay.run(analysis, files, all);
      answer = { ...JSON.parse(report), gap: result.figures.find((each) => each.id === "hard-gap" && each.per.centre === "b-3").value,
        shelves: [schemes, standards, formats].every((each) => each.length > 0) };`,
    );
    const bundle = await build({
      entryPoints: [join(folder, "browser.mjs")],
      bundle: true,
      write: false,
      platform: "browser",
      format: "iife",
      minify: true,
      absWorkingDir: folder,
      logLevel: "silent",
    });
    const code = bundle.outputFiles[0]?.text ?? "";
    expect(code).not.toMatch(/require\("(?:node:)?(?:fs|path|process)"\)/);
    // Only what a browser has, and nothing of this process.
    const page = createContext({ given: files, answer: undefined, TextDecoder, TextEncoder, atob });
    runInContext(code, page);
    const answer: unknown = JSON.parse(JSON.stringify(page["answer"]));
    expect(answer).toMatchObject({ ...EXPECTED, shelves: true });
    expect(answer).toHaveProperty("gap", expect.stringMatching(/^\d+(\.\d+)?$/));
  });

  it("runs as a command", () => {
    const bin = join(installed, manifest.bin.umay);
    const schemes = spawnSync(process.execPath, [bin, "schemes", "--json"], { cwd: folder, encoding: "utf8" });
    expect(schemes).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(schemes.stdout)).toMatchObject({ formatVersion: 2, umay: manifest.version, command: "schemes" });
    // The example has a closed centre.
    const out = join(folder, "reports/internal");
    const run = spawnSync(process.execPath, [bin, "run", "node_modules/umay/examples/network", "--out", "reports"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(out).length).toBeGreaterThan(2);
    expect(readFileSync(bin, "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
  });

  // Seen red with the types of "./node" placed after its default.
  it("passes publint and are-the-types-wrong", () => {
    const publint = spawnSync(command("publint"), ["run", tarball, "--strict"], { cwd: folder, encoding: "utf8" });
    expect(publint.status, publint.stdout + publint.stderr).toBe(0);
    const attw = spawnSync(
      command("attw"),
      [tarball, "--profile", "node16", "--format", "ascii", "--no-color", "--exclude-entrypoints", "./analysis-1.json"],
      { cwd: folder, encoding: "utf8" },
    );
    expect(attw.status, attw.stdout + attw.stderr).toBe(0);
  });
});
