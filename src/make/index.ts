// Makes every module of `src/made` from the tables beside the code, and removes those that no table makes any more. It
// runs before everything that reads them.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import {
  benchmarkModules,
  essentialPackageModules,
  figuresModule,
  ownColumnsModule,
  schemeModules,
  sourcesModule,
  standardModules,
  stateModules,
} from "./shelves.js";
import { formulaModules, inputsModule } from "./formulas.js";
import { packModules } from "./packs.js";
import { phraseModules } from "./phrases.js";
import { profileModules } from "./profile-tables.js";
import { understoodModules } from "./understood.js";

const MADE = "src/made";

const textOf = (path: string): string => readFileSync(join("src", path), "utf8");

const kept = (folder: string): string[] => {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((each) =>
    each.isFile() ? [join(each.parentPath, each.name)] : [],
  );
};

/** The texts of a folder of src, by their paths in it. */
const textsOf = (folder: string): Map<string, string> =>
  new Map(
    kept(join("src", folder))
      .sort()
      .map((path) => [relative(join("src", folder), path).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
  );

const understood = understoodModules(textOf("languages/understood.csv"));
const codes = [...understood.keys()].flatMap((path) => /^understood\/(.+)\.ts$/.exec(path)?.[1] ?? []);
const modules = new Map([
  ...understood,
  ...phraseModules(textOf("languages/phrases.csv"), codes),
  ["inputs.ts", inputsModule(textOf("measure/inputs.csv"))],
  ...formulaModules({
    formulas: textOf("measure/formulas.csv"),
    inputs: textOf("measure/inputs.csv"),
    sources: textOf("measure/sources.csv"),
  }),
  ["figures.ts", figuresModule(textOf("result/figures.csv"))],
  ["own-columns.ts", ownColumnsModule(textOf("own/columns.csv"))],
  ["sources.ts", sourcesModule(textOf("measure/sources.csv"))],
  ...standardModules(textOf("standards/standards.csv")),
  ...benchmarkModules(textOf("benchmarks/benchmarks.csv")),
  ...stateModules(textOf("states/states.csv")),
  ...schemeModules(textsOf("schemes")),
  ...packModules(textsOf("packs")),
  ...essentialPackageModules(textsOf("packs")),
  ...profileModules(textsOf("profiles")),
]);

const wanted = new Map([...modules].map(([path, text]) => [join(MADE, path), text]));
for (const path of kept(MADE)) if (!wanted.has(path)) rmSync(path);
for (const [path, text] of wanted) {
  mkdirSync(dirname(path), { recursive: true });
  // A file that is the same is left alone, so that nothing that watches it begins again.
  if (!kept(dirname(path)).includes(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
}
