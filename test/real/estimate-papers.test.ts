import { readXlsx } from "hucre";
import { describe, expect, it, test } from "vitest";
import { estimate } from "../../src/formats/estimate.js";
import { ky } from "../../src/made/says/ky.js";
import { ru } from "../../src/made/says/ru.js";
import { estimate as estimateOf } from "../../src/report/estimate.js";
import type { Result } from "../../src/result/result.js";
import { run } from "../../src/run/run.js";
import { filesOf, runFolder } from "../support/examples.js";
import { ofNaryn, ofTwoCentres, pictured } from "../support/estimate-runs.js";
import { formulasOf, libreOfficeFound, recalculated, tableRowsOf, writerFound } from "./readings/libre-office.js";
import { totalCell } from "../../src/report/estimate-grid.js";
import { tableOf } from "../support/estimate-tables.js";

// How many formulas there are at least.
const CASES: readonly (readonly [string, () => Result, number])[] = [
  ["the picture", pictured, 40],
  ["two centres under a ceiling", ofTwoCentres, 40],
  ["four centres, for the addressee", ofNaryn("addressee"), 40],
  ["four centres, for internal use", ofNaryn("internal"), 40],
];

async function paper(result: Result, extension: string, locale = ru): Promise<Uint8Array> {
  const files = await estimate.render({ result, locale });
  const content = files.find(({ name }) => name.endsWith(`.${extension}`))?.content;
  if (!(content instanceof Uint8Array)) throw new Error(`no ${extension}`);
  return content;
}

/** What the row of the whole is called, and its amounts in the order of the columns, as far as they are known. */
function wholeOf(result: Result): { readonly label: string; readonly amounts: number[] } {
  const document = estimateOf(result, ru);
  if (!document) throw new Error("no estimate");
  const { needed, paid, cut, received, requested } = tableOf(document.whole).total;
  const cells = [needed, ...paid, cut, received, requested];
  return {
    label: totalCell(document.whole, "name")?.text ?? "",
    amounts: cells.flatMap((cell) => (cell?.value ? [Number(cell.value)] : [])),
  };
}

describe.skipIf(!writerFound())("LibreOffice opens the text document", () => {
  // Cross: LibreOffice reads the rows of the whole, cell by cell, as the document has them.
  test.each([
    ["the picture, in Russian", pictured, ru],
    ["the picture, in Kyrgyz", pictured, ky],
    ["two centres under a ceiling", ofTwoCentres, ru],
    ["four centres, for the addressee", ofNaryn("addressee"), ky],
  ] as const)("of %s", async (_, made, locale) => {
    const result = made();
    const document = estimateOf(result, locale);
    if (!document) throw new Error("no estimate");
    const rows = tableRowsOf(await paper(result, "docx", locale));
    for (const { kind, cells, assumed } of document.whole.rows)
      if (kind !== "reason")
        expect(rows).toContainEqual(
          cells.map(({ text }, at) => [text, ...(at === 1 ? assumed : [])].join(" ").replace(/\s+/g, " ")),
        );
  });
});

