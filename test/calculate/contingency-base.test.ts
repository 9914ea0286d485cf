import { describe, expect, test } from "vitest";
import type { Network } from "../../src/calculate/network.js";
import { assumptionRows, measureNetwork, networkOf, rowsOf } from "../support/network.js";

// Derived: direct cost 1,000; overhead 10 % is 100; contingency 5 % is 50 of direct cost alone, 55 with overhead.
const measured = (contingencyBase: Network["contingencyBase"]) =>
  measureNetwork(
    networkOf({
      centres: rowsOf("c.csv", [{ centre_id: "a", service: "shelter" }]),
      costLines: rowsOf("l.csv", [
        {
          standard_id: "s",
          service: "shelter",
          line: "rent",
          behaviour: "fixed",
          driver: "centre",
          quantity: "1",
          unit_cost: "1000",
          currency: "KGS",
        },
      ]),
      assumptions: assumptionRows({ overhead_rate: "0.1", overhead_mode: "markup", contingency_rate: "0.05" }),
      contingencyBase,
    }),
  );

// Seen red with the base of direct cost taken as that with overhead.
describe("contingency", () => {
  test.each([
    [undefined, "55", "1155"],
    ["with-overhead", "55", "1155"],
    ["direct", "50", "1150"],
  ] as const)("of %s is %s, and the requirement %s", (base, contingency, requirement) => {
    const read = measured(base);
    const per = { centre: "a", service: "shelter" };
    expect([read.value("contingency", per), read.value("requirement", per)]).toEqual([contingency, requirement]);
    expect(read.value("contingency")).toBe(contingency);
  });

  test("on direct cost alone names no overhead among its inputs", () => {
    const figure = measured("direct").find("contingency", { centre: "a", service: "shelter" })?.figure;
    expect(Object.keys(figure?.inputs ?? {})).toEqual(["contingency-rate", "direct-cost"]);
    expect(figure?.formula).toBe("contingency-on-direct");
  });
});
