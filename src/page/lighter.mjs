// What the page leaves out of the library, so that it stays small: packages and parts of packages that a centre never
// needs, and words that no code in the page names.
import { Buffer } from "node:buffer";
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

const here = import.meta.dirname;

// Of these packages only the named parts are there.
const PARTS = { "hucre/xlsx": ["writeXlsx"], fflate: ["Zip", "ZipDeflate", "strFromU8", "strToU8", "unzipSync"] };
// Parquet, the writer of text documents, and of workbooks charts, pivot tables and passwords.
const NEVER = /^(?:hyparquet|docx)$/;
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
    made.onLoad({ filter: /formats[\\/](?:docx-bytes|estimate-paper)\.ts$/ }, ({ path }) => failing(path, FAILS));
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

/** Data as text, in which each part that stands there again is written once. */
function sharing(all) {
  const counts = new Map();
  const inside = (each) => (each !== null && typeof each === "object" ? Object.values(each) : []);
  const count = (each) => {
    if (inside(each).length === 0) return;
    const text = JSON.stringify(each);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.get(text) === 1) inside(each).forEach(count);
  };
  count(all);
  const names = new Map();
  const parts = [];
  const textOf = (each, isWhole = false) => {
    const text = JSON.stringify(each);
    if (!isWhole && counts.get(text) > 1 && text.length > 30) {
      if (!names.has(text)) {
        const written = textOf(each, true);
        names.set(text, `part${names.size}`);
        parts.push(`const ${names.get(text)} = ${written};`);
      }
      return names.get(text);
    }
    if (Array.isArray(each)) return `[${each.map((one) => textOf(one)).join(",")}]`;
    if (inside(each).length === 0) return text;
    return `{${Object.entries(each).map(([key, one]) => `${JSON.stringify(key)}:${textOf(one)}`).join(",")}}`; // prettier-ignore
  };
  return { parts, textOf };
}

const SAID = /made[\\/]says[\\/]([\w-]+)\.ts$/;

// The words that files are understood by: data alone.
const DATA = /made[\\/]understood[\\/][\w-]+\.ts$/;

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
  const kept = {
    ...country,
    ...{ population: [], economicClasses: [], bodies: [], procedures: [] },
  };
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
    const exported = async (path) => {
      const { outputFiles } = await made.esbuild.build({ entryPoints: [path], write: false, bundle: true, format: "esm" }); // prettier-ignore
      const text = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
      return Object.entries(await import(`data:text/javascript;base64,${text}`));
    };
    made.onResolve({ filter: /^swapped$/ }, ({ path }) => ({ path, namespace: "swapped" }));
    made.onLoad({ filter: /.*/, namespace: "swapped" }, () => ({ contents: `${swapping} export { swapped };` }));
    made.onLoad({ filter: DATA }, async ({ path }) => {
      const all = (await exported(path)).map(([name, value]) => [name, JSON.stringify(value)]);
      if (!all.every(([, text]) => isShorter(text))) return undefined;
      const contents = all.map(([name, text]) => `export const ${name} = JSON.parse(swapped(${JSON.stringify(swapped(text))}));`); // prettier-ignore
      return { contents: `import { swapped } from "swapped"; ${contents.join(" ")}` };
    });
    // Entries by their names, and the list of all of them.
    const lighter = (filter, lightened) =>
      made.onLoad({ filter }, async ({ path }) => {
        const all = await exported(path);
        const [list, listed] = all.find(([, each]) => Array.isArray(each));
        const entries = all.filter(([name]) => name !== list);
        const held = entries.map(([name, each]) => [name, lightened(each)]);
        const { parts, textOf } = sharing(held);
        const written = held.map(([name, each]) => `export const ${name} = ${textOf(each, true)};`);
        const texts = [...parts, ...written];
        const names = listed.map(({ id }) => entries.find(([, each]) => each.id === id)[0]);
        return { contents: `${texts.join("\n")}\nexport const ${list} = [${names.join(", ")}];` };
      });
    lighter(COUNTRIES, bare);
    lighter(PACKS, (pack) => ({ ...pack, namedBy: [] }));
    lighter(SCHEMES, withoutNotes);
    made.onLoad({ filter: SAID }, async ({ path }) => {
      const [[name, language]] = await exported(path);
      const contents = worded.language(name, language, basename(path, ".ts"));
      return { contents, resolveDir: join(path, "..") };
    });
  },
});

/** No words at all: what is left is the code that names them. */
export const wordless = { keys: "", language: (name) => `export const ${name} = {};` };

// A letter of the Cyrillic alphabet takes two bytes and one of the Latin alphabet one: in the page they stand for each
// other, and are put back where the page begins.
const swapping = `const latin = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ", cyrillic = "оаеинтсрлвкдмпуыбягьзчхжйшюцщэфъёәғқңөұүһі";
const other = new Map([...latin].flatMap((each, at) => [[each, cyrillic[at]], [cyrillic[at], each]]));
const swapped = (text) => text.replace(/[A-Qa-zа-яёәғқңөұүһі]/g, (each) => other.get(each));`;
const swapped = new Function("text", `${swapping} return swapped(text);`);
const isShorter = (text) => Buffer.byteLength(swapped(text)) < Buffer.byteLength(text);

/** The words that a code names, their keys once and each language as a list beside them. */
export function wordsNamed(code) {
  const isNamed = namesOf(code);
  const keys = {};
  // Of the notes on columns the interview has those of three tables. A page has no engines.
  const takes = (part, key) => {
    if (part === "notes") return /^(?:centres|cost-standards|funding)\./.test(key);
    if (part === "issues" && key.startsWith("engine.")) return false;
    return !/^(?:phrases|issues)$/.test(part) || isNamed(key);
  };
  return {
    get keys() {
      return `import { swapped } from "swapped"; const keys = ${JSON.stringify(keys)};
export const filled = (said, isSwapped) => Object.fromEntries(Object.entries(keys).map(([part, each]) => [part, Object.fromEntries(each.map((key, at) => [key, isSwapped ? swapped(said[part][at]) : said[part][at]]))]));`;
    },
    language(name, { code: spoken, name: own, reviewed, marks, understood, ...parts }, file) {
      for (const [part, words] of Object.entries(parts)) keys[part] ??= Object.keys(words).filter((key) => takes(part, key)); // prettier-ignore
      const words = Object.fromEntries(Object.entries(keys).map(([part, each]) => [part, each.map((key) => parts[part]?.[key] ?? "")])); // prettier-ignore
      const isSwapped = isShorter(JSON.stringify(words));
      const said = Object.fromEntries(Object.entries(words).map(([part, each]) => [part, isSwapped ? each.map(swapped) : each])); // prettier-ignore
      const about = JSON.stringify({ code: spoken, name: own, reviewed, marks });
      const by = understood ? `import { ${name} as understood } from "../understood/${file}.js";` : "";
      return `import { filled } from "said-keys"; ${by} export const ${name} = { ...${about}, ...filled(${JSON.stringify(said)}, ${isSwapped})${understood ? ", understood" : ""} };`;
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
