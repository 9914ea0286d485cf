import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Source } from "../../src/formula/source.js";
import { importsOf, listFiles, root } from "./source-files.js";

const SHELVES = ["schemes", "standards", "formats", "packs", "profiles"] as const;

/** The files of a shelf whose one export line is forgotten, and entries that its list leaves out. */
function forgotten(shelf: string, names: readonly string[], index: string, listed: number): string[] {
  const exported = importsOf(`${shelf}/index.ts`, index).flatMap((each) => each.file ?? []);
  const missing = names
    .filter((name) => !exported.includes(name))
    .map((name) => `${name} is not exported by src/${shelf}/index.ts`);
  return listed === names.length ? missing : [...missing, `${shelf}: ${listed} entries listed, ${names.length} files`];
}

const isEntry = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Whether a file is an entry of its shelf: it exports a thing with an `id` or a `code`, and not only helpers. */
async function isShelfEntry(file: string): Promise<boolean> {
  const module: unknown = await import(join(root, "src", file));
  return isEntry(module) && Object.values(module).some((each) => isEntry(each) && ("id" in each || "code" in each));
}

describe.each(SHELVES)("the shelf %s", (shelf) => {
  // Seen red with a file src/schemes/x.ts that holds a scheme and has no line in the index, and with a scheme that is
  // exported but left out of the list.
  it("exports every file and lists every entry", async () => {
    const paths = listFiles(`src/${shelf}`).map((each) => each.slice("src/".length));
    const candidates = paths.filter((each) => each.endsWith(".ts") && each !== `${shelf}/index.ts`);
    const entries: string[] = [];
    for (const file of candidates) if (await isShelfEntry(file)) entries.push(file);
    const index = readFileSync(join(root, "src", shelf, "index.ts"), "utf8");
    const module: unknown = await import(join(root, "src", shelf, "index.ts"));
    const list: unknown = isEntry(module) ? Reflect.get(module, shelf) : undefined;
    expect(entries.length, "entries on the shelf").toBeGreaterThan(1);
    expect(Array.isArray(list), `src/${shelf}/index.ts exports the list ${shelf}`).toBe(true);
    expect(forgotten(shelf, entries, index, Array.isArray(list) ? list.length : 0)).toEqual([]);
  });
});

/** What a source lacks: a title, and a place in the work unless the rule is our own arithmetic. */
export function lacks(id: string, source: Source): string[] {
  return [
    ...(source.title.trim() === "" ? [`${id}: source without a title`] : []),
    ...(source.kind !== "derived" && source.locator.trim() === "" ? [`${id}: source without a locator`] : []),
    ...(source.kind === "assumption" ? [`${id}: a shelf rests on publications, not on an assumption`] : []),
  ];
}

describe("sources", () => {
  // Seen red with an empty locator in src/standards/coe-beds-2006.ts and an empty title in src/measure/sources.ts.
  it("stand at every formula, scheme and standard", async () => {
    const { formulas } = await import("../../src/measure/formulas.js");
    const { schemes } = await import("../../src/schemes/index.js");
    const { standards } = await import("../../src/standards/index.js");
    const all = [...formulas, ...schemes, ...standards];
    expect(all.length).toBeGreaterThan(70);
    expect(all.flatMap(({ id, source }) => lacks(id, source))).toEqual([]);
  });
});
