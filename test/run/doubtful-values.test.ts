import { describe, expect, test } from "vitest";
import { indexFigures } from "../../src/formula/figures.js";
import type { Analysis } from "../../src/model/analysis.js";
import type { Result } from "../../src/result/result.js";
import { run } from "../support/run.js";

// Expected values: derived. Ten places of 365 nights; food of 10 a night; pay of 100 a year with contributions.

type Given = {
  readonly occupancy?: string;
  readonly nights?: string;
  readonly clients?: string;
  readonly children?: string;
  readonly onCost?: string;
  readonly overhead?: string;
  readonly analysis?: Partial<Analysis>;
};

const bytes = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join("\n")}\n`);

const ran = ({
  occupancy = "",
  nights = "",
  clients = "",
  children = "",
  onCost = "0",
  overhead = "0",
  analysis = {},
}: Given): Result =>
  run(
    {
      title: "Test",
      currency: "KGS",
      fiscalYear: "2025",
      centres: { file: "c.csv" },
      costStandards: { file: "s.csv" },
      assumptions: { file: "a.csv" },
      ...analysis,
    },
    {
      "c.csv": bytes(
        "centre_id,service,capacity,capacity_unit,occupancy,place_nights,clients,children",
        `a,shelter,10,bed,${occupancy},${nights},${clients},${children}`,
      ),
      "s.csv": bytes(
        "standard_id,service,line,behaviour,driver,quantity,unit_cost,pay,on_cost,currency",
        "s,shelter,food,variable,place_night,1,10,no,,KGS",
        `s,shelter,pay,fixed,centre,1,100,yes,${onCost},KGS`,
      ),
      "a.csv": bytes(
        "name,value,source",
        "days,365,assumption",
        `overhead_rate,${overhead},assumption`,
        "overhead_mode,markup,assumption",
        "contingency_rate,0,assumption",
      ),
    },
  );

const need = ({ figures }: Result): string | null | undefined =>
  indexFigures(figures)("requirement", { fiscalYear: "2025" })?.value;
const asked = ({ issues }: Result) =>
  issues.filter(({ severity }) => severity !== "warning").map(({ code, severity, column }) => [code, severity, column]);

describe("a rate above 2 without its sign", () => {
  test.each([
    ["occupancy", { occupancy: "75" }, "occupancy"],
    ["contributions", { occupancy: "0.5", onCost: "17" }, "on_cost"],
    ["an assumption", { occupancy: "0.5", overhead: "10" }, "value"],
  ])("%s: is asked, and nothing is counted with it", (_, given, column) => {
    const result = ran(given);
    expect(asked(result)[0]).toEqual(["rate.percent", "question", column]);
    expect(need(result)).toBeNull();
  });

  // 3,650 nights × 75 % × 10 + 100 = 27,475; × 7,500 % 2,737,600.
  test("says what each reading means in money", () => {
    expect(ran({ occupancy: "75" }).issues[0]?.message).toBe(
      "c.csv, row 2, “occupancy”: is “75” 75 % or 7500 %? In per cent the need of all centres is KGS 27,475, as it stands KGS 2,737,600. Write it with its sign: 75% / 7500%. It is not counted until then.",
    );
  });

  test.each([
    [{ occupancy: "75%" }, "27475"],
    [{ occupancy: "7500%" }, "2737600"],
    [{ occupancy: "1.5" }, "54850"],
    [{ occupancy: "0.5", onCost: "17%" }, "18367"],
  ])("%j is clear", (given, expected) => {
    const result = ran(given);
    expect([asked(result), need(result)]).toEqual([[], expected]);
  });

  test.each([
    [{ occupancies: ["75"] }, "/occupancies/0"],
    [{ scenarios: { full: { occupancy: "75" } } }, "/scenarios/full/occupancy"],
  ])("in the analysis file too: %j", (analysis, column) => {
    expect(asked(ran({ occupancy: "0.5", analysis }))).toEqual([["rate.percent", "question", column]]);
    expect(asked(ran({ occupancy: "0.5", analysis: { occupancies: ["75%"] } }))).toEqual([]);
  });
});

describe("a value of a scenario that no row could have", () => {
  test.each(["occupancy", "overhead_rate", "days", "prevalence_12m"])("%s below zero", (name) => {
    const scenarios = { low: { [name]: "-1" } };
    expect(asked(ran({ occupancy: "0.5", analysis: { scenarios } }))).toEqual([
      ["scenario.value", "error", `/scenarios/low/${name}`],
    ]);
  });

  test("a part of a whole above one", () => {
    const scenarios = { high: { prevalence_12m: "1.5" } };
    expect(asked(ran({ occupancy: "0.5", analysis: { scenarios } }))).toEqual([
      ["scenario.value", "error", "/scenarios/high/prevalence_12m"],
    ]);
  });
});

describe("nights that no capacity allows", () => {
  test("are asked", () => {
    const result = ran({ nights: "99999999" });
    expect(asked(result)[0]).toEqual(["centre.nights-above", "question", "place_nights"]);
    expect(need(result)).toBeNull();
  });

  test("all nights of a leap year are possible", () => {
    expect(asked(ran({ nights: "3660" }))).toEqual([]);
  });

  // Ten beds for 366 nights are 3,660 nights; each person needs one. Seen red without the rule.
  test.each([
    ["clients", "3661"],
    ["children", "3661"],
  ] as const)("%s above them are asked", (field, people) => {
    expect(asked(ran({ occupancy: "0.5", [field]: people }))[0]).toEqual(["centre.people-above", "question", field]);
    expect(asked(ran({ occupancy: "0.5", [field]: "3660" }))).toEqual([]);
  });
});
