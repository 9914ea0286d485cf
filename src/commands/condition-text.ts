import type { Condition } from "../model/analysis.js";

const SIGNS = [
  ["^=", "startsWith"],
  ["$=", "endsWith"],
  ["*=", "contains"],
  ["~=", "matches"],
  ["=", "equals"],
] as const;

/**
 * A condition as it is typed after `--keep` or `--drop`: a header, a sign and a text. `=` is the whole cell, `^=` its
 * beginning, `$=` its end, `*=` a part of it, `~=` a pattern; `|` stands between several whole cells.
 *
 * @returns undefined where there is no sign
 * @example conditionOf("Раздел=Доходы") // { column: "source:Раздел", equals: "Доходы" }
 */
export function conditionOf(text: string): Condition | undefined {
  const [, header = "", sign = "", value = ""] = /^(.+?)([\^$*~]?=)(.*)$/s.exec(text) ?? [];
  const test = SIGNS.find(([written]) => written === sign)?.[1];
  if (test === undefined || header.trim() === "") return undefined;
  const column = `source:${header.trim()}`;
  return test === "equals" && value.includes("|") ? { column, in: value.split("|") } : { column, [test]: value };
}

/** A condition as it is typed; undefined where it cannot be. */
export function conditionText(condition: Condition): string | undefined {
  const { column, ...tests } = condition;
  const [[test, value] = ["", ""], ...more] = Object.entries(tests);
  const header = column.replace(/^source:/, "");
  const sign = test === "in" ? "=" : SIGNS.find(([, name]) => name === test)?.[0];
  const text = Array.isArray(value) ? value.join("|") : value;
  const typed = `${header}${sign ?? ""}${text}`;
  return more.length === 0 && JSON.stringify(conditionOf(typed)) === JSON.stringify(condition) ? typed : undefined;
}
