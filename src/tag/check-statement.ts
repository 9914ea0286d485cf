import type { Issue } from "../formula/issue.js";
import { nearest } from "../formula/nearest.js";
import type { Scheme } from "../model/scheme.js";
import { compare, exact, isDecimal } from "../money/exact.js";
import { classOf } from "./class-of.js";
import { GBV, GBV_WIDER, type Statement } from "./statement.js";
import { tagProblem } from "./tag-problem.js";

/** What is wrong with a statement: a code that its scheme does not have, a score or a share outside its scale. */
export function checkStatement(statement: Statement, schemes: readonly Scheme[]): Issue | undefined {
  const { topic, value } = statement;
  const scheme = schemes.find((each) => each.id === topic);
  if (scheme) return schemeProblem(statement, scheme);
  if ((topic !== GBV && topic !== GBV_WIDER) || isShare(value)) return undefined;
  return tagProblem("tag.share-invalid", { ...placed(statement, {}), expected: "0–1" });
}

function schemeProblem(statement: Statement, scheme: Scheme): Issue | undefined {
  const { value } = statement;
  const found = classOf(scheme, value);
  if ("found" in found) {
    if (!found.several) return undefined;
    const detail = { scheme: scheme.id, code: found.found.code };
    return tagProblem("tag.several", { ...placed(statement, detail), expected: found.found.code }, "warning");
  }
  const { fault, expected } = found;
  const why = scheme.wrong?.[value];
  if (why) {
    const detail = {
      scheme: scheme.id,
      ...Object.fromEntries(Object.entries(why).map(([at, text]) => [`why:${at}`, text])),
    };
    return tagProblem("tag.code-elsewhere", { ...placed(statement, detail), expected });
  }
  const codes = fault === "code" ? scheme.classes.map((each) => each.code) : [];
  const detail = { scheme: scheme.id, nearest: nearest(value, codes) ?? "" };
  const code = fault === "code" ? "tag.code-unknown" : fault === "share" ? "tag.share-invalid" : "tag.score-invalid";
  return tagProblem(code, { ...placed(statement, detail), expected });
}

const isShare = (value: string): boolean =>
  isDecimal(value) && compare(exact(value), exact("0")) >= 0 && compare(exact(value), exact("1")) <= 0;

type Facts = Omit<Issue, "code" | "severity" | "message" | "detail"> & { readonly detail: Record<string, string> };

function placed({ from, value }: Statement, detail: Readonly<Record<string, string>>): Facts {
  if ("pointer" in from) return { file: from.file, received: value, detail: { ...detail, pointer: from.pointer } };
  // Of a column of the budget itself, whoever knows the line adds the place.
  const cell = "cells" in from ? from.cells[0] : undefined;
  return { ...cell, received: value, detail };
}
