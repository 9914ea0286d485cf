import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openFiles } from "../../src/import/open/open-files.js";
import { type OwnTables, ownSheets, readOwn } from "../../src/own/index.js";
import { compare, exact, multiply, sum, whole } from "../../src/money/exact.js";
import { root } from "../house/source-files.js";

// Derived: what each table comes to was written into truth.json by hand, before umay read any of them. `codes` are the
// issues that ask what `asks` says in words.
const folder = join(root, "fixtures", "own-tables");

type Paid = {
  readonly source: string;
  readonly amount: string | null;
  readonly currency?: string;
  readonly months?: readonly string[];
  readonly status?: string;
};
type Truth = {
  readonly file: string;
  readonly kind: string;
  readonly lines?: readonly (readonly [name: string, amount: string | null])[];
  readonly total?: string;
  readonly services?: readonly string[];
  readonly byService?: Readonly<Record<string, string>>;
  readonly money?: readonly Paid[];
  readonly centres?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
  readonly codes: readonly string[];
};
type Row = Readonly<Record<string, unknown>>;

const { tables } = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")) as {
  readonly tables: readonly Truth[];
};
const setting = { language: "ru", today: "2026-11-29", given: { country: "kg" } };

async function read(file: string): Promise<OwnTables> {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  return readOwn(ownSheets(await openFiles({ [file]: bytes })), setting);
}

const rowsOf = (own: OwnTables, name: string): readonly Row[] =>
  own.tables.find(({ table }) => table === name)?.rows ?? [];
const codeOf = (cell: unknown): unknown =>
  typeof cell === "object" && cell !== null && "code" in cell ? cell.code : cell;

// What a line costs in a year: quantity × price, twelve times where the price is one of a month.
const yearOf = (row: Row): ReturnType<typeof exact> | undefined =>
  typeof row["unit_cost"] !== "string"
    ? undefined
    : [String(row["quantity"]), row["unit_cost"]]
        .map(exact)
        .reduce(multiply, whole(codeOf(row["period"]) === "month" ? 12 : 1));

const costOf = (own: OwnTables, row: Row) =>
  codeOf(row["driver"]) === "person_night"
    ? multiply(exact(String(rowsOf(own, "centres")[0]?.["person_nights"])), exact(String(row["unit_cost"])))
    : yearOf(row);

const added = (own: OwnTables, keep: (row: Row) => boolean) =>
  sum(
    rowsOf(own, "costStandards")
      .filter(keep)
      .flatMap((row) => costOf(own, row) ?? []),
  );

describe("tables that centres keep", () => {
  it("has the truth of every file", () => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    expect(tables.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
  });

  it.each(tables)("$file", async (truth) => {
    const own = await read(truth.file);
    expect(own.readings[0]?.kind).toBe(truth.kind);
    expect([...new Set(own.issues.map(({ code }) => code))].toSorted()).toEqual(truth.codes);
    for (const [name, amount] of truth.lines ?? []) {
      const isAmount = (row: Row): boolean => {
        const cost = costOf(own, row);
        return amount === null ? cost === undefined : cost !== undefined && compare(cost, exact(amount)) === 0;
      };
      const found = rowsOf(own, "costStandards").filter((row) => String(row["line"]).startsWith(name));
      const isSplit = found.length > 1 && truth.byService !== undefined;
      if (isSplit)
        expect(
          compare(
            added(own, (row) => row["line"] === name),
            exact(amount ?? "0"),
          ),
        ).toBe(0);
      else expect([name, found.some(isAmount)]).toEqual([name, true]);
    }
    if (truth.total !== undefined)
      expect(
        compare(
          added(own, () => true),
          exact(truth.total),
        ),
      ).toBe(0);
    for (const [service, amount] of Object.entries(truth.byService ?? {}))
      expect(
        compare(
          added(own, (row) => codeOf(row["service"]) === service),
          exact(amount),
        ),
      ).toBe(0);
    if (truth.services)
      expect([...new Set(rowsOf(own, "centres").map((row) => codeOf(row["service"])))]).toEqual(
        expect.arrayContaining([...truth.services]),
      );
    for (const { source, amount, currency, months, status } of truth.money ?? []) {
      const paid = rowsOf(own, "funding").filter((row) => row["source"] === source);
      // Of a contract over two years nobody says how much is of this one.
      if (amount === null) expect(paid.map((row) => row["amount"])).toEqual([undefined]);
      else expect(compare(sum(paid.map((row) => exact(String(row["amount"])))), exact(amount))).toBe(0);
      const [first] = paid;
      if (currency !== undefined) expect(first?.["currency"]).toBe(currency);
      if (months) expect([first?.["month_from"], first?.["month_to"]]).toEqual(months);
      if (status !== undefined) expect(codeOf(first?.["status"])).toBe(status);
    }
    if (truth.centres) expect([...new Set(rowsOf(own, "centres").map(({ name }) => name))]).toEqual(truth.centres);
    if (truth.rows)
      expect(
        rowsOf(own, "centres").map((row) =>
          [row["name"], codeOf(row["service"]), row["capacity"], codeOf(row["capacity_unit"])].filter(Boolean),
        ),
      ).toEqual(truth.rows);
    // Nothing is lost: every cell is used or listed as unused, and no total counts among the lines.
    const bytes = readFileSync(join(folder, truth.file));
    const text = new TextDecoder(truth.file === "share-of-time.csv" ? "windows-1251" : "utf-8").decode(bytes);
    const held = text.includes(";") ? text.split(/[;\n]/).filter((cell) => cell.trim() !== "").length : undefined;
    const cells = own.readings.map((reading) => reading.cells).reduce((a, b) => a + b, 0);
    if (held !== undefined) expect(cells).toBe(held);
  });
});
