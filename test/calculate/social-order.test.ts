import { describe, expect, test } from "vitest";
import { findFigures } from "../../src/formula/figures.js";
import { runOfOrders } from "../support/orders.js";

function ran(rows: readonly string[]) {
  const result = runOfOrders(rows);
  const find = (id: string, per: Readonly<Record<string, string>>) =>
    findFigures(result, id, { fiscalYear: "2025", ...per });
  const errors = result.issues.filter(({ severity }) => severity === "error").map(({ code, row }) => [code, row]);
  return {
    result,
    find,
    errors,
    value: (id: string, per: Readonly<Record<string, string>>) => find(id, per)[0]?.value,
  };
}

const SIGNED = "a,,,,City,order,committed,,,KGS,2025,500,3000,client,1,6,1200000,0.8";
const NONE = { code: "no-break-even", input: "order-units" };
const PROMISED = "a,,,,City,order,pledged,0.5,,KGS,2025,1000,400,client,7,12,,";

// Derived: 500 × 3,000 = 1,500,000, at most 1,200,000, of which 0.8 is 960,000; 1,000 × 400 = 400,000, half expected.
// Standing 1,000,000 × 1.2 × 6 ÷ 12 = 600,000. A client adds 200 × 1.2 = 240.
describe("money of a social order", () => {
  const { result, find, value, errors } = ran([SIGNED, PROMISED]);

  // Seen red with the ceiling left out.
  test.each([
    ["order-money", { part: "2" }, "960000"],
    ["order-money", { part: "3" }, "400000"],
    ["funding-amount", { part: "2" }, "960000"],
    ["secured-amount", { part: "3" }, "0"],
    ["expected-amount", { part: "3" }, "200000"],
    ["secured-funding", { centre: "a" }, "960000"],
    ["standing-cost", { part: "units" }, "1200000"],
    ["varying-cost-per-unit", { part: "2" }, "240"],
  ] as const)("%s %o is %s", (id, per, expected) => expect(value(id, per)).toBe(expected));

  // Seen red with the varying amounts of lines hidden: they are inputs of a sum.
  test("every figure tells its inputs", () => {
    const inputs = result.figures.map((figure) => Object.keys(figure.inputs).length);
    expect(inputs.filter((count) => count === 0)).toEqual([]);
    expect(find("varying-amount", { part: "units", line: "materials" })[0]?.value).toBe("600000");
  });

  test("leads from the amount to the contract", () => {
    expect(errors).toEqual([]);
    const [amount] = find("funding-amount", { part: "2" });
    const from = amount?.inputs["amount"]?.from;
    expect(from).toEqual({ figure: "order-money", per: amount?.per });
    expect(find("order-money", { part: "2" })[0]?.inputs["order-price"]?.from).toEqual({
      cells: [{ file: "funding.csv", row: 2, column: "price" }],
    });
  });
});

describe("an order with a mistake", () => {
  // Seen red with the rule of the amount left out.
  test.each([
    ["a price of zero", "a,,,,City,order,committed,,0,KGS,2025,0,10,client,,,,", "number.not-positive"],
    ["no units", "a,,,,City,order,committed,,,KGS,2025,500,,client,,,,", "funding.order-units"],
    ["another amount", "a,,,,City,order,committed,,7,KGS,2025,500,10,client,,,,", "funding.order-amount"],
    ["a price of no order", "a,,,,City,donor,committed,,7,KGS,2025,500,10,client,,,,", "funding.order-type"],
    ["a month outside the year", "a,,,,City,order,committed,,,KGS,2025,500,10,client,0,13,,", "month.invalid"],
    ["a promise without a chance", "a,,,,City,order,pledged,,,KGS,2025,500,10,client,,,,", "funding.probability"],
    ["neither amount nor price", "a,,,,City,order,committed,,,KGS,2025,,10,client,,,,", "cell.missing"],
  ])("%s refuses the row", (_, row, code) => {
    const { errors, value } = ran([row]);
    expect(new Set(errors.map(([each]) => each))).toEqual(new Set([code]));
    expect(value("hard-gap", { centre: "a" })).toBeNull();
  });

  test("an amount that agrees is taken", () => {
    expect(ran(["a,,,,City,order,committed,,5000,KGS,2025,500,10,client,,,,"]).errors).toEqual([]);
  });

  test.each([
    ["240", "client"],
    ["100", "client"],
  ])("a price of %s pays no standing cost", (price, unit) => {
    const { find } = ran([`a,,,,City,order,committed,,,KGS,2025,${price},10,${unit},,,,`]);
    const [figure] = find("order-break-even", {});
    expect([figure?.value, figure?.undefined]).toEqual([null, NONE]);
  });

  test("a unit that is not said has no break-even, and its money counts", () => {
    const { find, value } = ran(["a,,,,City,order,committed,,,KGS,2025,500,10,,,,,"]);
    expect(find("varying-cost-per-unit", {})[0]?.undefined).toEqual({ code: "missing-input", input: "order-unit" });
    expect(value("secured-funding", { centre: "a" })).toBe("5000");
  });
});

