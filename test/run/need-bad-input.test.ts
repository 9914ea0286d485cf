import { describe, expect, test } from "vitest";
import { findFigures } from "../../src/formula/figures.js";
import { unitsNeededRaw } from "../../src/made/measure/supply.js";
import type { Analysis, DemandBasis } from "../../src/model/analysis.js";
import { checkAnalysis } from "../../src/model/check-analysis.js";
import { run } from "../support/run.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const basis: DemandBasis = {
  prevalence: { period: "12-months", women: "ever-partnered", ages: "15+" },
  helpSeeking: { period: "12-months", counts: "women" },
};
const RATES =
  "prevalence_12m,,0.1\never_partnered_share,,0.8\nhelp_seeking,,0.2\nuptake,,0.05\nstay_nights,,30\ndays,,365\ntarget_occupancy,,0.75\n";
const PEOPLE = "North,2025,1000000,510000,400000\nSouth,2025,500000,255000,200000\n";

type Given = {
  readonly analysis?: Partial<Analysis>;
  readonly people?: string;
  readonly rates?: string;
  readonly centres?: string;
};
function result({
  analysis = {},
  people = PEOPLE,
  rates = RATES,
  centres = "a,shelter,North,12,family_place\n",
}: Given) {
  const base: Analysis = {
    title: "Test",
    currency: "KGS",
    fiscalYear: "2025",
    centres: { file: "c.csv" },
    population: { file: "p.csv" },
    assumptions: { file: "a.csv" },
    supplyStandards: ["coe-family-places"],
  };
  const marked = rates.trimEnd().replaceAll("\n", ",assumption\n");
  return run(
    { ...base, ...analysis },
    {
      "c.csv": bytes(`centre_id,service,region,capacity,capacity_unit\n${centres}`),
      "p.csv": bytes(`region,year,population,women,women_15plus\n${people}`),
      "a.csv": bytes(`name,region,value,source\n${marked},assumption\n`),
    },
  );
}
/** What a run says that is no lack of cost. */
const told = (given: Given) =>
  result(given).issues.filter((each) => each.code !== "input.missing" && each.received !== "places_per_centre");
const demandOf = (given: Given) => findFigures(result(given).figures, "clients-expected", { route: "demand" });

describe("people", () => {
  test.each(["0", "-5"])("a population of %s is refused with its place, and the need is not known", (population) => {
    const people = `North,2025,${population},510000,400000\nSouth,2025,500000,255000,200000\n`;
    const { issues, figures } = result({ people });
    expect(issues).toContainEqual(
      expect.objectContaining({ severity: "error", file: "p.csv", row: 2, column: "population", received: population }),
    );
    const [needed] = findFigures(figures, "units-needed", { standard: "coe-family-places" });
    expect(needed?.undefined?.code).toBe("refused");
  });

  test("more women than people, or more grown women than women, is another unit or column", () => {
    const of = (row: string) =>
      told({ people: `${row}\nSouth,2025,500000,255000,200000\n` }).map(({ code, row: at, column }) => [
        code,
        at,
        column,
      ]);
    expect(of("North,2025,1000,510000,400000")).toEqual([["population.part-above", 2, "women"]]);
    expect(of("North,2025,1000000,510000,600000")).toEqual([["population.part-above", 2, "women_15plus"]]);
    expect(of("North,2025,1000000,510000,510000")).toEqual([]);
  });
});

describe("norms", () => {
  test("the bare name of a norm that is read in two ways is an error that names both", () => {
    const issues = told({ analysis: { supplyStandards: ["coe-rape-crisis-centres"] } });
    expect(issues).toMatchObject([
      {
        code: "supply-standard.reading",
        severity: "error",
        file: "umay.json",
        column: "/supplyStandards/0",
        received: "coe-rape-crisis-centres",
        expected: "coe-rape-crisis-centres-women, coe-rape-crisis-centres-inhabitants",
      },
    ]);
    expect(issues[0]?.message).toContain("coe-rape-crisis-centres-women, coe-rape-crisis-centres-inhabitants");
  });

  test("an unknown norm is an error that names the nearest", () => {
    expect(told({ analysis: { supplyStandards: ["coe-help-line"] } })).toMatchObject([
      { code: "supply-standard.unknown", received: "coe-help-line", detail: { nearest: "coe-helpline" } },
    ]);
  });

  test("a norm of zero people has no need", () => {
    expect(unitsNeededRaw({ population: "1000", "people-per-unit": "0" }).undefined).toEqual({
      code: "zero-denominator",
      input: "people-per-unit",
    });
  });

  test("a rounding that nobody knows does not fit the analysis file", () => {
    const wrong = { title: "T", currency: "KGS", fiscalYear: "2025", supplyRounding: { places: "down" } };
    expect(checkAnalysis(wrong)).toHaveProperty("faults");
  });

  test("beds beside family places without children per woman have no figure, and the run names what is missing", () => {
    const { figures, issues } = result({ centres: "a,shelter,North,12,bed\n" });
    const per = { standard: "coe-family-places", region: "North" };
    const [available] = findFigures(figures, "units-available", per);
    expect(available?.undefined).toEqual({ code: "missing-input", input: "children-per-woman" });
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "assumption.missing", severity: "error", received: "children_per_woman" }),
    );
  });

  test("a region that the list of services names and nobody knows is an error", () => {
    const services = [{ service: "shelter" as const, regions: ["Nort"] }];
    expect(told({ analysis: { centres: { file: "c.csv", services } } })).toMatchObject([
      {
        code: "centres.region-unknown",
        column: "/centres/services/0/regions/0",
        received: "Nort",
        detail: { nearest: "North" },
      },
    ]);
  });
});

