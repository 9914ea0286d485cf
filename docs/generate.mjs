// Writes the pages of formulas, figures, schemes, standards and countries to docs/made, which is not committed, and the
// pages of languages and the pictures, which are. Run by `npm run docs`, after the build.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { URL, fileURLToPath } from "node:url";
import * as library from "../dist/index.js";
import * as expressions from "../dist/expressions.js";
import * as formulas from "../dist/formulas.js";
import { locales } from "../dist/languages.js";
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
const terms = new Map(
  readdirSync(at("terms")).map((file) => [file.replace(".md", ""), readFileSync(at(`terms/${file}`), "utf8")]),
);
const made = new Map([
  ...formulaPages({ ...library, ...expressions, ...formulas, locales }),
  ...pagesOf({ schemes, standards, profiles }),
  ...referencePages(Object.values(library.tables).map(schemasOf), [
    locales.find(({ code }) => code === "en"),
    locales.find(({ code }) => code === "ru"),
  ]),
]);
const pages = new Map([...[...made].map(([path, text]) => [`made/${path}`, text]), ...languagePages(locales, terms)]);

for (const folder of ["made", "languages"]) rmSync(at(folder), { recursive: true, force: true });
for (const [path, text] of pages) {
  mkdirSync(new URL(".", at(path)), { recursive: true });
  writeFileSync(at(path), text);
}
writeFileSync(at("api-report.md"), apiReport(fileURLToPath(at(".."))).text);
writeFileSync(at("demo.svg"), terminalSvg(demo(), "umay run examples/open-network/umay.json"));
// What a person sees who is asked: recorded on a terminal, as keys cannot be typed here.
const asked = readFileSync(at("pictures/asking.txt"), "utf8");
writeFileSync(at("asking.svg"), terminalSvg(asked, "umay init --from budget.csv"));
const estimate = readFileSync(at("pictures/estimate-asked.txt"), "utf8");
writeFileSync(at("estimate-asked.svg"), terminalSvg(estimate, "umay init aisuluu"));
writeFileSync(at("question.svg"), terminalSvg(question(), "umay budget budget.csv --year 2025 --phase approved"));
process.stdout.write(`${pages.size} pages and four pictures written to docs/\n`);

function schemasOf({ name }) {
  const inLanguage = (language) => {
    const call = [fileURLToPath(at("../dist/cli.js")), "schema", name, "--frictionless", "--language", language];
    return JSON.parse(execFileSync(process.execPath, call, { encoding: "utf8" }));
  };
  return [name, inLanguage("en"), inLanguage("ru")];
}

function demo() {
  const cwd = mkdtempSync(join(tmpdir(), "umay-"));
  try {
    cpSync(fileURLToPath(at("../examples")), join(cwd, "examples"), { recursive: true });
    const call = ["run", "examples/open-network/umay.json", "--out", "out"];
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
