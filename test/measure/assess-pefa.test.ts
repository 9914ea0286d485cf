import { describe, expect, test } from "vitest";
import { type PefaGrade, type PefaScore, pefaGrpfm, pefaM1, pefaM2 } from "../../src/measure/assess/pefa-grpfm.js";

const LETTERS = ["A", "B", "C", "D"] as const;

describe("PEFA M1, the weakest link", () => {
  // Worked: scores of published assessments, as listed in their summaries.
  test("worked: C, C, A is C+", () => expect(pefaM1(["C", "C", "A"])).toBe("C+"));

  test.each<[PefaScore[], PefaGrade]>([
    [["D", "A"], "D+"],
    [["C", "C"], "C"],
    [["A", "B"], "B+"],
    [["A", "A"], "A"],
    [["B"], "B"],
  ])("derived from the rule: %s is %s", (scores, expected) => expect(pefaM1(scores)).toBe(expected));
});

describe("PEFA M2, averaging two", () => {
  test("worked: B, C is C+", () => expect(pefaM2("B", "C")).toBe("C+"));

  test.each<[PefaScore, PefaScore, PefaGrade]>([
    ["D", "A", "C+"],
    ["C", "C", "C"],
    ["A", "B", "B+"],
  ])("derived from the table: %s, %s is %s", (a, b, expected) => expect(pefaM2(a, b)).toBe(expected));

  // Derived: for two dimensions the table is the mean of A = 4, B = 3, C = 2, D = 1, where a half is the plus.
  test("derived: the table is the mean for all 16 pairs, in either order", () => {
    const grades: readonly PefaGrade[] = ["D", "D+", "C", "C+", "B", "B+", "A"];
    const mean = (a: number, b: number): PefaGrade | undefined => grades[8 - (a + b + 2)];
    const pairs = LETTERS.flatMap((a, i) => LETTERS.map((b, j) => [a, b, pefaM2(a, b), mean(i, j)] as const));
    expect(pairs.filter(([, , found, expected]) => found !== expected)).toEqual([]);
    expect(pairs).toHaveLength(16);
  });

  test("three dimensions are refused: their table is not the mean", () => {
    expect(() => pefaM2("B", "C", "A")).toThrow(expect.objectContaining({ code: "pefa.dimensions" }));
  });
});

test("M2 is never below M1, and equal where the scores are", () => {
  const order: readonly string[] = ["D", "D+", "C", "C+", "B", "B+", "A"];
  const at = (grade: string | null): number => order.indexOf(grade ?? "");
  const wrong = LETTERS.flatMap((a) => LETTERS.filter((b) => at(pefaM2(a, b)) < at(pefaM1([a, b]))).map((b) => a + b));
  expect(wrong).toEqual([]);
  for (const each of LETTERS) expect([pefaM1([each, each]), pefaM2(each, each)]).toEqual([each, each]);
});

test("D* counts as D, NA is left out, NU and a blank leave no score", () => {
  expect([pefaM1(["D*", "B"]), pefaM2("D*", "B"), pefaM1(["D*", "D*"])]).toEqual(["D+", "C", "D"]);
  expect([pefaM1(["NA", "B"]), pefaM2("B", "NA"), pefaM1(["NA", "NA"]), pefaM2("NA", "NA")]).toEqual([
    "B",
    "B",
    "NA",
    "NA",
  ]);
  expect([pefaM1(["NU", "B"]), pefaM2("B", "NU"), pefaM2("B", undefined), pefaM1([null])]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(() => pefaM1(["E" as PefaScore])).toThrow(expect.objectContaining({ code: "pefa.score" }));
});

describe("GRPFM", () => {
  // Worked: pefa.org/assessments/summary/5260, scores by dimension and by indicator.
  test("worked: assessment 5260", () => {
    const result = pefaGrpfm({ "1.1": "D", "1.2": "D", "2.1": "D", "3.1": "D", "4.1": "B", "5.1": "D", "5.2": "D" });
    expect(result.slice(0, 5).map((each) => [each.indicator, each.score])).toEqual([
      ["GRPFM-1", "D"],
      ["GRPFM-2", "D"],
      ["GRPFM-3", "D"],
      ["GRPFM-4", "B"],
      ["GRPFM-5", "D"],
    ]);
    // What the summary could not be read for stays open.
    expect(result.slice(5).map((each) => [each.score, each.open])).toEqual([
      [null, ["6.1"]],
      [null, ["7.1"]],
      [null, ["8.1"]],
      [null, ["9.1", "9.2"]],
    ]);
  });

  test("indicators 5 and 9 say that their method was not read", () => {
    const result = pefaGrpfm({ "1.1": "D", "1.2": "A", "5.1": "D", "5.2": "A", "9.1": "D", "9.2": "NU" });
    expect(result).toHaveLength(9);
    expect(result.filter((each) => each.mark === "unverified").map((each) => each.indicator)).toEqual([
      "GRPFM-5",
      "GRPFM-9",
    ]);
    expect([result[0]?.score, result[4]?.score, result[8]?.score]).toEqual(["D+", "C+", null]);
    expect(result[8]?.open).toEqual(["9.2"]);
  });

  test("a dimension that the framework does not have is a mistake", () => {
    const given = { "2.2": "A" } as Readonly<Record<string, PefaScore>>;
    expect(() => pefaGrpfm(given)).toThrow(expect.objectContaining({ code: "pefa.dimension" }));
  });
});
