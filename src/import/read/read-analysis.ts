import type { Issue } from "../../formula/issue.js";
import { nearest } from "../../formula/nearest.js";
import type { Analysis } from "../../model/analysis.js";
import { type AnalysisFault, type Path, checkAnalysis } from "../../model/check-analysis.js";
import { type Content, bytesOf } from "../open/content.js";
import { decode } from "../open/decode.js";
import { escaped, jsonPlaces } from "../open/json-places.js";
import { limits } from "../open/limits.js";
import { problem } from "../../formula/problem.js";
import { isDataPackage } from "../../model/data-package.js";
import { readDataPackage } from "./read-data-package.js";

/**
 * Reads the analysis file, `umay.json`, or a Fiscal Data Package, `datapackage.json`, as one.
 *
 * @param file - name and text or bytes
 * @returns the analysis, or undefined with what is wrong: `analysis.json` (no JSON), `analysis.unknown-key` (with the
 *   nearest known key), `analysis.repeated-key`, `analysis.missing-key`, `analysis.too-many`, `analysis.more` (how many are not told), `analysis.value`, `simulation.no-seed`, `request.to`, `request.date`; each with its line and, as
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
  const { length } = decoded.text;
  if (length > limits.analysis) {
    const sizes = { received: megabytes(length), expected: megabytes(limits.analysis) };
    return { analysis: undefined, issues: [problem("file.too-large", { file: file.name, ...sizes })] };
  }
  if (decoded.text.trim() === "")
    return { analysis: undefined, issues: [problem("file.empty", { file: file.name, expected: "JSON" })] };
  const { fault, beyond, lines, repeated } = jsonPlaces(decoded.text, limits.values);
  if (beyond) {
    const [received, expected] = [`> ${limits.values}`, String(limits.values)];
    const at = { file: file.name, row: beyond.line, column: beyond.pointer };
    return { analysis: undefined, issues: [problem("analysis.too-many", { ...at, received, expected })] };
  }
  if (fault) {
    const { line } = fault;
    // A file that is no analysis at all may be anything: nothing of it is repeated.
    const received = /^\s*\{/.test(decoded.text) ? fault.received : "";
    return {
      analysis: undefined,
      issues: [problem("analysis.json", { file: file.name, row: line, received, expected: "JSON" })],
    };
  }
  const issues = repeated
    .slice(0, TOLD)
    .map(({ pointer, line }) =>
      problem("analysis.repeated-key", { file: file.name, row: line, column: pointer, received: pointer }),
    );
  issues.push(...furtherThan(repeated.length - TOLD, file.name));
  const value: unknown = JSON.parse(decoded.text);
  if (isDataPackage(value)) {
    const read = readDataPackage(value, file.name);
    const told = read.issues.slice(0, TOLD).map((each) => withLine(each, lines));
    const all = [...issues, ...told, ...furtherThan(read.issues.length - TOLD, file.name)];
    return { analysis: all.length > 0 ? undefined : read.analysis, issues: all, isPackage: true };
  }
  const checked = checkAnalysis(value);
  if ("analysis" in checked) return { analysis: issues.length > 0 ? undefined : checked.analysis, issues };
  issues.push(...checked.faults.map((each) => toIssue(each, file.name, lines)));
  issues.push(...furtherThan(checked.more, file.name));
  return { analysis: undefined, issues };
}

// Keys that stand twice are told so many times.
const TOLD = 20;

const furtherThan = (more: number, file: string): readonly Issue[] =>
  more > 0 ? [problem("analysis.more", { file, received: String(more) })] : [];

const megabytes = (size: number): string => `${Math.ceil(size / 2 ** 20)} MB`;

function withLine(issue: Issue, lines: ReadonlyMap<string, number>): Issue {
  const row = lines.get(issue.column ?? "");
  return row === undefined ? issue : { ...issue, row };
}

function toIssue(fault: AnalysisFault, file: string, lines: ReadonlyMap<string, number>): Issue {
  const column = pointerOf("key" in fault ? [...fault.path, fault.key] : fault.path);
  const row = lines.get(column) ?? lines.get(pointerOf(fault.path));
  const at = row === undefined ? { file, column } : { file, row, column };
  if (fault.kind === "too-many")
    return problem("analysis.too-many", { ...at, received: fault.received, expected: fault.expected });
  const request = REQUEST[column];
  if (request !== undefined && fault.kind !== "unknown-key")
    return problem(request, fault.kind === "value" ? { ...at, received: fault.received } : at);
  if (fault.kind === "value")
    return problem("analysis.value", { ...at, received: fault.received, expected: fault.expected });
  // Any number will do, and nobody can guess why one is wanted.
  if (column === SEED && fault.kind === "missing-key") return problem("simulation.no-seed", { ...at, expected: "1" });
  if (fault.kind === "missing-key")
    return problem("analysis.missing-key", { ...at, expected: fault.expected, detail: { key: fault.key } });
  const detail = { key: fault.key, nearest: nearest(fault.key, fault.known) ?? "" };
  return problem("analysis.unknown-key", { ...at, received: fault.key, expected: fault.known.join(", "), detail });
}

const SEED = "/simulation/seed";

// What a letter cannot do without.
const REQUEST: Readonly<Record<string, string>> = { "/request/to": "request.to", "/request/date": "request.date" };

const pointerOf = (path: Path): string => path.map((part) => `/${escaped(String(part))}`).join("");
