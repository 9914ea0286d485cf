// Reads the analysis file, or a Fiscal Data Package as one; whatever is wrong in it is told with its line.
import { type Issue, problem } from "../../formula/issue.js";
import { nearest } from "../../formula/nearest.js";
import type { Analysis } from "../../model/analysis.js";
import { type AnalysisFault, checkAnalysis, type Path } from "../../model/check-analysis.js";
import { bytesOf, type Content } from "../open/content.js";
import { fileKind, isWorkbookKind } from "../open/file-kind.js";
import { decode } from "../open/decode.js";
import { jsonPlaces } from "../open/json-places.js";
import { limits, megabytes } from "../open/limits.js";
import { isDataPackage } from "../../model/data-package.js";
import { isLocked } from "../../model/locked.js";
import { readDataPackage } from "./read-data-package.js";
import { refuseUnlessObjects } from "../../money/fail.js";
import { pointerStep } from "../../formula/figure.js";

/**
 * Reads the analysis file, `umay.json`, or a Fiscal Data Package, `datapackage.json`, as one.
 *
 * @returns the analysis, or undefined with what is wrong: `analysis.table` (a table, not an analysis), `analysis.kind` (another
 *   file that is no text), `analysis.locked` (closed by a password), `analysis.json` (no JSON; with what follows, a hyphen and what the slip is), `analysis.unknown-key` (with the
 *   nearest known key), `analysis.repeated-key`, `analysis.missing-key`, `analysis.too-many`, `analysis.more` (how many are not told), `analysis.value`, `analysis.list`, `simulation.no-seed`, `request.to`, `request.date`; each with its line and, as
 *   column, its JSON pointer
 */
