import { describe, expect, test } from "vitest";
import { figureKey } from "../../src/formula/figures.js";
import { exact, round, toDecimal } from "../../src/money/exact.js";
import type { Centre } from "../../src/model/centre.js";
import type { Population } from "../../src/model/population.js";
import {
  coeCounsellingCentres,
  coeFamilyPlaces,
  coeHelpline,
  coeRapeCrisisCentresInhabitants,
  coeRapeCrisisCentresWomen,
  coeSexualAssaultCentres,
  coeShelterEachRegion,
  standards,
} from "../../src/standards/index.js";
import { locales } from "../../src/languages/index.js";
import { report } from "../../src/report/report.js";
import { run } from "../support/run.js";
import { measureNetwork, networkOf, rowsOf } from "../support/network.js";

const people = (rows: readonly Population[]) => rowsOf("population.csv", rows);
const centres = (rows: readonly Centre[]) => rowsOf("centres.csv", rows);
const tenth = (value: string | null): string => toDecimal(round(exact(value ?? "unknown"), 1, "half-up"));

// Cross: the table of UN WPP 2024 for 31 December 2024, computed apart from the library. Columns: family places, rape
// crisis centres by women and by inhabitants, sexual assault centres, counselling centres.
describe.each([
  ["Kazakhstan", "20720934", "10626125", ["2072.1", "53.1", "103.6", "26.6", "212.5"]],
  ["Kyrgyzstan", "7241424", "3662056", ["724.1", "18.3", "36.2", "9.2", "73.2"]],
  ["Tajikistan", "10690149", "5435419", ["1069", "27.2", "53.5", "13.6", "108.7"]],
  ["Turkmenistan", "7558294", "3847548", ["755.8", "19.2", "37.8", "9.6", "77"]],
  ["Uzbekistan", "36713264", "18191246", ["3671.3", "91", "183.6", "45.5", "363.8"]],
])("%s", (region, population, women, expected) => {
  const norms = [
    coeFamilyPlaces,
    coeRapeCrisisCentresWomen,
    coeRapeCrisisCentresInhabitants,
    coeSexualAssaultCentres,
    coeCounsellingCentres,
  ];
  const read = measureNetwork(
    networkOf({
      centres: [],
      population: people([{ region, year: "2025", population, women }]),
      supplyStandards: norms,
    }),
  );

  test("the norms to one decimal, and centres rounded up", () => {
    const found = norms.map(({ id }) => read.value("units-needed-raw", { standard: id, region }));
    expect(found.map(tenth)).toEqual(expected);
    for (const { id } of norms.slice(1)) {
      const whole = toDecimal(round(exact(read.value("units-needed-raw", { standard: id, region }) ?? ""), 0, "up"));
      expect(read.value("units-needed", { standard: id, region })).toBe(whole);
    }
  });
});

// Worked: the rule as mysociety/local-intelligence-hub issue 679 quotes it: one family place for 10,000 people, one rape
// crisis centre for 200,000 women, one counselling centre for 50,000 women, half of the people taken as women. Derived from
// published inputs: the people of the two countries (UN WPP 2024). How many women live in the area of 150,000 nobody
// published: 76,800 is ours.
describe("areas as mySociety counts them", () => {
  const norms = [coeFamilyPlaces, coeRapeCrisisCentresWomen, coeCounsellingCentres];
  const areas = [
    {
      name: "150,000 people",
      population: "150000",
      half: ["15", "0.375", "1.5"],
      women: "76800",
      real: ["15", "1", "2"],
    },
    {
      name: "Kyrgyzstan, 31 December 2024",
      population: "7241424",
      half: ["724.1424", "18.10356", "72.41424"],
      women: "3662056",
      real: ["724", "19", "74"],
    },
    {
      name: "Uzbekistan, 31 December 2024, where women are less than half",
      population: "36713264",
      half: ["3671.3264", "91.78316", "367.13264"],
      women: "18191246",
      real: ["3671", "91", "364"],
    },
  ];
  const measured = (population: string, women: string) => {
    const rows = people([{ year: "2025", population, women }]);
    const { value } = measureNetwork(networkOf({ centres: [], population: rows, supplyStandards: norms }));
    return { value, of: (id: string) => norms.map((norm) => value(id, { standard: norm.id, region: "country" })) };
  };

  test.each(areas)("$name: half of them women, in fractions", ({ population, half }) => {
    expect(measured(population, String(Number(population) / 2)).of("units-needed-raw")).toEqual(half);
  });

  test.each(areas)("$name: the women who live there, in whole centres", ({ population, women, real }) => {
    expect(measured(population, women).of("units-needed")).toEqual(real);
  });
});

