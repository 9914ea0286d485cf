import { describe, expect, test } from "vitest";
import { locales } from "../../src/languages/index.js";
import { ASSUMPTIONS } from "../../src/model/assumption.js";
import type { PackNumber } from "../../src/model/cost-pack.js";
import { checkRow } from "../../src/model/check-row.js";
import { costStandards } from "../../src/model/cost-standard.js";
import { compare, exact, isDecimal } from "../../src/money/exact.js";
import { packs } from "../../src/packs/index.js";
import { packLines } from "../../src/interview/standards-rows.js";

const textsOf = (line: object): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(line).filter((each): each is [string, string] => typeof each[1] === "string"));

// A pack is no norm: what it ships is assumed, says so, and asks.
describe.each(packs.map((pack) => [pack.id, pack] as const))("the pack %s", (_, pack) => {
  const numbers: readonly PackNumber[] = [
    ...pack.lines.flatMap((each) => Object.values(each.numbers)),
    ...pack.assumptions,
  ];

  test("has a question in every language at every number", () => {
    expect(numbers.length).toBeGreaterThan(10);
    for (const { code } of locales)
      expect(numbers.filter(({ question }) => !question[code]?.endsWith("?")).map(({ value }) => value)).toEqual([]);
  });

  test("is marked an assumption, in its source and in every line of its table", () => {
    expect(pack.source.kind).toBe("assumption");
    for (const locale of locales)
      expect(packLines(pack, locale).filter((each) => each.source !== "assumption")).toEqual([]);
  });

  test("ships no staff ratio: no line of pay is for so many places, clients or cases", () => {
    const ratios = pack.lines.filter(
      ({ pay, behaviour, driver }) => behaviour === "step" || (pay && driver !== "centre" && driver !== "post_24_7"),
    );
    expect(ratios).toEqual([]);
  });

  test("has values between their bounds, and assumptions that umay knows, once", () => {
    const astray = numbers.filter(
      ({ value, min, max }) =>
        (min !== undefined && compare(exact(min), exact(value)) > 0) ||
        (max !== undefined && compare(exact(max), exact(value)) < 0),
    );
    expect(astray).toEqual([]);
    const names = pack.assumptions.map((each) => each.name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, value } of pack.assumptions) {
      const kind: unknown = ASSUMPTIONS[name];
      expect(Array.isArray(kind) ? kind.includes(value) : isDecimal(value), name).toBe(true);
    }
  });

  // Seen red without the rows of shelter-starter in src/packs/named-by.csv.
  test("says which texts name its lines, each with the place in it", () => {
    expect(pack.namedBy.length).toBeGreaterThan(0);
    for (const { source } of pack.namedBy)
      expect([source.kind, source.locator === "", source.url?.startsWith("https://")]).toEqual([
        "published",
        false,
        true,
      ]);
  });

  test("fits the table of cost standards, each line once, with what its kind needs", () => {
    for (const locale of locales) {
      const lines = packLines(pack, locale);
      expect(new Set(lines.map((each) => each.line)).size).toBe(lines.length);
      for (const line of lines) {
        expect(checkRow(costStandards, textsOf(line))).toHaveProperty("values");
        if (line.pay === "yes") expect(line.on_cost).toBeDefined();
        if (line.behaviour === "capital") expect([line.useful_life, line.salvage]).not.toContain(undefined);
        expect(line.economic).toMatch(/^(211|22|27|31)$/);
      }
    }
  });
});
