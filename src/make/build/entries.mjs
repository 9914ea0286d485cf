/** What the package exports: the file of each entry by its name; `umay` itself is `index`. */
export const entries = {
  index: "src/index.ts",
  node: "src/node.ts",
  all: "src/run/all.ts",
  decimal: "src/money/decimal.ts",
  expressions: "src/expressions.ts",
  formats: "src/formats/index.ts",
  formulas: "src/formulas.ts",
  interview: "src/interview/index.ts",
  languages: "src/languages/index.ts",
  methods: "src/methods.ts",
  own: "src/model/own-entries.ts",
  packs: "src/packs/index.ts",
  patterns: "src/model/patterns.ts",
  profiles: "src/profiles/index.ts",
  schemes: "src/schemes/index.ts",
  standards: "src/standards/index.ts",
};
