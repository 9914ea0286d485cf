import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PerKeys, isKnown } from "../../src/formula/figure.js";
import type { Network } from "../../src/calculate/network.js";
import type { Assumption } from "../../src/model/assumption.js";
import { unitsNeeded, unitsNeededRaw } from "../../src/made/measure/supply.js";
import { type Exact, ZERO, add, compare, exact, multiply, subtract, toDecimal } from "../../src/money/exact.js";
import { coeBeds2006, coeFamilyPlaces, coeRapeCrisisCentresWomen } from "../../src/standards/index.js";
import { measureNetwork, networkOf, rowsOf } from "../support/network.js";
import { longSamples } from "../support/samples.js";

const RUNS = longSamples(15);
const DEMAND = { route: "demand" };
const REGIONS = ["North", "South", "East"] as const;
const PLACES = [coeFamilyPlaces, coeBeds2006];
const NORMS = [...PLACES, coeRapeCrisisCentresWomen];

const whole = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });
const share = fc.integer({ min: 0, max: 100 }).map((n) => (n / 100).toFixed(2));

const people = fc.record({
  women: whole(900_000),
  men: whole(900_000),
  capacity: fc.nat(90),
  centres: fc.nat(3),
});
type Region = { women: number; men: number; capacity: number; centres: number };

const rates = fc.record({
  prevalence_12m: share,
  help_seeking: share,
  uptake: share,
  women_15plus_share: share,
  stay_nights: whole(200).map(String),
  children_per_woman: share,
  days: fc.constantFrom("365", "366"),
  target_occupancy: fc.integer({ min: 20, max: 120 }).map((n) => (n / 100).toFixed(2)),
});
type Rates = { readonly [K in Assumption["name"]]?: string };

function networkFor(regions: readonly Region[], values: Rates, ranges: readonly Assumption[] = []): Network {
  const population = regions.map(({ women, men }, at) => ({
    region: REGIONS[at] ?? "",
    year: "2025",
    population: String(women + men),
    women: String(women),
  }));
  const centres = regions.flatMap(({ capacity, centres: count }, at) => {
    const region = REGIONS[at] ?? "";
    const shelter = { capacity: String(capacity), capacity_unit: "family_place" as const };
    return [
      { centre_id: `s-${at}`, service: "shelter" as const, region, ...shelter },
      ...(count > 0 ? [{ centre_id: `r-${at}`, service: "rape_crisis" as const, region, count: String(count) }] : []),
    ];
  });
  const names = Object.keys(values) as Assumption["name"][];
  const plain = names.flatMap((name): Assumption[] =>
    ranges.some((each) => each.name === name) ? [] : [{ name, value: values[name] ?? "", source: "assumption" }],
  );
  return networkOf({
    population: rowsOf("population.csv", population),
    centres: rowsOf("centres.csv", centres),
    assumptions: rowsOf("assumptions.csv", [...plain, ...ranges]),
    supplyStandards: NORMS,
    demand: {
      prevalence: { period: "12-months", women: "all-women", ages: "15+" },
      helpSeeking: { period: "12-months", counts: "women" },
    },
  });
}

const regions = fc.array(people, { minLength: 1, maxLength: 3 });
type Read = ReturnType<typeof measureNetwork>;

function known(read: Read, id: string, per: PerKeys): Exact {
  const value = read.find(id, per)?.exact;
  if (value === undefined || !isKnown(value)) throw new Error(`no ${id} ${JSON.stringify(per)}`);
  return value;
}

