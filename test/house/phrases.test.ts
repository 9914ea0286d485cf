import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import Papa from "papaparse";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/commands/main.js";
import { locales } from "../../src/languages/index.js";
import { en } from "../../src/made/says/en.js";
import { phraseModules } from "../../src/make/phrases.js";
import { libreOfficeFound } from "../real/readings/libre-office.js";
import { HANG_GUARD } from "../support/hang-guard.js";
import { listFiles, root } from "./source-files.js";

const sourceOf = (folder: string): string[] => listFiles(folder).filter((path) => /\.tsx?$/.test(path) && !path.startsWith("src/made/")); // prettier-ignore
const textOf = (path: string): string => readFileSync(join(root, path), "utf8");
const TABLE = "src/languages/phrases.csv";

describe("the phrases of the command", () => {
  // Seen red with { en: "x", ru: "y" } in src/commands/run.ts, and with a title in Russian there.
  it("stand in the table alone", () => {
    const found = sourceOf("src/commands").filter((path) =>
      /\b(?:en|ru|kk|ky): ["`]|"[^"\n]*[а-я]{3} [^"\n]*"/i.test(textOf(path)),
    );
    expect(found).toEqual([]);
  });

  // Seen red with the row phrase/run.about taken out of phrases.csv. Other sentences are known by their type.
  it("are there where they are named", () => {
    expect(explained.length).toBeGreaterThan(70);
    expect(explained.filter((key) => !(key in en.phrases))).toEqual([]);
  });
});

// What explains the commands, their arguments and options.
const explained = commands.flatMap((command) => [
  command.words,
  ...[...command.arguments, ...command.options].map((each) => each.words),
]);

describe("the table of phrases", () => {
  const source = sourceOf("src").map(textOf).join("\n");
  const named = [...source.matchAll(/["'`]([\w.:/ -]+)["'`]/g)].map((match) => match[1]);
  const quoted = new Set([...named, ...explained]);
  // A key may be put together: what stands before and after what is put in.
  const templates = [...source.matchAll(/`([\w./:-]*)\$\{[^`]*?\}([\w./:-]*)(?:\$\{[^`]*?\})?([\w.-]*)`/g)]
    .map(([, start = "", middle = "", end = ""]) => [start, end || middle] as const)
    .filter(([start]) => start.length > 1);
  // A column of figures is headed by a phrase of its table, and a need that no approved norm says has its own.
  const heads = [
    ...source.matchAll(/figureColumns\([^)]*"([\w-]+)"\)|"([\w-]+\.column)"|headed\(locale, "([\w.-]+)"/g),
  ];
  const tables = ["column.", ...heads.map(([, ...found]) => `${found.join("")}.`)];
  const isNamed = (key: string): boolean =>
    quoted.has(key) ||
    templates.some(([start, end]) => key.startsWith(start) && key.endsWith(end)) ||
    tables.some((table) => key.startsWith(table) && isNamed(key.slice(table.length))) ||
    ["-assumed", "-stated", "-mixed", "-untold"].some((end) => key.endsWith(end) && isNamed(key.slice(0, -end.length)));

  // Seen red with a row phrase/run.never, and with a row issue/row.never.
  it.each(["phrases", "issues"] as const)("holds no %s that nobody says", (part) => {
    expect(Object.keys(en[part]).filter((key) => !isNamed(key))).toEqual([]);
  });

  const rows = Papa.parse<string[]>(textOf(TABLE), { skipEmptyLines: true }).data;
  const [header = [], ...others] = rows;
  const changed = (change: (row: readonly string[]) => string[]): (() => unknown) => () => phraseModules(Papa.unparse([header, ...others.map((row) => (row[0] === "issue/file.missing" ? change(row) : row))])); // prettier-ignore

  it("is refused with its row where a key, an English sentence or a place in braces is wrong", () => {
    expect(changed(([, ...cells]) => ["issue/key.duplicate", ...cells])).toThrow(/row \d+: issue\/key\.duplicate stands twice/); // prettier-ignore
    expect(changed(([, ...cells]) => ["isue/file.missing", ...cells])).toThrow(
      /row \d+: isue\/file\.missing is of none of/,
    );
    expect(changed(([key = "", , ...cells]) => [key, "", ...cells])).toThrow("issue/file.missing has no English");
    expect(changed((row) => row.map((cell) => cell.replace("{received}", "{found}")).with(1, row[1] ?? ""))).toThrow("issue/file.missing in ru has the places"); // prettier-ignore
    expect(changed((row) => row.slice(1))).toThrow(/row \d+: 5 cells instead of 6/);
    expect(changed((row) => [...row])).not.toThrow();
  });

  it("gives the same modules as a spreadsheet writes it: with a mark, quotes everywhere and other line ends", () => {
    const text = `\uFEFF${Papa.unparse(rows, { quotes: true, newline: "\r\n" })}`;
    expect([...phraseModules(text)]).toEqual([...phraseModules(textOf(TABLE))]);
  });
});

it.runIf(libreOfficeFound())("every table of the project is the same after LibreOffice has opened and saved it", () => {
  const tables = listFiles("src").filter((path) => path.endsWith(".csv"));
  const folder = mkdtempSync(join(tmpdir(), "umay-tables-"));
  const [asTexts, columns] = ["44,34,76,1,", Array.from({ length: 40 }, (_, at) => `${at + 1}/2`).join("/")];
  const saved = tables.map((path, at) => {
    const name = `${at}.csv`;
    writeFileSync(join(folder, name), textOf(path));
    return join(folder, name);
  });
  const argv = [`-env:UserInstallation=file://${folder}/profile`, "--headless", `--infilter=CSV:${asTexts}${columns}`];
  execFileSync("soffice", [...argv, "--convert-to", `csv:Text - txt - csv (StarCalc):${asTexts}`, "--outdir", join(folder, "saved"), ...saved], { stdio: "ignore", timeout: HANG_GUARD }); // prettier-ignore
  const cellsOf = (text: string): string[][] =>
    Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: true }).data;
  for (const [at, path] of tables.entries())
    expect(cellsOf(readFileSync(join(folder, "saved", `${at}.csv`), "utf8")), path).toEqual(cellsOf(textOf(path)));
  rmSync(folder, { recursive: true, force: true });
  expect(tables.length).toBeGreaterThan(0);
});

// A screen of UTF-8 shows them as they are. Seen red with a soft hyphen in a phrase of Kyrgyz.
it.each(locales)("the phrases of $code hold no sign of control", ({ phrases }) => {
  expect(Object.entries(phrases).filter(([, text]) => /[\p{Cc}\p{Cf}]/u.test(text))).toEqual([]);
});
