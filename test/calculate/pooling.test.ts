import { describe, expect, test } from "vitest";
import type { Network } from "../../src/calculate/network.js";
import type { Centre } from "../../src/model/centre.js";
import type { CostStandardLine } from "../../src/model/cost-standard.js";
import type { Funding } from "../../src/model/funding.js";
import { assumptionRows, measureNetwork, networkOf, rowsOf } from "../support/network.js";

// Expected values: derived, by the arithmetic in each test. The requirement of a centre is its clients × 1.

const LINE: CostStandardLine = {
  standard_id: "s",
  service: "counselling",
  line: "work",
  behaviour: "variable",
  driver: "client",
  quantity: "1",
  unit_cost: "1",
  currency: "KGS",
};
const assumptions = assumptionRows({ overhead_rate: "0", overhead_mode: "markup", contingency_rate: "0" });
const centre = (centre_id: string, clients: string | undefined, pool?: string): Centre => ({
  centre_id,
  service: "counselling",
  ...(clients === undefined ? {} : { clients }),
  ...(pool === undefined ? {} : { pool }),
});
const grant = (amount: string, rest: Partial<Funding>): Funding => ({
  source: "Donor",
  status: "committed",
  amount,
  currency: "KGS",
  fiscal_year: "2025",
  ...rest,
});
const measured = (pooling: Network["pooling"], centres: Centre[], funding: Funding[]) =>
  measureNetwork(
    networkOf({
      pooling,
      assumptions,
      use: { counselling: "s" },
      costLines: rowsOf("l.csv", [LINE]),
      centres: rowsOf("c.csv", centres),
      funding: rowsOf("f.csv", funding),
    }),
  );

// The example of the rules: requirement 100, 100, 100; money 130, 60, 50.
const THREE = [centre("a", "100", "p"), centre("b", "100", "p"), centre("c", "100")];
const MONEY = [grant("130", { centre_id: "a" }), grant("60", { centre_id: "b" }), grant("50", { centre_id: "c" })];

describe("pooling", () => {
  test("without a pool a surplus pays for nobody", () => {
    const { value } = measured("none", THREE, MONEY);
    expect([value("hard-gap"), value("gross-shortfall"), value("surplus"), value("net-gap")]).toEqual([
      "90",
      "90",
      "30",
      "60",
    ]);
  });

  test("a pool pays its own centres only: 30 of a go to b, nothing to c", () => {
    const { value } = measured("pool", THREE, MONEY);
    expect(value("hard-gap", { centre: "b" })).toBe("10");
    expect(value("hard-gap", { centre: "c" })).toBe("50");
    expect(value("hard-gap")).toBe("60");
    expect(value("gross-shortfall")).toBe("90");
    expect(value("covered-need")).toBe("240");
    expect(value("funded-need-share")).toBe("0.8");
    // Gross shortfall less surplus is the net gap, whoever shares with whom: 90 − 30.
    expect([value("surplus"), value("net-gap")]).toEqual(["30", "60"]);
  });

  test("one pool for all pays in proportion to shortfall: 30 × 40 ÷ 90 and 30 × 50 ÷ 90", () => {
    const { value } = measured("all", THREE, MONEY);
    // 13.333… and 16.666…; whole hundredths 13.33 and 16.66, the hundredth left goes to c, which lost more.
    expect(value("paid-from-pool", { centre: "b" })).toBe("13.33");
    expect(value("paid-from-pool", { centre: "c" })).toBe("16.67");
    expect(value("hard-gap")).toBe("60");
  });

  test("units left over go by the id of the centre where they lost the same, whatever the order of the rows", () => {
    const centres = [centre("z", "1"), centre("y", "1"), centre("x", "1")];
    const { value } = measured("all", centres, [grant("1", { source: "Fund" })]);
    expect(["x", "y", "z"].map((each) => value("paid-from-pool", { centre: each }))).toEqual(["0.34", "0.33", "0.33"]);
  });

  test("unallocated money of a pool pays it; that of no pool pays nobody", () => {
    const extra = [...MONEY, grant("5", { pool: "P " }), grant("7", {})];
    expect(measured("pool", THREE, extra).value("hard-gap", { centre: "b" })).toBe("5");
    // All of it in one pool: 30 + 12 of 90.
    expect(measured("all", THREE, extra).value("hard-gap")).toBe("48");
  });

  test("money that is earmarked stays where it is", () => {
    const earmarked = [grant("130", { centre_id: "a", service: "counselling" }), ...MONEY.slice(1)];
    const { value } = measured("all", THREE, earmarked);
    expect([value("surplus"), value("hard-gap")]).toEqual(["30", "90"]);
  });

  test("a pool with more than enough pays every shortfall, exactly", () => {
    const { value } = measured("all", [centre("a", "1"), centre("b", "0.005")], [grant("9", { centre_id: "a" })]);
    expect(value("hard-gap", { centre: "b" })).toBe("0");
  });

  test("promises pay from the pool at their own certainty only", () => {
    const promise = grant("20", { centre_id: "a", status: "pledged", probability: "0.5" });
    const { value } = measured("pool", THREE, [...MONEY, promise]);
    expect([value("hard-gap"), value("expected-gap"), value("soft-gap")]).toEqual(["60", "50", "50"]);
  });

  test("one centre of unknown need leaves open what its pool pays, not what other pools pay", () => {
    const { value } = measured("pool", [...THREE, centre("d", undefined, "p")], MONEY);
    expect(value("hard-gap", { centre: "b" })).toBeNull();
    expect(value("hard-gap", { centre: "c" })).toBe("50");
  });
});
