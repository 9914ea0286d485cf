import { expect, test } from "vitest";
import { benchmarks } from "../../src/benchmarks/index.js";
import { publish } from "../support/library.js";
import { locales } from "../../src/languages/index.js";
import { BENCHMARK_UNITS } from "../../src/model/unit-cost-benchmark.js";
import { divide, exact, round, toDecimal } from "../../src/money/exact.js";
import { format } from "../../src/money/format.js";
import { report } from "../../src/report/report.js";
import { runFolder } from "../support/examples.js";

// Worked: what the pages say that each source names.
const FOUND = { "xk-shelter-year": "60000", "kz-kostanay-ngo": "80000000", "kz-kostanay-state": "33000000" };
// Derived, by the division that each entry shows: the number of digits after the point.
const PLACES: Readonly<Record<string, number>> = { "place-night": 2, "centre-year": -4 };

test("every entry has an id of its own, a source, a mark, a year and a currency", () => {
  expect(new Set(benchmarks.map(({ id }) => id)).size).toBe(benchmarks.length);
  for (const { source, year, currency, country, per } of benchmarks) {
    expect([source.title, source.locator, source.publisher ?? ""].filter((each) => each.trim() === "")).toEqual([]);
    expect(source.kind).toBe("published");
    expect(["official", "press"]).toContain(source.mark);
    expect(year).toMatch(/^\d{4}(-\d{4})?$/);
    expect(currency).toMatch(/^[A-Z]{3}$/);
    expect(country).toMatch(/^[A-Z]{2}$/);
    expect(BENCHMARK_UNITS).toContain(per);
  }
});

// Seen red with 18820 as the cost of a place in Germany.
test("what is found is what the page says, and what is derived is its division", () => {
  const found = benchmarks.filter(({ worked }) => worked === undefined).map(({ id, value }) => [id, value] as const);
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
  const words = table?.remarks.join(" ") ?? "";
  const print = (value: string): string => format(value, locale.marks);
  for (const { value, currency, year, source } of benchmarks) {
    expect(words).toContain(`${print(value)} ${locale.units[currency] ?? currency}`);
    expect(words).toContain(year);
    expect(words).toContain(source.publisher ?? "");
  }
  expect(words).toContain(`51${locale.marks.decimal}56 ${locale.units["EUR"] ?? ""}`);
  expect(table?.rows.length).toBeGreaterThan(0);
  expect(table?.rows.every(({ cells }) => cells.some(({ value }) => value != null))).toBe(true);
  const told = report(publish(result), locale).money.find(({ id }) => id === "benchmarks");
  expect(told?.remarks).toEqual(table?.remarks);
  expect(JSON.stringify(told)).not.toMatch(/A3|a-3/);
});
