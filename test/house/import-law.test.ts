import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type SourceFile, importsOf, listFiles, roomOf, root, sourceFiles } from "./source-files.js";

// Rooms in the order of the data: a room may import the rooms before its own, never its own kind or a later one.
const ORDER: Readonly<Record<string, number>> = {
  "version.ts": 0,
  money: 1,
  formula: 2,
  model: 3,
  measure: 3.5,
  "import/open": 4.1,
  "import/numbers": 4.2,
  "import/headers": 4.3,
  "import/hierarchy": 4.4,
  "import/checks": 4.5,
  "import/read": 7,
  tag: 7,
  suggest: 7,
  packs: 7,
  benchmarks: 7,
  profiles: 7,
  schemes: 7,
  states: 7,
  standards: 7,
  languages: 7,
  engines: 7,
  calculate: 8,
  simulate: 9,
  compare: 9,
  result: 10,
  headline: 10.5,
  disclosure: 11,
  report: 12,
  statement: 12.5,
  html: 13,
  workbook: 13,
  formats: 14,
  terminal: 14,
  run: 15,
  "formulas.ts": 15.9,
  "expressions.ts": 15.9,
  "methods.ts": 15.9,
  interview: 15.5,
  questions: 15.5,
  own: 15.6,
  page: 15.8,
  "index.ts": 16,
  "v8-flags.ts": 16.2,
  "engine-worker.ts": 16.3,
  "engine-files.ts": 16.5,
  "file-source.ts": 16.5,
  "kept-code.ts": 16.5,
  "node.ts": 17,
  commands: 18,
  "cli.ts": 19,
  make: 20,
};

const SHELVES = new Set(["schemes", "standards", "languages", "packs", "profiles", "benchmarks", "states", "engines"]);
// Engines speak to servers and files: only what runs in Node knows them.
const KNOW_ENGINES = new Set(["engine-worker.ts", "engine-files.ts", "commands"]);
const KNOW_SHELVES = new Set(["run", "interview", "page", "index.ts", "node.ts", "commands", "cli.ts", "make"]);
// Names of packages that enter the library by one room or one file.
const DOORS: Readonly<Record<string, RegExp>> = {
  "@noble/hashes": /^import\/open\/sha256\.ts$/,
  hyparquet: /^import\/open\/books\/parquet-sheets\.ts$/,
  pg: /^engines\/postgres\.ts$/,
  "@duckdb/node-api": /^engines\/duckdb\.ts$/,
  "@clickhouse/client": /^engines\/clickhouse\.ts$/,
  papaparse: /^(import\/open\/split-text|make\/rows)\.ts$/,
  "decimal.js": /^money\/decimal\.ts$/,
  zod: /^model\//,
  "date-fns": /^calculate\/year-periods\.ts$/,
  re2js: /^model\/patterns\.ts$/,
  "@clack/prompts": /^commands\/clack-asker\.ts$/,
  "env-paths": /^kept-code\.ts$/,
  commander: /^commands\/main\.ts$/,
  preact: /^page\//,
  fzstd: /^page\/unpack\.ts$/,
  fflate: /^formats\/(xlsx|docx)-bytes\.ts$/,
  "hucre/xlsx": /^(formats\/xlsx-bytes|commands\/starter-workbook)\.ts$/,
};

// Modules that the build makes of tables.
const MADE = "made";
// Files of other rooms that are made of a table beside them.
const OF_TABLES: ReadonlySet<string> = new Set(["result/register.ts", "own/recognise.ts"]);

/** What is wrong with the imports of a file, in words. */
function faults({ file, imports }: Pick<SourceFile, "file" | "imports">): string[] {
  const room = roomOf(file);
  if (room === MADE)
    return imports.flatMap(({ file: to = "", typeOnly }) =>
      typeOnly || roomOf(to) === MADE || to === "money/frozen.ts"
        ? []
        : [`${file}: what is made is data: it imports types, and that nobody can change it`],
    );
  const own = ORDER[room];
  if (own === undefined) return [`${file}: the room ${room} is not in the order of rooms`];
  return imports.flatMap(({ specifier, file: to, typeOnly }) => {
    if (to === undefined) return packageFaults(file, room, specifier);
    if (to.startsWith(".."))
      return to === "../package.json" && file === "version.ts" ? [] : [`${file}: leaves src by ${specifier}`];
    const other = roomOf(to);
    if (other === MADE)
      return typeOnly || SHELVES.has(room) || room === "measure" || OF_TABLES.has(file)
        ? []
        : [`${file}: only shelves, formulas and files of tables know what is made of tables`];
    const rank = ORDER[other];
    if (rank === undefined) return [`${file}: imports the unknown room ${other}`];
    if (other === room && room === file) return [];
    if (other === room) return to === `${room}/index.ts` ? [`${file}: imports the index of its own room`] : [];
    if (rank >= own) return [`${file}: ${room} may not import ${to}`];
    const knowing = other === "engines" ? KNOW_ENGINES : KNOW_SHELVES;
    if (SHELVES.has(other) && !knowing.has(room)) return [`${file}: only run and the doors know the shelf ${other}`];
    if (SHELVES.has(room) && rank > 3) return [`${file}: a shelf knows the ground only, not ${to}`];
    return [];
  });
}

