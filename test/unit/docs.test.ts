import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { languagePages } from "../../docs/language-pages.mjs";
import { argumentOf, docsOf, pagesOf } from "../../docs/pages.mjs";
import { terminalSvg } from "../../docs/terminal-svg.mjs";
import { main } from "../../src/commands/main.js";
import { cell } from "../../src/formula/cell.js";
import { sql } from "../../src/formula/sql.js";
import { words } from "../../src/formula/words.js";
import { locales } from "../../src/languages/index.js";
import { formulas } from "../../src/measure/formulas.js";
import { findFigures } from "../../src/formula/find-figure.js";
import { checkAnalysis } from "../../src/model/check-analysis.js";
import { run } from "../../src/run/run.js";
import { register } from "../../src/result/register.js";
import { profiles } from "../../src/profiles/index.js";
import { schemes } from "../../src/schemes/index.js";
import { standards } from "../../src/standards/index.js";

const MADE = ["figures", "formulas", "languages", "schemes", "standards", "profiles"];

// Spaces at which a line does not break are plain ones in the README.
const NO_BREAK = /[\u00a0\u202f]/g;

const families = readdirSync("src/measure").filter((file) => file.endsWith(".ts"));
const source = families.map((file) => readFileSync(`src/measure/${file}`, "utf8")).join("\n");
const terms = new Map(
  readdirSync("docs/terms").map((file) => [file.replace(".md", ""), readFileSync(`docs/terms/${file}`, "utf8")]),
);
const pages = new Map([
  ...pagesOf({ formulas, register, schemes, standards, profiles, locales, words, cell, sql }, source),
  ...languagePages(locales, terms),
]);

// Golden: our own output, guards against a page that was not made anew. `npm run docs` makes them.
test("the pages of figures, formulas, languages, schemes, standards and countries are up to date", () => {
  const files = MADE.flatMap((folder) => readdirSync(`docs/${folder}`).map((file) => `${folder}/${file}`));
  expect(files.sort()).toEqual([...pages.keys()].sort());
  const stale = [...pages].flatMap(([path, text]) => (readFileSync(`docs/${path}`, "utf8") === text ? [] : [path]));
  expect(stale).toEqual([]);
});

// Golden: the picture shows what the command prints now.
test("the picture of the demo is up to date", async () => {
  const printed = await inSandbox((umay) => umay("run examples/network/umay.json --out out"));
  const drawn = terminalSvg(printed, "umay run examples/network/umay.json");
  expect(readFileSync("docs/demo.svg", "utf8") === drawn).toBe(true);
});

// Golden: every line that the README shows under a command is a line that the command prints.
test("the commands of the README print what it says", async () => {
  const shown = [...readFileSync("README.md", "utf8").matchAll(/```sh\nnpx umay (.+)\n```\n\n```text\n([^`]+)```/g)];
  expect(shown.length).toBeGreaterThan(3);
  const missing = await inSandbox(async (umay) => {
    const lines: string[] = [];
    for (const [, command = "", text = ""] of shown) {
      const printed = (await umay(command)).replaceAll(NO_BREAK, " ").split("\n");
      lines.push(...text.split("\n").filter((line) => !printed.includes(line)));
    }
    return lines;
  });
  expect(missing).toEqual([]);
});

test("the analysis file of the README is a valid one, and a budget as it describes is read with it", () => {
  const [, json = ""] = /```json\n([^`]+)```/.exec(readFileSync("README.md", "utf8")) ?? [];
  const checked = checkAnalysis(JSON.parse(json));
  if (!("analysis" in checked)) throw new Error(JSON.stringify(checked.faults));
  const table = "programme,line,plan,spent\n1141,1,100,90\n1142,1,200,100\n";
  const { figures, issues } = run(checked.analysis, { "budget.csv": new TextEncoder().encode(table) });
  expect(issues).toEqual([]);
  // Derived: 100 thousand of the programme that the rule names.
  const per = { fiscalYear: "2025", phase: "approved", scheme: "oecd-dac" };
  expect(findFigures(figures, "tagged-total", per)[0]?.value).toBe("100000");
});

// Golden: the value in the comment is what the function gives. What it should give is told by the tests of formulas.
describe("the example in the doc comment of a formula is what it returns", () => {
  const docs = docsOf(source);

  test.each(formulas.map((each) => each.id))("%s", (id) => {
    const { example, params = new Map() } = docs.get(id) ?? {};
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

/** Runs commands in a folder of their own that holds the examples. */
async function inSandbox<T>(act: (umay: (command: string) => Promise<string>) => Promise<T>): Promise<T> {
  const cwd = mkdtempSync(join(tmpdir(), "umay-"));
  cpSync("examples", join(cwd, "examples"), { recursive: true });
  try {
    return await act(async (command) => {
      let printed = "";
      const stdout = { columns: 80, write: (text: string) => void (printed += text) };
      const argv = command.split(" ");
      expect(await main({ argv, cwd, env: { LANG: "C.UTF-8" }, stdout, stderr: stdout }), command).toBe(0);
      return printed;
    });
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
