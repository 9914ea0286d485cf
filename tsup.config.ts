import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    node: "src/node.ts",
    schemes: "src/schemes/index.ts",
    standards: "src/standards/index.ts",
    formats: "src/formats/index.ts",
    cli: "src/cli.ts",
  },
  format: ["esm", "cjs"],
  target: "node20",
  splitting: true,
  clean: true,
  // TypeScript 6 calls the options that the type bundler sets deprecated.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});
