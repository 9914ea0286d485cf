// The problems of a result in a language, numbered: the reasons that cells point at, then its other issues; and in
// words what somebody accepted, and why.
import { type Some, groupBy } from "../formula/group-by.js";
import type { Cell, Figure } from "../formula/figure.js";
import type { Issue, Option } from "../formula/issue.js";
import { type Locale, say } from "../formula/locale.js";
import { expectedWords, localize } from "../formula/localize.js";
import { type Reason, reasonOf as reasonBehind } from "../formula/reason.js";
import { hides } from "../headline/network-figures.js";
import type { Analysis } from "../model/analysis.js";
import type { FigureIndex } from "../result/find-figures.js";
import { isFigureId } from "../result/register.js";
import type { Result } from "../result/result.js";

/** Collects the reasons that cells point at, then the other issues of the run, and numbers them all. */
export type Problems = {
  /** Number of the reason why a figure has no value. */
  readonly reasonOf: (figure: Figure) => number;
  /** Every problem: the reasons first, then the rest in the order errors, questions, warnings. */
  readonly list: () => readonly Problem[];
};

/** The problems of a result, in a language. */
export function problems(result: Pick<Result, "issues" | "rejects">, index: FigureIndex, locale: Locale): Problems {
  const groups = grouped(result.issues);
  const used = new Map<string, Group | Origin>();
  const known = new Map<Figure, Reason | undefined>();
  const reasonOf = (figure: Figure): number => {
    const origin = originOf(figure, index, known);
    const group = groups.find((each) => each.issues.some((issue) => explains(issue, origin)));
    const key = group?.key ?? JSON.stringify(origin);
    if (!used.has(key)) used.set(key, group ?? origin);
    return [...used.keys()].indexOf(key) + 1;
  };
  const list = (): Problem[] => {
    const named = [...used.values()].map((each) =>
      "issues" in each ? ofGroup(each, result, locale) : ofOrigin(each, result, locale),
    );
    const rest = groups.filter((each) => !used.has(each.key)).map((each) => ofGroup(each, result, locale));
    rest.sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || Number(isOfAll(b)) - Number(isOfAll(a)));
    return withOptionsOnce([...named, ...rest]).map((each, at) => ({ number: at + 1, ...each }));
  };
  return { reasonOf, list };
}

