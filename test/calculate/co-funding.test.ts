import { describe, expect, test } from "vitest";
import { coFundingDue } from "../../src/made/measure/cash.js";
import type { CoFunding } from "../../src/model/analysis.js";
import type { Centre } from "../../src/model/centre.js";
import type { CostStandardLine } from "../../src/model/cost-standard.js";
import type { Funding } from "../../src/model/funding.js";
import { money } from "../../src/money/money.js";
import { assumptionRows, measureNetwork, networkOf, rowsOf } from "../support/network.js";
import { printed } from "../support/printed.js";

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
const grant = (source: string, amount: string, rest: Partial<Funding> = {}): Funding => ({
  centre_id: "a",
  source,
  status: "committed",
  amount,
  currency: "KGS",
  fiscal_year: "2025",
  ...rest,
});
// The requirement of a centre is its clients × 1.
const measured = (coFunding: CoFunding | undefined, clients: Record<string, string | undefined>, funding: Funding[]) =>
  measureNetwork(
    networkOf({
      coFunding,
      analysisFile: "umay.json",
      assumptions: assumptionRows({ overhead_rate: "0", overhead_mode: "markup", contingency_rate: "0" }),
      costLines: rowsOf("l.csv", [LINE]),
      centres: rowsOf(
        "c.csv",
        Object.entries(clients).map(([centre_id, each]): Centre => ({
          centre_id,
          service: "counselling",
          ...(each === undefined ? {} : { clients: each }),
        })),
      ),
      funding: rowsOf("f.csv", funding),
    }),
  );
const FOUR = ["co-funding-due", "co-funding-paid", "co-funding-gap", "co-funding-excess"] as const;

describe("safe houses of the Federation of Bosnia and Herzegovina", () => {
  // Worked: 70 % from the Federation, 30 % from the canton (zenicainfo.ba, 22 August 2024); 1,000,000 BAM of the
  // Federation in 2025 (fld.ba). Derived: where that is its whole share, 1,000,000 ÷ 0.7 = 1,428,571.43 is needed and
  // the cantons owe 428,571.43.
  test("1,000,000 as 70 %: the cantons owe 428,571.43", () => {
    const requirement = money("1428571.43", "BAM");
    const due = (share: string) => printed(coFundingDue({ "co-funding-share": share, requirement }), 2);
    expect([due("0.7"), due("0.3")]).toEqual(["1000000.00", "428571.43"]);
  });

  // Worked: Zenica-Doboj is paid 40 % by the Federation, 30 % by the canton, 30 % by the municipality (072info.com).
  // Derived, of a need of 100: the Federation owes 70 − 40 = 30 although nothing is short, 40 + 30 + 30 = 100.
  test("paid 40 + 30 + 30 where the law says 70 + 30: nothing is short, and the Federation owes 30", () => {
    const { value, find } = measured({ shares: { state: "0.7", "source:Canton": "0.3" } }, { a: "100" }, [
      grant("Federation", "40", { source_type: "state" }),
      grant("Canton", "30", { source_type: "local" }),
      grant("Municipality", "30", { source_type: "local" }),
    ]);
    const of = (per: Record<string, string>) => FOUR.map((id) => value(id, per));
    expect(of({ centre: "a", sourceType: "state" })).toEqual(["70", "40", "30", "0"]);
    expect(of({ centre: "a", source: "Canton" })).toEqual(["30", "30", "0", "0"]);
    expect(of({ sourceType: "state" })).toEqual(["70", "40", "30", "0"]);
    expect(value("hard-gap")).toBe("0");
    // The municipality has no share by law, so it is no side.
    expect(find("co-funding-due", { source: "Municipality" })).toBeUndefined();
  });
});

