import fc from "fast-check";
import { expect, test } from "vitest";
import { funding } from "../../src/model/funding.js";
import { compare, exact } from "../../src/money/exact.js";
import { openFiles } from "../../src/import/open/open-files.js";
import { readTable } from "../../src/import/read/read-table.js";
import { dictionariesFor, localeOf } from "../../src/run/languages.js";
import { type Counts, type Told, compareBudget, moneyIn, sheetOf } from "../support/budget-file.js";
import { meant, numberStyle, plainStyle } from "../support/number-style.js";
import { randomBudget } from "../support/random-budget.js";
import { fundingTable, randomFunding } from "../support/random-funding.js";
import { longSamples, samples } from "../support/samples.js";
import { fileStyle, writtenText, writtenWorkbook } from "../support/written-file.js";

const known = dictionariesFor(localeOf("ru"));
const told: fc.Arbitrary<Told> = fc.record({
  mapped: fc.boolean(),
  unit: fc.constantFrom(1, 1000),
  unitInTitle: fc.boolean(),
});
const none = (): Counts => ({ files: 0, whole: 0, rows: 0, asked: 0 });

// A test that only ever asks would pass too.
function tell(what: string, { files, whole, rows, asked }: Counts, least: number): void {
  process.stdout.write(`${what}: ${files} files, ${whole} read whole; ${rows} rows, ${asked} of them asked about\n`);
  expect(files).toBeGreaterThan(12);
  expect(whole / files).toBeGreaterThan(least);
}

// Derived: what was written is what is expected.
test("a budget in any language, encoding, delimiter and style of numbers: the same lines and amounts, or a question", () => {
  const counts = none();
  fc.assert(
    fc.property(randomBudget, numberStyle, fileStyle, told, fc.boolean(), (budget, style, file, facts, isNamed) => {
      const { sheet, settings } = sheetOf(budget, style, facts);
      const written = writtenText(sheet, file);
      fc.pre(written !== undefined);
      const encoding = isNamed ? { encoding: file.encoding.replace("+mark", "") } : {};
      const { bytes, places } = written;
      compareBudget(bytes, places, budget, { ...settings, ...encoding }, known, moneyIn(style, facts), counts);
    }),
    longSamples(100),
  );
  tell("budgets as text", counts, 0.8);
});

test("a budget as a workbook, amounts as numbers or as text", async () => {
  const counts = none();
  await fc.assert(
    fc.asyncProperty(randomBudget, numberStyle, told, fc.boolean(), async (budget, given, facts, asNumbers) => {
      const style = asNumbers ? { ...plainStyle, currency: given.currency } : given;
      const { sheet, settings } = sheetOf(budget, style, facts);
      // A double holds fifteen digits; what is longer people keep as text.
      const isNumber = (text: string, row: number, column: number): boolean =>
        asNumbers && row > 0 && column > 1 && text !== "" && text.replace(/\D/g, "").length <= 15;
      const { bytes, places } = await writtenWorkbook(sheet, (text, row, column) =>
        isNumber(text, row, column) ? Number(text) : text === "" ? null : text,
      );
      const { budget: content = bytes } = await openFiles({ budget: bytes });
      compareBudget(content, places, budget, settings, known, moneyIn(style, facts), counts);
    }),
    samples(20),
  );
  tell("budgets as workbooks", counts, 0.8);
});

test("a table of the contract the same way", () => {
  const counts = none();
  fc.assert(
    fc.property(randomFunding, numberStyle, fileStyle, (table, style, file) => {
      const written = writtenText({ title: [], table: fundingTable(table, style), notes: [] }, file);
      fc.pre(written !== undefined);
      const { rows, rejects, issues } = readTable(funding, { name: "f", bytes: written.bytes }, {}, known);
      const ofFile = issues.filter(
        (each) => each.severity !== "warning" && (each.row ?? 0) <= (written.places[0] ?? 0),
      );
      const found = new Map(rows.map((each) => [each.row, each.values]));
      counts.files++;
      if (found.size === table.rows.length) counts.whole++;
      for (const [at, money] of table.rows.entries()) {
        counts.rows++;
        const row = written.places[at + 1] ?? 0;
        const values = found.get(row);
        found.delete(row);
        if (!values) {
          counts.asked++;
          const reject = rejects.find((each) => each.row === row);
          expect(ofFile.length > 0 || (reject?.reasons.length ?? 0) > 0, `row ${row} is lost`).toBe(true);
          continue;
        }
        const { source, status, fiscal_year } = money;
        expect(values).toMatchObject({ source, status, fiscal_year, currency: style.currency });
        expect(compare(exact(values.amount), meant(money.amount, style, 1)), values.amount).toBe(0);
        const same =
          money.probability === undefined
            ? values.probability === undefined
            : compare(exact(values.probability ?? "-1"), exact(money.probability)) === 0;
        expect(same, `probability ${values.probability ?? "blank"}`).toBe(true);
      }
      expect([...found.keys()], "rows that were never written").toEqual([]);
    }),
    longSamples(100),
  );
  tell("funding", counts, 0.7);
});
