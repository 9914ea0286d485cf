import { describe, expect, test } from "vitest";
import type { ExpansionKind } from "../../src/model/analysis.js";
import type { Centre } from "../../src/model/centre.js";
import type { CostStandardLine } from "../../src/model/cost-standard.js";
import { coeFamilyPlaces, coeRapeCrisisCentresInhabitants } from "../../src/standards/index.js";
import { assumptionRows, measureNetwork, networkOf, rowsOf } from "../support/network.js";

// Worked by hand, each value with its arithmetic. A model centre of 10 family places, open all year, occupied by half, each
// place 100 nights a year and each stay 50 nights: 500 place-nights, 10 clients.
//
// | line    | behaviour, driver         | one model centre       | one place |
// | ------- | ------------------------- | ---------------------- | --------- |
// | rent    | fixed, centre             | 1,000                  | -         |
// | worker  | step, one for 8 places    | 2 × 300 = 600, pay     | 1 for 8   |
// | cook    | variable, client, pay     | 10 × 20 = 200          | 20        |
// | food    | variable, place-night     | 500 × 2 = 1,000        | 100       |
// | training| on the payroll, a tenth   | 0.1 × 800 = 80         | -         |
// | house   | capital, centre           | 50,000                 | -         |
// | beds    | capital, place            | 10 × 70 = 700          | 70        |
//
// Direct 2,880; overhead 10 % 288; contingency 5 % of 3,168 = 158.4; requirement 3,326.4, 332.64 a place.
const line = (line: string, rest: Omit<CostStandardLine, "standard_id" | "service" | "line" | "currency">) =>
  ({ standard_id: "s", service: "shelter", line, currency: "KGS", ...rest }) as const;
const LINES: readonly CostStandardLine[] = [
  line("rent", { behaviour: "fixed", driver: "centre", quantity: "1", unit_cost: "1000" }),
  line("worker", {
    behaviour: "step",
    driver: "place",
    step: "8",
    quantity: "1",
    unit_cost: "300",
    pay: "yes",
    on_cost: "0",
  }),
  line("cook", { behaviour: "variable", driver: "client", quantity: "1", unit_cost: "20", pay: "yes", on_cost: "0" }),
  line("food", { behaviour: "variable", driver: "place_night", quantity: "1", unit_cost: "2" }),
  line("training", { behaviour: "fixed", driver: "payroll", quantity: "0.1", unit_cost: "1" }),
  line("house", { behaviour: "capital", driver: "centre", quantity: "1", unit_cost: "50000", useful_life: "20" }),
  line("beds", { behaviour: "capital", driver: "place", quantity: "1", unit_cost: "70", useful_life: "5" }),
];

const ASSUMED = {
  days: "100",
  target_occupancy: "0.5",
  stay_nights: "50",
  places_per_centre: "10",
  overhead_rate: "0.1",
  overhead_mode: "markup",
  contingency_rate: "0.05",
  children_per_woman: "1",
} as const;

// North lacks 13 places and has a shelter of 2; South lacks 5 and has none; West lacks nothing.
const CENTRES: readonly Centre[] = [
  { centre_id: "n", service: "shelter", region: "North", capacity: "2", capacity_unit: "family_place" },
  { centre_id: "w", service: "shelter", region: "West", capacity: "9", capacity_unit: "family_place" },
];
const PEOPLE = [
  { region: "North", year: "2025", population: "150000" },
  { region: "South", year: "2025", population: "50000" },
  { region: "West", year: "2025", population: "80000" },
];

const network = (expansion: ExpansionKind | undefined, assumed: Readonly<Record<string, string>> = ASSUMED) =>
  measureNetwork(
    networkOf({
      centres: rowsOf("centres.csv", CENTRES),
      costLines: rowsOf("cost.csv", LINES),
      population: rowsOf("population.csv", PEOPLE),
      assumptions: assumptionRows(assumed),
      supplyStandards: [coeFamilyPlaces],
      expansion,
    }),
  );
const at = (region?: string) => ({ standard: coeFamilyPlaces.id, ...(region === undefined ? {} : { region }) });

