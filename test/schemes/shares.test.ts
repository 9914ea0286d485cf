import { describe, expect, test } from "vitest";
import { bangladeshBenefit, percent } from "../../src/schemes/index.js";
import { classOf } from "../../src/tag/class-of.js";
import { codeOf, partOf } from "./said-of.js";

describe.each([
  [bangladeshBenefit, "benefiting"],
  [percent, "counted"],
] as const)("$id", (scheme, some) => {
  // Derived from the two classes: above 0, and exactly 0.
  test.each([
    ["1", some, "1"],
    ["100%", some, "1"],
    ["50%", some, "0.5"],
    ["0.5", some, "0.5"],
    ["33.3 %", some, "0.333"],
    ["0.0001", some, "0.0001"],
    ["0", "none", "0"],
    ["0 %", "none", "0"],
  ])("%s is %s", (value, code, share) => {
    expect(classOf(scheme, value)).toMatchObject({ found: { code, targeted: code !== "none" }, share });
  });

  test.each(["1.01", "100.01%", "-0.01", "50", "half", "", "%", "50%%"])("“%s” is no share", (value) => {
    expect(codeOf(scheme, value)).toEqual({ fault: "share", expected: "0–1" });
  });
});

// Worked: Carmen de Areco, execution with a gender perspective, January to March 2023, column Crédito Aprobado, beside
// the same programmes in the execution of the whole budget.
test.each([
  ["Oficina de Hábitat y Banco de Tierras", "50%", "4758840.95", "2379420.48"],
  ["Capacitación al personal", "20%", "25750.85", "5150.17"],
  ["Capacitación a Personal Municipal", "25%", "946964.00", "236741.00"],
  ["Conducción y Administración de Mujeres y Diversidades", "100%", "6086870.88", "6086870.88"],
])("%s counts by %s", (_, share, whole, published) => {
  expect(partOf(percent, share, whole)).toBe(published);
});

// Worked, and the source disagrees with itself: it prints 0.04 more than half, and does not say why.
test("CAPS: half of 27,337,426.70 is 13,668,713.35, and 13,668,713.39 is printed", () => {
  expect(partOf(percent, "50%", "27337426.70")).toBe("13668713.35");
});

// Derived: 50 % of 100 and 10 % of 900 are 50 + 90 = 140 of 1,000, which is 14 % and not the mean of shares, 30 %.
test("a large line with a small share counts by its money", () => {
  expect([partOf(bangladeshBenefit, "0.5", "100"), partOf(bangladeshBenefit, "0.1", "900")]).toEqual([
    "50.00",
    "90.00",
  ]);
});
