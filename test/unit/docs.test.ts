import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { argumentOf, docOf, pagesOf } from "../../docs/pages.mjs";
import { terminalSvg } from "../../docs/terminal-svg.mjs";
import { main } from "../../src/commands/main.js";
import { cell } from "../../src/formula/cell.js";
import { sql } from "../../src/formula/sql.js";
import { words } from "../../src/formula/words.js";
import { locales } from "../../src/locales/index.js";
import { formulas } from "../../src/measure/formulas.js";
import { schemes } from "../../src/schemes/index.js";
import { standards } from "../../src/standards/index.js";

const MADE = ["formulas", "schemes", "standards"];

const sourceOf = (id: string): string => readFileSync(`src/measure/${id}.ts`, "utf8");
const pages = pagesOf({ formulas, schemes, standards, locales, words, cell, sql }, sourceOf);

// Golden: our own output, guards against a page that was not made anew. `npm run docs` makes them.
test("the pages of formulas, schemes and standards are up to date", () => {
  const files = MADE.flatMap((folder) => readdirSync(`docs/${folder}`).map((file) => `${folder}/${file}`));
  expect(files.sort()).toEqual([...pages.keys()].sort());
  const stale = [...pages].flatMap(([path, text]) => (readFileSync(`docs/${path}`, "utf8") === text ? [] : [path]));
  expect(stale).toEqual([]);
});

// Golden: the picture shows what the command prints now.
test("the picture of the demo is up to date", async () => {
  const out = mkdtempSync(join(tmpdir(), "umay-"));
  let printed = "";
  const stdout = { columns: 80, write: (text: string) => void (printed += text) };
  const argv = ["run", "examples/network/umay.json", "--out", out];
  const code = await main({ argv, cwd: process.cwd(), env: { LANG: "C.UTF-8" }, stdout, stderr: stdout });
  rmSync(out, { recursive: true });
  expect(code).toBe(0);
  expect(readFileSync("docs/demo.svg", "utf8") === terminalSvg(printed, "umay run examples/network/umay.json")).toBe(
    true,
  );
});

// Golden: the value in the comment is what the function gives. What it should give is told by the tests of formulas.
describe("the example in the doc comment of a formula is what it returns", () => {
  test.each(formulas.map((each) => each.id))("%s", (id) => {
    const { example, params } = docOf(sourceOf(id));
    const formula = formulas.find((each) => each.id === id);
    if (!example || !formula) throw new Error(`${id} has no example that can be run`);
    expect(formula(argumentOf(example.call)).value).toBe(example.result);
    expect([...params.keys()]).toEqual(Object.keys(formula.inputs));
  });
});

describe("every link leads to a file", () => {
  const written = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...markdownIn("docs"), ...markdownIn("examples")];

  test.each(written)("%s", (path) => {
    const text = readFileSync(path, "utf8");
    const links = [...text.matchAll(/(?:\]\(|src=")([^)"#\s]+)/g)].map((match) => match[1] ?? "");
    const broken = links.filter((link) => !/^https?:/.test(link) && !existsSync(join(dirname(path), link)));
    expect(broken).toEqual([]);
  });
});

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter((path) => path.endsWith(".md") && !path.startsWith(join("docs", "api")));
}