describe("missing places as whole centres", () => {
  const read = network(undefined);

  // North: 13 ÷ 10 rounded up = 2 centres. Rent 2 × 1,000 + workers 2 × 600 + cook 1.3 × 200 + food 1.3 × 1,000 = 4,760.
  // Pay is 2 × 600 + 1.3 × 200 = 1,460, of it a tenth for training: 146. Direct 4,906, × 1.1 × 1.05 = 5,666.43.
  // South: 5 ÷ 10 rounded up = 1. 1,000 + 600 + 100 + 500 + 0.1 × (600 + 100) = 2,270, × 1.155 = 2,621.85.
  // Seen red with centres-to-open rounded down, and with the lines of food paid for whole centres.
  test("fixed and step lines of whole centres, variable lines of the missing places", () => {
    expect(read.value("centres-to-open", at("North"))).toBe("2");
    expect(read.value("expansion-requirement", at("North"))).toBe("5666.43");
    expect(read.value("expansion-requirement", at("South"))).toBe("2621.85");
    expect(read.value("expansion-requirement", at("West"))).toBe("0");
    expect(read.value("expansion-requirement", at())).toBe("8288.28");
  });

  // Capital of whole centres: North 2 × 50,700, South 1 × 50,700. The gap of the two shelters is unknown without money; the
  // full requirement leaves the set-up out.
  test("set-up stands beside the gap, never inside it", () => {
    expect(read.value("expansion-capital", at("North"))).toBe("101400");
    expect(read.value("expansion-capital", at())).toBe("152100");
    expect(read.value("expansion-capital", at("West"))).toBe("0");
    const [full, need] = [
      read.value("full-requirement", at("South")),
      read.value("expansion-requirement", at("South")),
    ];
    expect(full).toBe(need);
  });

  test("a region that lacks nothing needs 0, whatever is unknown of the model centre", () => {
    const { places_per_centre: _, ...without } = ASSUMED;
    const unknown = network(undefined, without);
    expect(unknown.value("expansion-requirement", at("West"))).toBe("0");
    expect(unknown.value("expansion-requirement", at("North"))).toBeNull();
  });
});

describe("missing places added to centres that stand", () => {
  const read = network("extend");

  // North: no centre opens. Workers: 13 places ÷ 8 rounded up = 2 steps, 600; cook 260; food 1,300; training a tenth of 860.
  // Direct 2,246, × 1.155 = 2,594.13. Beds 13 × 70, no house. Seen red with the steps of a whole centre.
  test("take whole steps of the added places and no second fixed line", () => {
    expect(read.value("centres-to-open", at("North"))).toBe("0");
    expect(read.value("expansion-requirement", at("North"))).toBe("2594.13");
    expect(read.value("expansion-capital", at("North"))).toBe("910");
  });

  test("where no centre stands, one opens", () => {
    expect(read.value("centres-to-open", at("South"))).toBe("1");
    expect(read.value("expansion-requirement", at("South"))).toBe("2621.85");
    expect(read.value("expansion-capital", at("South"))).toBe("50700");
  });
});

describe("missing places each at the same cost", () => {
  // 13 × 332.64 and 5 × 332.64; capital 1.3 × 50,700.
  test("are a fraction of the model centre", () => {
    const read = network("fraction");
    expect(read.value("expansion-requirement", at("North"))).toBe("4324.32");
    expect(read.value("expansion-requirement", at("South"))).toBe("1663.2");
    expect(read.value("expansion-capital", at("North"))).toBe("65910");
  });
});

describe("norms that count centres", () => {
  // 250,000 ÷ 200,000, rounded up: 2 centres, none there. Whatever the option, each is a whole centre: 2 × 1,155.
  test.each(["whole", "extend", "fraction"] as const)("take whole centres: %s", (expansion) => {
    const rent = { ...line("rent", { behaviour: "fixed", driver: "centre", quantity: "1", unit_cost: "1000" }) };
    const read = measureNetwork(
      networkOf({
        centres: [],
        costLines: rowsOf("cost.csv", [{ ...rent, service: "rape_crisis" as const }]),
        population: rowsOf("population.csv", [{ region: "North", year: "2025", population: "250000" }]),
        assumptions: assumptionRows({ overhead_rate: "0.1", overhead_mode: "markup", contingency_rate: "0.05" }),
        supplyStandards: [coeRapeCrisisCentresInhabitants],
        expansion,
      }),
    );
    const per = { standard: coeRapeCrisisCentresInhabitants.id, region: "North" };
    expect(read.value("expansion-requirement", per)).toBe("2310");
  });
});
