import { describe, expect, test } from "vitest";
import { publish } from "../support/library.js";
import { entryOf } from "../../src/model/once-for.js";
import { figureIndex } from "../../src/result/find-figures.js";
import type { FigureId } from "../../src/result/register.js";
import { report } from "../../src/report/report.js";
import { en } from "../../src/made/says/en.js";
import { run } from "../support/run.js";

const HEAD =
  "centre_id,service,region,capacity,capacity_unit,occupancy,clients,cases,children,turned_away_women,turned_away_children,waiting,confidential";
const runOf = (rows: readonly string[], head = HEAD) =>
  run(
    { title: "T", language: "en", currency: "KGS", fiscalYear: "2025", centres: { file: "c.csv" } },
    { "c.csv": [head, ...rows].join("\n") },
  );
const NARYN = "a,shelter,Naryn,10,family_place,0.9,80,200,30,12,8,5,no";
const OSH = "b,shelter,Osh,10,family_place,0.8,60,100,20,9,6,7,no";
const indices = new Map<string, ReturnType<typeof figureIndex>>();
const indexOf = (rows: readonly string[]) => entryOf(indices, rows.join("\n"), () => figureIndex(runOf(rows).figures));
const valueOf = (rows: readonly string[]) => {
  const index = indexOf(rows);
  return (id: FigureId, per: Record<string, string> = {}) => index.find(id, { fiscalYear: "2025", ...per });
};

describe("women and children turned away", () => {
  // Worked: 12 + 8 = 20 of 80 + 20 in Naryn; 15 of 75 in Osh; 35 of 175 in all.
  test.each([
    ["turned-away", { centre: "a", service: "shelter" }, "20"],
    ["turned-away-share", { centre: "a", service: "shelter" }, "0.2"],
    ["turned-away-women", { region: "Naryn" }, "12"],
    ["turned-away-share", { region: "Osh" }, "0.2"],
    ["turned-away-women", {}, "21"],
    ["turned-away-children", {}, "14"],
    ["turned-away", {}, "35"],
    ["persons-asking", {}, "175"],
    ["turned-away-share", {}, "0.2"],
    ["waiting", {}, "12"],
    ["registered-cases", {}, "300"],
  ] as const)("%s of %o is %s", (id, per, expected) => {
    expect(valueOf([NARYN, OSH])(id, per)?.value).toBe(expected);
  });

  // Derived: a blank is unknown, its total too; the known part says how many centres it leaves out.
  test("a blank leaves the figures open and says which cell", () => {
    const value = valueOf([NARYN, "b,shelter,Osh,10,family_place,0.8,60,100,20,9,,,no"]);
    expect(value("turned-away-share", { region: "Osh" })).toMatchObject({
      value: null,
      undefined: { input: "turned-away-children" },
    });
    expect(value("turned-away")?.value).toBeNull();
    expect(value("turned-away", { basis: "known" })).toMatchObject({ value: "20", notes: { missing: 1 } });
    expect(value("turned-away-women")?.value).toBe("21");
  });

  test("a service that no row speaks of is not asked, and a table without the columns has no such figure", () => {
    expect(valueOf([NARYN, "a,counselling,Naryn,,,,50,,,,,,no"])("turned-away")?.value).toBe("20");
    expect(valueOf(["a,shelter,Naryn,10,family_place,0.9,80,200,30,,,,no"])("turned-away")).toBeUndefined();
  });

  test.each([
    "код центра,услуга,регион,места,вид мест,заполняемость,обратившиеся,случаи,дети,отказано женщинам,отказано детям,в очереди,закрытый адрес",
    "centre_id,service,region,capacity,capacity_unit,occupancy,clients,cases,children,кабыл алынбаган аялдар,кабыл алынбаган балдар,кезекте турган аялдар,confidential",
    "centre_id,service,region,capacity,capacity_unit,occupancy,clients,cases,children,қабылданбаған әйелдер,қабылданбаған балалар,кезекте тұрған әйелдер,confidential",
    "centre_id,service,region,capacity,capacity_unit,occupancy,clients,cases,children,women turned away,children turned away,women waiting,confidential",
  ])("headers are understood: %s", (head) => {
    const index = figureIndex(runOf([NARYN, OSH], head).figures);
    expect((["turned-away", "waiting"] as const).map((id) => index.find(id, { fiscalYear: "2025" })?.value)).toEqual([
      "35",
      "12",
    ]);
  });
});

