import { describe, expect, it } from "vitest";
import { centreRequirement } from "../../src/calculate/centre-requirement.js";
import { en } from "../../src/made/says/en.js";
import { dictionariesFor } from "../../src/run/languages.js";
import type { Centre } from "../../src/model/centre.js";
import type { CostStandardLine } from "../../src/model/cost-standard.js";
import type { Shape, Values } from "../../src/model/check-row.js";
import type { TableModel } from "../../src/model/table.js";
import { tables } from "../../src/model/tables.js";
import { readTable } from "../../src/import/read/read-table.js";
import { filesOf, runFolder } from "../support/examples.js";

const helpline: Centre = { centre_id: "osh", service: "helpline" };
const rent: CostStandardLine = {
  standard_id: "s",
  service: "helpline",
  line: "rent",
  behaviour: "fixed",
  driver: "centre",
  quantity: "1",
  unit_cost: "100",
  currency: "KGS",
};
const rates = { overhead_rate: "0.1", overhead_mode: "markup", contingency_rate: "0" };

const codeOf = (call: () => unknown): unknown => {
  try {
    call();
    return undefined;
  } catch (error) {
    return error instanceof Error && "code" in error ? error.code : error;
  }
};

describe("centreRequirement", () => {
  // Derived: 100 a year, overhead 10 % as a mark-up, no contingency: 100 + 10 + 0.
  it("costs one service from plain objects", () => {
    const figure = centreRequirement(helpline, [rent], rates);
    expect(figure).toMatchObject({
      id: "requirement",
      value: "110",
      unit: "KGS",
      per: { centre: "osh", service: "helpline" },
      formula: "requirement",
    });
    expect(figure.per).not.toHaveProperty("fiscalYear");
    expect(centreRequirement(helpline, [rent], rates, { fiscalYear: "2025" }).per["fiscalYear"]).toBe("2025");
  });

  // Cross: by the tables of the network example, service by service.
  it("gives what a run over the same tables gives", () => {
    const { result } = runFolder("examples/network");
    const files = filesOf("examples/network");
    const read = <S extends Shape>(model: TableModel<S>, name: string): Values<S>[] =>
      readTable(model, { name, bytes: files[name] ?? new Uint8Array() }, {}, dictionariesFor(en)).rows.map(
        (each) => each.values,
      );
    // Those that are open in 2025.
    const centres = read(tables.centres, "centres.csv").filter((each) => each.opening_year === undefined);
    const lines = read(tables.costStandards, "cost-standards.csv");
    const rows = read(tables.assumptions, "assumptions.csv");
    const indices = read(tables.indices, "indices.csv");
    expect(centres.length).toBe(12);
    for (const centre of centres) {
      const general = rows.filter((each) => each.region === undefined || each.region === centre.region);
      const assumptions = Object.fromEntries(general.map((each) => [each.name, each.value]));
      const standard = lines.filter((each) => each.service === centre.service);
      const figure = centreRequirement(centre, standard, assumptions, { fiscalYear: "2025", currency: "KGS", indices });
      const same = result.figures.find(
        ({ id, per }) =>
          id === "requirement" && per["centre"] === centre.centre_id && per["service"] === centre.service,
      );
      expect(figure.value, `${centre.centre_id} ${centre.service}`).toBe(same?.value);
      expect(figure.undefined).toEqual(same?.undefined);
      expect(figure.per).toEqual(same?.per);
    }
  });

  it("is undefined where an assumption is missing, and never takes a default", () => {
    expect(centreRequirement(helpline, [rent], { overhead_rate: "0.1", overhead_mode: "markup" })).toMatchObject({
      value: null,
      undefined: { code: "missing-input", input: "contingency-rate" },
    });
  });

  it("throws by code what a caller did wrong", () => {
    const usd = { ...rent, line: "calls", currency: "USD" };
    expect(codeOf(() => centreRequirement({ ...helpline, capacity: "-1" }, [rent], rates))).toBe("centre.invalid");
    expect(codeOf(() => centreRequirement(helpline, [{ ...rent, quantity: "x" }], rates))).toBe(
      "cost-standard.invalid",
    );
    expect(codeOf(() => centreRequirement(helpline, [], rates))).toBe("standard.none");
    expect(codeOf(() => centreRequirement(helpline, [{ ...rent, service: "shelter" }], rates))).toBe("standard.none");
    expect(codeOf(() => centreRequirement(helpline, [rent, { ...rent, standard_id: "t" }], rates))).toBe(
      "standard.several",
    );
    expect(codeOf(() => centreRequirement({ ...helpline, standard: "t" }, [rent], rates))).toBe("standard.unknown");
    expect(codeOf(() => centreRequirement(helpline, [rent, usd], rates))).toBe("money.currency");
    expect(codeOf(() => centreRequirement(helpline, [usd], rates, { currency: "KGS" }))).toBe("centre.fiscal-year");
    expect(codeOf(() => centreRequirement(helpline, [usd], rates, { currency: "KGS", fiscalYear: "2025" }))).toBe(
      "rate.missing",
    );
    const unknown: object = { ...rates, overhead: "0.1" };
    expect(codeOf(() => centreRequirement(helpline, [rent], unknown))).toBe("assumption.unknown");
    expect(codeOf(() => centreRequirement(helpline, [rent], { ...rates, overhead_rate: "10%" }))).toBe(
      "assumption.invalid",
    );
    expect(codeOf(() => centreRequirement(helpline, [rent], { ...rates, overhead_mode: "up" }))).toBe(
      "assumption.invalid",
    );
  });
});
