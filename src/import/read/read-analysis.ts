import type { Issue } from "../../formula/issue.js";
import { nearest } from "../../formula/nearest.js";
import type { Analysis } from "../../model/analysis.js";
import { type AnalysisFault, type Path, checkAnalysis } from "../../model/check-analysis.js";
import { type Content, bytesOf } from "../open/content.js";
import { decode } from "../open/decode.js";
import { escaped, jsonPlaces } from "../open/json-places.js";
import { problem } from "../../formula/problem.js";
import { isDataPackage } from "../../model/data-package.js";
import { readDataPackage } from "./read-data-package.js";

/**
 * Reads the analysis file, `umay.json`, or a Fiscal Data Package, `datapackage.json`, as one.
 *
 * @param file - name and text or bytes
 * @returns the analysis, or undefined with what is wrong: `analysis.json` (no JSON), `analysis.unknown-key` (with the
 *   nearest known key), `analysis.repeated-key`, `analysis.missing-key`, `analysis.value`, `publish.table-unknown` (with the nearest table), `simulation.no-seed`, `request.to`, `request.date`; each with its line and, as
 *   column, its JSON pointer
 */
export function readAnalysis(file: { readonly name: string; readonly bytes: Content }): {
  readonly analysis: Analysis | undefined;
  readonly issues: readonly Issue[];
  /** Whether a data package was read as an analysis. */
  readonly isPackage?: boolean;
} {
  const decoded = decode(bytesOf(file.bytes, file.name));
  if ("code" in decoded) {
    const { received, expected } = decoded;
    return { analysis: undefined, issues: [problem("file.encoding", { file: file.name, received, expected })] };
  }
  if (decoded.text.trim() === "")
    return { analysis: undefined, issues: [problem("file.empty", { file: file.name, expected: "JSON" })] };
  const { fault, lines, repeated } = jsonPlaces(decoded.text);
  if (fault) {
    const { line } = fault;
    // A file that is no analysis at all may be anything: nothing of it is repeated.
    const received = /^\s*\{/.test(decoded.text) ? fault.received : "";
    return {
      analysis: undefined,
      issues: [problem("analysis.json", { file: file.name, row: line, received, expected: "JSON" })],
    };
  }
  const issues = repeated.map(({ pointer, line }) =>
    problem("analysis.repeated-key", { file: file.name, row: line, column: pointer, received: pointer }),
  );
  const value: unknown = JSON.parse(decoded.text);
  if (isDataPackage(value)) {
    const read = readDataPackage(value, file.name);
    const all = [...issues, ...read.issues.map((each) => withLine(each, lines))];
    return { analysis: all.length > 0 ? undefined : read.analysis, issues: all, isPackage: true };
  }
  const checked = checkAnalysis(value);
  if ("analysis" in checked) return { analysis: issues.length > 0 ? undefined : checked.analysis, issues };
  issues.push(...checked.faults.map((each) => toIssue(each, file.name, lines)));
  return { analysis: undefined, issues };
}

function withLine(issue: Issue, lines: ReadonlyMap<string, number>): Issue {
  const row = lines.get(issue.column ?? "");
  return row === undefined ? issue : { ...issue, row };
}

function toIssue(fault: AnalysisFault, file: string, lines: ReadonlyMap<string, number>): Issue {
  const column = pointerOf(fault.kind === "value" ? fault.path : [...fault.path, fault.key]);
  const row = lines.get(column) ?? lines.get(pointerOf(fault.path));
  const at = row === undefined ? { file, column } : { file, row, column };
  const request = REQUEST[column];
  if (request !== undefined && fault.kind !== "unknown-key")
    return problem(request, fault.kind === "value" ? { ...at, received: fault.received } : at);
  if (fault.kind === "value" && column.startsWith(TABLES))
    return problem("publish.table-unknown", {
      ...at,
      received: fault.received.replaceAll('"', ""),
      expected: fault.expected,
      detail: { nearest: nearest(fault.received, fault.expected.split(", ")) ?? "" },
    });
  if (fault.kind === "value")
    return problem("analysis.value", { ...at, received: fault.received, expected: fault.expected });
  // Any number will do, and nobody can guess why one is wanted.
  if (column === SEED && fault.kind === "missing-key") return problem("simulation.no-seed", { ...at, expected: "1" });
  if (fault.kind === "missing-key")
    return problem("analysis.missing-key", { ...at, expected: fault.expected, detail: { key: fault.key } });
  const detail = { key: fault.key, nearest: nearest(fault.key, fault.known) ?? "" };
  return problem("analysis.unknown-key", { ...at, received: fault.key, expected: fault.known.join(", "), detail });
}

// Tables that a publication is asked for.
const TABLES = "/publish/tables/";

const SEED = "/simulation/seed";

// What a letter cannot do without.
const REQUEST: Readonly<Record<string, string>> = { "/request/to": "request.to", "/request/date": "request.date" };

const pointerOf = (path: Path): string => path.map((part) => `/${escaped(String(part))}`).join("");