describe("regions", () => {
  // Derived. North 600,000 inhabitants, South 300,000, East 100,000; 30 places in the north, 6 in the south, none in the east.
  const read = measureNetwork(
    networkOf({
      population: people([
        { region: "North", year: "2025", population: "600000" },
        { region: "South", year: "2025", population: "300000" },
        { region: "East", year: "2025", population: "100000" },
      ]),
      centres: centres([
        { centre_id: "a", service: "shelter", region: "North", capacity: "30", capacity_unit: "family_place" },
        { centre_id: "b", service: "shelter", region: "South", capacity: "6", capacity_unit: "family_place" },
      ]),
      supplyStandards: [coeFamilyPlaces],
    }),
  );
  const value = (id: string, per: Record<string, string> = {}) =>
    read.value(id, { standard: "coe-family-places", ...per });

  test("what is missing is summed by region, never netted: 30 + 24 + 10", () => {
    expect(["North", "South", "East"].map((region) => value("units-missing", { region }))).toEqual(["30", "24", "10"]);
    expect(value("units-missing")).toBe("64");
  });

  test("places for 10,000: 30 ÷ 60, 6 ÷ 30, none, and 36 ÷ 100 in the country", () => {
    const densities = ["North", "South", "East"].map((region) => value("units-per-10000", { region }));
    expect([...densities, value("units-per-10000")]).toEqual(["0.5", "0.2", "0", "0.36"]);
  });

  test("one region of a tenth of the people has no shelter", () => {
    expect(value("regions-without-service")).toBe("1");
    expect(value("people-without-service")).toBe("100000");
    expect(value("people-without-service-share")).toBe("0.1");
  });

  test("for equal density 8.4 of 36 places would stand elsewhere: 30 − 36 × 0.6", () => {
    expect(value("units-above-share")).toBe("8.4");
    expect(value("units-above-share", { region: "South" })).toBe("0");
    // 8.4 ÷ 36, which does not end.
    expect(value("misplaced-share")).toBe("0.2333333333333333333333333333333333");
  });
});

describe("one helpline for the country", () => {
  const population = people([
    { region: "North", year: "2025", population: "600000" },
    { region: "South", year: "2025", population: "300000" },
  ]);
  const lines = (rows: readonly Centre[]) =>
    measureNetwork(networkOf({ population, centres: centres(rows), supplyStandards: [coeHelpline] }));
  const per = { standard: "coe-helpline" };

  test("is missing once, however many regions there are", () => {
    const { value } = lines([]);
    expect([value("units-needed", per), value("units-missing", per)]).toEqual(["1", "1"]);
  });

  test("is there wherever it stands", () => {
    for (const region of ["South", undefined]) {
      const row = { centre_id: "line", service: "helpline" as const, ...(region === undefined ? {} : { region }) };
      const { value } = lines([row]);
      expect([value("units-available", per), value("units-missing", per)]).toEqual(["1", "0"]);
    }
  });
});

describe("rounding is an argument", () => {
  const population = people([{ region: "Schwaben", year: "2025", population: "1899442", women: "950001" }]);
  const of = (supplyRounding: { places?: "always-up" | "none"; centres?: "half-up" }) => {
    const { value, all } = measureNetwork(
      networkOf({
        centres: [],
        population,
        supplyStandards: [coeFamilyPlaces, coeSexualAssaultCentres],
        supplyRounding,
      }),
    );
    const keys = { fiscalYear: "2025", standard: "coe-family-places", region: "Schwaben" };
    return {
      places: value("units-needed", { standard: "coe-family-places" }),
      centres: value("units-needed", { standard: "coe-sexual-assault-centres" }),
      from: all.get(figureKey("units-needed", keys))?.figure.inputs["rounding"],
    };
  };

  // Derived: 189.9442 places and 2.3750025 centres.
  test("places half up and centres up, as the norm says, unless the analysis says otherwise", () => {
    expect(of({})).toMatchObject({ places: "190", centres: "3", from: { value: "half-up" } });
    expect(of({}).from?.from).toEqual({ shelf: "standards/coe-family-places", field: "rounding" });
    expect(of({ centres: "half-up" })).toMatchObject({ places: "190", centres: "2" });
    expect(of({ places: "none" }).places).toBe("189.9442");
    expect(of({ places: "none" }).from?.from).toEqual({ file: "umay.json", pointer: "/supplyRounding/places" });
  });
});

describe("a service that the table does not list", () => {
  const population = people([
    { region: "North", year: "2025", population: "600000", women: "300000" },
    { region: "South", year: "2025", population: "300000", women: "150000" },
  ]);
  const rows = centres([
    { centre_id: "a", service: "shelter", region: "North", capacity: "30", capacity_unit: "family_place" },
  ]);
  const norms = [coeFamilyPlaces, coeRapeCrisisCentresWomen];
  const read = (listedServices: Parameters<typeof networkOf>[0]["listedServices"]) =>
    measureNetwork(networkOf({ population, centres: rows, supplyStandards: norms, listedServices }));

  test("is unknown and not 0, in every region or in those that are not named", () => {
    const missing = (of: ReturnType<typeof read>, standard: string, region: string) =>
      of.value("units-missing", { standard, region });
    const all = read(undefined);
    expect(missing(all, "coe-rape-crisis-centres-women", "North")).toBe("2");
    expect(missing(all, "coe-family-places", "South")).toBe("30");
    const some = read([{ service: "shelter", regions: ["NORTH"] }]);
    expect(missing(some, "coe-rape-crisis-centres-women", "North")).toBeNull();
    expect(missing(some, "coe-family-places", "South")).toBeNull();
    expect(missing(some, "coe-family-places", "North")).toBe("30");
    expect(some.value("units-missing", { standard: "coe-family-places", basis: "known" })).toBe("30");
  });
});

