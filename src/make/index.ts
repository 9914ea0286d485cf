import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inputsModule } from "./inputs.js";
import { phraseModules } from "./phrases.js";
import { understoodModules } from "./understood.js";

// Writes the modules of src/made from the tables of src. It runs before everything that reads them.
const MADE = "src/made";

const textOf = (path: string): string => readFileSync(join("src", path), "utf8");

const modules = new Map([
  ...phraseModules(textOf("languages/phrases.csv")),
  ...understoodModules(textOf("languages/understood.csv")),
  ["inputs.ts", inputsModule(textOf("measure/inputs.csv"))],
]);

const kept = (folder: string): string[] => {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((each) =>
    each.isFile() ? [join(each.parentPath, each.name)] : [],
  );
};

const wanted = new Map([...modules].map(([path, text]) => [join(MADE, path), text]));
for (const path of kept(MADE)) if (!wanted.has(path)) rmSync(path);
for (const [path, text] of wanted) {
  mkdirSync(dirname(path), { recursive: true });
  // A file that is the same is left alone, so that nothing that watches it begins again.
  if (!kept(dirname(path)).includes(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
}
