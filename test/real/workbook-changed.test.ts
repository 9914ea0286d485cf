import { type Cell, type WriteSheet, readXlsx, writeXlsx } from "hucre";
import { expect, test } from "vitest";
import { indexFigures } from "../../src/formula/figures.js";
import { xlsx } from "../../src/formats/xlsx.js";
import { en } from "../../src/made/says/en.js";
import { run } from "../../src/run/run.js";
import { runFolder } from "../support/examples.js";
import { convert, libreOfficeFound } from "./readings/libre-office.js";

// Three assumptions as a reader of the workbook types them, and as the author of the file writes them.
const CHANGES = [
  { row: 5, from: "occupancy,,,0.75", to: "0.6" },
  { row: 10, from: "overhead_rate,,,10%", to: "0.14" },
  { row: 12, from: "contingency_rate,,,5%", to: "0.02" },
] as const;
const IDS = ["requirement", "hard-gap", "covered-need", "soft-gap"] as const;

test.skipIf(!libreOfficeFound())(
  "three assumptions changed in the workbook give what the library gives with them",
  async () => {
    const { result, analysis, files } = runFolder("examples/network");
    const [file] = await xlsx.render({ result, locale: en });
    if (!(file?.content instanceof Uint8Array)) throw new Error("no workbook");
    const { sheets, namedRanges = [] } = await readXlsx(file.content);
    const value = sheets.find((each) => each.name === "assumptions.csv")?.rows[0]?.indexOf("value") ?? -1;
    const changed = sheets.map((sheet): WriteSheet => {
      const formulas = [...(sheet.cells ?? [])].flatMap(([place, { formula }]): [string, Partial<Cell>][] =>
        formula === undefined ? [] : [[place, { formula }]],
      );
      const has = new Set(formulas.map(([place]) => place));
      const rows = sheet.rows.map((row, r) => row.map((each, c) => (has.has(`${r},${c}`) ? null : each)));
      if (sheet.name === "assumptions.csv")
        for (const { row, to } of CHANGES) {
          const line = rows.find((cells) => cells[0] === row);
          expect(line?.[value]).toBeTypeOf("number");
          if (line) line[value] = Number(to);
        }
      return { name: sheet.name, rows, cells: new Map(formulas) };
    });
    const again = await readXlsx(convert(await writeXlsx({ sheets: changed, namedRanges })));
    const lines = new TextDecoder().decode(files["assumptions.csv"]).split("\n");
    const edited = lines.map((line, at) => {
      const change = CHANGES.find(({ row }) => row === at + 1);
      if (!change) return line;
      expect(line.startsWith(change.from)).toBe(true);
      return line.replace(change.from, change.from.replace(/[^,]*$/, change.to));
    });
    const expected = indexFigures(
      run(analysis, { ...files, "assumptions.csv": new TextEncoder().encode(edited.join("\n")) }).figures,
    );
    const before = indexFigures(result);
    // The answer, and the totals behind it.
    const answer = again.sheets.slice(0, 2).flatMap(({ rows }) => rows);
    for (const id of IDS) {
      const per = { fiscalYear: "2025", ...(id === "soft-gap" ? { certainty: "soft" } : {}), basis: "known" };
      const wanted = (expected(id, per) ?? expected(id, { fiscalYear: "2025", basis: "known" }))?.value;
      // What is costed by norms that nobody approved is called so.
      const label = en.labels[`${id}-assumed`] ?? en.labels[id] ?? id;
      const line = answer.find((cells) => String(cells[0]) === label || String(cells[0]).startsWith(`${label}, `));
      // Cross: a double carries some 16 digits.
      expect(Math.abs(Number(line?.[1]) / Number(wanted) - 1)).toBeLessThan(1e-11);
      expect(wanted).not.toBe((before(id, per) ?? before(id, { fiscalYear: "2025", basis: "known" }))?.value);
    }
  },
);
