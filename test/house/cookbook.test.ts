import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "./source-files.js";

// The programs of the cookbook, as a reader saves them beside the built package.
const page = readFileSync(join(root, "docs/cookbook.md"), "utf8");
const programs = [...page.matchAll(/```(?:js|py) title="([^"]+)"\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(
  ([, name = "", code = "", printed = ""]) => ({ name, code, printed }),
);
const folder = mkdtempSync(join(tmpdir(), "umay-cookbook-"));

beforeAll(() => {
  mkdirSync(join(folder, "node_modules/@duckdb"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const each of ["ajv", "@duckdb/node-api", "@types/node"]) {
    mkdirSync(join(folder, "node_modules", each, ".."), { recursive: true });
    symlinkSync(join(root, "node_modules", each), join(folder, "node_modules", each), "dir");
  }
  symlinkSync(root, join(folder, "node_modules/umay"), "dir");
  for (const { name, code } of programs) writeFileSync(join(folder, name), code);
});

afterAll(() => rmSync(folder, { recursive: true }));

const found = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;

test("there are twelve programs, and one of another language", () => expect(programs.length).toBe(13));

// Seen red with a wrong number in each block of what is printed.
test.each(programs)("$name prints what the page says", ({ name, printed }) => {
  const program = name.endsWith(".py") ? "python3" : process.execPath;
  if (!found(program)) return;
  const { stdout, stderr } = spawnSync(program, [name], { cwd: folder, encoding: "utf8" });
  expect([stdout, stderr]).toEqual([printed, ""]);
});

test("the one of a page needs nothing of Node", async () => {
  const entryPoints = [join(folder, "coverage.mjs")];
  const made = await build({ entryPoints, bundle: true, write: false, platform: "browser", logLevel: "silent" });
  expect(made.errors).toEqual([]);
});

// Strict, as a user has it, by both ways to find a package.
test.each(["node16", "bundler"])("their types fit, %s", (moduleResolution) => {
  const flags = ["--noEmit", "--allowJs", "--checkJs", "--strict", "--exactOptionalPropertyTypes", "--skipLibCheck", "false", "--target", "es2022", "--resolveJsonModule", "--types", "node"]; // prettier-ignore
  const way = ["--moduleResolution", moduleResolution, "--module", moduleResolution === "node16" ? "node16" : "esnext"];
  const names = programs.flatMap(({ name }) => (name.endsWith(".mjs") ? [name] : []));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, ...flags, ...way, ...names], { cwd: folder, encoding: "utf8" });
  expect(stdout).toBe("");
});
