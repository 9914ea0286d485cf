import { describe, expect, test } from "vitest";
import type { TaggingRule } from "../../src/model/analysis.js";
import type { BudgetLine } from "../../src/model/budget-line.js";
import { countInFull, oecdDac } from "../../src/schemes/index.js";
import { type Run, budgetOf, measure, tagOf } from "../calculate/budget-rows.js";

const line: BudgetLine = { id: "7", programme: "1141", approved: "10" };
const rule = (rest: Partial<TaggingRule>): TaggingRule => ({
  where: [{ column: "programme", equals: "1141" }],
  because: "by rule",
  ...rest,
});
const run = (rest: Partial<Run>, of: BudgetLine = line) =>
  measure({ budgets: [budgetOf([of])], schemes: [oecdDac, countInFull], ...rest });
const codes = (rest: Partial<Run>, of: BudgetLine = line) =>
  Object.values(run(rest, of).lines[0]?.said.tags ?? {}).map((each) => each.code);
const issues = (rest: Partial<Run>, of: BudgetLine = line) =>
  run(rest, of).issues.map(({ code, severity, received, expected }) => [code, severity, received, expected]);

describe("who decides (derived from the rules of precedence)", () => {
  const marked = { ...line, marker: "0" };

  test("nothing said: not screened, under every scheme", () => {
    expect(codes({})).toEqual([null, null]);
  });

  test("the marker column speaks for the first scheme", () => {
    expect(codes({}, marked)).toEqual(["0", null]);
    expect(run({}, marked).lines[0]?.said.tags["oecd-dac"]?.from).toEqual({ own: "marker" });
  });

  test("a rule beats the marker, and says that they disagree", () => {
    const rules = [rule({ codes: { "oecd-dac": "1", "count-in-full": "targeted" } })];
    expect(codes({ tagging: { rules } }, marked)).toEqual(["1", "targeted"]);
    expect(issues({ tagging: { rules } }, marked)).toEqual([["tag.conflict", "warning", "0", "1"]]);
    const { from, because } = run({ tagging: { rules } }, marked).lines[0]?.said.tags["oecd-dac"] ?? {};
    expect([from, because]).toEqual([{ file: "umay.json", pointer: "/tagging/rules/0/codes/oecd-dac" }, "by rule"]);
  });

  test("a tag beats the rule and the marker; one that agrees is no conflict", () => {
    const tags = [tagOf({ id: "7", scheme: "oecd-dac", code: "2", reason: "read" })];
    expect(codes({ tags, tagging: { rules: [rule({ code: "1" })] } }, marked)).toEqual(["2", null]);
    expect(issues({ tags, tagging: { rules: [rule({ code: "1" })] } }, marked)).toEqual([
      ["tag.conflict", "warning", "1", "2"],
      ["tag.conflict", "warning", "0", "2"],
    ]);
    expect(issues({ tags, tagging: { rules: [rule({ code: "2" })] } })).toEqual([]);
  });

  // Seen red with an issue for each line.
  test("two statements that disagree are one issue, with the first line and the count of lines", () => {
    const all = ["6", "7", "8"].map((id) => ({ ...marked, id, programme: id === "6" ? "1" : "1141" }));
    const { issues: found } = run({ budgets: [budgetOf(all)], tagging: { rules: [rule({ code: "2" })] } });
    expect(found.map(({ code, row, detail }) => [code, row, detail?.["line"], detail?.["lines"]])).toEqual([
      ["tag.conflict", 3, "7", "2"],
    ]);
  });

  test("the first rule that says something wins, for each scheme and for violence by itself", () => {
    const rules = [rule({ code: "2" }), rule({ code: "1", gbv: "0.5" })];
    const { lines, issues: found } = run({ tagging: { rules } });
    expect(lines[0]?.said.tags["oecd-dac"]?.code).toBe("2");
    expect(lines[0]?.said.gbv).toBe("0.5");
    expect(found.map((each) => [each.code, each.detail])).toEqual([
      [
        "tag.conflict",
        {
          line: "7",
          topic: "oecd-dac",
          used: "umay.json /tagging/rules/0/code",
          lines: "1",
          other: "umay.json /tagging/rules/1/code",
        },
      ],
    ]);
  });

  test("shares against violence agree as numbers", () => {
    const rules = [rule({ gbv: "1.0" })];
    expect(issues({ tagging: { rules } }, { ...line, gbvShare: "1" })).toEqual([]);
    expect(issues({ tagging: { rules } }, { ...line, gbvShare: "0.9" })).toEqual([
      ["tag.conflict", "warning", "0.9", "1.0"],
    ]);
  });

  test("a rule without gbv says nothing about violence; gbv 0 says screened and none", () => {
    expect(run({ tagging: { rules: [rule({ code: "2" })] } }).lines[0]?.said.gbv).toBeNull();
    expect(run({ tagging: { rules: [rule({ gbv: "0" })] } }).lines[0]?.said.gbv).toBe("0");
  });

  test("otherwise covers what is left, and the balance only when it says so", () => {
    const budgets = [budgetOf([line, { ...line, id: "8", marker: "2" }], { rest: { approved: "99" } })];
    const otherwise = { codes: { "oecd-dac": "0" }, because: "all read" };
    const of = (more: object) =>
      run({ budgets, tagging: { otherwise: { ...otherwise, ...more } } }).lines.map(
        (each) => each.said.tags["oecd-dac"]?.code,
      );
    expect(of({})).toEqual(["0", "2", null]);
    expect(of({ rest: true })).toEqual(["0", "2", "0"]);
  });

  // Seen red: a misspelt column in a rule made a budget one of which nothing is for gender equality.
  test("otherwise says nothing while something that was said cannot be read", () => {
    const otherwise = { codes: { "oecd-dac": "0" }, because: "all read" };
    const budgets = [budgetOf([line, { ...line, id: "8", marker: "3" }])];
    const of = (more: Partial<Run>) =>
      run({ budgets, ...more, tagging: { otherwise, ...more.tagging } }).lines.map(
        (each) => each.said.tags["oecd-dac"]?.code,
      );
    expect(of({})).toEqual(["0", null]);
    expect(of({ tagging: { rules: [rule({ where: [{ column: "programm", equals: "1141" }], code: "2" })] } })).toEqual([
      null,
      null,
    ]);
    expect(of({ tags: [tagOf({ id: "70", code: "2" })] })).toEqual([null, null]);
  });

  test("all conditions of a rule hold; text is compared after trimming and NFC, headers by source:", () => {
    const budgets = [budgetOf([line], { texts: [{ "Тип меры": "е\u0308лка" }] })];
    const where = [
      { column: "programme", startsWith: "11" },
      { column: "source:Тип меры", in: ["другое", " ёлка "] },
    ];
    expect(codes({ budgets, tagging: { rules: [rule({ where, code: "2" })] } })).toEqual(["2", null]);
    const other = [...where, { column: "programme", equals: "1142" }];
    expect(codes({ budgets, tagging: { rules: [rule({ where: other, code: "2" })] } })).toEqual([null, null]);
  });
});

