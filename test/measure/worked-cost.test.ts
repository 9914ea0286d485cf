import { describe, expect, test } from "vitest";
import { contingency, overhead, requirement } from "../../src/made/measure/requirement.js";
import { costPerAvailableNight, costPerOccupiedNight } from "../../src/made/measure/unit-costs.js";
import { fte } from "../../src/made/measure/lines.js";
import { twelveMonthPlaceNights } from "../../src/made/measure/nights.js";
import type { Centre } from "../../src/model/centre.js";
import type { CostStandardLine } from "../../src/model/cost-standard.js";
import { divide, exact, round, toDecimal, whole } from "../../src/money/exact.js";
import { money } from "../../src/money/money.js";
import { assumptionRows, measureNetwork, networkOf, rowsOf } from "../support/network.js";
import { printed } from "../support/printed.js";

// Worked: numbers as the publications print them; derived where the name says so.

const oneLine = (centre: Centre, line: Partial<CostStandardLine>, assumed: Parameters<typeof assumptionRows>[0] = {}) =>
  measureNetwork(
    networkOf({
      currency: "EUR",
      centres: rowsOf("centres.csv", [centre]),
      costLines: rowsOf<CostStandardLine>("cost-standards.csv", [
        {
          standard_id: "one-line",
          service: "shelter",
          line: "all",
          behaviour: "fixed",
          driver: "centre",
          quantity: "1",
          unit_cost: "0",
          currency: "EUR",
          ...line,
        },
      ]),
      assumptions: assumptionRows({
        overhead_mode: "markup",
        overhead_rate: "0",
        contingency_rate: "0",
        ...assumed,
      }),
    }),
  );

describe("Kosovo 2016-17 (Women's Network, letter to the Ministry of Finance)", () => {
  test("8 shelters at 5,000 a month: 60,000 each, 480,000 together, through the chain", () => {
    const eight = oneLine(
      { centre_id: "shelters", service: "shelter", count: "8" },
      { unit_cost: "5000", period: "month" },
    );
    expect(eight.value("requirement")).toBe("480000");
    expect(eight.value("centre-count")).toBe("8");
    const one = oneLine({ centre_id: "shelter", service: "shelter" }, { unit_cost: "5000", period: "month" });
    expect(one.value("requirement")).toBe("60000");
  });
});

describe("Tagessatz für stationäre Erziehungshilfen (social-start-up.de): 215,000 a year, 4 places, 93 % occupied", () => {
  const cost = money("215000", "EUR");
  const nights = (capacity: string, occupancy: string): string =>
    twelveMonthPlaceNights({ capacity, days: "365", occupancy }).value ?? "unknown";

  test("589.04 a day, 147.26 a place and day", () => {
    expect(printed(costPerAvailableNight({ requirement: cost, "available-nights": "365" }), 2)).toBe("589.04");
    expect(printed(costPerAvailableNight({ requirement: cost, "available-nights": "1460" }), 2)).toBe("147.26");
  });

  test("339.45 occupied days: 633.38 a day, 158.34 a place and day", () => {
    expect(nights("1", "0.93")).toBe("339.45");
    const perDay = costPerOccupiedNight({ requirement: cost, "place-nights": nights("1", "0.93") });
    expect(printed(perDay, 2)).toBe("633.38");
    const perPlace = costPerOccupiedNight({ requirement: cost, "place-nights": nights("4", "0.93") });
    expect(printed(perPlace, 2)).toBe("158.34");
  });

  test("the same through the chain", () => {
    const { find } = oneLine(
      { centre_id: "home", service: "shelter", capacity: "4", capacity_unit: "bed", occupancy: "0.93" },
      { unit_cost: "215000", period: "year" },
      { days: "365" },
    );
    const per = { centre: "home", service: "shelter" };
    const shown = (id: string): string | null | undefined => {
      const figure = find(id, per)?.figure;
      return figure && printed(figure, 2);
    };
    expect(shown("cost-per-available-night")).toBe("147.26");
    expect(shown("cost-per-occupied-night")).toBe("158.34");
    expect(shown("place-nights")).toBe("1357.80");
  });
});