describe("the norm route", () => {
  test("k times the people and the places: the same coverage, density, spread and share without service", () => {
    fc.assert(
      fc.property(regions, rates, whole(9), (given, values, k) => {
        const before = measureNetwork(networkFor(given, values));
        const times = ({ women, men, capacity, centres }: Region): Region => ({
          women: women * k,
          men: men * k,
          capacity: capacity * k,
          centres: centres * k,
        });
        const after = measureNetwork(networkFor(given.map(times), values));
        for (const { id: standard } of NORMS)
          for (const id of ["unit-coverage", "units-per-10000", "people-without-service-share", "misplaced-share"])
            expect(after.find(id, { standard })?.figure.value).toBe(before.find(id, { standard })?.figure.value);
      }),
      RUNS,
    );
  });

  test("missing × surplus = 0 in every region, and the country is the sum of its regions", () => {
    let [missed, spare] = [0, 0];
    fc.assert(
      fc.property(regions, rates, (given, values) => {
        const read = measureNetwork(networkFor(given, values));
        for (const { id: standard } of NORMS) {
          for (const id of ["units-needed", "units-missing", "units-surplus", "units-above-share"]) {
            if (id === "units-above-share" && given.length === 1) continue;
            const parts = given.map((_, at) => known(read, id, { standard, region: REGIONS[at] ?? "" }));
            expect(toDecimal(parts.reduce(add, ZERO))).toBe(toDecimal(known(read, id, { standard })));
          }
          for (const region of REGIONS.slice(0, given.length)) {
            const missing = known(read, "units-missing", { standard, region });
            const surplus = known(read, "units-surplus", { standard, region });
            expect(multiply(missing, surplus).n).toBe(0n);
            if (missing.n > 0n) missed += 1;
            if (surplus.n > 0n) spare += 1;
          }
        }
      }),
      RUNS,
    );
    expect(Math.min(missed, spare)).toBeGreaterThan(5);
  });

  test("more people never need less", () => {
    fc.assert(
      fc.property(regions, rates, whole(50_000), (given, values, more) => {
        const before = measureNetwork(networkFor(given, values));
        const grown = given.map((each, at) => (at === 0 ? { ...each, women: each.women + more } : each));
        const after = measureNetwork(networkFor(grown, values));
        for (const { id: standard } of NORMS)
          for (const id of ["units-needed-raw", "units-needed"])
            expect(compare(known(after, id, { standard }), known(before, id, { standard }))).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  test("the share that would have to move is from 0 to below 1, and 0 where density is equal", () => {
    fc.assert(
      fc.property(regions, rates, whole(40), (given, values, places) => {
        const standard = coeFamilyPlaces.id;
        const share = measureNetwork(networkFor(given, values)).find("misplaced-share", { standard })?.exact;
        if (share !== undefined && isKnown(share)) {
          expect(compare(share, ZERO)).toBeGreaterThanOrEqual(0);
          expect(compare(share, exact("1"))).toBeLessThan(0);
        }
        const even = given.map((each) => ({ ...each, women: places * 1000, men: places * 1000, capacity: places }));
        const equal = measureNetwork(networkFor(even, values)).find("misplaced-share", { standard });
        if (given.length > 1) expect(equal?.figure.value).toBe("0");
        else expect(equal).toBeUndefined();
      }),
      RUNS,
    );
  });
});

describe("the demand route", () => {
  const ids = ["clients-expected", "nights-expected", "places-expected"] as const;

  test("the country is the sum of its regions, and the two routes differ by what the figure says", () => {
    fc.assert(
      fc.property(regions, rates, (given, values) => {
        const read = measureNetwork(networkFor(given, values));
        for (const id of ids) {
          const parts = given.map((_, at) => known(read, id, { region: REGIONS[at] ?? "", ...DEMAND }));
          expect(toDecimal(parts.reduce(add, ZERO))).toBe(toDecimal(known(read, id, DEMAND)));
        }
        for (const { id: standard } of PLACES) {
          const [norm, demand] = [{ standard }, { standard, ...DEMAND }].map((per) => known(read, "units-needed", per));
          expect(toDecimal(known(read, "route-difference", { standard }))).toBe(
            toDecimal(subtract(norm ?? ZERO, demand ?? ZERO)),
          );
        }
      }),
      RUNS,
    );
  });

  test("more of any rate never needs less, and a higher occupancy never more", () => {
    const name = fc.constantFrom(
      ...([
        "prevalence_12m",
        "help_seeking",
        "uptake",
        "women_15plus_share",
        "stay_nights",
        "children_per_woman",
      ] as const),
      "target_occupancy" as const,
    );
    let rose = 0;
    fc.assert(
      fc.property(regions, rates, name, (given, values, rate) => {
        const more = toDecimal(add(exact(values[rate]), exact("0.01")));
        const before = measureNetwork(networkFor(given, values));
        const after = measureNetwork(networkFor(given, { ...values, [rate]: more }));
        for (const { id: standard } of PLACES)
          for (const id of ["units-needed-raw", "units-needed"]) {
            const per = { standard, ...DEMAND };
            const order = compare(known(after, id, per), known(before, id, per));
            expect(rate === "target_occupancy" ? -order : order).toBeGreaterThanOrEqual(0);
            if (order !== 0) rose += 1;
          }
      }),
      RUNS,
    );
    expect(rose).toBeGreaterThan(5);
  });

  test("low ≤ base ≤ high, whatever ranges hold the values", () => {
    let apart = 0;
    fc.assert(
      fc.property(regions, rates, fc.array(share, { minLength: 6, maxLength: 6 }), (given, values, widths) => {
        const names = [
          "prevalence_12m",
          "help_seeking",
          "uptake",
          "stay_nights",
          "children_per_woman",
          "target_occupancy",
        ];
        const ranged = names.map((each, at): Assumption => {
          const name = each as keyof typeof values;
          const value = exact(values[name]);
          // Around the value, and never at an occupancy of zero.
          const width = multiply(value, multiply(exact(widths[at] ?? "0"), exact("0.9")));
          const [min, max] = [toDecimal(subtract(value, width)), toDecimal(add(value, width))];
          return { name, value: values[name], min, max, source: "assumption" };
        });
        const read = measureNetwork(networkFor(given, values, ranged));
        for (const { id: standard } of PLACES) {
          const at = (scenario: PerKeys) => known(read, "units-needed-raw", { standard, ...DEMAND, ...scenario });
          const [low, base, high] = [at({ scenario: "low" }), at({}), at({ scenario: "high" })];
          expect(compare(low, base)).toBeLessThanOrEqual(0);
          expect(compare(base, high)).toBeLessThanOrEqual(0);
          if (compare(low, high) < 0) apart += 1;
        }
      }),
      RUNS,
    );
    expect(apart).toBeGreaterThan(5);
  });
});

// A quotient that is whole must not be rounded up by a digit far behind the point, nor one above it be lost.
test("rounding up is exact after any division", () => {
  fc.assert(
    fc.property(whole(1_000_000), whole(999_983), fc.constantFrom(-1, 0, 1), (units, per, off) => {
      const population = String(units * per + off);
      const raw = unitsNeededRaw({ population, "people-per-unit": String(per) }).value ?? "";
      // Derived: whole numbers alone. The quotient is printed to 34 digits, so one per million millions still shows.
      const up = (BigInt(population) + BigInt(per) - 1n) / BigInt(per);
      if (population === "0") return;
      expect(unitsNeeded({ rounding: "always-up", "units-needed-raw": raw }).value).toBe(String(up));
    }),
    longSamples(100),
  );
});