// The same doubt of many cells has the same answers: they stand beneath the first.
function withOptionsOnce(all: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return all.map((each) => {
    const { options, ...rest } = each;
    const key = JSON.stringify([each.code, each.file, options]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew ? each : rest;
  });
}

/** Where a figure's lack of a value began: the reason, and the cell where one can be named. */
type Origin = { readonly code: string; readonly input: string; readonly cell?: Cell };

function originOf(figure: Figure, index: FigureIndex, known: Map<Figure, Reason | undefined>): Origin {
  const { code, input } = figure.undefined ?? { code: "missing-input", input: "" };
  // That rows were refused is one reason, whatever table they were in: each row has its own message.
  if (code === "refused") return { code, input: "" };
  const from =
    code === "missing-input"
      ? reasonBehind(figure, (id, per) => (isFigureId(id) ? index.find(id, per) : undefined), known)?.from
      : undefined;
  const cell = from && "cells" in from ? from.cells[0] : undefined;
  return { code, input, ...(cell ? { cell } : {}) };
}

// What is too large leaves no figure at all: it stands before single rows.
const isOfAll = ({ code }: Pick<Problem, "code">) => code.startsWith("budget.too-") || code.startsWith("file.too-");

const ORDER = { error: 0, question: 1, warning: 2 } as const;

type Group = { readonly key: string; readonly issues: Readonly<Some<Issue>> };

// One message for the same problem in one column, however many rows have it; for all rows that repeat the key of another;
// and for the phase of several columns, where the answers of the first name them all.
function grouped(issues: readonly Issue[]): readonly Group[] {
  const groups = groupBy(issues, ({ code, file, column, received, detail, options = [] }) => {
    const isOne = code === "column.phase" && options.length > 0;
    // Whatever a cell of the column holds, the problem is one.
    const same = ["key.duplicate", "amount.ambiguous", "amount.wrapped"].includes(code) ? [] : [received, detail];
    return JSON.stringify(isOne ? [code, file] : [code, file, column, ...same]);
  });
  return [...groups].map(([key, alike]) => ({ key, issues: alike }));
}

const explains = (issue: Issue, { cell, input }: Origin): boolean =>
  cell === undefined
    ? issue.file === undefined && issue.detail?.["input"] === input
    : issue.file === cell.file && issue.row === cell.row && issue.column === cell.column;

function ofGroup({ issues }: Group, result: Pick<Result, "rejects">, locale: Locale): Problem {
  const [issue] = issues;
  const frame = frameOf(issue, result);
  const { severity, code, file, options = [] } = issue;
  // What no cell says was not received, but found missing.
  const received = issue.file === undefined ? "" : (issue.received ?? "");
  const expected = locale.headers[issue.expected ?? ""] ?? expectedWords(issue, locale);
  const text = localize(issue, locale).message;
  const unsaid = (value: string): boolean => value.trim() !== "" && !text.includes(value);
  return {
    severity,
    code,
    text,
    ...(unsaid(received) ? { received } : {}),
    ...(unsaid(expected) ? { expected } : {}),
    ...(frame ? { frame } : {}),
    ...(options.length > 0 ? { options, ...(file !== undefined && { file }) } : {}),
    alike: issues.slice(1).flatMap((each) => (each.row === undefined || each.row === issue.row ? [] : each.row)),
  };
}

function ofOrigin({ code, input, cell }: Origin, result: Pick<Result, "rejects">, locale: Locale): Problem {
  const refused = result.rejects.length > 0 ? "reason.refused" : "reason.open";
  const reason = say(locale, code === "refused" ? refused : `undefined.${code}`, {
    input: locale.labels[input] ?? input,
  });
  // A publication that leaves rows out is no map of the file.
  const place =
    cell && !hides(result) && say(locale, "place", { file: cell.file, row: String(cell.row), column: cell.column });
  return { severity: "warning", code: `figure.${code}`, text: place ? `${place}: ${reason}` : reason, alike: [] };
}

// The row as it stands in the file, with the cell that is meant.
function frameOf(issue: Issue, { rejects }: Pick<Result, "rejects">): Frame | undefined {
  if (issue.row === undefined || issue.column === undefined) return undefined;
  const reject = rejects.find((each) => each.file === issue.file && each.row === issue.row);
  const at = reject?.header.indexOf(issue.column) ?? -1;
  const cell = reject?.cells[at];
  if (!reject || cell === undefined) return undefined;
  return {
    row: reject.row,
    text: reject.cells.join(";"),
    from: reject.cells.slice(0, at).join(";").length + (at > 0 ? 1 : 0),
    length: Math.max(cell.length, 1),
  };
}

export const acceptedWords = ({ accept = [] }: Analysis, locale: Locale): string[] =>
  accept.map(({ code, reason, by }) =>
    say(locale, by === undefined ? "accepted" : "accepted.by", { code, reason, by: by ?? "" }),
  );

/** What is missing, refused or doubtful: numbered where a cell points at it. */
export type Problem = {
  readonly number?: number;
  readonly severity: "error" | "warning" | "question";
  readonly code: string;
  readonly text: string;
  /** What stands there, and what was expected, where the sentence does not say it. */
  readonly received?: string;
  readonly expected?: string;
  readonly frame?: Frame;
  /** Other rows with the same problem. */
  readonly alike: readonly number[];
  /** Of a question: the file that it is about, and its answers. */
  readonly file?: string;
  readonly options?: readonly Option[];
};

/** A row as it stands in its file, with the part that is meant. */
export type Frame = { readonly row: number; readonly text: string; readonly from: number; readonly length: number };
