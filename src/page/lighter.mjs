// What the page leaves out of the library, so that it stays small: packages and parts of packages that a centre never
// needs, and words that no code in the page names.
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { exported } from "../make/build/exported.mjs";

const here = import.meta.dirname;

// Of these packages only the named parts are there.
const PARTS = {
  "hucre/xlsx": ["writeXlsx"],
  fflate: ["Zip", "ZipDeflate", "strFromU8", "strToU8", "unzipSync", "zipSync"],
};
// Parquet, and of workbooks charts, pivot tables and passwords.
const NEVER = /^hyparquet$/;
const NEVER_IN =
  /hucre[\\/]dist[\\/]xlsx[\\/](?:chart|pivot|crypto|drawing|encrypt|table-writer|auto-width|feature-property-bag)[^.]*\.mjs$/;
const NAMES = /^export (?:(?:async )?(?:function\*?|const|class) (\w+)|\{([^}]*)\})/gm;

/** A module with the names of another one, each of which fails where it is called. */
function failing(path, called) {
  const names = [...readFileSync(path, "utf8").matchAll(NAMES)].flatMap(([, name, list = ""]) => name ?? list.split(",").map((each) => each.trim().split(" as ").at(-1))); // prettier-ignore
  return { contents: `const none = ${called};\n${names.filter((each) => each !== "").map((each) => `export const ${each} = none;`).join("\n")}` }; // prettier-ignore
}
const FAILS = "() => { throw new Error('not in the page'); }";
// Of the checks of tables their description as JSON schema.
const SCHEMA_IN = /zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/;

/** Leaves out packages and parts of packages. */
export const leftOut = {
  name: "left-out",
  setup: (made) => {
    made.onResolve({ filter: NEVER }, ({ path }) => ({ path, namespace: "left-out" }));
    made.onLoad({ filter: /.*/, namespace: "left-out" }, () => ({
      contents: `module.exports = new Proxy({}, { get: () => ${FAILS} })`,
    }));
    made.onLoad({ filter: NEVER_IN }, ({ path }) => failing(path, FAILS));
    made.onLoad({ filter: SCHEMA_IN }, ({ path }) => failing(path, `() => ${FAILS}`));
    made.onResolve({ filter: /^(?:hucre\/xlsx|fflate)$/ }, ({ path, kind }) =>
      kind === "dynamic-import" ? { path, namespace: "parts" } : undefined,
    );
    made.onLoad({ filter: /.*/, namespace: "parts" }, ({ path }) => ({
      contents: `export { ${PARTS[path].join(", ")} } from "${path}";`,
      resolveDir: here,
    }));
    made.onResolve({ filter: /model\/patterns\.js$/ }, () => ({ path: join(here, "patterns.ts") }));
  },
};

const SAID = /made[\\/]says[\\/]([\w-]+)\.ts$/;

