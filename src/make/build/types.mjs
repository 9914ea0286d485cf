// Writes the types of the library: those that the types of an entry name, once for import and once for require.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import process from "node:process";
import { entries } from "./entries.mjs";

execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "src/make/build/tsconfig.json"], {
  stdio: "inherit",
});
const types = "out/types/src";
const wanted = new Set();
const want = (file) => {
  if (wanted.has(file) || !existsSync(file)) return;
  wanted.add(file);
  for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/(?:from |import\()"(\.[^"]+)\.js"/g))
    want(join(dirname(file), `${path}.d.ts`));
};
for (const path of Object.values(entries)) want(join(types, relative("src", path)).replace(/\.ts$/, ".d.ts"));
for (const file of wanted)
  for (const folder of ["dist/esm", "dist/cjs"]) {
    const target = join(folder, relative(types, file));
    mkdirSync(dirname(target), { recursive: true });
    const text = readFileSync(file, "utf8")
      // Keys of sentences are no part of what the library offers.
      .replace(/(?<=^export type PhraseKey = )"[^;]+/, "string")
      // Older TypeScript has arrays of bytes without a kind of buffer.
      .replace(/\b([UI]\w*Array)<ArrayBuffer(?:Like)?>/g, "$1")
      // A space a level is enough for programs: the package is a tenth of a megabyte smaller.
      .replace(/^(?: {4})+/gm, (indent) => " ".repeat(indent.length / 4));
    writeFileSync(target, text);
  }
rmSync("out/types", { recursive: true });
