// Builds what runs of the library: for bundlers a module a file (dist/esm); for Node the entries and what they share;
// for `require` one script (dist/umay.cjs). The command is built by tsup.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { build } from "esbuild";
import { entries } from "./entries.mjs";
import { wordsApart } from "./words-apart.mjs";
import { wordsBeside } from "./words-beside.mjs";

const ENGINES = ["pg", "@duckdb/node-api", "@clickhouse/client"];
// What a user installs with the library, or beside it. Every other package is built in.
const PACKAGES = ["decimal.js", "hyparquet", "papaparse", "zod"];
const external = [...ENGINES, ...PACKAGES].flatMap((name) => [name, `${name}/*`]);
// A program that fails shows the line of the library where it did: that is no megabyte.
const minified = { minify: true, lineLimit: 500 };
const shared = { target: "node20", charset: "utf8", logLevel: "warning", supported: { "regexp-unicode-property-escapes": true } }; // prettier-ignore
const paths = Object.values(entries);

// The writer of workbooks is a script of the command: for Node it stands there once.
const besideCommand = {
  name: "beside-command",
  setup: (build) => {
    build.onResolve({ filter: /^hucre\/xlsx$/ }, () => ({ path: "./xlsx.cjs", external: true }));
  },
};

mkdirSync("dist/cjs", { recursive: true });

// For Node: the entries, each one file beside what several of them share.
await build({
  ...shared,
  entryPoints: entries,
  bundle: true,
  ...minified,
  splitting: true,
  format: "esm",
  platform: "node",
  outdir: "dist",
  chunkNames: "shared-[hash]",
  plugins: [wordsBeside, besideCommand],
  banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' }, // prettier-ignore
  external,
});

// For require: one script with all entries, so that they share what they know.
const names = Object.keys(entries);
const nameOf = (entry) => `entry_${entry}`;
await build({
  ...shared,
  stdin: {
    contents: names.map((each) => `export * as ${nameOf(each)} from "./${entries[each]}";`).join("\n"),
    resolveDir: process.cwd(),
  },
  bundle: true,
  ...minified,
  format: "cjs",
  platform: "node",
  outfile: "dist/umay.cjs",
  plugins: [wordsBeside, besideCommand],
  define: { "import.meta.url": "here" },
  banner: { js: 'const here = require("node:url").pathToFileURL(__filename).href;' },
  external,
});
for (const each of names)
  writeFileSync(`dist/cjs/${each}.js`, `module.exports = require("../umay.cjs").${nameOf(each)};\n`);
writeFileSync("dist/cjs/package.json", '{ "type": "commonjs" }\n');

// For bundlers: every module that an entry needs, as it is, with the packages that are built in as modules of their own.
const builtIn = {
  name: "built-in",
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\./ }, ({ path, kind, importer }) => (kind === "entry-point" || path.endsWith(".json") || importer.includes("node_modules") ? undefined : { path, external: true })); // prettier-ignore
  },
};
const { metafile } = await build({
  ...shared,
  entryPoints: paths.filter((each) => each !== entries.node),
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  outdir: "out/esm",
  external,
  metafile: true,
  write: false,
});
const modules = Object.keys(metafile.inputs).filter((each) => each.startsWith("src/") && each.endsWith(".ts"));
const esm = { ...shared, format: "esm", outdir: "dist/esm", outbase: "src" };
await build({ ...esm, entryPoints: modules, bundle: true, splitting: true, external, platform: "neutral", mainFields: ["module", "main"], conditions: ["import", "browser"], plugins: [wordsApart, builtIn], chunkNames: "packages/[hash]" }); // prettier-ignore

// A package that is built in, into a module of its own or of ours, is read where it comes from.
for (const each of readdirSync("dist/esm", { recursive: true }).map((name) => join("dist/esm", name)))
  if (each.endsWith(".js") && readFileSync(each, "utf8").includes("// node_modules/"))
    await build({ ...shared, entryPoints: [each], outfile: each, allowOverwrite: true, minify: true, format: "esm" });
