import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare/compare.js";
import type { Comparison } from "../../src/compare/comparison.js";
import { publish } from "../../src/disclosure/publish.js";
import { publishComparison } from "../../src/disclosure/publish-comparison.js";
import { type ClientsCase, runClients } from "../support/clients-network.js";

// Six centres in two years, of which c0 is confidential; each has about what it needs.
const year = (grown: Readonly<Record<string, number>>, secret = true): ClientsCase[] =>
  [0, 1, 2, 3, 4, 5].map((at) => ({
    id: `c${at}`,
    region: "North",
    clients: 100 + 7 * at + (grown[`c${at}`] ?? 0),
    money: 10_000 + 713 * at + (at % 2 === 1 ? 900 : -800),
    secret: secret && at === 0,
    funder: `Fund ${["A", "B", "C"][at % 3]}`,
  }));
const value = ({ from, to, change }: Comparison): (string | null)[] => [from.value, to.value, change.value];

describe("a comparison of which something is hidden", () => {
  const a = runClients(year({}));

  it("shows what both publications show, and how it changed, and does not split the change", () => {
    // Which of the others are withheld is for the audit; one at least is not.
    const { withheld } = publish(a);
    const open = ["c1", "c2", "c3", "c4", "c5"].filter((each) => !withheld.some(({ per }) => per["centre"] === each));
    const b = runClients(year({ [open[0] ?? ""]: 10 }));
    expect(compare(a, b, { figure: "requirement" }).parts.some((each) => each.value === "1000")).toBe(true);
    const found = publishComparison(a, b, { figure: "requirement" });
    // Derived: 100 × (100 + 107 + 114 + 121 + 128 + 135), and ten clients more.
    expect(value(found)).toEqual(["70500", "71500", "1000"]);
    expect(found.parts.map((each) => [each.value, each.undefined?.code, each.inputs])).toEqual(
      found.parts.map(() => [null, "withheld", {}]),
    );
    expect(found.change.inputs).toEqual({});
  });

  it("withholds a total that a hidden centre has changed", () => {
    const found = publishComparison(a, runClients(year({ c0: 13 })), { figure: "requirement" });
    expect(value(found)).toEqual([null, null, null]);
    expect([found.change.undefined?.code, found.parts]).toEqual(["withheld", []]);
    expect(JSON.stringify(found)).not.toMatch(/1300|70500|71800/);
  });

  it("withholds a total that the later publication withholds by itself, though the earlier one hid nothing", () => {
    // Two centres of a region, of which one becomes confidential: its total is the other's and its own.
    const two = (secret: boolean): ClientsCase[] => year({ c0: secret ? 13 : 0 }, secret).slice(0, 2);
    const [open, later] = [runClients(two(false)), runClients(two(true))];
    const figure = "requirement";
    expect(publish(open).figures.find(({ id, per }) => id === figure && Object.keys(per).length === 1)?.value).toBe(
      "20700",
    );
    expect(
      publish(later).figures.find(({ id, per }) => id === figure && Object.keys(per).length === 1)?.value,
    ).toBeNull();
    expect(value(publishComparison(open, later, { figure }))).toEqual([null, null, null]);
    // Beside the earlier publication, the total would tell the hidden centre by the other one, which was open then.
    const beside = publish(later, { for: "public", earlier: publish(open).figures });
    expect(beside.figures.find(({ id, per }) => id === figure && Object.keys(per).length === 1)?.value).toBeNull();
  });

  it("says nothing of a confidential centre itself, nor of one that is withheld with it", () => {
    for (const figure of ["requirement", "hard-gap"] as const) {
      const found = publishComparison(a, runClients(year({ c0: 13 })), { figure, per: { centre: "c0" } });
      expect(value(found)).toEqual([null, null, null]);
      expect([found.parts, found.change.inputs, found.change.notes]).toEqual([[], {}, {}]);
    }
  });
});

it("a comparison of which nothing is hidden is the whole comparison", () => {
  const [a, b] = [runClients(year({}, false)), runClients(year({ c0: 13 }, false))];
  expect(publishComparison(a, b)).toEqual(compare(a, b));
  expect(compare(a, b).parts.some((each) => each.value !== "0")).toBe(true);
});
