import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { formulaPages, formulaRows, givenOf } from "../../docs/formula-pages.mjs";
import { languagePages } from "../../docs/language-pages.mjs";
import { pagesOf } from "../../docs/pages.mjs";
import { terminalSvg } from "../../docs/terminal-svg.mjs";
import { main } from "../../src/commands/main.js";
import { cell } from "../../src/formula/cell.js";
import { sql } from "../../src/formula/sql.js";
import { words } from "../../src/formula/words.js";
import { locales } from "../../src/languages/index.js";
import { formulas } from "../../src/measure/formulas.js";
import { findFigures } from "../../src/formula/figures.js";
import { checkAnalysis } from "../../src/model/check-analysis.js";
import { run } from "../../src/run/run.js";
import { register } from "../../src/result/register.js";
import { profiles } from "../../src/profiles/index.js";
import { schemes } from "../../src/schemes/index.js";
import { standards } from "../../src/standards/index.js";

// Spaces at which a line does not break are plain ones in the README.
const NO_BREAK = /[\u00a0\u202f]/g;

const terms = new Map(
  readdirSync("docs/terms").map((file) => [file.replace(".md", ""), readFileSync(`docs/terms/${file}`, "utf8")]),
);

// Golden: our own output, guards against a page that was not made anew. `npm run docs` makes them.
test("the pages of languages are up to date", () => {
  const pages = languagePages(locales, terms);
  expect(readdirSync("docs/languages").sort()).toEqual([...pages.keys()].map((path) => basename(path)).sort());
  const stale = [...pages].flatMap(([path, text]) => (readFileSync(`docs/${path}`, "utf8") === text ? [] : [path]));
  expect(stale).toEqual([]);
});

describe("the pages that are not committed", () => {
  const pages = new Map([
    ...formulaPages({ formulas, register, locales, words, cell, sql }),
    ...pagesOf({ schemes, standards, profiles }),
  ]);

  // Seen red with the first input of each formula left out.
  test("say of every formula all that is to be said of it", () => {
    const text = [...pages].flatMap(([path, page]) => (path.startsWith("formulas/") ? [page] : [])).join("\n");
    const missing = formulas.flatMap(({ id, inputs, source }) => {
      const own = text.split(`\n## ${id}\n`)[1]?.split("\n## ")[0] ?? "";
      const rows = Object.keys(inputs).map((name) => `| \`${name}\` | `);
      const wanted = ["* English: ", "Result in `", "\nExample: ", source.title, ...rows];
      return wanted.filter((each) => !own.includes(each)).map((each) => `${id}: ${each}`);
    });
    expect(missing).toEqual([]);
  });

  // Seen red with the families left out of the addresses of formulas.
  test("link to one another", () => {
    const broken = [...pages].flatMap(([path, text]) =>
      [...text.matchAll(/\]\(([^)#:\s]+\.md)(?:#([^)]+))?\)/g)].flatMap(([, to = "", id]) => {
        const page = pages.get(join(dirname(path), to));
        return page !== undefined && (id === undefined || page.includes(`\n## ${id}\n`))
          ? []
          : [`${path}: ${to}#${id}`];
      }),
    );
    expect(broken).toEqual([]);
  });
});

// Golden: the picture shows what the command prints now.
test.each([
  ["demo", ""],
  ["demo-ru", " --language ru"],
])("the picture docs/%s.svg is up to date", async (name, language) => {
  const printed = await inSandbox((umay) => umay(`run examples/open-network/umay.json${language} --out out`));
  const drawn = terminalSvg(printed, "umay run examples/open-network/umay.json");
  expect(readFileSync(`docs/${name}.svg`, "utf8") === drawn).toBe(true);
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

// Golden: the result in the table is what the function gives. What it should give is told by the tests of formulas.
describe("the example of a formula in its table gives the result beside it", () => {
  test.each(formulas.map((each) => each.id))("%s", (id) => {
    const row = formulaRows.get(id);
    const formula = formulas.find((each) => each.id === id);
    if (!row || !formula) throw new Error(`${id} has no row`);
    const { value, unit } = formula(givenOf(row));
    expect(value === null ? "unknown" : `${value} ${unit}`).toBe(row["result"]);
  });
});

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