export function readAnalysis(file: { readonly name: string; readonly bytes: Content }): {
  readonly analysis: Analysis | undefined;
  readonly issues: readonly Issue[];
  /** Whether a data package was read as an analysis. */
  readonly isPackage?: boolean;
} {
  refuseUnlessObjects('give readAnalysis({ name: "umay.json", bytes: text })', file);
  const { name } = file;
  const refused = (code: string, facts: Partial<Issue> = {}) => ({
    analysis: undefined,
    issues: [problem(code, { file: name, ...facts })],
  });
  const bytes = bytesOf(file.bytes, name);
  const kind = fileKind(bytes);
  if (isWorkbookKind(kind)) return refused("analysis.table");
  if (kind !== "text" && kind !== "empty") return refused("analysis.kind");
  const decoded = decode(bytes);
  if ("code" in decoded) return refused("file.encoding", { received: decoded.received, expected: decoded.expected });
  const { length } = decoded.text;
  if (length > limits.analysis)
    return refused("file.too-large", { received: megabytes(length), expected: megabytes(limits.analysis) });
  if (decoded.text.trim() === "") return refused("file.empty", { expected: "JSON" });
  if (isLocked(decoded.text)) return refused("analysis.locked");
  const { fault, beyond, lines, repeated } = jsonPlaces(decoded.text, limits.values);
  if (beyond) {
    const [received, expected] = [`> ${limits.values}`, String(limits.values)];
    return refused("analysis.too-many", { row: beyond.line, column: beyond.pointer, received, expected });
  }
  // A file that is no analysis at all may be anything: nothing of it is repeated.
  if (fault && !/^\s*[{[]/.test(decoded.text))
    return refused(/\.json$/i.test(name) ? "analysis.kind" : "analysis.table");
  if (fault) return refused(slipOf(fault), { row: fault.line, received: fault.received, expected: "JSON" });
  const twice = repeated.map(({ pointer: column, line: row }) => ({ file: name, row, column, received: column }));
  const issues = twice.slice(0, TOLD).map((each) => problem("analysis.repeated-key", each));
  issues.push(...furtherThan(repeated.length - TOLD, name));
  const value: unknown = JSON.parse(decoded.text);
  if (isDataPackage(value)) {
    const read = readDataPackage(value, name);
    const own = read.issues.slice(0, TOLD).map((each) => withLine(each, lines));
    const all = [...issues, ...own, ...furtherThan(read.issues.length - TOLD, name)];
    return { analysis: all.length > 0 ? undefined : read.analysis, issues: all, isPackage: true };
  }
  const checked = checkAnalysis(value);
  if ("analysis" in checked) return { analysis: issues.length > 0 ? undefined : checked.analysis, issues };
  const wrong = checked.faults.map((each) => toIssue(each, name, lines));
  return { analysis: undefined, issues: [...issues, ...wrong, ...furtherThan(checked.more, name)] };
}

/** The slip behind a fault of JSON, as people make it who write it by hand. */
const slipOf = ({ received, after }: { readonly received: string; readonly after: string }): string =>
  SLIPS.find(([at, before]) => at.test(received) && before.test(after))?.[2] ?? "analysis.json";

const SLIPS: readonly (readonly [received: RegExp, after: RegExp, code: string])[] = [
  [/^$/, /./, "analysis.json-end"],
  [/^[}\]]/, /,/, "analysis.json-comma"],
  [/^(?:\/[/*]|#)/, /./, "analysis.json-comment"],
  [/^['`‘’“”„«»]/, /./, "analysis.json-quotes"],
  [/^"/, /["\d}\]el]/, "analysis.json-between"],
];

// Keys that stand twice are told so many times.
const TOLD = 20;

const furtherThan = (more: number, file: string): readonly Issue[] =>
  more > 0 ? [problem("analysis.more", { file, received: String(more) })] : [];

function withLine(issue: Issue, lines: ReadonlyMap<string, number>): Issue {
  const row = lines.get(issue.column ?? "");
  return row === undefined ? issue : { ...issue, row };
}

function toIssue(fault: AnalysisFault, file: string, lines: ReadonlyMap<string, number>): Issue {
  const column = pointerOf("key" in fault ? [...fault.path, fault.key] : fault.path);
  const row = lines.get(column) ?? lines.get(pointerOf(fault.path));
  const at = { file, ...(row !== undefined && { row }), column };
  if (fault.kind === "too-many")
    return problem("analysis.too-many", { ...at, received: fault.received, expected: fault.expected });
  const request = REQUEST[column];
  if (request !== undefined && fault.kind !== "unknown-key")
    return problem(request, fault.kind === "value" ? { ...at, received: fault.received } : at);
  if (fault.kind === "value") {
    const { received, expected } = fault;
    if (column === "" && received.startsWith("["))
      return problem("analysis.list", { ...at, received, expected, detail: { brace: "{" } });
    return problem("analysis.value", { ...at, received, expected, detail: { write: written(received, expected) } });
  }
  // Any number will do, and nobody can guess why one is wanted.
  if (column === SEED && fault.kind === "missing-key") return problem("simulation.no-seed", { ...at, expected: "1" });
  if (fault.kind === "missing-key") {
    const { key, expected } = fault;
    const write = KNOWN_BY[key] ?? written(undefined, expected);
    return problem("analysis.missing-key", { ...at, expected, detail: { key, write } });
  }
  const detail = { key: fault.key, nearest: nearest(fault.key, fault.known) ?? "" };
  return problem("analysis.unknown-key", { ...at, received: fault.key, expected: fault.known.join(", "), detail });
}

/** What could stand in the place of a value, as JSON has it, so that no name of a type must be understood. */
function written(received: string | undefined, expected: string): string {
  const isText = received?.startsWith('"') === true;
  switch (expected.split(" | ")[0]) {
    case "string":
      return JSON.stringify(received === undefined ? "…" : received.replace(/^"|"$/g, ""));
    case "object":
    case "record":
      return isText ? `{ "file": ${received} }` : "{ … }";
    case "array":
      return received === undefined ? "[ … ]" : `[${received}]`;
    case "number":
      return isText && /^"-?\d+(\.\d+)?"$/.test(received) ? received.slice(1, -1) : "1000";
    case "boolean":
      return "true / false";
    default:
      return expected;
  }
}

// Examples of keys that every analysis has.
const KNOWN_BY: Readonly<Record<string, string>> = {
  title: '"Crisis centres 2025"',
  currency: '"KGS"',
  fiscalYear: '"2025"',
  file: '"table.csv"',
};

const SEED = "/simulation/seed";

// What a letter cannot do without.
const REQUEST: Readonly<Record<string, string>> = { "/request/to": "request.to", "/request/date": "request.date" };

const pointerOf = (path: Path): string => path.map((part) => `/${pointerStep(String(part))}`).join("");
