import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./source-files.js";

// What a newcomer has beside the page: the sources, and the tests that guard a scheme.
const NEEDED = [
  "src",
  "docs/pages.mjs",
  "package.json",
  "tsconfig.json",
  "test/house/shelves.test.ts",
  "test/house/source-files.ts",
  "test/support/printed.ts",
  "test/unit/schemes/said-of.ts",
];
const SCHEME = "src/schemes/example-ministry.ts";
const CASE = "test/unit/schemes/example-ministry.test.ts";
const INDEX = "src/schemes/index.ts";
const LIST = `${INDEX}, in the list`;

const page = readFileSync(join(root, "docs/adding/scheme.md"), "utf8");
const blocks = new Map(
  [...page.matchAll(/```ts title="([^"]+)"\n([\s\S]*?)```/g)].map(([, title = "", text = ""]) => [title, text]),
);
const block = (title: string): string => blocks.get(title) ?? "";
const index = readFileSync(join(root, INDEX), "utf8");

let folder = "";
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "umay-adding-"));
  for (const path of NEEDED) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  for (const path of [SCHEME, CASE]) write(path, block(path));
  write(INDEX, withScheme());
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The index of the shelf as the page tells to change it. */
const withScheme = (): string =>
  index.replace(/^export \{/m, `${block(INDEX)}$&`).replace(/\n\];/, `\n${block(LIST)}];`);

/** Runs a program of the project in the folder of the newcomer. */
function run(
  program: string,
  ...rest: readonly string[]
): { readonly status: number | null; readonly printed: string } {
  const { PATH = "", HOME = "" } = process.env;
  const env = { PATH, HOME, NO_COLOR: "1" };
  const argv = [join(root, "node_modules", program), ...rest];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: folder, env, encoding: "utf8" });
  return { status, printed: stdout + stderr };
}

const vitest = (...rest: readonly string[]) => run("vitest/vitest.mjs", "run", ...rest);
const shelfCheck = () => vitest("test/house/shelves.test.ts", "-t", "the shelf schemes");

describe("somebody who follows docs/adding/scheme.md", () => {
  // Seen red with the title of a block changed in the page.
  it("finds every file there", () => {
    expect([...blocks.keys()].sort()).toEqual([SCHEME, INDEX, LIST, CASE].sort());
    expect(withScheme().split("exampleMinistry")).toHaveLength(4);
  });

  // Seen red with `weight: 0.4` in the file of the page. The rest of the project is checked elsewhere.
  it("has a scheme and a test that compile", () => {
    const files = [INDEX, CASE];
    write("tsconfig.page.json", JSON.stringify({ extends: "./tsconfig.json", include: [], files }));
    expect(run("typescript/bin/tsc", "-p", "tsconfig.page.json")).toEqual({ status: 0, printed: "" });
  });

  // Seen red with a weight of "0.5" in the file of the page.
  it("sees the worked case and the check of the shelf pass", () => {
    for (const { status, printed } of [vitest(CASE), shelfCheck()]) expect(status, printed).toBe(0);
  });

  // Seen red with the name left out of the list.
  it("gets a page of the scheme", async () => {
    const pages = await pagesThere();
    expect(pages.get("schemes/README.md")).toContain("[`example-ministry`](example-ministry.md)");
    expect(pages.get("schemes/example-ministry.md")).toContain(
      "| `part` | one purpose of several | одна из целей | 0.4 | yes |",
    );
  });

  it("is told the file by the check of the shelf, where the export line is forgotten", () => {
    write(INDEX, index);
    const { status, printed } = shelfCheck();
    write(INDEX, withScheme());
    expect(status).toBe(1);
    expect(printed).toContain("schemes/example-ministry.ts is not exported by src/schemes/index.ts");
  });

  it("is told too, where it is exported and left out of the list", () => {
    write(INDEX, withScheme().replace(block(LIST), ""));
    const { status, printed } = shelfCheck();
    write(INDEX, withScheme());
    expect(status).toBe(1);
    expect(printed).toMatch(/schemes: \d+ entries listed, \d+ files/);
  });
});

/** Every page that the changed project makes, by its path. */
async function pagesThere(): Promise<ReadonlyMap<string, string>> {
  const contents = `
    import { pagesOf } from "./docs/pages.mjs";
    import { schemes } from "./src/schemes/index.js";
    import { standards } from "./src/standards/index.js";
    import { locales } from "./src/locales/index.js";
    const pages = pagesOf({ formulas: [], schemes, standards, locales }, () => "");
    process.stdout.write(JSON.stringify(Object.fromEntries(pages)));`;
  const stdin = { contents, resolveDir: folder, loader: "ts" } as const;
  await build({ stdin, bundle: true, platform: "node", format: "esm", outfile: join(folder, "pages.mjs") });
  const { stdout } = spawnSync(process.execPath, ["pages.mjs"], { cwd: folder, encoding: "utf8" });
  const made: unknown = JSON.parse(stdout);
  if (typeof made !== "object" || made === null) throw new Error(stdout);
  return new Map(Object.entries(made).map(([path, text]) => [path, String(text)]));
}
