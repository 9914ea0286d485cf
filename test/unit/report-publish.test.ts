import { describe, expect, test } from "vitest";
import type { Figure, PerKeys } from "../../src/formula/figure.js";
import { findFigures } from "../../src/formula/find-figure.js";
import { localize } from "../../src/formula/localize.js";
import { en } from "../../src/locales/en.js";
import { publish } from "../../src/disclosure/publish.js";
import type { Result } from "../../src/result/result.js";
import { run } from "../../src/run/run.js";
import { runFolder } from "../support/examples.js";
import { type CentreCase, runCentres } from "../support/publication.js";

const centre = (id: string, region: string, cost: number, money: number, secret = false): CentreCase => ({
  id,
  region,
  secret,
  services: [{ service: "shelter", cost }],
  money: { "Fund A": money },
});

const find = (result: Result, id: string, per: PerKeys): Figure | undefined =>
  findFigures(result.figures, id, per).find((each) => Object.keys(each.per).length === Object.keys(per).length + 1);
const value = (result: Result, id: string, per: PerKeys): string | null | undefined => find(result, id, per)?.value;

describe("confidential centres", () => {
  test("several in several regions are one sum, and the smallest other centre of each region is withheld", () => {
    const published = publish(
      runCentres([
        centre("a", "North", 100, 130),
        centre("b", "North", 40, 10),
        centre("x", "North", 70, 20, true),
        centre("c", "South", 60, 60),
        centre("d", "South", 90, 0),
        centre("y", "South", 30, 5, true),
      ]),
    );
    // Derived: 70 + 30; 20 + 5; shortfalls (70 − 20) + (30 − 5); (20 + 5) ÷ 100.
    expect(value(published, "requirement", { centre: "confidential" })).toBe("100");
    expect(value(published, "secured-funding", { centre: "confidential" })).toBe("25");
    expect(value(published, "hard-gap", { centre: "confidential" })).toBe("75");
    expect(value(published, "funded-need-share", { centre: "confidential" })).toBe("0.25");
    expect(find(published, "requirement", { centre: "confidential" })?.notes).toEqual({ centres: 2 });
    for (const id of ["b", "c"]) {
      expect(find(published, "requirement", { centre: id })).toMatchObject({
        value: null,
        undefined: { code: "withheld", input: "confidential" },
      });
      expect(
        Object.values(find(published, "hard-gap", { centre: id })?.inputs ?? {}).map((each) => each.value),
      ).toEqual([null]);
    }
    // Totals stay: 100 + 40 + 70 + 60 + 90 + 30, and of the regions.
    expect(value(published, "requirement", {})).toBe("390");
    expect(value(published, "requirement", { region: "North" })).toBe("210");
    expect(published.figures.some(({ per }) => per["centre"] === "x" || per["centre"] === "y")).toBe(false);
    expect(published.centres.map((each) => each.id)).toEqual(["a", "b", "c", "d"]);
  });

  test("one alone is withheld with the smallest other centre of its region; the totals stay", () => {
    const published = publish(
      runCentres([
        centre("a", "North", 100, 0),
        centre("b", "North", 40, 0),
        centre("c", "South", 10, 0),
        centre("x", "North", 70, 0, true),
      ]),
    );
    expect(find(published, "requirement", { centre: "confidential" })).toMatchObject({
      value: null,
      undefined: { code: "withheld", input: "confidential" },
    });
    expect(value(published, "requirement", { centre: "b" })).toBeNull();
    expect(value(published, "requirement", { centre: "c" })).toBe("10");
    expect(value(published, "requirement", {})).toBe("220");
  });

  test("three in one region are named with it, and nothing else is withheld", () => {
    const published = publish(
      runCentres([
        centre("a", "North", 100, 0),
        centre("x", "North", 1, 0, true),
        centre("y", "North", 2, 0, true),
        centre("z", "North", 4, 0, true),
        centre("c", "South", 10, 0),
      ]),
    );
    expect(value(published, "requirement", { centre: "confidential", region: "North" })).toBe("7");
    expect(value(published, "requirement", { centre: "confidential" })).toBe("7");
    expect(value(published, "requirement", { centre: "a" })).toBe("100");
  });

  test("a region of confidential centres alone is hidden with the smallest other region and one centre there", () => {
    const published = publish(
      runCentres([
        centre("a", "North", 100, 0),
        centre("c", "South", 10, 0),
        centre("d", "South", 20, 0),
        centre("x", "East", 70, 0, true),
      ]),
    );
    expect(value(published, "requirement", { region: "East" })).toBeNull();
    expect(value(published, "requirement", { region: "South" })).toBeNull();
    expect(value(published, "requirement", { region: "North" })).toBe("100");
    expect(value(published, "requirement", { centre: "c" })).toBeNull();
    expect(value(published, "requirement", { centre: "d" })).toBe("20");
    expect(value(published, "requirement", {})).toBe("200");
  });

  test("where one confidential centre is all there is, not even the total is shown", () => {
    const published = publish(runCentres([centre("x", "East", 70, 30, true)]));
    expect(value(published, "requirement", {})).toBeNull();
    expect(value(published, "hard-gap", {})).toBeNull();
    expect(JSON.stringify(published.figures)).not.toContain('"70"');
  });

  test("rows of hidden centres are cells of no figure, nor of the parts of a total", () => {
    const original = runFolder("examples/network").result;
    const published = publish(original);
    const secret = original.centres.find((each) => each.confidential);
    expect(secret?.id).toBe("a-3");
    const hidden = new Set(secret?.places.map(({ file, row }) => `${file} ${row}`));
    const cells = [
      ...published.figures.flatMap((each) => Object.values(each.inputs)),
      ...published.figures.flatMap((each) => published.partsOf(each)),
    ].flatMap(({ from }) => ("cells" in from ? from.cells : []));
    expect(cells.length).toBeGreaterThan(1000);
    expect(cells.filter(({ file, row }) => hidden.has(`${file} ${row}`))).toEqual([]);
    expect(JSON.stringify(published)).not.toMatch(/a-3|Centre A3/);
    expect(published.tables).toEqual([]);
  });

  test("issues and refused rows of a confidential centre keep code and file only", () => {
    const bytes = (rows: readonly string[]): Uint8Array => new TextEncoder().encode(`${rows.join("\n")}\n`);
    const original = run(
      {
        title: "Demo",
        currency: "KGS",
        fiscalYear: "2025",
        centres: { file: "centres.csv" },
        funding: { file: "funding.csv" },
      },
      {
        "centres.csv": bytes([
          "centre_id,service,name,region,occupancy,confidential",
          "open,shelter,Open house,North,0.5,no",
          "hush,shelter,Quiet house,North,1.2,yes",
          "lost,shelter,Lost house,North,abc,yes",
        ]),
        "funding.csv": bytes([
          "centre_id,source,status,amount,currency,fiscal_year",
          "open,Fund A,disbursed,12x,KGS,2025",
          "hush,Fund A,disbursed,77x,KGS,2025",
          "lost,Fund A,disbursed,55,KGS,2025",
        ]),
      },
    );
    const told = JSON.stringify(original.issues);
    for (const each of ["1.2", "77x", "lost"]) expect(told).toContain(each);
    const published = publish(original);
    expect(JSON.stringify(published)).not.toMatch(/hush|Quiet|lost|Lost|77x|"55"/);
    expect(published.rejects.map(({ file, row }) => `${file} ${row}`)).toEqual(["funding.csv 2"]);
    const hidden = published.issues.filter((each) => each.detail?.["hidden"] !== undefined);
    expect(hidden.map(({ code, file, row, received }) => [code, file, row, received])).toContainEqual([
      "amount.invalid",
      "funding.csv",
      undefined,
      undefined,
    ]);
    expect(hidden.map((each) => localize(each, en).message)).toContain(
      "funding.csv: a problem in a row that is not shown (amount.invalid).",
    );
  });
});