function packageFaults(file: string, room: string, specifier: string): string[] {
  const parts = specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1);
  const door = DOORS[specifier] ?? DOORS[parts.join("/")];
  if (door && !door.test(file)) return [`${file}: ${specifier} enters by ${door.source} only`];
  if (
    specifier.startsWith("node:") &&
    ![
      "engine-worker.ts",
      "file-source.ts",
      "engine-files.ts",
      "v8-flags.ts",
      "kept-code.ts",
      "node.ts",
      "cli.ts",
      "commands",
      "make",
    ].includes(room)
  )
    return [`${file}: ${specifier} does not exist in a browser`];
  if (!door && !specifier.startsWith("node:") && !KNOWN.has(specifier))
    return [`${file}: the package ${specifier} has no room`];
  return [];
}

const KNOWN = new Set<string>();

/** A circle of files that import one another, or none. */
function circleIn(files: readonly Pick<SourceFile, "file" | "imports">[]): string[] | undefined {
  const byName = new Map(files.map((each) => [each.file, each]));
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] | undefined => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return undefined;
    for (const { file: to } of byName.get(file)?.imports ?? []) {
      const found = to === undefined ? undefined : walk(to, [...path, file]);
      if (found) return found;
    }
    done.add(file);
    return undefined;
  };
  for (const { file } of files) {
    const found = walk(file, []);
    if (found) return found;
  }
  return undefined;
}

const files = sourceFiles();

describe("import law", () => {
  // Seen red with `import { formulas } from "../measure/formulas.js"` in src/import/read/problem.ts, with `import Papa from
  // "papaparse"` in src/import/open/decode.ts, with `import "node:fs"` in src/run/run.ts, and with a room of an unknown name.
  it("is kept by every file", () => {
    expect(files.length).toBeGreaterThan(150);
    expect(files.flatMap(faults)).toEqual([]);
  });

  // Seen red with src/money/exact.ts importing src/money/format.ts. Types count too: a circle of types is a circle of
  // thought.
  it("leaves no circle", () => {
    expect(circleIn(files)).toBeUndefined();
  });

  // The named import bundles every language of zod. Seen red with it in src/model/fields.ts.
  it("imports zod as a whole", () => {
    const named = /import (?:type )?\{[^}]*\bz\b[^}]*\} from "zod"/;
    expect(files.filter(({ text }) => named.test(text)).map(({ file }) => file)).toEqual([]);
  });

  // Seen red with test/unit/tag.test.ts, and with the tests of test/tag moved into test/suggest.
  it("finds the tests of a room in the folder of its name", () => {
    const rooms = new Set(readdirSync(join(root, "src")));
    const folderOf = (path: string): string => path.split("/")[1] ?? "";
    const tests = listFiles("test").filter((path) => path.endsWith(".test.ts"));
    const strange = tests.filter((path) => ![...rooms, "house", "real"].includes(folderOf(path)));
    const tested = new Set(tests.map(folderOf));
    // A shelf is tables: it is tested by the schemas that it is made with, in test/house.
    const untested = [...rooms].filter(
      (room) => ORDER[room] !== undefined && !room.includes(".") && !SHELVES.has(room) && !tested.has(room),
    );
    expect({ strange, untested }).toEqual({ strange: [], untested: [] });
  });

  it("sees what it must see", () => {
    const planted = (file: string, text: string): string[] => faults({ file, imports: importsOf(file, text) });
    expect(planted("import/read/x.ts", 'import { tag } from "../../tag/tag.js";')).toHaveLength(1);
    expect(planted("measure/x.ts", 'import type { R } from "../report/result.js";')).toHaveLength(1);
    expect(planted("report/x.ts", 'import { schemes } from "../schemes/index.js";')).toHaveLength(1);
    expect(planted("schemes/x.ts", 'import { oecdDac } from "./index.js";')).toHaveLength(1);
    expect(planted("run/x.ts", 'export { z } from "zod";')).toHaveLength(1);
    expect(planted("run/x.ts", 'const fs = await import("node:fs");')).toHaveLength(1);
    expect(planted("money/x.ts", 'import Big from "big.js";')).toHaveLength(1);
    expect(planted("run/x.ts", 'import { engines } from "../engines/index.js";')).toHaveLength(1);
    expect(planted("run/x.ts", 'import { says } from "../made/says.js";')).toHaveLength(1);
    expect(planted("made/x.ts", 'import { fill } from "../formula/locale.js";')).toHaveLength(1);
    expect(planted("made/measure/x.ts", 'import { formula } from "../../formula/formula.js";')).toEqual([]);
    expect(planted("made/measure/x.ts", 'import { run } from "../../run/run.js";')).toHaveLength(1);
    expect(planted("tag/x.ts", 'import { shortfall } from "../made/measure/gaps.js";')).toEqual([]);
    expect(planted("model/x.ts", 'import { shortfall } from "../made/measure/gaps.js";')).toHaveLength(1);
    expect(planted("languages/x.ts", 'import { says } from "../made/says.js";')).toEqual([]);
    expect(planted("run/x.ts", 'import { schemes } from "../schemes/index.js";')).toEqual([]);
    const circle = ["a", "b"].map((file) => ({
      file: `money/${file}.ts`,
      imports: importsOf(`money/${file}.ts`, `import "./${file === "a" ? "b" : "a"}.js";`),
    }));
    expect(circleIn(circle)).toEqual(["money/a.ts", "money/b.ts", "money/a.ts"]);
  });
});