// What commands and the comparison of two budgets name in full, and the page at most by its beginning.
const elsewhere = [
  ...readdirSync(join(here, "../commands")).map((each) => join(here, "../commands", each)),
  join(here, "../report/budget-change-report.ts"),
];
const ofCommands = new Set(
  elsewhere.flatMap((each) =>
    [...readFileSync(each, "utf8").matchAll(/["'`]([\w.:/ -]+)["'`]/g)].map(([, name]) => name),
  ),
);

// Packs without the texts that name the work of a service: `umay standards` shows them.
const PACKS = /made[\\/]packs\.ts$/;

// Notes of whoever looked a source up are shown by `umay profiles` and `umay schemes`.
const withoutNotes = (entry) =>
  JSON.parse(JSON.stringify(entry, (key, each) => (key === "note" || key === "read" ? undefined : each)));

// Countries, of which the page shows no procedures, bodies, classes and inhabitants: `umay profiles` does.
const COUNTRIES = /made[\\/]profiles\.ts$/;
const bare = ({ sources, ...country }) => {
  const kept = { ...country, ...{ population: [], economicClasses: [], bodies: [], procedures: [] } };
  const text = JSON.stringify(kept);
  const whole = { ...kept, sources: sources.filter(({ id }) => text.includes(JSON.stringify(id))) };
  return withoutNotes(whole);
};

const SCHEMES = /made[\\/]schemes\.ts$/;

/** Puts other words in the place of those of the library: what `worded` makes of a language. */
export const saying = (worded) => ({
  name: "saying",
  setup: (made) => {
    made.onResolve({ filter: /^said-keys$/ }, ({ path }) => ({ path, namespace: "said-keys" }));
    made.onLoad({ filter: /.*/, namespace: "said-keys" }, () => ({ contents: worded.keys }));
    // Entries by their names, and the list of all of them.
    const lighter = (filter, lightened) =>
      made.onLoad({ filter }, async ({ path }) => {
        const all = await exported(made.esbuild, path);
        const [list, listed] = all.find(([, each]) => Array.isArray(each));
        const entries = all.filter(([name]) => name !== list);
        const texts = entries.map(([name, each]) => `export const ${name} = ${JSON.stringify(lightened(each))};`);
        const names = listed.map(({ id }) => entries.find(([, each]) => each.id === id)[0]);
        return { contents: `${texts.join("\n")}\nexport const ${list} = [${names.join(", ")}];` };
      });
    lighter(COUNTRIES, bare);
    lighter(PACKS, (pack) => ({ ...pack, namedBy: [] }));
    lighter(SCHEMES, withoutNotes);
    made.onLoad({ filter: SAID }, async ({ path }) => {
      const [[name, language]] = await exported(made.esbuild, path);
      const contents = worded.language(name, language, basename(path, ".ts"));
      return { contents, resolveDir: join(path, "..") };
    });
  },
});

/** No words at all: what is left is the code that names them. */
export const wordless = { keys: "", language: (name) => `export const ${name} = {};` };

/** The words that a code names, or `only` one part of them: their keys once, and each language as a list beside. */
export function wordsNamed(code, only) {
  const isNamed = namesOf(code);
  const keys = {};
  // Of the notes on columns the interview has those of three tables. A page has no engines.
  const takes = (part, key) => {
    if (only !== undefined && part !== only) return false;
    if (part === "notes") return /^(?:centres|cost-standards|funding)\./.test(key);
    if (part === "issues" && key.startsWith("engine.")) return false;
    return !/^(?:phrases|issues)$/.test(part) || isNamed(key);
  };
  return {
    get keys() {
      return `const keys = ${JSON.stringify(keys)};
export const filled = (said) => Object.fromEntries(Object.entries(keys).map(([part, each]) => [part, Object.fromEntries(each.map((key, at) => [key, said[part][at]]))]));`;
    },
    language(name, { code: spoken, name: own, reviewed, marks, understood, ...parts }, file) {
      for (const [part, words] of Object.entries(parts)) keys[part] ??= Object.keys(words).filter((key) => takes(part, key)); // prettier-ignore
      const said = Object.fromEntries(Object.entries(keys).map(([part, each]) => [part, each.map((key) => parts[part]?.[key] ?? "")])); // prettier-ignore
      const about = JSON.stringify({ code: spoken, name: own, reviewed, marks });
      const by =
        understood && only === undefined ? `import { ${name} as understood } from "../understood/${file}.js";` : "";
      return `import { filled } from "said-keys"; ${by} export const ${name} = { ...${about}, ...filled(${JSON.stringify(said)})${by === "" ? "" : ", understood"} };`;
    },
  };
}

/** Whether a code names a sentence: in quotes, by what stands before and after a place, or as a column of a table. */
function namesOf(code) {
  const quoted = new Set([...code.matchAll(/["'`]([\w.:/ -]+)["'`]/g)].map(([, name]) => name));
  const templates = [...code.matchAll(/`([\w./:-]*)\$\{[^`]*?\}([\w./:-]*)(?:\$\{[^`]*?\})?([\w.-]*)`/g)]
    .map(([, start, middle, end]) => [start, end || middle])
    .filter(([start]) => start.length > 1);
  const heads = [...code.matchAll(/figureColumns\([^)]*"([\w-]+)"\)|"([\w-]+\.column)"/g)];
  const tables = ["column.", ...heads.map(([, table, columns]) => `${table ?? columns}.`)];
  const ends = ["-assumed", "-stated", "-mixed", "-untold"];
  const isNamed = (key) =>
    quoted.has(key) ||
    (!ofCommands.has(key) && templates.some(([start, end]) => key.startsWith(start) && key.endsWith(end))) ||
    tables.some((table) => key.startsWith(table) && isNamed(key.slice(table.length))) ||
    ends.some((end) => key.endsWith(end) && isNamed(key.slice(0, -end.length)));
  return isNamed;
}
