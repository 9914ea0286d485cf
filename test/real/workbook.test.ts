import { behind, withBehind } from "../support/behind.js";
import { type Sheet, type Workbook, readXlsx } from "hucre";
import { beforeAll, describe, expect, test } from "vitest";
import { xlsx } from "../../src/formats/xlsx.js";
import { isKnown } from "../../src/formula/figure.js";
import { en } from "../../src/made/says/en.js";
import { toDecimal } from "../../src/money/exact.js";
import { kg, kz } from "../../src/profiles/index.js";
import { runCountry } from "../support/country-run.js";
import { publish } from "../../src/disclosure/publish.js";
import type { Result } from "../../src/result/result.js";
import { BUDGET_OF_TWO_YEARS, EXAMPLES, runFolder } from "../support/examples.js";
import { type CentreCase, runCentres } from "../support/publication.js";
import { type Rows, allRecalculated, formulasOf, libreOfficeFound } from "./readings/libre-office.js";

// Cross: every formula of the workbooks, without its cached value, computed by LibreOffice, against that cached value;
// in the internal workbook every computed cell of the chain is a formula, and its cached value is the library's. A double
// carries some 16 digits, so the two may differ by 1e-11 of the value (and of one unit, for values near zero).
const NEAR = 1e-11;
// What rounding down takes is the difference of two amounts of some millions that differ in the third decimal place at
// most: of the 16 digits of a double the ninth place and those after it are noise.
const ROUGH = 1e-8;

// The book of the plan holds every table and formula of the books of its first two years, as test/calculate/variants.test.ts
// holds their figures against it.
const BOOKS = EXAMPLES.filter((each) => !["network/umay.json", "network/umay-2026.json"].includes(each));
const FOLDERS = [...BOOKS.map((each) => `examples/${each}`), BUDGET_OF_TWO_YEARS];

const RICH: CentreCase = {
  id: "rich",
  region: "North",
  secret: false,
  services: [{ service: "shelter", cost: 100 }],
  money: { Fund: 130 },
};

// With posts and parts of posts, floor and cap, what a base leaves out, an offset, a plan and a scenario.
const countries = [
  [kg, { "employer:ngo": "ngo", "employer:municipal": "budget", "kg-floor": "60" }, "20000"],
  [kz, { "kz-born-before-1975": "no", "kz-regime": "general", "kz-offset": "yes" }, "300000"],
] as const;
const more = {
  fiscalYear: "2025",
  plan: { years: ["2025", "2026", "2027"] },
  scenarios: { dear: { overhead_rate: "0.1" } },
};

const ARMENIA = "examples/armenia/umay.json";
const resultOf = (folder: string): Result => runFolder(folder).result;
const classed = (result: Result): Result => withBehind(result, { sheets: () => behind(result).sheets(0) });

const INTERNAL: Readonly<Record<string, () => Result>> = {
  ...Object.fromEntries(FOLDERS.map((folder) => [folder, () => resultOf(folder)])),
  ...Object.fromEntries(
    countries.map(([profile, answers, pay]) => [
      `the contributions of a country: ${profile.id}`,
      () => runCountry(profile, { profile: profile.id, answers }, { pay, ...more }),
    ]),
  ),
  [`${ARMENIA}, with lines by classes`]: () => classed(resultOf(ARMENIA)),
};
const PUBLISHED = ["examples/network/umay-2026.json", ARMENIA];
const SPOILT = "a formula that is wrong on purpose";
// The planted mistake: a shortfall that forgets its floor of zero.
const spoil = (formula: string): string => formula.replace(/MAX\((.*),0\)/, "($1)");

type Recalculated = { readonly result: Result; readonly book: Workbook; readonly computed: Rows };

