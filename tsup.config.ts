import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Options, defineConfig } from "tsup";
import { wordsBeside } from "./src/make/build/words-beside.mjs";
import { analysisSchema } from "./src/model/check-analysis.js";

// An engine is a package of the user.
const ENGINES = ["pg", /^@duckdb\//, /^@clickhouse\//];

// A command reads its own files, and nothing that it does not need.
const commandBuild: Options = {
  target: "node20",
  minify: true,
  esbuildPlugins: [wordsBeside],
  external: ENGINES,
  // The writer of text documents is as large as all else and is read where one is written.
  noExternal: [/^(?!pg$|@duckdb\/|@clickhouse\/)/],
  esbuildOptions: (options) => {
    options.legalComments = "external";
    // Node knows the properties of letters. Else each pattern with them would be made anew whenever it is used.
    options.supported = { "regexp-unicode-property-escapes": true };
  },
};

// A script in ASCII takes half the memory, and a third of the time to read. Texts are written so anyway, and here patterns.
const inAscii: NonNullable<Options["plugins"]>[number] = {
  name: "in-ascii",
  renderChunk: (code) => ({
    code: code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  }),
};

// Packages that few calls need are scripts of their own, which are read late.
const LATE: Readonly<Record<string, string>> = {
  "hucre/xlsx": "xlsx",
  hyparquet: "parquet",
  "@clack/prompts": "prompts",
};
const lateEntries = Object.entries(LATE).map(([name, script]) => [script, fileURLToPath(import.meta.resolve(name))]);
const readLate: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "read-late",
  setup: (build) => {
    build.onResolve({ filter: /^(hucre|hyparquet|@clack)/ }, ({ path }) => {
      const script = LATE[path];
      return script === undefined ? undefined : { path: `./${script}.cjs`, external: true };
    });
  },
};

// What is loaded with the code that is kept of it, as src/kept-code.ts says.
const scriptBuild = defineConfig({
  ...commandBuild,
  entry: {
    command: "src/commands/start.ts",
    ...(Object.fromEntries(lateEntries) as Record<string, string>),
  },
  esbuildPlugins: [wordsBeside, readLate],
  format: ["cjs"],
  splitting: false,
  shims: true,
  plugins: [inAscii],
  esbuildOptions: (options, context) => {
    commandBuild.esbuildOptions?.(options, context);
    // Code that was kept cannot import.
    options.supported = { ...options.supported, "dynamic-import": false };
  },
});

const startBuild = defineConfig({
  ...commandBuild,
  entry: { cli: "src/cli.ts", "engine-worker": "src/engine-worker.ts" },
  format: ["esm"],
  splitting: true,
  // The schema of the analysis file is the one that the library checks with, so the two cannot drift apart.
  onSuccess: () => {
    writeFileSync("dist/analysis-1.json", `${JSON.stringify(analysisSchema())}\n`);
    return Promise.resolve();
  },
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
});

export default [scriptBuild, startBuild];
