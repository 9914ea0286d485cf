import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { en } from "../../src/made/says/en.js";
import { statementBook } from "../../src/workbook/statement-book.js";
import { statementOf } from "../../src/statement/statement.js";
import { unzipped } from "../support/zip.js";
import { smallRun } from "../support/small-statement.js";
import { folders, umay } from "./cli-host.js";

const { make, clear } = folders();
afterAll(clear);

describe("umay statement", () => {
  test("writes a page, a workbook and text, and prints what it says first", async () => {
    const folder = make("examples/armenia");
    const { code, out } = await umay(folder, ["statement"], { columns: 80 });
    expect(code).toBe(0);
    expect(out.replaceAll("\u00a0", " ")).toContain(
      "0.0058% of the money was screened; AMD 146.7 million of it is for gender\nequality",
    );
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(
      readdirSync(join(folder, "out"))
        .map((each) => each.split(".").at(-1))
        .sort(),
    ).toEqual(["docx", "html", "md", "xlsx"]);
    // Seen red: a list of four measures began a page of its own, on paper and in the text to be edited.
    const [text = "", page = ""] = readdirSync(join(folder, "out")).map((each) => join(folder, "out", each));
    expect(readFileSync(page, "utf8")).toContain('<section class="sheet flow one-piece">');
    const parts = unzipped(readFileSync(text));
    expect(Buffer.from(parts.get("word/document.xml") ?? []).toString("utf8")).not.toContain("pageBreakBefore");
  });

  test("in one format, language, phase and unit", async () => {
    const folder = make("examples/armenia");
    const flags = ["--format", "md", "--language", "ru", "--phase", "approved", "--display-unit", "thousand"];
    const { code, out } = await umay(folder, ["statement", ...flags]);
    expect(code).toBe(0);
    expect(out).toContain("утверждённый бюджет");
    const [name = ""] = readdirSync(join(folder, "out"));
    expect(name).toMatch(/-statement\.md$/);
    expect(readFileSync(join(folder, "out", name), "utf8").replaceAll("\u00a0", " ")).toContain("| **156 584** |");
  });

  // Seen red: «not known», «in what was screened no measure was found», and no way on; open questions without one either.
  test("says first that nothing was screened, and what to do next", async () => {
    const about = ["init", "b", "--year", "2023", "--unit", "1000", "--currency", "AMD", "--level", "state"];
    const folder = make("examples/armenia");
    writeFileSync(join(folder, "law.csv"), "ministry,id,name,total\nA,1,shelters,5\nB,2,roads,7\n");
    await umay(folder, [...about, "--from", "law.csv", "--column", "approved=total"]);
    const { code, out } = await umay(folder, ["statement", "b/umay.json"], { columns: 200 });
    expect(code).toBe(0);
    expect(out.replaceAll("\u00a0", " ")).toContain("no money was screened (approved budget, 2023).");
    expect(out).not.toContain("no measure with a gender objective");
    expect(out.trimEnd().split("\n").at(-1)).toBe("Next: umay suggest b/umay.json");
    await umay(folder, ["init", "c", "--from", "law.csv"]);
    const open = await umay(folder, ["statement", "c/umay.json"], { columns: 200 });
    expect([open.code, open.err.trimEnd().split("\n").at(-1)]).toEqual([
      1,
      "Mend what is named above, then: umay check c/umay.json",
    ]);
  });

  test("says what is wrong with the call, and with an analysis that has nothing to state", async () => {
    const folder = make("examples/armenia");
    expect((await umay(folder, ["statement", "--format", "pdf"])).code).toBe(2);
    expect((await umay(folder, ["statement", "--phase", "later"])).code).toBe(2);
    // Seen red: the approved budget answered; the flag was said to change nothing, and what there is was not told.
    const proposed = await umay(make("examples/armenia"), ["statement", "--phase", "proposed"]);
    expect([proposed.code, proposed.err]).toEqual([
      2,
      "umay.json has no amounts “proposed, 2023”. It has: approved, 2023; revised\n  (final budget), 2023; executed (outturn), 2023.\n",
    ]);
    writeFileSync(join(folder, "umay.json"), JSON.stringify({ title: "x", currency: "AMD", fiscalYear: "2023" }));
    const { code, err } = await umay(folder, ["statement"]);
    expect(code).toBe(1);
    expect(err).toContain("There is nothing to state in umay.json");
  });
});

describe("the workbook of a statement", () => {
  const made = statementOf(smallRun(), en);
  const sheets = made ? [...statementBook(made, en).sheets()] : [];
  const formulas = (at: number) =>
    [...(sheets[at]?.rows ?? [])].map((row) => row.map((cell) => (cell && "formula" in cell ? cell.formula : "")));

  test("has at most five sheets", () =>
    expect(sheets.map(({ name }) => name)).toEqual([
      ...["Statement", "Measures", "Ministries", "Violence and need", "Words and methods"],
    ]));

  // Derived: rows of the list stand from the fourth on: a head, Obstetric care in 5, its sum in 6, and so on.
  test("adds up by formulas: a part, a ministry, all, and what was found harmful apart", () => {
    const rows = formulas(1);
    expect(rows[4]?.[9]).toBe("F5*I5");
    expect(rows[4]?.[6]).toBe("F5/E5");
    expect(rows[5]?.[3]).toBe("SUM(D5)");
    expect(rows[10]?.[5]).toBe("SUM(F8,F10)");
    expect(rows[11]?.[5]).toBe("SUM(F5,F8,F10)");
    expect(rows[14]?.[5]).toBe("SUM(F14)");
  });

  test("takes the money of ministries from the list", () => {
    const rows = formulas(2);
    expect(rows[2]?.[4]).toBe("'Measures'!F6");
    expect(rows[3]?.[4]).toBe("'Measures'!F11");
    expect(rows[4]?.[4]).toBe("SUM(E3:E4)");
    expect(rows[7]?.[1]).toBe("SUM(B5:B7)");
  });
});
