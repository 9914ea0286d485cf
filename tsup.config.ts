import { writeFileSync } from "node:fs";
import { defineConfig } from "tsup";
import { analysisSchema } from "./src/model/analysis-schema.js";

const library = {
  index: "src/index.ts",
  node: "src/node.ts",
  schemes: "src/schemes/index.ts",
  standards: "src/standards/index.ts",
  profiles: "src/profiles/index.ts",
  formats: "src/formats/index.ts",
};

const libraryBuild = defineConfig({
  entry: library,
  format: ["esm", "cjs"],
  target: "node20",
  splitting: true,
  shims: true,
  // TypeScript 6 calls the options that the type bundler sets deprecated.
  dts: { entry: library, compilerOptions: { ignoreDeprecations: "6.0" } },
  // The schema of the analysis file is the one that the library checks with, so the two cannot drift apart.
  onSuccess: () => {
    writeFileSync("dist/analysis-1.json", `${JSON.stringify(analysisSchema(), null, 2)}\n`);
    return Promise.resolve();
  },
});

// An engine is a package of the user.
const ENGINES = ["pg", /^@duckdb\//, /^@clickhouse\//];

// The command starts in one file: Node opens no other, and nothing in it is read that no command needs.
const commandBuild = defineConfig({
  entry: { cli: "src/cli.ts", "scan-worker": "src/scan-worker.ts", "engine-worker": "src/engine-worker.ts" },
  format: ["esm"],
  target: "node20",
  splitting: false,
  minify: true,
  external: ENGINES,
  // The writer of text documents is as large as all else and is read where one is written.
  noExternal: [/^(?!docx$|pg$|@duckdb\/|@clickhouse\/)/],
  banner: {
    js: [
      'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
      // Before anything is loaded: Node gives memory away sparingly, as src/memory.ts says, and compiles late: most of a
      // short run is done before compiled code pays.
      'import { setFlagsFromString as setFlag } from "node:v8";',
      'setFlag("--semi-space-growth-factor=1"); setFlag("--interrupt-budget=400000");',
    ].join("\n"),
  },
  esbuildOptions: (options) => {
    options.charset = "utf8";
    options.legalComments = "external";
  },
});

export default [libraryBuild, commandBuild];
