// Writes the pages of formulas, schemes and standards. Run by `npm run docs`, after the build.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as library from "../dist/index.js";
import { schemes } from "../dist/schemes.js";
import { standards } from "../dist/standards.js";
import { pagesOf } from "./pages.mjs";

const at = (path) => new URL(path, import.meta.url);
const pages = pagesOf({ ...library, schemes, standards }, (id) => readFileSync(at(`../src/measure/${id}.ts`), "utf8"));

for (const folder of ["formulas", "schemes", "standards"]) {
  rmSync(at(folder), { recursive: true, force: true });
  mkdirSync(at(folder));
}
for (const [path, text] of pages) writeFileSync(at(path), text);
process.stdout.write(`${pages.size} pages written to docs/\n`);
