import { describe, expect, test } from "vitest";
import { unitCoverage, unitsMissing, unitsNeeded, unitsNeededRaw } from "../../src/made/measure/supply.js";
import { exact, round, subtract, toDecimal, whole } from "../../src/money/exact.js";
import { coeBeds2006, coeFamilyPlaces } from "../../src/standards/index.js";
import { measureNetwork, networkOf, rowsOf } from "../support/network.js";
import { printed } from "../support/printed.js";

// Worked: numbers as the publications print them.

const raw = (population: string, perUnit: string): string =>
  unitsNeededRaw({ population, "people-per-unit": perUnit }).value ?? "unknown";
const needed = (population: string, perUnit: string): string | null =>
  unitsNeeded({ rounding: "half-up", "units-needed-raw": raw(population, perUnit) }).value;
/** How far below the need, 1 − coverage, rounded to a whole percent. */
const shareBelow = (available: string, need: string): string => {
  const coverage = unitCoverage({ "units-available": available, "units-needed-raw": need }).value ?? "unknown";
  return toDecimal(round(subtract(whole(1), exact(coverage)), 2, "half-up"));
};

describe("Schwaben, 1,899,442 inhabitants (Augsburger Allgemeine, id59132121)", () => {
  test("190 places at one per 10,000, 253 at one per 7,500, where rounding up would say 254", () => {
    expect(needed("1899442", "10000")).toBe("190");
    expect(needed("1899442", "7500")).toBe("253");
    expect(unitsNeeded({ rounding: "always-up", "units-needed-raw": raw("1899442", "7500") }).value).toBe("254");
  });

  test("the same by the standards that are built in, through the chain", () => {
    const { value } = measureNetwork(
      networkOf({
        centres: [],
        population: rowsOf("population.csv", [{ region: "Schwaben", year: "2020", population: "1899442" }]),
        supplyStandards: [coeFamilyPlaces, coeBeds2006],
      }),
    );
    expect(value("units-needed", { standard: "coe-family-places", region: "Schwaben" })).toBe("190");
    expect(value("units-needed", { standard: "coe-beds-2006", region: "Schwaben" })).toBe("253");
    expect(value("units-needed", { standard: "coe-beds-2006" })).toBe("253");
    expect(value("units-missing", { standard: "coe-family-places" })).toBe("190");
  });
});

test("Ireland 2022 (Irish Mirror): 470 family units needed, 181 there: 289 missing, 38.5 % (both derived)", () => {
  expect(unitsMissing({ "units-needed": "470", "units-available": "181" }).value).toBe("289");
  const coverage = unitCoverage({ "units-available": "181", "units-needed-raw": "470" });
  expect(printed(coverage, 3)).toBe("0.385");
});

test("United Kingdom (GREVIO): 6,800 places, 5,238 there: 1,562 missing, 77.0 %", () => {
  expect(unitsMissing({ "units-needed": "6800", "units-available": "5238" }).value).toBe("1562");
  expect(printed(unitCoverage({ "units-available": "5238", "units-needed-raw": "6800" }), 3)).toBe("0.770");
});

test("England, Women's Aid 2020 (Funding crisis): 30 % below, with 55.977 million inhabitants of mid-2018", () => {
  expect(needed("55977000", "10000")).toBe("5598");
  expect(shareBelow("3914", raw("55977000", "10000"))).toBe("0.3");
  expect(unitsMissing({ "units-needed": "5598", "units-available": "3914" }).value).toBe("1684");
});

test("England, The Independent, 16 September 2024: 4,385 places, 22 % below, with 56.49 million of the 2021 census", () => {
  expect(needed("56490000", "10000")).toBe("5649");
  expect(shareBelow("4385", raw("56490000", "10000"))).toBe("0.22");
  expect(unitsMissing({ "units-needed": "5649", "units-available": "4385" }).value).toBe("1264");
});

test("England, the same places with 57.106 million of mid-2022: 23 % below, so the year of the population matters", () => {
  expect(shareBelow("4385", raw("57106000", "10000"))).toBe("0.23");
});