// Worked: women who came are clients less children.
describe("the table of those who were turned away", () => {
  // Derived: the numbers above; of Osh the children are blank, so that the sum of children is that of Naryn alone. Seen red
  // without the known parts.
  test("stands in the report with what is known, region by region", () => {
    const blank = "b,shelter,Osh,10,family_place,0.8,60,100,20,9,,7,no";
    const page = report(runOf([NARYN, blank]), en);
    const table = page.supply.find(({ id }) => id === "turned-away");
    expect(table?.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])).toEqual([
      ["Naryn", "12", "8", "20.0%", "5", "200"],
      ["Osh", "9", "not calculated", "not calculated", "7", "100"],
      ["Total", "21", "8", "not calculated", "12", "300"],
    ]);
  });

  // Derived: of two centres in Osh one states no children, so the 0 of the other is not all of Osh.
  test("a region whose sum leaves a centre out says so", () => {
    const rows = [
      NARYN,
      "b,shelter,Osh,10,family_place,0.8,60,100,20,9,,7,no",
      "c,shelter,Osh,10,family_place,0.8,60,100,20,0,0,0,no",
    ];
    const table = report(runOf(rows), en).supply.find(({ id }) => id === "turned-away");
    expect(table?.rows.map(({ label, remark }) => [label, remark !== undefined])).toEqual([
      ["Naryn", false],
      ["Osh", true],
      ["Total", true],
    ]);
  });
});

describe("what does not go together is asked", () => {
  const asked = (row: string) =>
    runOf([row]).issues.flatMap(({ code, severity, row: at, column }) =>
      code.startsWith("centre.turned-away") ? [[code, severity, at, column].join(" ")] : [],
    );
  test.each([
    [
      "0.49 of the places, one woman",
      "a,shelter,,10,family_place,0.49,,,,1,0,,no",
      "while-empty warning 2 turned_away_women",
    ],
    ["children alone", "a,shelter,,10,family_place,0.2,,,,0,3,,no", "while-empty warning 2 turned_away_children"],
    [
      "blank children: 51 > 50",
      "a,shelter,,10,family_place,0.9,60,50,,51,,,no",
      "above-cases warning 2 turned_away_women",
    ],
    ["60 − 20 + 11 > 50", "a,shelter,,10,family_place,0.9,60,50,20,11,,,no", "above-cases warning 2 turned_away_women"],
  ])("%s", (_, row, expected) => {
    expect(asked(row)).toEqual([`centre.turned-away-${expected}`]);
  });
  test.each([
    ["half of the places", "a,shelter,,10,family_place,0.5,,,,1,0,,no"],
    ["nobody turned away", "a,shelter,,10,family_place,0.1,60,10,20,0,0,,no"],
    // Of 60 clients nobody says how many are children: 11 women alone are held against 50 cases.
    ["children are blank", "a,shelter,,10,family_place,0.9,60,50,,11,,,no"],
    ["60 − 20 + 10 = 50", "a,shelter,,10,family_place,0.9,60,50,20,10,,,no"],
    ["no cases stated", "a,shelter,,10,family_place,0.9,60,,20,99,,,no"],
  ])("not: %s", (_, row) => {
    expect(asked(row)).toEqual([]);
  });
});

describe("in a publication", () => {
  const shown = (rows: readonly string[]) =>
    publish(runOf(rows)).figures.flatMap(({ id, per, value }) =>
      id.startsWith("turned-away") || id === "waiting" || id === "persons-asking" ? [[id, per, value]] : [],
    );

  // Derived: what the run of the other centre alone gives.
  test.each([
    ["a closed centre", [NARYN, "b,shelter,Osh,10,family_place,0.8,60,100,20,9,6,7,yes"]],
    ["few women turned away", [NARYN, "b,shelter,Osh,10,family_place,0.8,60,100,20,3,6,7,no"]],
    ["few children turned away", [NARYN, "b,shelter,Osh,10,family_place,0.8,60,100,20,9,4,7,no"]],
    ["few women waiting", [NARYN, "b,shelter,Osh,10,family_place,0.8,60,100,20,9,6,1,no"]],
  ])("%s: nothing of those whom it turned away", (_, rows) => {
    expect(shown(rows)).toEqual(shown([NARYN]));
  });

  test("nothing hidden: all of it", () => {
    expect(shown([NARYN, OSH]).map(([id]) => id)).toContain("turned-away-share");
  });
});
