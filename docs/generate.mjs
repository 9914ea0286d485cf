// Writes the pages of formulas, figures, schemes, standards and countries to docs/made, which is not committed, and the
// pages of languages and the pictures, which are. Run by `npm run docs`, after the build.
import { Buffer } from "node:buffer";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { URL, fileURLToPath } from "node:url";
import { build } from "esbuild";
import * as library from "../dist/index.js";
import * as expressions from "../dist/expressions.js";
import * as formulas from "../dist/formulas.js";
import { en, locales, ru } from "../dist/languages.js";
import { profiles } from "../dist/profiles.js";
import { schemes } from "../dist/schemes.js";
import { standards } from "../dist/standards.js";
import { apiReport } from "./api-report.mjs";
import { formulaPages } from "./formula-pages.mjs";
import { languagePages } from "./language-pages.mjs";
import { pagesOf } from "./pages.mjs";
import { referencePages } from "./reference-pages.mjs";
import { terminalSvg } from "./terminal-svg.mjs";

const at = (path) => new URL(path, import.meta.url);
// What `umay schema --frictionless` prints, without a process for each table and language.
const contents =
  'export { tableSchema } from "./src/model/table-schema.js"; export { tables } from "./src/model/tables.js";';
const stdin = { contents, resolveDir: fileURLToPath(at("..")), loader: "ts" };
const { outputFiles } = await build({ stdin, bundle: true, format: "esm", write: false });
const { tableSchema, tables } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`); // prettier-ignore
const terms = new Map(
  readdirSync(at("terms")).map((file) => [file.replace(".md", ""), readFileSync(at(`terms/${file}`), "utf8")]),
);
const made = new Map([
  ...formulaPages({ ...library, ...expressions, ...formulas, locales }),
  ...pagesOf({ schemes, standards, profiles }),
  ...referencePages(
    Object.values(tables).map((model) => [model.name, tableSchema(model, en), tableSchema(model, ru)]),
    [en, ru],
  ),
]);
const write = (folder, pages) => {
  rmSync(at(folder), { recursive: true, force: true });
  for (const [path, text] of pages) {
    mkdirSync(new URL(".", at(path)), { recursive: true });
    writeFileSync(at(path), text);
  }
};
write("made", [...made].map(([path, text]) => [`made/${path}`, text])); // prettier-ignore
// The site needs no more; what follows is committed.
if (process.argv.includes("--made")) process.exit();
const pages = languagePages(locales, terms);
write("languages", pages);
writeFileSync(at("api-report.md"), apiReport(fileURLToPath(at(".."))).text);
for (const [name, ...language] of [["demo"], ["demo-ru", "--language", "ru"]])
  writeFileSync(at(`${name}.svg`), terminalSvg(demo(language), "umay run examples/open-network/umay.json"));
// What a person sees who is asked: recorded on a terminal, as keys cannot be typed here.
const asked = readFileSync(at("pictures/asking.txt"), "utf8");
writeFileSync(at("asking.svg"), terminalSvg(asked, "umay init --from budget.csv"));
const estimate = readFileSync(at("pictures/estimate-asked.txt"), "utf8");
writeFileSync(at("estimate-asked.svg"), terminalSvg(estimate, "umay init aisuluu"));
writeFileSync(at("question.svg"), terminalSvg(question(), "umay budget budget.csv --year 2025 --phase approved"));
process.stdout.write(`${made.size + pages.size} pages and five pictures written to docs/\n`);

function demo(language) {
  const cwd = mkdtempSync(join(tmpdir(), "umay-"));
  try {
    cpSync(fileURLToPath(at("../examples")), join(cwd, "examples"), { recursive: true });
    const call = ["run", "examples/open-network/umay.json", ...language, "--out", "out"];
    return execFileSync(process.execPath, [fileURLToPath(at("../dist/cli.js")), ...call], {
      cwd,
      env: { COLUMNS: "80", LANG: "C.UTF-8" },
      encoding: "utf8",
    });
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

// A question where nobody is at the terminal: its answers stand with their flags.
function question() {
  const folder = mkdtempSync(join(tmpdir(), "umay-"));
  try {
    writeFileSync(join(folder, "budget.csv"), "code,name,amount\n1,shelters,1.5\n2,helpline,2.25\n");
    const flags = ["--year", "2025", "--phase", "approved"];
    const { stdout } = spawnSync(
      process.execPath,
      [fileURLToPath(at("../dist/cli.js")), "budget", "budget.csv", ...flags],
      {
        cwd: folder,
        env: { COLUMNS: "80", LANG: "C.UTF-8" },
        encoding: "utf8",
      },
    );
    return stdout.slice(stdout.indexOf("\n[1] ") + 1, stdout.indexOf("\n", stdout.indexOf("millions")));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