test("every norm of the shelf asks for something of somebody", () => {
  for (const { id, per, base, counts, rounding } of standards) {
    expect(exact(per).n > 0n, id).toBe(true);
    expect(rounding, id).toBe(counts === "centre" ? "always-up" : "half-up");
    expect(base === "country" ? per : "many", id).toBe(base === "country" ? "1" : "many");
  }
  expect(standards.flatMap(({ id, mark }) => (mark === "published" ? [] : [[id, mark]]))).toEqual([
    ["coe-beds-2006", "interpretation"],
    ["coe-counselling-centres", "quoted"],
  ]);
});

// Derived: 50 × 1 ÷ 12; of a centre that opens in the year all 50; both: 54.1666… of 100.
describe("places that are open for a part of the year", () => {
  const row = (more: Partial<Centre>): Centre => ({ centre_id: "a", service: "shelter", region: "North", capacity: "50", capacity_unit: "family_place", months_open: "1", ...more }); // prettier-ignore
  const there = (...rows: Centre[]): string | null =>
    measureNetwork(
      networkOf({
        centres: centres(rows),
        population: people([{ region: "North", year: "2025", population: "1000000" }]),
        supplyStandards: [coeFamilyPlaces],
      }),
    ).value("units-available", { standard: coeFamilyPlaces.id, region: "North" });

  test("count for its months, and whole where the centre opens in it", () => {
    expect(there(row({}))).toBe("4.166666666666666666666666666666667");
    expect(there(row({ opening_year: "2025" }))).toBe("50");
    expect(there(row({ opening_year: "2024" }), row({ centre_id: "b", opening_year: "2025" }))).toMatch(/^(100|54.1)/);
  });
});

// Derived: two regions of the population, one shelter in each of them, whoever lives there.
describe("one shelter in every region", () => {
  const rows = [
    { region: "North", year: "2025", population: "600000" },
    { region: "South", year: "2025", population: "300" },
    { region: "West", year: "2025", population: "0" },
  ];
  const shelter = (centre_id: string, region: string): Centre => ({ centre_id, service: "shelter", region });
  const of = (own: readonly Centre[]) =>
    measureNetwork(
      networkOf({ population: people(rows), centres: centres(own), supplyStandards: [coeShelterEachRegion] }),
    );
  const standard = coeShelterEachRegion.id;
  const IDS = ["units-needed-raw", "units-needed", "units-available", "units-missing", "units-surplus"] as const;

  test("is counted as a centre in each region of the population, also where nobody lives", () => {
    const { value } = of([]);
    const read = (per: Readonly<Record<string, string>>) => IDS.map((id) => value(id, { standard, ...per }));
    for (const { region } of rows) expect(read({ region })).toEqual(["1", "1", "0", "1", "0"]);
    expect(read({})).toEqual(["3", "3", "0", "3", "0"]);
  });

  // Seen red: of the country as one the norm said 1, and nothing missing where each of three regions lacks one.
  test("says nothing of the country as one", () => {
    const { value } = of([shelter("a", "North")]);
    for (const id of ["units-needed", "units-missing"] as const)
      expect(value(id, { standard, basis: "national" })).toBeNull();
  });

  test("two in one region are no shelter of another", () => {
    const { value } = of([shelter("a", "North"), shelter("b", "North")]);
    const read = (per: Readonly<Record<string, string>>) => IDS.map((id) => value(id, { standard, ...per }));
    expect(read({ region: "North" })).toEqual(["1", "1", "2", "0", "1"]);
    expect(read({ region: "South" })).toEqual(["1", "1", "0", "1", "0"]);
    expect(read({})).toEqual(["3", "3", "2", "2", "1"]);
  });
});

// Derived: 1 ÷ 600,000 × 10,000 = 0.016…, and of 900,000 inhabitants 300,000 have none. Seen red with the base of the norm
// in the words, where no inhabitants stood but “base.region”.
test.each(locales)("$name: a norm of each region is told by inhabitants", (locale) => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const result = run(
    {
      ...{ title: "T", currency: "KGS", fiscalYear: "2025", centres: { file: "c.csv" }, population: { file: "p.csv" } },
      supplyStandards: [coeShelterEachRegion.id],
    },
    {
      "c.csv": bytes("centre_id,service,region,capacity\na,shelter,North,5\n"),
      "p.csv": bytes("region,year,population\nNorth,2025,600000\nSouth,2025,300000\n"),
    },
  );
  const remarks = report(result, locale).supply.flatMap((each) => each.remarks);
  const words = remarks.join(" ");
  expect(words).not.toContain("base.");
  expect(words).toContain(locale.phrases["base.of.inhabitants"] ?? "?");
  expect(words).toContain(locale.phrases["base.inhabitants"] ?? "?");
});