const post = (netHours: string, rounding: string, more: { quantity?: string; days?: string; months?: string } = {}) =>
  fte({
    driver: "post_24_7",
    quantity: more.quantity ?? "1",
    days: more.days ?? "365",
    "net-hours": netHours,
    "fte-rounding": rounding,
    "months-open": more.months ?? "12",
    "centres-in-row": "1",
  });

describe("relief factors of posts around the clock", () => {
  test("ToolGrit, Calculating 24/7 staffing: 8,760 ÷ 1,850 = 4.7351, printed 4.73 (cut off), rounded up to 5", () => {
    expect(printed(post("1850", "none"), 4)).toBe("4.7351");
    expect(printed(post("1850", "none"), 2, "down")).toBe("4.73");
    expect(post("1850", "up").value).toBe("5");
  });

  test("Local Government Performance Center (scribd 779717871): 2,920 ÷ (2,080 − 382) = 1.7197, printed 1.7", () => {
    // A post of 8 hours is a third of one around the clock: 8 × 365 = 2,920 = 8,760 ÷ 3.
    const third = divide(exact(post("1698", "none").value ?? "unknown"), whole(3));
    expect(toDecimal(round(third, 4, "half-up"))).toBe("1.7197");
    expect(toDecimal(round(third, 1, "half-up"))).toBe("1.7");
  });

  test("derived: 8,760 ÷ 1,698 = 5.159", () => {
    expect(printed(post("1698", "none"), 3)).toBe("5.159");
  });

  test("derived: without any leave 168 ÷ 40 = 4.2, that is 24 × 364 ÷ (52 × 40)", () => {
    expect(post("2080", "none", { days: "364" }).value).toBe("4.2");
  });

  test("derived: roundings of 8,760 ÷ 2,080 = 4.2115…: none, next half 4.5, up 5; two posts 8.42…: 8.5 and 9", () => {
    expect(printed(post("2080", "none"), 4)).toBe("4.2115");
    expect(post("2080", "half").value).toBe("4.5");
    expect(post("2080", "up").value).toBe("5");
    expect(post("2080", "half", { quantity: "2" }).value).toBe("8.5");
    expect(post("2080", "up", { quantity: "2" }).value).toBe("9");
  });

  test("derived: a whole or half number stays: 8,760 ÷ 2,190 = 4, 8,760 ÷ 1,752 = 5, 2 × 8,760 ÷ 2,336 = 7.5", () => {
    expect(["none", "half", "up"].map((rounding) => post("2190", rounding).value)).toEqual(["4", "4", "4"]);
    expect(["none", "half", "up"].map((rounding) => post("1752", rounding).value)).toEqual(["5", "5", "5"]);
    const half = ["none", "half", "up"].map((rounding) => post("2336", rounding, { quantity: "2" }).value);
    expect(half).toEqual(["7.5", "7.5", "8"]);
  });

  test("derived: rounded first, then the months: up(4.2115…) × 6 ÷ 12 = 2.5", () => {
    expect(post("2080", "up", { months: "6" }).value).toBe("2.5");
  });
});

describe("derived: 7 % overhead on a direct cost of 100", () => {
  const total = (mode: string): string | null => {
    const direct = money("100", "EUR");
    const over = overhead({ "overhead-mode": mode, "overhead-rate": "0.07", "direct-cost": direct });
    const shared = { "direct-cost": direct, overhead: money(over.value ?? "unknown", "EUR") };
    const reserve = contingency({ "contingency-rate": "0", ...shared });
    return printed(requirement({ ...shared, contingency: money(reserve.value ?? "unknown", "EUR") }), 2);
  };

  test("as a mark-up 107.00, as a share of the total 107.53 = 100 ÷ 0.93", () => {
    expect(total("markup")).toBe("107.00");
    expect(total("share")).toBe("107.53");
  });
});
