import { describe, expect, test } from "vitest";
import { eventCost, grossUnitCost } from "../../src/made/measure/unit-costs.js";
import { type PackageElement, packageIncrement } from "../../src/measure/methods/package-increment.js";
import { type Department, stepDown } from "../../src/measure/methods/step-down.js";
import { money } from "../../src/money/money.js";
import { printed } from "../support/printed.js";

const kgs = (amount: string) => money(amount, "KGS");

// Derived: Admin 100 by staff 1 : 6 : 3 gives Security 10, Shelter 60, Counselling 30; Security 70 by 80 : 40 m² gives
// 46.6667 and 23.3333. So Shelter 300 + 60 + 46.6667, Counselling 140 + 30 + 23.3333, together 600.
describe("step-down", () => {
  const departments: readonly Department<"KGS">[] = [
    { name: "Admin", cost: kgs("100"), serves: { Security: "1", Shelter: "6", Counselling: "3" } },
    { name: "Security", cost: kgs("60"), serves: { Shelter: "80", Counselling: "40" } },
    { name: "Shelter", cost: kgs("300") },
    { name: "Counselling", cost: kgs("140") },
  ];

  test("Shelter 406.6667, Counselling 193.3333, exactly 1220 ÷ 3 and 580 ÷ 3", () => {
    const [shelter, counselling, ...more] = stepDown(departments);
    expect(more).toEqual([]);
    expect(shelter?.total.amount).toBe("406.6666666666666666666666666666667");
    expect(counselling?.total.amount).toBe("193.3333333333333333333333333333333");
    expect(shelter?.own.amount).toBe("300");
    expect(shelter?.received.amount).toBe("106.6666666666666666666666666666667");
    const quotient = shelter?.exactly;
    expect(BigInt(quotient?.numerator ?? 0) * 3n).toBe(1220n * BigInt(quotient?.denominator ?? 0));
  });

  test("a base of a closed department is not looked at", () => {
    const [admin, security, ...rest] = departments;
    if (!admin || !security) throw new Error("four departments");
    const back = { ...security, serves: { ...security.serves, Admin: "1000" } };
    expect(stepDown([admin, back, ...rest])).toEqual(stepDown(departments));
  });

  test.each([
    ["a name twice", [...departments, departments[2]], "step-down.department"],
    [
      "a department that is not there",
      [{ ...departments[0], serves: { Kitchen: "1" } }, departments[2]],
      "step-down.department",
    ],
    ["itself", [{ ...departments[0], serves: { Admin: "1" } }, departments[2]], "step-down.department"],
    ["shared behind last", [departments[2], { ...departments[1], serves: { Shelter: "1" } }], "step-down.department"],
    ["nobody behind it", [{ ...departments[0], serves: { Shelter: "0" } }, departments[2]], "step-down.base"],
    ["a base below 0", [{ ...departments[0], serves: { Shelter: "-1" } }, departments[2]], "step-down.base"],
  ] as const)("%s is refused", (_, wrong, code) => {
    expect(() => stepDown(wrong as readonly Department<"KGS">[])).toThrow(expect.objectContaining({ code }));
  });
});

describe("what a package adds", () => {
  const element = (
    name: string,
    exists: boolean,
    establish: string | null,
    operate: string | null,
  ): PackageElement<"KGS"> => ({
    sector: name.split(" ")[0] ?? "",
    element: name,
    exists,
    establish: establish === null ? null : kgs(establish),
    operate: operate === null ? null : kgs(operate),
  });

  // Derived: police 500 once and 90 a year for the desk; social: the house is not there, so 9000 + 300 once, 4000 + 60.
  test("only what is missing, once and yearly apart; what exists adds nothing", () => {
    const found = packageIncrement([
      element("police station", true, "100000", "70000"),
      element("police desk", false, "500", "90"),
      element("social house", false, "9000", "4000"),
      element("social training", false, "300", "60"),
      element("health kits", true, null, null),
    ]);
    expect(
      found.map(({ sector, added, existing, establish, operate }) => [
        sector,
        added,
        existing,
        establish?.amount,
        operate?.amount,
      ]),
    ).toEqual([
      ["police", ["police desk"], ["police station"], "500", "90"],
      ["social", ["social house", "social training"], [], "9300", "4060"],
      ["health", [], ["health kits"], "0", "0"],
    ]);
  });

  test("an amount that nobody knows makes its sector unknown, never smaller", () => {
    const [police] = packageIncrement([
      element("police desk", false, "500", "90"),
      element("police car", false, null, "40"),
    ]);
    expect(police).toMatchObject({
      establish: null,
      operate: { amount: "130" },
      undefined: { code: "missing-input", input: "police car" },
    });
  });

  test("one element twice, and none, are refused", () => {
    const desk = element("police desk", false, "500", "90");
    expect(() => packageIncrement([desk, desk])).toThrow(expect.objectContaining({ code: "package.element" }));
    expect(() => packageIncrement([])).toThrow(expect.objectContaining({ code: "package.elements" }));
  });
});

describe("gross unit costs of publications", () => {
  test("worked: Bosnia, State grant of 100,000 KM for 8 houses: 12,500 each (raport.ba)", () => {
    expect(grossUnitCost({ "total-cost": money("100000", "BAM"), "all-units": "8" }).value).toBe("12500");
  });

  test("derived: Germany 2022, shelters 146.8 m for about 7,800 places: 18,821 a place and year", () => {
    expect(printed(grossUnitCost({ "total-cost": money("146800000", "EUR"), "all-units": "7800" }), 0)).toBe("18821");
  });

  test("derived: Finland 2018, 17.5 m for 179 family places: 97,765 a place and year", () => {
    expect(printed(grossUnitCost({ "total-cost": money("17500000", "EUR"), "all-units": "179" }), 0)).toBe("97765");
  });

  // Derived: 300 of 4,000 calls on a budget of 1,000,000 are 300 × 250.
  test("top-down: events of violence at the gross cost of all events", () => {
    const one = grossUnitCost({ "total-cost": kgs("1000000"), "all-units": "4000" });
    expect(eventCost({ events: "300", "cost-per-event": kgs(one.value ?? "none") }).value).toBe("75000");
  });
});
