import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { csvName, starterAnalysis, starterCsv } from "../../src/interview/starter-analysis.js";
import { starterRows } from "../../src/interview/starter-rows.js";
import { WORKBOOK, starterWorkbook } from "../../src/commands/starter-workbook.js";
import { ru } from "../../src/made/says/ru.js";
import { fieldsOf } from "../../src/model/check-row.js";
import type { TableModel } from "../../src/model/table.js";
import { tables } from "../../src/model/tables.js";
import { runFile } from "../../src/node.js";
import { HANG_GUARD } from "../support/hang-guard.js";
import { type TypedCell, typeInto } from "./readings/type-into.js";
import { convert, libreOfficeFound } from "./readings/libre-office.js";
import { type StarterTable, sheetName, starterText } from "../../src/interview/starter-table.js";

const of = { currency: "KGS", fiscalYear: "2025" };

// What a person fills in: codes with zeros in front, decimals, shares with many places, a second region.
const filled: readonly StarterTable[] = starterRows(of).map(({ table, rows }) => {
  const more: Readonly<Record<string, StarterTable["rows"]>> = {
    centres: [
      {
        centre_id: "007",
        name: "«Айданек», Талас",
        region: "Талас",
        service: { code: "shelter" },
        ownership: { code: "municipal" },
        capacity: "12",
        capacity_unit: { code: "bed" },
        occupancy: "0.8262",
        clients: "41",
        months_open: "7.5",
        confidential: { code: "no" },
        evidence: "assumption",
      },
    ],
    funding: [
      {
        centre_id: "007",
        source: "Местный бюджет; Талас",
        source_type: { code: "local" },
        form: { code: "cash" },
        status: { code: "disbursed" },
        amount: "1234567.89",
        currency: "KGS",
        fiscal_year: "2025",
        evidence: "assumption",
      },
    ],
    population: [
      {
        region: "Талас",
        year: "2024",
        population: "281505",
        source: "assumption",
      },
    ],
    indices: [
      {
        series: "fx:USD",
        year: "2025",
        value: "87.4512",
        source: "assumption",
      },
    ],
  };
  return { table, rows: [...rows, ...(more[table] ?? [])] };
});

/** Every figure of an analysis in a folder; a part of a table is called by its row, which differs between layouts. */
async function figuresOf(folder: string): Promise<unknown> {
  const { result } = await runFile(join(folder, "umay.json"));
  expect(result?.issues).toEqual([]);
  expect(result?.inputs.map((each) => [each.reader, each.accepted])).toHaveLength(filled.length);
  return result?.figures.map(({ id, per, value }) => [id, { ...per, part: "" }, value]);
}

async function inFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "umay-starter-"));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The figures of the same tables as plain files. */
const expected = (): Promise<unknown> =>
  inFolder((folder) => {
    for (const each of filled) writeFileSync(join(folder, csvName(each)), starterCsv(each, ru));
    writeFileSync(
      join(folder, "umay.json"),
      starterAnalysis(ru, { ...of, tables: filled }, (each) => ({
        file: csvName(each),
      })),
    );
    return figuresOf(folder);
  });

/** Saves every sheet of the workbook as a Russian LibreOffice does: `;`, windows-1251, cells as shown. */
function saveAsCsv(folder: string): void {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(
    join(profile, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>ru-RU</value></prop></item></oor:items>`,
  );
  // 34 is windows-1251, 1049 Russian, `true` "as shown", -1 every sheet.
  const target = "csv:Text - txt - csv (StarCalc):59,34,34,1,,1049,false,false,true,false,false,-1";
  const argv = [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", target, "--outdir", folder];
  execFileSync("soffice", [...argv, join(folder, WORKBOOK)], { stdio: "ignore", timeout: HANG_GUARD });
}

// The rows that a person adds below those of the starter, cell by cell.
const added: readonly TypedCell[] = filled.flatMap((table) => {
  const { rows: before } = starterRows(of).find((each) => each.table === table.table) ?? { rows: [] };
  const model: TableModel = tables[table.table];
  return table.rows.slice(before.length).flatMap((row, below) =>
    fieldsOf(model).flatMap(({ name, kind }, column) => {
      const text = starterText(row[name], ru);
      const place = { sheet: sheetName(table, ru), column, row: before.length + below + 2 };
      return text === "" ? [] : [{ ...place, text, isNumber: ["number", "rate", "share", "value"].includes(kind) }];
    }),
  );
});

const booked = (table: StarterTable) => ({
  file: WORKBOOK,
  sheet: sheetName(table, ru),
});

// Cross: the same rows read from text, from the workbook, and from what LibreOffice makes of the workbook.
describe("the starter workbook, filled in Russian", () => {
  test("gives the figures of the same tables as text", async () => {
    const figures = await inFolder(async (folder) => {
      writeFileSync(join(folder, WORKBOOK), await starterWorkbook(filled, ru));
      writeFileSync(join(folder, "umay.json"), starterAnalysis(ru, { ...of, tables: filled }, booked));
      return figuresOf(folder);
    });
    expect(figures).toEqual(await expected());
  });

  describe.skipIf(!libreOfficeFound())("and saved by LibreOffice", () => {
    test("as XLSX gives the same figures", async () => {
      const figures = await inFolder(async (folder) => {
        writeFileSync(join(folder, WORKBOOK), convert(await starterWorkbook(filled, ru)));
        writeFileSync(join(folder, "umay.json"), starterAnalysis(ru, { ...of, tables: filled }, booked));
        return figuresOf(folder);
      });
      expect(figures).toEqual(await expected());
    });

    // Seen red with one cell of money typed a som higher.
    test("and typed into it cell by cell there gives the same figures", async () => {
      const figures = await inFolder(async (folder) => {
        const path = join(folder, WORKBOOK);
        writeFileSync(path, await starterWorkbook(starterRows(of), ru));
        typeInto(path, added);
        writeFileSync(join(folder, "umay.json"), starterAnalysis(ru, { ...of, tables: filled }, booked));
        return figuresOf(folder);
      });
      expect(figures).toEqual(await expected());
    });

    test("as CSV by Russian conventions gives the same figures", async () => {
      const figures = await inFolder(async (folder) => {
        writeFileSync(join(folder, WORKBOOK), await starterWorkbook(filled, ru));
        saveAsCsv(folder);
        const saved = readdirSync(folder).filter((each) => each.endsWith(".csv"));
        const fileOf = (table: StarterTable): string =>
          saved.find((each) => each.includes(`-${sheetName(table, ru)}.`)) ?? "";
        // It is what was asked for: Russian letters of one byte, a decimal comma, semicolons.
        const money = readFileSync(join(folder, fileOf({ table: "funding", rows: [] })));
        expect(new TextDecoder("windows-1251", { fatal: true }).decode(money)).toMatch(
          /;1[\s\u00a0]234[\s\u00a0]567,89;/,
        );
        writeFileSync(
          join(folder, "umay.json"),
          starterAnalysis(ru, { ...of, tables: filled }, (table) => ({
            file: fileOf(table),
          })),
        );
        return figuresOf(folder);
      });
      expect(figures).toEqual(await expected());
    });
  });
});
