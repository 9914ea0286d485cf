import { expect, it } from "vitest";
import { sourceFiles } from "./source-files.js";

const RESOLVER = "calculate/resolve-network.ts";
// Where it is worked out which standard a service meets and which regions there are.
const ANSWERS = ["calculate/choose-standard.ts", "calculate/regions.ts"];

const files = sourceFiles();

/** The files that a file imports, with those that these import. */
function importedBy(start: string, found: Set<string> = new Set()): ReadonlySet<string> {
  if (found.has(start)) return found;
  found.add(start);
  for (const { file } of files.find((each) => each.file === start)?.imports ?? [])
    if (file !== undefined) importedBy(file, found);
  return found;
}

// Seen red with `import { chooseStandard } from "../choose-standard.js"` in src/calculate/plan/unit-cost-tables.ts. Types may
// be imported anywhere.
it.each([
  "calculate/network-tables.ts",
  "calculate/plan/plan.ts",
  "calculate/link-network.ts",
  "compare/comparison-side.ts",
])("%s and all that it imports leave the questions of a network to its resolver", (start) => {
  const walked = importedBy(start);
  const asking = files.filter(
    ({ file, imports }) =>
      walked.has(file) && imports.some((each) => !each.typeOnly && ANSWERS.includes(each.file ?? "")),
  );
  expect(asking.map((each) => each.file)).toEqual([RESOLVER]);
});
