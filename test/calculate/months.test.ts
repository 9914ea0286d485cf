import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../src/model/analysis.js";
import { run } from "../support/run.js";
import { root } from "../house/source-files.js";

const NAMES = ["centres.csv", "cost-standards.csv", "funding.csv", "assumptions.csv", "indices.csv"];
const read = (name: string): string => readFileSync(join(root, "examples/year", name), "utf8");

/** The year of the example, with months; the nights of its shelter are left to them. */
function yearWith(months: readonly string[], nights = "bed,,,") {
  const { $schema: _, ...analysis } = JSON.parse(read("umay.json")) as Analysis & { readonly $schema?: string };
  const tables = NAMES.map((name) => [name, read(name).replace("bed,1,3650,", nights)] as const);
  const text = ["centre_id,service,month,occupancy,line,amount", ...months].join("\n");
  return run({ ...analysis, months: { file: "months.csv" } }, Object.fromEntries([...tables, ["months.csv", text]]));
}
type Run = ReturnType<typeof yearWith>;

const valueOf = ({ figures }: Run, id: string, per: Readonly<Record<string, string>> = {}): string | null | undefined =>
  figures.find(
    (figure) =>
      figure.id === id &&
      Object.keys(figure.per).length === Object.keys(per).length + 1 &&
      Object.entries(per).every(([key, value]) => figure.per[key] === value),
  )?.value;
const codes = ({ issues }: Run): readonly string[] => issues.map(({ code }) => code);

const WINTER = [1, 2, 3, 11, 12];
const FULL = Array.from(
  { length: 12 },
  (_, at) => `c-1,shelter,${String(at + 1)},${WINTER.includes(at + 1) ? "90%" : "50%"},,`,
);
const HEATING = [40000, 40000, 20000, 20000, 40000].map(
  (amount, at) => `c-1,shelter,${String(WINTER[at])},,utilities,${String(amount)}`,
);

describe("a year by its months", () => {
  // Derived: 151 days at 0.9 and 214 at 0.5 are 242.9 days, 2,429 nights of ten places; food 2,429 × 350 = 850,150; pay of
  // the shelter (40,000 + 104,000) × 12 × 1.0225 = 1,766,880; utilities 160,000; the day centre 858,900 + 360,000. With a
  // tenth on top (2,777,030 + 1,218,900) × 1.1 = 4,395,523.
  it("adds up nights and amounts of months", () => {
    const year = yearWith([...FULL, ...HEATING]);
    expect([
      valueOf(year, "place-nights", { centre: "c-1", service: "shelter" }),
      valueOf(year, "requirement"),
    ]).toEqual(["2429", "4395523"]);
    // Heating is listed for winter alone: that the other months count as nothing is said.
    expect(codes(year)).toEqual(["months.unlisted"]);
  });

  // Derived: January takes a twelfth of pay and of the day centre, 147,240 + 101,575, food of 279 nights, 97,650, and 40,000
  // of utilities: 386,465 × 1.1 = 425,111.5. It brings 200,000 + 145,750 + 30,000 = 375,750.
  it("needs more money in winter", () => {
    const year = yearWith([...FULL, ...HEATING]);
    const january = { centre: "c-1", month: "1" };
    expect(valueOf(year, "cash-balance", january)).toBe("-49361.5");
  });

  // Derived: 12 months open, 24 tons at 5,000 in one month: 120,000, and a tenth on top: 132,000 above 4,417,523, where
  // utilities are 180,000 and not 160,000.
  it("takes a line that the standard does not have", () => {
    const [plain, coal] = [yearWith(FULL), yearWith([...FULL, "c-1,shelter,October,,coal,120000"])];
    expect([plain, coal].map((each) => valueOf(each, "requirement"))).toEqual(["4417523", "4549523"]);
    expect(valueOf(coal, "line-amount", { centre: "c-1", service: "shelter", line: "coal" })).toBe("120000");
  });

  it("leaves a network without months as it was", () => {
    expect(valueOf(yearWith([], "bed,1,3650,"), "requirement")).toBe("4887608");
  });

  it.each([
    ["a centre that nobody knows", ["c-9,shelter,1,90%,,"], "months.centre-unknown"],
    ["a service that the centre does not have", ["c-1,helpline,1,90%,,"], "need.service-unknown"],
    ["no service, of a centre with two", ["c-1,,1,90%,,"], "months.service-missing"],
    ["both of the things that a month may say", ["c-1,shelter,1,90%,food,5"], "months.which"],
    ["neither of them", ["c-1,shelter,1,,food,"], "months.which"],
    ["only some months, where the year is not known", ["c-1,shelter,1,90%,,"], "months.partial"],
    ["a month twice", [...FULL, "c-1,shelter,1,80%,,"], "key.duplicate"],
    ["a month that is none", [...FULL, "c-1,shelter,13,80%,,"], "month.invalid"],
  ])("asks about %s", (_, months, expected) => {
    expect(codes(yearWith(months))).toContain(expected);
  });

  it("says that stated nights leave months nothing to change", () => {
    expect(codes(yearWith(FULL, "bed,1,3650,"))).toContain("months.nights");
  });
});
