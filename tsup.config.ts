import { writeFileSync } from "node:fs";
import { defineConfig } from "tsup";
import * as z from "zod";
import { analysis } from "./src/model/analysis.js";

const library = {
  index: "src/index.ts",
  node: "src/node.ts",
  schemes: "src/schemes/index.ts",
  standards: "src/standards/index.ts",
  formats: "src/formats/index.ts",
};

export default defineConfig({
  entry: { ...library, cli: "src/cli.ts" },
  format: ["esm", "cjs"],
  target: "node20",
  splitting: true,
  clean: true,
  // TypeScript 6 calls the options that the type bundler sets deprecated.
  dts: { entry: library, compilerOptions: { ignoreDeprecations: "6.0" } },
  // The schema of the analysis file is the one that the library checks with, so the two cannot drift apart.
  onSuccess: () => {
    writeFileSync("dist/analysis-1.json", `${JSON.stringify(z.toJSONSchema(analysis), null, 2)}\n`);
    return Promise.resolve();
  },
});
