import { describe, expect, test } from "vitest";
import { nominalGrowth } from "../../src/made/measure/growth.js";
import type { Centre } from "../../src/model/centre.js";
import type { CostStandardLine } from "../../src/model/cost-standard.js";
import type { Funding } from "../../src/model/funding.js";
import { exact, multiply, round, subtract, toDecimal } from "../../src/money/exact.js";
import { money } from "../../src/money/money.js";
import { ratio, ratioValue } from "../../src/money/ratio.js";
import { assumptionRows, measureNetwork, networkOf, rowsOf } from "../support/network.js";
import { printed } from "../support/printed.js";

// Worked: numbers as the publications print them. The gap of Women's Aid is in worked-gap.test.ts, the places of the
// United Kingdom (GREVIO) in worked-supply.test.ts.

/** A network that needs what its lines cost, without overhead. */
const network = (currency: string, amounts: readonly string[], count: string, funding: readonly Funding[] = []) =>
  measureNetwork(
    networkOf({
      currency,
      centres: rowsOf<Centre>("c.csv", [{ centre_id: "all", service: "shelter", count }]),
      costLines: rowsOf(
        "l.csv",
        amounts.map((unit_cost, at): CostStandardLine => ({
          standard_id: "asked",
          service: "shelter",
          line: `part ${at + 1}`,
          behaviour: "fixed",
          driver: "centre",
          quantity: "1",
          unit_cost,
          currency,
        })),
      ),
      funding: rowsOf("f.csv", funding),
      assumptions: assumptionRows({ overhead_rate: "0", overhead_mode: "markup", contingency_rate: "0" }),
    }),
  );

test("Kosovo 2017 (Kosovo Women's Network, letter to the Ministry of Finance): 8 shelters × €60,000 = €480,000", () => {
  const { value } = network("EUR", ["60000"], "8");
  expect(value("requirement")).toBe("480000");
  // Nothing was given when it was asked for.
  expect(value("hard-gap")).toBe("480000");
  // The letter: 5,000 a month for each, so 8 × 5,000 = 40,000 by the end of January (derived).
  expect(value("cash-balance", { month: "1" })).toBe("-40000");
});

test("Kyrgyzstan 2019 (24.kg, 139867): 11.4, 13 and 0.916 million soms asked for state shelters make 25.316 million", () => {
  const { value } = network("KGS", ["11400000", "13000000", "916000"], "1");
  expect([value("requirement"), value("hard-gap")]).toEqual(["25316000", "25316000"]);
});

test("Kostanay (alau.kz, 26 February 2026): 80 million tenge to an organisation, 33 million to the state: 47 saved", () => {
  const needed = (amount: string) => exact(network("KZT", [amount], "1").value("requirement") ?? "unknown");
  expect(toDecimal(subtract(needed("80000000"), needed("33000000")))).toBe("47000000");
  // At the price of the organisation the money of 2026 would leave those 47 million open (derived).
  const state: Funding = {
    centre_id: "all",
    source: "Akimat",
    status: "committed",
    amount: "33000000",
    currency: "KZT",
    fiscal_year: "2025",
  };
  expect(network("KZT", ["80000000"], "1", [state]).value("hard-gap")).toBe("47000000");
});

describe("state order for crisis centres of Kyrgyzstan: what was reported and what was announced stand apart", () => {
  const change = (earlier: string, later: string) =>
    printed(nominalGrowth({ earlier: money(earlier, "KGS"), later: money(later, "KGS") }), 3);

  test("reported by the centres (24.kg, 365919, 13 March 2026): 28 million in 2025, 15 million in 2026; −46.4 % (derived)", () => {
    expect(change("28000000", "15000000")).toBe("−0.464");
  });

  test("from the 28.6 million that were announced (akchabar.kg) it would be −47.6 % (derived): never one for the other", () => {
    expect(change("28600000", "15000000")).toBe("−0.476");
  });
});

describe("cost of gender-based violence in the EU, € billion (EIGE 2021)", () => {
  const percent = (part: string, whole: string): string =>
    toDecimal(round(multiply(exact(ratioValue(ratio(part, whole)) ?? "unknown"), exact("100")), 0, "half-up"));

  test.each([
    ["against women", "289", "366", "79"],
    ["by an intimate partner", "174", "366", "48"],
    ["by an intimate partner, against women", "151", "174", "87"],
  ])("%s: %s of %s, in percent", (_, part, whole, published) => {
    expect(percent(part, whole)).toBe(published);
  });

  test("shelters and other services are 0.4 % of 366: 1.46 (derived)", () => {
    expect(toDecimal(round(multiply(exact("366"), exact("0.004")), 2, "half-up"))).toBe("1.46");
  });
});
