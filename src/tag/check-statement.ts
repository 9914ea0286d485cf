import type { Issue } from "../formula/issue.js";
import { nearest } from "../formula/nearest.js";
import type { Scheme } from "../model/scheme.js";
import { compare, exact, isDecimal } from "../money/exact.js";
import { GBV, type Statement } from "./statement.js";
import { tagProblem } from "./tag-problem.js";

/** What is wrong with a statement: a code that its scheme does not have, or a share outside 0 to 1. */
export function checkStatement(statement: Statement, schemes: readonly Scheme[]): Issue | undefined {
  const { topic, value } = statement;
  const scheme = schemes.find((each) => each.id === topic);
  if (scheme && !scheme.classes.some((each) => each.code === value)) {
    const codes = scheme.classes.map((each) => each.code);
    const detail = { scheme: scheme.id, nearest: nearest(value, codes) ?? "" };
    return tagProblem("tag.code-unknown", { ...placed(statement, detail), expected: codes.join(", ") });
  }
  if (topic !== GBV || isShare(value)) return undefined;
  return tagProblem("tag.share-invalid", { ...placed(statement, {}), expected: "0–1" });
}

const isShare = (value: string): boolean =>
  isDecimal(value) && compare(exact(value), exact("0")) >= 0 && compare(exact(value), exact("1")) <= 0;

type Facts = Omit<Issue, "code" | "severity" | "message" | "detail"> & { readonly detail: Record<string, string> };

function placed({ from, value }: Statement, detail: Readonly<Record<string, string>>): Facts {
  if ("pointer" in from) return { file: from.file, received: value, detail: { ...detail, pointer: from.pointer } };
  const cell = "cells" in from ? from.cells[0] : undefined;
  return { ...cell, received: value, detail };
}
