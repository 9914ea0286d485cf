import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { type Plugin as BuildPlugin, build } from "esbuild";
import type { Plugin } from "vitest/config";

const root = resolve(import.meta.dirname, "../..");
const [sources, built] = [join(root, "src"), join(root, "built")];

/** Which modules are left to Node. */
export const NATIVE = /\/built\/.+\.js$/;

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((each) =>
    each.isFile() ? [join(each.parentPath, each.name)] : [],
  );

/**
 * Before the first test: writes the modules of `src/made`, so that no test reads tables of yesterday, and every module of
 * `src` as Node reads it.
 */
export default async function make(): Promise<void> {
  execFileSync("npm", ["run", "-s", "make"], { cwd: root, stdio: "inherit" });
  const { outputFiles } = await build({
    // What is written in AssemblyScript is compiled by a program of its own.
    entryPoints: filesOf(sources).filter((path) => /\.tsx?$/.test(path) && !path.includes("/kernel/")),
    outdir: built,
    outbase: sources,
    bundle: true,
    packages: "external",
    plugins: [oneByOne],
    format: "esm",
    platform: "node",
    target: "node20",
    charset: "utf8",
    write: false,
  });
  const wanted = new Set(outputFiles.map(({ path }) => path));
  if (existsSync(built)) for (const path of filesOf(built)) if (!wanted.has(path)) rmSync(path);
  // Tests that run beside these read them meanwhile.
  for (const { path, contents, text } of outputFiles) {
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
}

// Each module imports the others; what is no module, such as the manifest, is taken in.
const oneByOne: BuildPlugin = {
  name: "one-by-one",
  setup: (made) => {
    made.onResolve({ filter: /^\..*\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** Tests import the modules of `src` as they were written for Node: Vite would make each of them anew in every process. */
export const natively: Plugin = {
  name: "natively",
  enforce: "pre",
  resolveId: (source, importer = "") => {
    const path = relative(sources, resolve(dirname(importer), source));
    if (!/^[./].*\.[jt]sx?$/.test(source) || path.startsWith("..")) return undefined;
    return { id: join(built, path.replace(/tsx?$/, "js")), external: true };
  },
};
