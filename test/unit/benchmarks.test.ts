import { expect, test } from "vitest";
import { benchmarks } from "../../src/benchmarks/index.js";
import { publish } from "../../src/index.js";
import { locales } from "../../src/languages/index.js";
import { BENCHMARK_UNITS } from "../../src/model/unit-cost-benchmark.js";
import { divide, exact } from "../../src/money/exact.js";
import { round } from "../../src/money/round.js";
import { toDecimal } from "../../src/money/to-decimal.js";
import { report } from "../../src/report/report.js";
import { runFolder } from "../support/examples.js";

// Worked: what the pages say that each source names.
const FOUND = { "xk-shelter-year": "60000", "kz-kostanay-ngo": "80000000", "kz-kostanay-state": "33000000" };
// Derived, by the division that each entry shows: the number of digits after the point.
const PLACES: Readonly<Record<string, number>> = { "place-night": 2, "centre-year": -4 };

test("every entry has an id of its own, a source, a mark, a year and a currency", () => {
  expect(new Set(benchmarks.map(({ id }) => id)).size).toBe(benchmarks.length);
  for (const { source, mark, year, currency, country, worked, per } of benchmarks) {
    expect([source.title, source.locator, source.publisher ?? ""].filter((each) => each.trim() === "")).toEqual([]);
    expect(source.kind).toBe("published");
    expect(["found", "derived", "secondary", "unverified"]).toContain(mark);
    expect(year).toMatch(/^\d{4}(-\d{4})?$/);
    expect(currency).toMatch(/^[A-Z]{3}$/);
    expect(country).toMatch(/^[A-Z]{2}$/);
    expect(BENCHMARK_UNITS).toContain(per);
    expect(worked !== undefined).toBe(mark === "derived");
  }
});

// Seen red with 18820 as the cost of a place in Germany.
test("what is found is what the page says, and what is derived is its division", () => {
  const found = benchmarks.filter(({ mark }) => mark === "found").map(({ id, value }) => [id, value] as const);
  expect(Object.fromEntries(found)).toEqual(FOUND);
  for (const { per, value, worked } of benchmarks) {
    if (worked === undefined) continue;
    const [first = "", ...rest] = worked.split(" ÷ ");
    const exactly = rest.reduce((left, by) => divide(left, exact(by)), exact(first));
    expect(toDecimal(round(exactly, PLACES[per] ?? 0, "half-up"))).toBe(value);
  }
});

test.each(locales)("$name: they stand beside the costs of each shelter, unconverted", (locale) => {
  const { result } = runFolder("examples/network");
  const table = report(result, locale).money.find(({ id }) => id === "benchmarks");
  const published = new Map(benchmarks.map((each) => [each.id, each]));
  const rows = table?.rows.filter(({ key }) => published.has(key)) ?? [];
  expect(new Set(rows.map(({ key }) => key))).toEqual(new Set(published.keys()));
  expect(rows.filter(({ remark }) => remark === undefined)).toEqual([]);
  const night = rows.find(({ key }) => key === "de-place-night");
  expect(night?.label).toContain("2022");
  expect(night?.cells[1]?.text).toBe(`51${locale.marks.decimal}56 ${locale.units["EUR"] ?? ""}`);
  const own = table?.rows.filter(({ key }) => !published.has(key)) ?? [];
  expect(own.length).toBeGreaterThan(0);
  expect(own.every(({ cells }) => cells[1]?.value !== undefined)).toBe(true);
  // Derived: rows of one unit stand together, one's own first.
  const units = table?.rows.map(({ key }) => published.get(key)?.per ?? key.split(" ")[0] ?? "") ?? [];
  expect([...new Set(units)].flatMap((unit) => units.filter((each) => each === unit))).toEqual(units);
  expect(table?.rows[0]).toBe(own[0]);
  const told = report(publish(result), locale).money.find(({ id }) => id === "benchmarks");
  expect(told?.rows.filter(({ key }) => published.has(key))).toEqual(rows);
  expect(JSON.stringify(told)).not.toMatch(/A3|a-3/);
});