describe("what is wrong is said with its place", () => {
  test("a tag for an unknown line names the nearest", () => {
    expect(issues({ tags: [tagOf({ id: "70", code: "2" })] })).toEqual([["tag.line-unknown", "error", "70", "7"]]);
  });

  test("a code that the scheme does not have: in tags, rules, markers and otherwise", () => {
    const wrong = [["tag.code-unknown", "error", "3", "2, 1, 0"]];
    expect(issues({ tags: [tagOf({ id: "7", code: "3" })] })).toEqual(wrong);
    expect(issues({}, { ...line, marker: "3" })).toEqual(wrong);
    expect(issues({ tagging: { rules: [rule({ code: "3" })] } })).toEqual(wrong);
    expect(issues({ tagging: { otherwise: { codes: { "oecd-dac": "3" }, because: "x" } } })).toEqual(wrong);
    expect(run({}, { ...line, marker: "3" }).issues[0]).toMatchObject({ file: "budget.csv", row: 2, column: "marker" });
  });

  test("a share instead of a code; a scheme that was not asked for is left alone", () => {
    const rules = [rule({ codes: { "oecd-dac": { share: "1" }, "india-gbs": { share: "1" } } })];
    expect(issues({ tagging: { rules } })).toEqual([["scheme.share-unsupported", "error", "1", "2, 1, 0"]]);
    expect(codes({ tagging: { rules } })).toEqual([null, null]);
  });

  test("a share against violence outside 0 to 1", () => {
    expect(issues({ tagging: { rules: [rule({ gbv: "1.5" })] } })).toEqual([
      ["tag.share-invalid", "error", "1.5", "0–1"],
    ]);
  });

  test("a rule that fits no line, and a condition on a column that is not there", () => {
    const none = rule({ where: [{ column: "programme", equals: "1142" }], code: "2" });
    expect(issues({ tagging: { rules: [none] } })).toEqual([["tag.rule-unused", "warning", undefined, undefined]]);
    const typo = rule({ where: [{ column: "program", equals: "1141" }], code: "2" });
    const [issue] = run({ tagging: { rules: [typo] } }).issues;
    expect(issue?.detail).toEqual({ nearest: "programme", pointer: "/tagging/rules/0" });
  });
});
