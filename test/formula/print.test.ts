import { describe, expect, it } from "vitest";
import { cell, quote } from "../../src/formula/cell.js";
import * as e from "../../src/formula/expression.js";
import { lower } from "../../src/formula/lower.js";
import { sql } from "../../src/formula/sql.js";

const a = e.input("a", "ratio");
const b = e.input("b", "ratio");
const c = e.input("c", "ratio");
const t = { text: "t" };
const ADDRESS: Readonly<Record<string, string>> = { a: "B2", b: "C2", c: "D2", t: "E2" };
const cellOf = ({ node }: e.Expr<string>): string => cell(node, (name) => ADDRESS[name] ?? "#REF!", "n/a");
const sqlOf = ({ node }: e.Expr<string>, kind: number | "double" = 2) => sql(node, (name) => ({ sql: name, kind }));

describe("lower", () => {
  it("puts the known inputs first, then the denominators, inner first, then the arithmetic", () => {
    expect(lower(e.divide(a, e.divide(b, c)).node)).toEqual({
      kind: "guard",
      checks: [
        { check: "known", name: "a" },
        { check: "known", name: "b" },
        { check: "known", name: "c" },
        { check: "nonzero", of: c.node },
        { check: "nonzero", of: e.divide(b, c).node },
      ],
      then: { kind: "value", body: e.divide(a, e.divide(b, c)).node },
      otherwise: { kind: "undefined" },
    });
  });

  it("needs nothing for a number and asks once for an input that comes twice", () => {
    expect(lower(e.num("1").node)).toEqual({ kind: "value", body: e.num("1").node });
    expect(lower(e.plus(a, a).node)).toMatchObject({ kind: "guard", checks: [{ check: "known", name: "a" }] });
  });

  it("lifts a condition out of the arithmetic, each branch with its own needs", () => {
    const lifted = lower(e.plus(a, e.when(e.is(t, "x"), b, c)).node);
    expect(lifted).toMatchObject({
      kind: "guard",
      checks: [{ name: "a" }, { name: "t", text: true }],
      then: {
        kind: "if",
        test: { op: "is", text: "t", value: "x" },
        then: { kind: "guard", checks: [{ name: "b" }], then: { kind: "value", body: e.plus(a, b).node } },
        otherwise: { kind: "guard", checks: [{ name: "c" }], then: { kind: "value", body: e.plus(a, c).node } },
      },
    });
  });

  it("keeps what `where` needs, though it prints nothing of it", () => {
    expect(lower(e.where(a, b).node)).toEqual({
      kind: "guard",
      checks: [
        { check: "known", name: "a" },
        { check: "known", name: "b" },
      ],
      then: { kind: "value", body: a.node },
      otherwise: { kind: "undefined" },
    });
  });
});

describe("the cell reading", () => {
  it.each<[string, e.Expr<string>, string]>([
    ["a quotient", e.divide(a, b), 'IF(COUNT(B2,C2)=2,IF(C2=0,"n/a",(B2/C2)),"n/a")'],
    ["a ratio", e.ratio(a, b), 'IF(COUNT(B2,C2)=2,IF(C2<=0,"n/a",(B2/C2)),"n/a")'],
    ["a computed denominator", e.divide(a, e.minus(b, c)), 'IF(COUNT(B2,C2,D2)=3,IF(ROUND((C2-D2),9)=0,"n/a",(B2/(C2-D2))),"n/a")'], // prettier-ignore
    ["not below zero", e.max(e.minus(a, b), e.num("0")), 'IF(COUNT(B2,C2)=2,MAX((B2-C2),0),"n/a")'],
    ["a substitute", e.orElse(a, b), 'IF(COUNT(B2)=1,B2,IF(COUNT(C2)=1,C2,"n/a"))'],
    ["where both are known", e.where(a, b), 'IF(COUNT(B2,C2)=2,B2,"n/a")'],
    ["up and down", e.minus(e.ceil(a), e.floor(a)), 'IF(COUNT(B2)=1,((-INT(-ROUND(B2,9)))-INT(ROUND(B2,9))),"n/a")'],
    ["a word", e.when(e.is(t, 'x"y'), a, b), 'IF(LEN(E2)>0,IF(EXACT(E2,"x""y"),IF(COUNT(B2)=1,B2,"n/a"),IF(COUNT(C2)=1,C2,"n/a")),"n/a")'], // prettier-ignore
    ["a comparison", e.when(e.compare(a, ">=", b), e.num("1"), e.num("-2")), 'IF(COUNT(B2,C2)=2,IF(ROUND(B2-C2,9)>=0,1,(-2)),"n/a")'], // prettier-ignore
    ["nothing to check", e.plus(e.num("1"), e.num("2")), "(1+2)"],
  ])("prints %s", (_, expression, expected) => {
    expect(cellOf(expression)).toBe(expected);
  });

  it("never hides an error and never lets MAX look at an unchecked cell", () => {
    const text = cellOf(e.max(e.divide(a, e.divide(b, c)), e.orElse(b, c)));
    expect(text).not.toContain("IFERROR");
    expect(text.startsWith("IF(COUNT(")).toBe(true);
  });

  it("quotes", () => {
    expect(quote('he said "no"')).toBe('"he said ""no"""');
  });
});