describe("derived: shares of 60 % and 40 %", () => {
  const shares = { shares: { state: "0.6", donor: "0.4" } };
  const funding = [
    grant("Ministry", "90", { source_type: "state" }),
    grant("Fund", "30", { source_type: "donor", centre_id: "b" }),
    grant("Fund", "50", { source_type: "donor", centre_id: "b", status: "pledged", probability: "1" }),
  ];

  test("what one centre is paid above its share lowers the debt of no other", () => {
    const { value } = measured(shares, { a: "100", b: "100" }, funding);
    // State: 60 + 60 due, 90 + 0 paid; owed 0 + 60, above 30 + 0. Donor: 40 + 40 due, 0 + 30 paid; owed 40 + 10.
    expect(FOUR.map((id) => value(id, { sourceType: "state" }))).toEqual(["120", "90", "60", "30"]);
    // A promise is not paid.
    expect(FOUR.map((id) => value(id, { sourceType: "donor" }))).toEqual(["80", "30", "50", "0"]);
  });

  test("a need that is unknown leaves the total unknown, and beside it stands what is known", () => {
    const { value, find } = measured(shares, { a: "100", b: undefined }, funding);
    expect(value("co-funding-due", { sourceType: "state" })).toBeNull();
    const known = find("co-funding-due", { sourceType: "state", basis: "known" })?.figure;
    expect([known?.value, known?.notes]).toEqual(["60", { missing: 1 }]);
  });

  test("the rule that the analysis names is a source of the figures, an assumption where it says so", () => {
    const sources = (coFunding: CoFunding) =>
      measured(coFunding, { a: "100" }, []).find("co-funding-gap", { sourceType: "state" })?.figure.sources;
    expect(sources({ ...shares, because: "Law 1, art. 2", source: "law" })).toContainEqual({
      title: "Law 1, art. 2",
      locator: "law",
      kind: "published",
    });
    expect(sources({ ...shares, because: "nobody says so", source: "assumption" })?.map((each) => each.kind)).toContain(
      "assumption",
    );
  });

  test("the share is read where it stands in the analysis file", () => {
    const { find } = measured({ shares: { "source:A/B ~1": "1" } }, { a: "100" }, []);
    const due = find("co-funding-due", { centre: "a", source: "A/B ~1" })?.figure;
    expect(due?.inputs["co-funding-share"]).toMatchObject({
      value: "1",
      from: { file: "umay.json", pointer: "/coFunding/shares/source:A~1B ~01" },
    });
  });

  test("without shares there are no such figures", () => {
    const { all } = measured(undefined, { a: "100" }, funding);
    expect([...all.values()].filter(({ figure }) => figure.id.startsWith("co-funding"))).toEqual([]);
  });
});

describe("derived: money by source", () => {
  const funding = [
    grant("Ministry", "50", { source_type: "state" }),
    grant("City", "10", { source_type: "state" }),
    grant("Fund", "20", { source_type: "donor" }),
    grant("Box", "20"),
    grant("Fund", "900", { source_type: "donor", status: "probable", probability: "0.5" }),
    { ...grant("Fund", "60", { source_type: "donor" }), centre_id: undefined },
  ] as Funding[];
  const { value } = measured(undefined, { a: "200" }, funding);

  test("by kind and by funder; a blank kind is a row of its own", () => {
    const kinds = ["state", "donor", "unstated"];
    expect(kinds.map((sourceType) => value("secured-funding", { sourceType }))).toEqual(["60", "20", "20"]);
    expect(kinds.map((sourceType) => value("source-share", { sourceType }))).toEqual(["0.6", "0.2", "0.2"]);
    expect(value("secured-funding", { sourceType: "donor", certainty: "expected" })).toBe("470");
    expect(value("secured-funding", { sourceType: "donor", centre: "a" })).toBe("20");
    expect(value("source-share", { source: "Ministry" })).toBe("0.5");
  });

  test("with the money that names no centre: (20 + 60) ÷ 160 from the donor", () => {
    expect(value("source-share", { sourceType: "donor", bucket: "all" })).toBe("0.5");
  });

  test("concentration: 0.5² + 0.1² + 0.2² + 0.2² = 0.34; of all money (50² + 10² + 80² + 20²) ÷ 160²", () => {
    expect(value("funding-concentration")).toBe("0.34");
    // 9400 ÷ 25600.
    expect(value("funding-concentration", { bucket: "all" })).toBe("0.3671875");
  });

  test("where nothing is secured there is no share, and never 0 for the concentration", () => {
    const { find } = measured(undefined, { a: "200" }, [grant("Fund", "5", { status: "pledged", probability: "1" })]);
    expect(find("source-share", { source: "Fund" })?.figure.undefined?.code).toBe("zero-denominator");
    expect(find("funding-concentration")?.figure.value).toBeNull();
  });
});
