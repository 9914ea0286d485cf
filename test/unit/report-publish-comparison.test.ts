import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare/compare.js";
import type { Comparison } from "../../src/compare/comparison.js";
import { FACTORS } from "../../src/compare/factors.js";
import { exact, subtract, sum } from "../../src/money/exact.js";
import { toDecimal } from "../../src/money/to-decimal.js";
import { publishComparison } from "../../src/disclosure/publish-comparison.js";
import { toldTogether } from "../../src/disclosure/told-together.js";
import { type CentreCase, runCentres } from "../support/publication.js";

const centre = (id: string, region: string, cost: number, money: number, secret = false): CentreCase => ({
  id,
  region,
  secret,
  services: [{ service: "shelter", cost }],
  money: { "Fund A": money },
});

// In North the confidential x and b, the smallest other centre, are not shown.
const last = [
  centre("a", "North", 100, 50),
  centre("b", "North", 40, 10),
  centre("x", "North", 70, 20, true),
  centre("c", "South", 60, 30),
  centre("d", "South", 90, 0),
];
const grown = [
  centre("a", "North", 110, 50),
  centre("b", "North", 45, 10),
  centre("x", "North", 82, 33, true),
  centre("c", "South", 60, 30),
  centre("d", "South", 95, 0),
];

const moved = ({ parts }: Comparison): Record<string, string | null> =>
  Object.fromEntries(parts.flatMap((each) => (each.value === "0" ? [] : [[each.per["factor"] ?? "", each.value]])));

describe("a comparison for publication", () => {
  const [a, b] = [runCentres(last), runCentres(grown)];

  // Derived: needs grow by 10 + 5 + 12 + 5 = 32, x has 13 more. Alone, −13 would be what x has received.
  it("tells factors together where one moves a single hidden centre", () => {
    expect(moved(compare(a, b))).toEqual({ need: "32", funding: "-13" });
    const found = publishComparison(a, b);
    expect(moved(found)).toEqual({ "need+funding": "19" });
    expect([found.change.value, found.parts.length]).toEqual(["19", 5]);
  });

  it("in its region alike, and not in a region where nothing is hidden", () => {
    expect(moved(publishComparison(a, b, { per: { region: "North" } }))).toEqual({ "need+funding": "14" });
    expect(moved(publishComparison(a, b, { per: { region: "South" } }))).toEqual({ need: "5" });
  });

  it("of another figure joins the same factors, which one could be taken from the other", () => {
    // Needs grow by 32 as above; no money is in them.
    expect(moved(publishComparison(a, b, { figure: "requirement" }))).toEqual({ "need+funding": "32" });
  });

  it("of what is shown, less what is shown, is never what a single hidden centre has", () => {
    const part = (each: Comparison, factor: string): ReturnType<typeof exact> =>
      sum(factor.split("+").map((one) => exact(moved(each)[one] ?? "0")));
    const hidden = ["b", "x"].map((id) => compare(a, b, { per: { centre: id } }));
    const visible = ["a", "c", "d"].map((id) => publishComparison(a, b, { per: { centre: id } }));
    for (const whole of publishComparison(a, b).parts) {
      const factor = whole.per["factor"] ?? "";
      const rest = subtract(exact(whole.value ?? "?"), sum(visible.map((each) => part(each, factor))));
      const single = hidden.map((each) => toDecimal(part(each, factor))).filter((each) => each !== "0");
      expect(single).not.toContain(toDecimal(rest));
    }
  });

  it("says nothing of a hidden centre itself", () => {
    for (const id of ["x", "b"]) {
      const found = publishComparison(a, b, { per: { centre: id } });
      expect([found.change.value, found.from.value, found.to.value, found.parts]).toEqual([null, null, null, []]);
      expect(found.change.undefined?.code).toBe("withheld");
      expect(JSON.stringify(found.change.inputs)).toBe("{}");
    }
  });

  it("withholds the split where nothing but a hidden centre moves", () => {
    const one = runCentres(last.map((each) => (each.id === "x" ? centre("x", "North", 70, 33, true) : each)));
    const found = publishComparison(a, one);
    expect(found.parts.map((each) => [each.value, each.undefined?.code])).toEqual(
      FACTORS.map(() => [null, "withheld"]),
    );
  });
});

describe("factors told together", () => {
  it("are as few as it takes", () => {
    const alone = toldTogether(() => false);
    expect(alone).toEqual(FACTORS.map((each) => [each]));
    // The price alone is exposed, and with the exchange rate still; with the need it is not.
    const groups = toldTogether(
      (factors) => factors.includes("price") && !factors.includes("need") && !factors.includes("funding"),
    );
    expect(groups).toEqual([["need", "price"], ["standard"], ["exchange-rate"], ["funding"], ["method"]]);
    expect(toldTogether((factors) => factors.includes("need"))).toBeUndefined();
  });
});