describe("small counts of persons", () => {
  const network = (clients: number): Result => {
    const bytes = (rows: readonly string[]): Uint8Array => new TextEncoder().encode(`${rows.join("\n")}\n`);
    return run(
      {
        title: "Demo",
        currency: "KGS",
        fiscalYear: "2025",
        centres: { file: "centres.csv" },
        costStandards: { file: "standards.csv", use: { counselling: "s" } },
        assumptions: { file: "assumptions.csv" },
      },
      {
        "centres.csv": bytes([
          "centre_id,service,clients,months_open",
          `a,counselling,${clients},12`,
          "b,counselling,30,12",
          "c,counselling,40,12",
        ]),
        "standards.csv": bytes([
          "standard_id,service,line,behaviour,driver,quantity,unit_cost,period,pay,vat,currency",
          "s,counselling,talks,variable,client,1,100,unit,no,no,KGS",
        ]),
        "assumptions.csv": bytes([
          "name,value,source",
          "overhead_rate,0,assumption",
          "overhead_mode,markup,assumption",
          "contingency_rate,0,assumption",
        ]),
      },
    );
  };

  test("below five: withheld with every amount of the centre, with another centre, and with sums of persons", () => {
    const published = publish(network(4));
    // A client costs 100 everywhere: an amount of the centre divided by that would tell how many there are.
    for (const centre of ["a", "b"]) {
      for (const id of ["requirement", "direct-cost", "hard-gap"])
        expect([centre, id, find(published, id, { centre })?.value ?? null]).toEqual([centre, id, null]);
      expect(published.figures.filter(({ per }) => per["centre"] === centre && per["service"] !== undefined)).toEqual(
        [],
      );
    }
    // Derived: 100 × (4 + 30 + 40); less the 4,000 of c it is the sum of two.
    expect(value(published, "requirement", {})).toBe("7400");
    expect(find(published, "clients", { service: "counselling" })?.undefined?.code).toBe("withheld");
    expect(find(published, "cost-per-client", { service: "counselling" })?.undefined?.code).toBe("withheld");
    expect(value(published, "cost-per-client", { centre: "c", service: "counselling" })).toBe("100");
    const mine = published.figures.filter(({ per }) => per["centre"] === "a");
    expect(JSON.stringify(mine.map((each) => each.inputs))).not.toContain('"value":"4"');
  });

  test("five, and zero, are shown", () => {
    expect(value(publish(network(5)), "cost-per-client", { centre: "a", service: "counselling" })).toBe("100");
    expect(find(publish(network(0)), "cost-per-client", { centre: "a", service: "counselling" })?.undefined?.code).toBe(
      "zero-denominator",
    );
  });
});