describe.skipIf(!libreOfficeFound())("LibreOffice recalculates the workbook of", () => {
  const all = new Map<string, Recalculated>();
  const bookOf = (name: string): Recalculated => {
    const found = all.get(name);
    if (!found) throw new Error(`no book of ${name}`);
    return found;
  };
  const agrees = (name: string): void => {
    const { book, computed } = bookOf(name);
    const { compared, wrong } = compare(book.sheets, computed);
    expect(wrong).toEqual([]);
    process.stdout.write(`${name}: ${compared} formulas agree\n`);
  };

  beforeAll(async () => {
    const results = {
      ...INTERNAL,
      ...Object.fromEntries(
        PUBLISHED.map((folder) => [`${folder}, for publication`, () => publish(resultOf(folder))] as const),
      ),
      [SPOILT]: () => runCentres([RICH]),
    };
    const made: Omit<Recalculated & { name: string }, "computed">[] = [];
    for (const [name, of] of Object.entries(results)) {
      const result = of();
      made.push({ name, result, book: await readXlsx(await written(result)) });
    }
    const computed = await allRecalculated(made.map(({ name, book }) => ({ book, ...(name === SPOILT && { spoil }) })));
    for (const [at, { name, ...each }] of made.entries())
      all.set(name, { ...each, computed: computed[at] ?? new Map<string, never>() });
  });

  test.each(Object.keys(INTERNAL))("%s, for internal use", (name) => {
    const { result, book } = bookOf(name);
    expect(strayCells(result, book.sheets)).toEqual([]);
    agrees(name);
  });

  // Derived: the same figures stand on the first sheets, whether lines or classes of lines stand behind them.
  test("classes of lines in place of lines, with the first sheets as they are", () => {
    const [{ book }, { book: listed }] = [bookOf(`${ARMENIA}, with lines by classes`), bookOf(ARMENIA)];
    const isSaid = (row: readonly unknown[]): boolean => String(row[0]).includes("umay run --figures allocation");
    for (const { name, rows } of listed.sheets.slice(0, 3)) {
      const own = book.sheets.find((each) => each.name === name)?.rows ?? [];
      expect(own.filter((row) => !isSaid(row))).toEqual(rows);
    }
    expect(book.sheets[0]?.rows.some(isSaid)).toBe(true);
  });

  test.each(PUBLISHED)("%s, for publication", (folder) => {
    agrees(`${folder}, for publication`);
  });

  test("a formula that is wrong on purpose, and finds it", () => {
    const { book, computed } = bookOf(SPOILT);
    expect(compare(book.sheets, computed).wrong.length).toBeGreaterThan(0);
  });
});

async function written(result: Result): Promise<Uint8Array> {
  const [file] = await xlsx.render({ result, locale: en });
  if (!(file?.content instanceof Uint8Array)) throw new Error("no workbook");
  return file.content;
}

/** Computed cells of the chain that are no formula, or whose cached value is not the library's. */
function strayCells(result: Result, sheets: readonly Sheet[]): string[] {
  const chain = behind(result).sheets();
  const { tables } = chain;
  return tables.flatMap(({ name, columns, rows }, order) => {
    // The tables of the chain stand last, in their order.
    const sheet = sheets[sheets.length - tables.length + order];
    return columns.flatMap((column, at) =>
      column.kind === "text" || column.kind === "given"
        ? []
        : rows.flatMap((_, row) => {
            const place = `${row + 1},${at + 2}`;
            const cell = sheet?.cells?.get(place);
            const value = chain.value({ table: name, row, column: column.name });
            const wanted = isKnown(value) ? Number(toDecimal(value)) : "not calculated";
            const found = cell?.formulaResult ?? sheet?.rows[row + 1]?.[at + 2];
            return cell?.formula !== undefined && found === wanted ? [] : [`${name} ${place}: not ${wanted}`];
          }),
    );
  });
}

function compare(sheets: readonly Sheet[], again: Rows): { compared: number; wrong: string[] } {
  const wrong: string[] = [];
  let compared = 0;
  for (const sheet of sheets)
    for (const [place, { formula = "", formulaResult }] of formulasOf(sheet)) {
      const [row = 0, column = 0] = place.split(",").map(Number);
      const wanted = formulaResult ?? sheet.rows[row]?.[column] ?? null;
      const found = again.get(sheet.name)?.[row]?.[column] ?? null;
      compared += 1;
      if (!agree(wanted, found, isRemainder(sheet, column, formula) ? ROUGH : NEAR))
        wrong.push(
          `${sheet.name} ${place} =${formula.slice(0, 120)}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`,
        );
    }
  return { compared, wrong: wrong.slice(0, 40) };
}

const isRemainder = ({ rows }: Sheet, column: number, formula: string): boolean =>
  formula.includes("'pool-shares'!") || String(rows[0]?.[column]).startsWith(en.labels["pool-remainder"] ?? "-");

function agree(wanted: unknown, found: unknown, near: number): boolean {
  if (typeof wanted === "number" && typeof found === "number")
    return Math.abs(found - wanted) <= near * Math.max(1, Math.abs(wanted));
  return (wanted ?? "") === (found ?? "");
}