// Derived: in six months the service costs 600,000 and 240 a client, by counsellors in steps of 200 clients a year
// 12,000 × 1.2 ÷ 2 = 7,200 for each step begun: with 100 clients in six months that is one.
describe("units at which an order breaks even", () => {
  const counsellors = "s,counselling,counsellors,step,client,1,12000,year,KGS,200";
  const at = (rows: readonly string[], lines: readonly string[] = []) => {
    const { figures } = runOfOrders(rows, lines);
    return findFigures(figures, "order-break-even", { fiscalYear: "2025" }).map(
      (figure) => figure.value ?? figure.undefined,
    );
  };

  // A cost without steps would give 3,750, 789.47…, 2,205.88…, 2,500.
  test("are whole, within the units of the contract and its ceiling", () => {
    // 600,000 ÷ (400 − 240) = 3,750 is above 3,000, and 600,000 ÷ (1,000 − 240) = 789.47… above 400.
    expect(at([SIGNED, PROMISED])).toEqual([NONE, NONE]);
    // 600,000 ÷ (640 × 0.8 − 240) = 2,205.88…
    const paid = (units: string, ceiling: string) =>
      `a,,,,City,order,committed,,,KGS,2025,640,${units},client,1,6,${ceiling},0.8`;
    expect(at([paid("3000", ""), paid("2206", ""), paid("2205", "")])).toEqual(["2206", "2206", NONE]);
    // At 2,206 the service costs 600,000 + 529,440 = 1,129,440, and 2,206 × 640 = 1,411,840.
    expect(at([paid("3000", "1411840"), paid("3000", "1411839")])).toEqual(["2206", "2206"]);
    expect(at([paid("3000", "1411800"), paid("3000", "1411799")])).toEqual(["2206", NONE]);
  });

  test("rise with the steps of the cost", () => {
    // Without steps 2,206; 23 steps of 7,200 lead to 2,815, that are 29 steps; 808,800 ÷ 272 = 2,973.5…, 30 steps;
    // 816,000 ÷ 272 = 3,000, 30 steps: there the order pays 1,536,000.
    const paid = (units: string) => `a,,,,City,order,committed,,,KGS,2025,640,${units},client,1,6,,0.8`;
    expect(at([paid("3000"), paid("2999")], [counsellors])).toEqual(["3000", NONE]);
  });

  test("lead back by every number that was tried", () => {
    const { figures } = runOfOrders(["a,,,,City,order,committed,,,KGS,2025,640,3000,client,1,6,,0.8"], [counsellors]);
    const tried = findFigures(figures, "units-to-pay", { part: "2" });
    // Derived: at 1 client one step, (607,440 − 240) ÷ 272 = 2,232.3…; 23 steps, 765,600 ÷ 272 = 2,814.7…; then as above.
    expect(tried.map(({ per, value }) => [per["units"], value])).toEqual([
      ["1", "2233"],
      ["2233", "2815"],
      ["2815", "2974"],
      ["2974", "3000"],
      ["3000", "3000"],
    ]);
    expect(tried[1]?.inputs["tried-units"]?.from).toEqual({ figure: "units-to-pay", per: tried[0]?.per });
  });
});