describe.skipIf(!libreOfficeFound())("LibreOffice computes the workbook of", () => {
  // Cross: LibreOffice computes every formula from empty cells; the totals are the document's. Whole sums: no double errs.
  // Seen red with the sum of a section one row short.
  test.each(CASES)("%s", async (_, made, least) => {
    const result = made();
    const book = await readXlsx(await paper(result, "xlsx"));
    const computed = await recalculated(book);
    let compared = 0;
    for (const sheet of book.sheets)
      for (const [place] of formulasOf(sheet)) {
        const [row = 0, column = 0] = place.split(",").map(Number);
        expect([sheet.name, place, computed.get(sheet.name)?.[row]?.[column]]).toEqual([
          sheet.name,
          place,
          sheet.rows[row]?.[column],
        ]);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(least);
    const whole = wholeOf(result);
    for (const name of ["Смета", "По кодам"]) {
      const row = computed.get(name)?.find((cells) => cells.includes(whole.label));
      expect(row?.filter((cell) => typeof cell === "number")).toEqual(whole.amounts);
    }
  });

  // Derived: pay of the psychologist of the first centre 36,000 → 37,000 a month is 12,000 more a year in every sum above
  // it, contributions of 2.25 % of that 270 more, and overhead of 7 % of both 858.9: in whole som 859, 13,129 in all.
  it("carries a change of a centre to the whole and to its code", async () => {
    const book = await readXlsx(await paper(ofTwoCentres(), "xlsx"));
    const centres = book.sheets.find(({ name }) => name === "По центрам");
    const row = centres?.rows.find((cells) => cells[1] === "Психолог");
    if (row) row[6] = 37_000;
    const computed = await recalculated(book);
    const found = (sheet: string, at: number, text: string, of: number): unknown =>
      computed.get(sheet)?.find((cells) => cells[at] === text)?.[of];
    const before = book.sheets.find(({ name }) => name === "Смета")?.rows.find((cells) => cells[1] === "Всего");
    expect(found("Смета", 1, "Всего", 7)).toBe(Number(before?.[7]) + 13_129);
    const code = book.sheets.find(({ name }) => name === "По кодам")?.rows.find((cells) => cells[0] === "2111");
    expect(found("По кодам", 0, "2111", 1)).toBe(Number(code?.[1]) + 12_000);
  });

  // Derived: pay of the director of the year's example 40,000 → 50,000 a month is 120,000 more in the year; contributions
  // of 2.25 % of it 2,700; overhead of 10 % of both 12,270: 134,970 in all. The service, the code and the months follow.
  // In dollars 457.40423099 → 500 is 6,000 where 5,489 stood: 511 more, 11 of contributions (456.1 for 444.6), 52 of overhead.
  test.each([
    ["kg-order", "KGS", 50_000, 134_970, 2700, 12_270],
    ["donor", "KGS", 50_000, 134_970, 2700, 12_270],
    ["donor", "USD", 500, 574, 11, 52],
  ] as const)(
    "carries a salary into contributions and overhead of %s in %s",
    async (form, currency, price, all, more, overhead) => {
      const { analysis } = runFolder("examples/year");
      const request = { to: "Адресат", form };
      const result = run({ ...analysis, request }, filesOf("examples/year"), { estimate: true, currency });
      const book = await readXlsx(await paper(result, "xlsx"));
      const row = book.sheets[0]?.rows.find((cells) => cells[1] === "director");
      if (row) row[6] = price;
      const computed = await recalculated(book);
      const moved = (sheet: string, text: string, of: number): number => {
        const cellOf = (rows: readonly (readonly unknown[])[] = []): number =>
          Number(
            rows.find((cells) => cells.slice(0, 2).some((each) => String(each).replaceAll("\u00a0", " ") === text))?.[
              of
            ],
          );
        return cellOf(computed.get(sheet)) - cellOf(book.sheets.find(({ name }) => name === sheet)?.rows);
      };
      expect([moved("Смета", "Всего", 7), moved("Смета", "Всего", 10)]).toEqual([all, all]);
      expect(moved("Смета", "Отчисления работодателя, 2,25 %, убежище", 7)).toBe(more);
      expect(moved("Смета", "Косвенные расходы, убежище", 7)).toBe(overhead);
      expect(moved("Смета", "Косвенные расходы, дневной центр", 7)).toBe(0);
      expect(moved("По услугам", "Всего", 7)).toBe(all);
      expect(moved("По кодам", "Всего", 1)).toBe(all);
      expect(moved("По периодам", "Всего", form === "donor" ? 5 : 13)).toBe(all);
      expect(computed.get("Смета")?.flat()).toContain("Сумма изменилась: напишите её прописью заново.");
    },
  );
});