describe("rates of demand", () => {
  const guard = (
    prevalence: Partial<DemandBasis["prevalence"]>,
    helpSeeking: Partial<DemandBasis["helpSeeking"]> = {},
  ) => ({
    analysis: {
      demand: {
        prevalence: { ...basis.prevalence, ...prevalence },
        helpSeeking: { ...basis.helpSeeking, ...helpSeeking },
      },
    },
  });

  test("rates of women of 15 and over in twelve months are multiplied", () => {
    expect(told(guard({}))).toEqual([]);
    // 600,000 × 0.8 × 0.1 × 0.2 × 0.05.
    expect(demandOf(guard({})).find((each) => each.per["region"] === undefined)?.value).toBe("480");
  });

  test.each([
    ["demand.lifetime", guard({ period: "lifetime" }), "/demand/prevalence/period", "lifetime"],
    ["demand.ages", guard({ ages: "15-49" }), "/demand/prevalence/ages", "15-49"],
    ["demand.ever", guard({}, { period: "ever" }), "/demand/helpSeeking/period", "ever"],
    ["demand.visits", guard({}, { counts: "visits" }), "/demand/helpSeeking/counts", "visits"],
  ])("%s: an error with its place, and no figure of demand", (code, given, column, received) => {
    expect(told(given)).toMatchObject([{ code, severity: "error", file: "umay.json", column, received }]);
    expect(demandOf(given)).toEqual([]);
  });

  test("a share of ever-partnered women beside a prevalence of all women is not used, and that is said", () => {
    expect(told(guard({ women: "all-women" }))).toMatchObject([
      { code: "demand.share-unused", severity: "warning", file: "a.csv", row: 3 },
    ]);
  });

  test.each(["prevalence_12m", "ever_partnered_share", "help_seeking", "uptake"])("%s above 1 is refused", (name) => {
    const rates = RATES.replace(new RegExp(`${name},,[\\d.]+`), `${name},,1.2`);
    const { issues, rejects } = result({ ...guard({}), rates });
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: "share.range",
        severity: "error",
        file: "a.csv",
        column: "value",
        received: "1.2",
      }),
    );
    expect(rejects).toHaveLength(1);
  });

  test("a rate below 0 is refused", () => {
    const { issues } = result({ ...guard({}), rates: RATES.replace("uptake,,0.05", "uptake,,-0.05") });
    expect(issues.map((each) => each.code)).toContain("number.negative");
  });

  test("a rate that no region has is an error, one that some lack a warning that names them", () => {
    const none = told({ ...guard({}), rates: RATES.replace("uptake,,0.05\n", "") });
    expect(none).toMatchObject([{ code: "assumption.missing", severity: "error", received: "uptake" }]);
    const some = told({ ...guard({}), rates: RATES.replace("uptake,,", "uptake,North,") });
    expect(some).toMatchObject([
      { code: "demand.rate-missing", severity: "warning", received: "uptake", detail: { regions: "South" } },
    ]);
    expect(some[0]?.message).toContain("South");
  });

  test("a region whose women are blank is told with its place", () => {
    const people = "North,2025,1000000,510000,400000\nSouth,2025,500000,,\n";
    expect(told({ ...guard({}), people })).toContainEqual(
      expect.objectContaining({ code: "cell.blank-needed", file: "p.csv", row: 3, column: "women_15plus" }),
    );
  });
});

test("a range that does not hold its value is an error at its cell", () => {
  const issues = run(
    { title: "T", currency: "KGS", fiscalYear: "2025", assumptions: { file: "a.csv" } },
    {
      "a.csv": bytes(
        "name,value,min,max,source\nuptake,5%,6%,10%,assumption\nstay_nights,30,10,20,assumption\nhelp_seeking,0.2,0.2,0.2,x\n",
      ),
    },
  ).issues;
  expect(issues).toMatchObject([
    { code: "range.order", severity: "error", row: 2, column: "min" },
    { code: "range.order", severity: "error", row: 3, column: "max" },
  ]);
});
