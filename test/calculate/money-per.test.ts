import { describe, expect, test } from "vitest";
import { publish } from "../support/library.js";
import { en } from "../../src/made/says/en.js";
import type { Centre } from "../../src/model/centre.js";
import type { Funding } from "../../src/model/funding.js";
import type { Population } from "../../src/model/population.js";
import type { Network } from "../../src/calculate/network.js";
import { report } from "../../src/report/report.js";
import { runFolder } from "../support/examples.js";
import { measureNetwork, networkOf, rowsOf } from "../support/network.js";

// Derived, by the arithmetic in each test. No cost standard is given: none of this asks for one.
const CENTRES: Centre[] = [
  { centre_id: "a", service: "shelter", region: "North", clients: "40" },
  { centre_id: "a", service: "counselling", region: "North", clients: "60" },
  { centre_id: "b", service: "shelter", region: "North", clients: "50" },
  { centre_id: "b", service: "counselling", region: "North" },
  { centre_id: "c", service: "shelter", region: "South", count: "3", clients: "20" },
];
const money = (centre: string | undefined, amount: string, status: Funding["status"] = "committed"): Funding => ({
  ...(centre === undefined ? {} : { centre_id: centre }),
  ...{ source: "Fund", status, amount, currency: "KGS", fiscal_year: "2025" },
});
const FUNDING = [
  money("a", "1000"),
  money("b", "600", "disbursed"),
  money("c", "400"),
  money("c", "9000", "pledged"),
  money(undefined, "7000"),
];
const PEOPLE: Population[] = [
  { region: "North", year: "2025", population: "800", women: "400" },
  { region: "South", year: "2024", population: "200", women: "100" },
];
const measured = (people: readonly Population[] | undefined, more: Partial<Network> = {}) =>
  measureNetwork(
    networkOf({
      centres: rowsOf("c.csv", CENTRES),
      funding: rowsOf("f.csv", FUNDING),
      population: people && rowsOf("p.csv", people),
      ...more,
    }),
  );
const IDS = ["money-per-inhabitant", "money-per-woman", "money-per-client", "money-per-centre"];
const per = (read: ReturnType<typeof measured>, region?: string) =>
  IDS.map((id) => read.value(id, region === undefined ? {} : { region }));

describe("secured money for each inhabitant, woman, client and centre", () => {
  // Seen red with the money of all centres put in the place of money-with-clients.
  test("by region and in the country, promises left out, and money of the whole country in its own row", () => {
    const read = measured(PEOPLE);
    // North: 1600 ÷ 800, 1600 ÷ 400, 1000 ÷ (40 + 60), 1600 ÷ 2: b does not state the clients of every service.
    expect(per(read, "North")).toEqual(["2", "4", "10", "800"]);
    // South: 400 ÷ 200, 400 ÷ 100, 400 ÷ 20, 400 ÷ 3 centres in one row.
    expect(per(read, "South")).toEqual(["2", "4", "20", "133.3333333333333333333333333333333"]);
    // With 7000 that name the country alone: 9000 ÷ (800 + 200), 9000 ÷ (400 + 100), 9000 ÷ 5. Of clients that money is
    // left out, since b does not state them: (1000 + 400) ÷ (100 + 20).
    expect(per(read)).toEqual(["9", "18", "11.66666666666666666666666666666667", "1800"]);
    // A region may have none of it or all: (400 + 7000) ÷ 200, ÷ 100, ÷ 20, ÷ 3.
    const most = IDS.map((id) => read.value(id, { region: "South", part: "at-most" }));
    expect(most).toEqual(["37", "74", "370", "2466.666666666666666666666666666667"]);
    expect(read.value("money-per-client", { centre: "a" })).toBe("10");
    expect(read.find("money-per-client", { centre: "b" })).toBeUndefined();
    expect(read.find("money-per-woman", { region: "South" })?.figure.notes).toEqual({ populationYear: "2024" });
  });

  test("the people of the country are those that are stated of it", () => {
    const read = measured([...PEOPLE, { year: "2025", population: "4000" }]);
    // 9000 ÷ 4000; women are stated of the regions alone: 9000 ÷ 500.
    expect(per(read).slice(0, 2)).toEqual(["2.25", "18"]);
  });

  // Seen red with regions that lack a row left out of the sum.
  test("what is not known or is zero has its reason", () => {
    const reasons = (read: ReturnType<typeof measured>, region?: string) =>
      IDS.map((id) => read.find(id, region === undefined ? {} : { region })?.figure.undefined);
    expect(reasons(measured(undefined)).slice(0, 2)).toEqual([
      { code: "missing-input", input: "population" },
      { code: "missing-input", input: "women" },
    ]);
    const north = measured([{ region: "North", year: "2025", population: "800", women: "0" }]);
    expect(reasons(north, "North")[1]?.code).toBe("zero-denominator");
    expect(reasons(north, "South")[0]?.code).toBe("missing-input");
    expect(per(north).slice(0, 2)).toEqual([null, null]);
    const blank = CENTRES.map(({ clients: _, ...rest }) => rest);
    const none = measured(PEOPLE, { centres: rowsOf("c.csv", blank) });
    expect(reasons(none)[2]).toEqual({ code: "missing-input", input: "clients" });
    expect(per(measured(PEOPLE, { refused: new Set(["centres"]) }))[2]).toBeNull();
    expect(per(measured(PEOPLE, { refused: new Set(["population"]) })).slice(0, 2)).toEqual([null, null]);
  });
});

test("the report shows them by region and for the country; a publication that hides something does not", () => {
  const { result } = runFolder("examples/network");
  const table = report(result, en).money.find(({ id }) => id === "money-per");
  expect(table?.rows.at(-1)?.label).toBe("whole country");
  expect(table?.rows.length).toBeGreaterThan(2);
  // Derived: no centre, so no money that names one, in Region C; a zero is a zero, and cents stand below 100,000 alone. Seen red with 0.00.
  const texts = (label: string) => table?.rows.find((row) => row.label === label)?.cells.map(({ text }) => text);
  // Of 1,500,000 for the whole country a region may have none or all: 1,500,000 ÷ 85,000, ÷ 43,300.
  expect(texts("Region C")?.slice(0, 2)).toEqual(["0 … 17.65", "0 … 34.64"]);
  // 1,950,000 of its centres and 800,000 of the region, ÷ 178,000, ÷ 90,800; of clients ÷ 589, as all state them; ÷ 3.
  expect(texts("Region B")).toEqual(["15.45 … 23.88", "30.29 … 46.81", "4,668.93 … 7,215.62", "916,667 … 1,416,667"]);
  expect(report(publish(result), en).money.filter(({ id }) => id === "money-per")).toEqual([]);
});
