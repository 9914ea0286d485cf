import { describe, expect, test } from "vitest";
import type { Assumption } from "../../src/model/assumption.js";
import { coeBeds2006, coeFamilyPlaces } from "../../src/standards/index.js";
import { assumptionRows, measureNetwork, networkOf, rowsOf } from "../support/network.js";

const DEMAND = { route: "demand" };
const RATES = {
  prevalence_12m: "0.10",
  help_seeking: "0.20",
  uptake: "0.05",
  stay_nights: "30",
  children_per_woman: "1.5",
  days: "365",
  target_occupancy: "0.75",
};
const basis = (women: "all-women" | "ever-partnered") => ({
  prevalence: { period: "12-months" as const, women, ages: "15+" },
  helpSeeking: { period: "12-months" as const, counts: "women" as const },
});
const population = rowsOf("population.csv", [
  { region: "North", year: "2025", population: "1500000", women: "760000", women_15plus: "500000" },
]);
const networkWith = (parts: Parameters<typeof networkOf>[0]) =>
  networkOf({ centres: [], population, supplyStandards: [coeFamilyPlaces, coeBeds2006], ...parts });

// Derived: the constructed example, W = 500,000, p = 0.10, h = 0.20, s = 0.05, L = 30, k = 1.5, u = 0.75.
describe("500,000 women, a tenth of them affected", () => {
  const { value } = measureNetwork(networkWith({ demand: basis("all-women"), assumptions: assumptionRows(RATES) }));
  const north = { region: "North", ...DEMAND };

  test("500 clients stay 15,000 nights in family places", () => {
    expect(value("clients-expected", north)).toBe("500");
    expect(value("nights-expected", north)).toBe("15000");
  });

  test("54.79 family places, rounded 55; 136.986 beds, rounded 137", () => {
    // 15,000 ÷ 273.75, and × 2.5.
    expect(value("units-needed-raw", { ...north, standard: "coe-family-places" })).toBe(
      "54.79452054794520547945205479452055",
    );
    expect(value("units-needed", { ...north, standard: "coe-family-places" })).toBe("55");
    expect(value("units-needed-raw", { ...north, standard: "coe-beds-2006" })).toBe(
      "136.9863013698630136986301369863014",
    );
    expect(value("units-needed", { ...north, standard: "coe-beds-2006" })).toBe("137");
  });

  test("the norm asks for 150 places, 95 more; the country is the sum of its regions", () => {
    expect(value("route-difference", { region: "North", standard: "coe-family-places" })).toBe("95");
    expect(value("route-difference", { standard: "coe-family-places" })).toBe("95");
    expect(value("clients-expected", DEMAND)).toBe("500");
    expect(value("units-needed", { ...DEMAND, standard: "coe-family-places" })).toBe("55");
  });
});

test("a prevalence of ever-partnered women needs their share: 500,000 × 0.8 give 400 clients", () => {
  const of = (rates: Parameters<typeof assumptionRows>[0]) =>
    measureNetwork(networkWith({ demand: basis("ever-partnered"), assumptions: assumptionRows(rates) }));
  expect(of({ ...RATES, ever_partnered_share: "0.8" }).value("clients-expected", DEMAND)).toBe("400");
  expect(of(RATES).find("clients-expected", { region: "North", ...DEMAND })?.figure.undefined).toEqual({
    code: "missing-input",
    input: "ever-partnered-share",
  });
});

test("women of 15 and over are as stated, else a share of all women: 760,000 × 0.7 give 532 clients", () => {
  const rows = rowsOf("population.csv", [{ region: "North", year: "2025", population: "1500000", women: "760000" }]);
  const of = (rates: Parameters<typeof assumptionRows>[0]) =>
    measureNetwork(networkWith({ population: rows, demand: basis("all-women"), assumptions: assumptionRows(rates) }));
  expect(of({ ...RATES, women_15plus_share: "0.7" }).value("clients-expected", DEMAND)).toBe("532");
  expect(of(RATES).find("clients-expected", { region: "North", ...DEMAND })?.figure.undefined?.input).toBe(
    "women-15plus-share",
  );
});

test.each(["prevalence_12m", "help_seeking", "uptake", "stay_nights", "days", "target_occupancy"] as const)(
  "without %s the places have no figure, and the reason names it",
  (name) => {
    const { find } = measureNetwork(
      networkWith({ demand: basis("all-women"), assumptions: assumptionRows({ ...RATES, [name]: undefined }) }),
    );
    const places = find("units-needed", { region: "North", standard: "coe-family-places", ...DEMAND });
    expect(places?.figure.value).toBeNull();
    expect(places?.figure.undefined).toEqual({ code: "missing-input", input: name.replaceAll("_", "-") });
  },
);