describe("the SQL reading", () => {
  it("checks before it computes, since GREATEST skips NULL", () => {
    expect(sqlOf(e.max(e.minus(a, b), e.num("0")))).toEqual({
      sql:
        "CASE WHEN a IS NOT NULL THEN CASE WHEN b IS NOT NULL THEN " +
        "GREATEST(CAST((a - b) AS DECIMAL(38, 2)), CAST(CAST('0' AS DECIMAL(38, 0)) AS DECIMAL(38, 2))) " +
        "ELSE NULL END ELSE NULL END",
      kind: 2,
    });
  });

  it("knows the kind of every value before it runs", () => {
    expect(sqlOf(e.plus(a, b)).kind).toBe(2);
    expect(sqlOf(e.times(a, b)).kind).toBe(4);
    expect(sqlOf(e.times(e.times(a, b), e.num("0.125"))).kind).toBe(7);
    expect(sqlOf(e.divide(a, b)).kind).toBe("double");
    expect(sqlOf(e.power(a, e.num("2", "years"))).kind).toBe("double");
    expect(sqlOf(e.when(e.is(t, "x"), e.times(a, b), e.num("1"))).kind).toBe(4);
    expect(sqlOf(e.when(e.is(t, "x"), e.divide(a, b), e.num("1"))).kind).toBe("double");
    // past twelve places a product is a double
    expect(sqlOf(e.times(a, b), 6).kind).toBe(12);
    expect(sqlOf(e.times(a, b), 7).kind).toBe("double");
  });

  it("rounds to a decimal, also what was a double", () => {
    expect(sqlOf(e.round(a, 1)).kind).toBe(1);
    expect(sqlOf(e.round(a, 5)).kind).toBe(2);
    expect(sqlOf(e.round(a, -2)).kind).toBe(0);
    expect(sqlOf(e.ceil(a)).kind).toBe(0);
    expect(sqlOf(e.ceil(e.divide(a, b))).kind).toBe(0);
    expect(sqlOf(e.round(e.divide(a, b), 2)).kind).toBe(2);
  });

  it("casts the branches of a condition to one kind", () => {
    const { sql: text } = sqlOf(e.when(e.is(t, "it's"), a, e.num("1")));
    expect(text).toContain("t = 'it''s'");
    expect(text).toContain("CAST(CAST('1' AS DECIMAL(38, 0)) AS DECIMAL(38, 2))");
  });

  it("rounds an inexact denominator before it is compared with zero", () => {
    expect(sqlOf(e.divide(a, e.divide(b, c))).sql).toMatch(
      /ROUND\(\(CAST\(b AS DOUBLE\) \/ CAST\(c AS DOUBLE\)\), 9\) <> 0/,
    );
    expect(sqlOf(e.divide(a, b)).sql).toContain("b <> 0");
  });

  it("is NULL where nothing can be known", () => {
    expect(sqlOf(e.pick(t, {}))).toEqual({ sql: "NULL", kind: 0 });
  });
});
