import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import type TypeScript from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isHere, isInFull } from "../support/demand.js";
import { Packed } from "./packed.js";
import { root } from "./source-files.js";

// The programs of the cookbook, as a reader saves them beside the packed package.
const page = readFileSync(join(root, "docs/cookbook.md"), "utf8");
const programs = [...page.matchAll(/```(?:js|py) title="([^"]+)"\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(
  ([, name = "", code = "", printed = ""]) => ({ name, code, printed }),
);
let packed: Packed;

beforeAll(() => {
  packed = new Packed(["ajv", "@duckdb/node-api", "@types/node"]);
  for (const { name, code } of programs) packed.write(name, code);
});

afterAll(() => packed.leave());

const found = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;

test("there are thirteen programs, and one of another language", () => expect(programs.length).toBe(14));

// Seen red with a wrong number in each block of what is printed.
const inFull = isInFull("programs of the cookbook, but for every third");
test.for(programs)("$name prints what the page says", ({ name, printed }, { skip }) => {
  skip(!inFull && programs.findIndex((each) => each.name === name) % 3 > 0);
  const program = name.endsWith(".py") ? "python3" : process.execPath;
  if (!found(program)) return;
  const { stdout, stderr } = packed.run(program, name);
  expect([stdout, stderr]).toEqual([printed, ""]);
});

test("the one of a page needs nothing of Node", async () => {
  const entryPoints = [join(packed.folder, "coverage.mjs")];
  const made = await build({ entryPoints, bundle: true, write: false, platform: "browser", logLevel: "silent" });
  expect(made.errors).toEqual([]);
});

/** What a compiler finds in programs, and in the types that they take of the package: strict, as a user has it. */
function faults(ts: typeof TypeScript, moduleResolution: string, module: string): string[] {
  const strict = { noEmit: true, allowJs: true, checkJs: true, strict: true, exactOptionalPropertyTypes: true };
  const given = { ...strict, target: "es2022", resolveJsonModule: true, types: ["node"], moduleResolution, module };
  const { options } = ts.convertCompilerOptionsFromJson(given, packed.folder);
  const host = { ...ts.createCompilerHost(options), getCurrentDirectory: () => packed.folder };
  const names = programs.flatMap(({ name }) => (name.endsWith(".mjs") ? [join(packed.folder, name)] : []));
  const program = ts.createProgram(names, options, host);
  // Types of others, such as those of Node, are not looked at.
  const own = program
    .getSourceFiles()
    .filter(({ fileName }) => /\/umay\/dist\/|^(?!.*\/node_modules\/)/.test(fileName));
  expect(own.length).toBeGreaterThan(names.length + 100);
  const found = own.flatMap((each) => [...program.getSyntacticDiagnostics(each), ...program.getSemanticDiagnostics(each)]); // prettier-ignore
  return [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics(), ...found].map(
    ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
  );
}

const oldest = join(process.env["UMAY_TS"] ?? "", "node_modules/typescript");

// Seen red with a number in place of a text in errors.mjs, and with a type that does not exist in dist/esm/money/money.d.ts.
test.each(["typescript", oldest])("their types fit, by both ways to find a package, %s", (compiler) => {
  if (!isHere(compiler !== oldest || existsSync(oldest), "TypeScript 5.4 in the folder that UMAY_TS names")) return;
  const ts = createRequire(import.meta.url)(compiler) as typeof TypeScript;
  expect([...faults(ts, "node16", "node16"), ...faults(ts, "bundler", "esnext")]).toEqual([]);
});