test("an occupancy of zero has no places", () => {
  const { find } = measureNetwork(
    networkWith({ demand: basis("all-women"), assumptions: assumptionRows({ ...RATES, target_occupancy: "0" }) }),
  );
  expect(find("places-expected", { region: "North", ...DEMAND })?.figure.undefined?.code).toBe("zero-denominator");
});

describe("bounds", () => {
  const ranged: Assumption[] = [
    { name: "prevalence_12m", value: "0.10", min: "0.05", max: "0.20", source: "assumption" },
    { name: "help_seeking", value: "0.20", source: "assumption" },
    { name: "uptake", value: "0.05", min: "0.04", source: "assumption" },
    { name: "stay_nights", value: "30", min: "20", max: "40", source: "assumption" },
    { name: "days", value: "365", source: "assumption" },
    { name: "target_occupancy", value: "0.75", min: "0.5", max: "0.8", source: "assumption" },
  ];
  const { value, find } = measureNetwork(
    networkWith({
      supplyStandards: [coeFamilyPlaces],
      demand: basis("all-women"),
      assumptions: rowsOf("assumptions.csv", ranged),
    }),
  );
  const at = (scenario: string) => ({ region: "North", ...DEMAND, scenario });

  test("low takes the lowest rates and the fullest beds, high the opposite; a blank end is the value", () => {
    // 500,000 × 0.05 × 0.2 × 0.04 = 200 × 20 = 4,000; ÷ (365 × 0.8 = 292).
    expect(value("clients-expected", at("low"))).toBe("200");
    expect(value("places-expected", at("low"))).toBe("13.69863013698630136986301369863014");
    // 500,000 × 0.2 × 0.2 × 0.05 = 1,000 × 40 = 40,000; ÷ (365 × 0.5 = 182.5).
    expect(value("clients-expected", at("high"))).toBe("1000");
    expect(value("places-expected", at("high"))).toBe("219.1780821917808219178082191780822");
  });

  // Seen red: low took the fewest days, and so the most places.
  test("a place that is open for more days is needed by fewer", () => {
    const days = ranged.map((each) => (each.name === "days" ? { ...each, min: "300", max: "366" } : each));
    const open = measureNetwork(
      networkWith({
        supplyStandards: [coeFamilyPlaces],
        demand: basis("all-women"),
        assumptions: rowsOf("assumptions.csv", days),
      }),
    );
    // derived: 4,000 nights ÷ (366 × 0.8 = 292.8); 40,000 ÷ (300 × 0.5 = 150).
    expect(open.value("places-expected", at("low"))).toBe("13.66120218579234972677595628415301");
    expect(open.value("places-expected", at("high"))).toBe("266.6666666666666666666666666666667");
  });

  test("rates without a range are named, and each end is traced to its own cell", () => {
    expect(find("places-expected", at("low"))?.figure.notes["withoutRange"]).toBe("help_seeking");
    const cell = { file: "assumptions.csv", row: 2, column: "min" };
    expect(find("clients-expected", at("low"))?.figure.inputs["prevalence-12m"]?.from).toEqual({ cells: [cell] });
  });

  test("without any range there are no bounds", () => {
    const plain = measureNetwork(networkWith({ demand: basis("all-women"), assumptions: assumptionRows(RATES) }));
    expect(plain.find("places-expected", at("low"))).toBeUndefined();
  });
});

test("a region without a rate leaves the country without a figure, and the known part beside it", () => {
  const rows = rowsOf("population.csv", [
    { region: "North", year: "2025", population: "1500000", women_15plus: "500000" },
    { region: "South", year: "2025", population: "1500000", women_15plus: "500000" },
  ]);
  const { prevalence_12m: _, ...rest } = RATES;
  const north: Assumption = { name: "prevalence_12m", region: "north", value: "0.1", source: "assumption" };
  const { value, find } = measureNetwork(
    networkWith({
      population: rows,
      demand: basis("all-women"),
      assumptions: [...assumptionRows(rest), ...rowsOf("more.csv", [north])],
    }),
  );
  expect(value("clients-expected", DEMAND)).toBeNull();
  expect(value("clients-expected", { ...DEMAND, basis: "known" })).toBe("500");
  expect(find("clients-expected", { ...DEMAND, basis: "known" })?.figure.notes["missing"]).toBe(1);
});
