import { afterAll, describe, expect, test } from "vitest";
import { endedBefore } from "../../src/calculate/profile-values.js";
import { profiles } from "../../src/profiles/index.js";
import { runCountry } from "../support/country-run.js";
import { madeCountry } from "../support/made-country.js";
import { folders, umay } from "../commands/cli-host.js";

const temporary = folders();
afterAll(() => temporary.clear());

// Golden: read in the tables of src/profiles, the names of which every row ends before 2027, and the day on which the last
// of them ends. A name whose last row is open, such as the pension of Kazakhstan (2028), is not there.
const ENDED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  kg: [
    ["Pension insurance ≥", "31 December 2026"],
    ["Compulsory health insurance ≥", "31 December 2026"],
    ["Health improvement of workers ≥", "31 December 2026"],
    ["Average wage by which contributions of 2026 are counted, all enterprises", "31 December 2026"],
    ["Subsistence minimum a head, third quarter of 2025", "30 September 2025"],
  ],
  kz: [
    ["Pension contributions of the worker", "31 December 2026"],
    ["Pension contributions of the worker ≤", "31 December 2026"],
    ["Health insurance of the worker", "31 December 2026"],
    ["Health insurance of the worker ≤", "31 December 2026"],
    ["Social contributions", "31 December 2026"],
    ["Social contributions ≥", "31 December 2026"],
    ["Social contributions ≤", "31 December 2026"],
    ["Social tax ≥", "31 December 2026"],
    ["Health insurance contributions of the employer", "31 December 2026"],
    ["Health insurance contributions of the employer ≤", "31 December 2026"],
    ["Pension contributions of the employer ≥", "31 December 2026"],
    ["Minimum wage a month", "31 December 2026"],
    ["Monthly calculation index", "31 December 2026"],
    ["Average monthly wage, quarter III of 2025", "30 September 2025"],
    ["Subsistence minimum", "31 December 2026"],
  ],
  tj: [
    ["Indicator for calculations", "31 December 2026"],
    ["Average monthly wage, August 2025", "31 August 2025"],
  ],
  tm: [["Minimum wage a month", "31 December 2024"]],
  uz: [["Average monthly wage of 2025", "31 December 2025"]],
};

describe.each(profiles.map((each) => [each.id, each] as const))("%s in 2027", (id, profile) => {
  const expected = ENDED[id] ?? [];

  test("a run warns of what has ended, with the last year of each", () => {
    const { issues } = runCountry(profile, id, { fiscalYear: "2027" });
    const told = issues.filter(({ code }) => code === "profile.ended");
    const why = expected.map(([name, last]) => `${name} (${last.slice(-4)})`).join(", ");
    expect(
      told.map(({ severity, received, expected: of, detail }) => [severity, received, of, detail?.["why:en"]]),
    ).toEqual([["warning", "2027", id, why]]);
  });

  test("the command lists it with its last day", async () => {
    const list = expected.map(([name, last]) => `  ${name}: in force until ${last}`);
    const { code, out } = await umay(temporary.make(), ["profiles", id, "--old", "2027"], { columns: 400 });
    expect([code, out.trimEnd().split("\n")]).toEqual([0, [`${id}: ${profile.name["en"] ?? ""}`, ...list]]);
  });
});

test("the command lists all five, and takes nothing but a year", async () => {
  const all = await umay(temporary.make(), ["profiles", "--old", "2027"], { columns: 400 });
  const names = Object.values(ENDED).flatMap((each) => each.map(([name]) => name));
  const lines = all.out.trimEnd().split("\n");
  expect([all.code, lines.length]).toEqual([0, profiles.length + names.length]);
  const wrong = await umay(temporary.make(), ["profiles", "--old", "27"]);
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("“27”")]);
  // Derived: the first minimum wage of Turkmenistan ends with 2023, and everything else is open.
  const none = await umay(temporary.make(), ["profiles", "tm", "--old", "2023"], { columns: 400 });
  expect(none.out.trim()).toBe("tm: Turkmenistan (nothing ends before)");
});

test("no flag is ignored: a country named twice is asked again, and what ends is data as well", async () => {
  const twice = await umay(temporary.make(), ["profiles", "kg", "--country", "kz"]);
  expect([twice.code, twice.err]).toEqual([2, expect.stringContaining("once")]);
  const { out } = await umay(temporary.make(), ["profiles", "--country", "tm", "--old", "2027", "--json"]);
  const document = JSON.parse(out) as { ended: readonly { id: string; ended: readonly { last: string }[] }[] };
  expect(document.ended.map(({ id, ended }) => [id, ended.map(({ last }) => last)])).toEqual([["tm", ["2024-12-31"]]]);
});

// Derived: the fund of an NGO falls on 1 August 2024 and goes on; without that row it ends, and its last day is the day.
test("a name ends where its last row does, on the day after it", () => {
  expect(endedBefore(madeCountry, "2030-01-01")).toEqual([]);
  const contributions = madeCountry.contributions.filter(({ from }) => from === undefined);
  const shorter = { ...madeCountry, contributions };
  expect(endedBefore(shorter, "2024-07-31")).toEqual([]);
  expect(endedBefore(shorter, "2024-08-01").map(({ last }) => last)).toEqual(["2024-07-31"]);
});
