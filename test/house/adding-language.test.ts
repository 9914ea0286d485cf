import Papa from "papaparse";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Newcomer, blocksOf } from "./newcomer.js";
import { root } from "./source-files.js";
import { isInFull } from "../support/demand.js";

const TABLE = "src/languages/phrases.csv";
const rowsOf = (text: string): string[][] => Papa.parse<string[]>(text, { skipEmptyLines: true }).data;

describe("somebody who follows docs/adding/language.md", () => {
  const [[, code = ""] = [], ...said] = rowsOf(blocksOf("docs/adding/language.md").get(TABLE) ?? "");
  const [header = [], ...rows] = rowsOf(readFileSync(join(root, TABLE), "utf8"));
  const words = new Map(said.map(([key = "", word = ""]) => [key, word]));
  const withColumn = (change = (word: string): string => word): string => {
    const column = [code, ...rows.map(([key = ""]) => change(words.get(key) ?? ""))];
    return Papa.unparse([header, ...rows].map((row, at) => row.toSpliced(-1, 0, column[at] ?? "")));
  };
  let newcomer: Newcomer;

  beforeAll(() => {
    newcomer = new Newcomer(["src", "package.json", "tsconfig.json"]);
    newcomer.write(TABLE, withColumn());
  });

  afterAll(() => {
    newcomer.leave();
  });

  // Seen red with a key of the page changed.
  it("finds every key there", () => {
    expect([...words.keys()].filter((key) => !rows.some(([each]) => each === key))).toEqual([]);
    expect(words.size).toBeGreaterThan(5);
  });

  // Seen red with another word in the page, and with blank cells that are not filled in from English.
  it.runIf(isInFull("pages of docs/adding, followed"))(
    "hears umay speak it where it has words, and English elsewhere",
    () => {
      expect(newcomer.make()).toEqual({ status: 0, printed: "" });
      const help = newcomer.umay(code, "--help");
      expect(help.printed).toContain("montri helpon");
      expect(help.printed).toContain("Options:");
      expect(newcomer.umay(code, "run", "--nope").printed).toContain("Nekonata opcio --nope.");
      expect(newcomer.umay(code, "run").printed).toContain("umay.json ne ekzistas.");
      newcomer.umay(code, "init", "--tables", "csv");
      for (const word of ["regiono", "Centro 1", "ownership"]) expect(newcomer.read("centres.csv")).toContain(word);
    },
  );

  it("is told the row where a place in braces is another", () => {
    newcomer.write(
      TABLE,
      withColumn((word) => word.replace("{received}", "{file}")),
    );
    const { status, printed } = newcomer.make();
    expect(status).not.toBe(0);
    expect(printed).toMatch(
      /phrases\.csv, row \d+: issue\/file\.missing in eo has the places analysis, file, nearest instead of analysis, nearest, received/,
    );
  });
});
