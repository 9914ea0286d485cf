import type { Condition } from "../model/analysis.js";
import { comparable } from "../model/condition.js";
import type { Binder, Dialect } from "./dialect.js";

/** SQL that holds where all tests of a condition hold for a comparable text, as `textTest` judges it. */
export function conditionSql(dialect: Dialect, own: string, condition: Condition, binder: Binder): string {
  const { equals, startsWith, endsWith, contains, matches } = condition;
  const bound = (value: string): string => binder.text(comparable(value));
  const tests = [
    ...(equals === undefined ? [] : [`${own} = ${bound(equals)}`]),
    ...(startsWith === undefined ? [] : [dialect.startsWith(own, bound(startsWith))]),
    ...(endsWith === undefined ? [] : [dialect.endsWith(own, bound(endsWith))]),
    ...(contains === undefined ? [] : [dialect.contains(own, bound(contains))]),
    ...(condition.in ? [dialect.isOneOf(own, condition.in.map(comparable), binder)] : []),
    ...(matches === undefined ? [] : [dialect.matches?.(own, matches, binder) ?? "FALSE"]),
  ];
  return tests.length === 0 ? "FALSE" : tests.map((each) => `(${each})`).join(" AND ");
}
