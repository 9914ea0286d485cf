import * as z from "zod";
import { type Analysis, analysis } from "./analysis.js";

/** Where in the analysis file, from its root. */
export type Path = readonly (string | number)[];

/** What the analysis file has that it may not have, or has not that it must. */
export type AnalysisFault =
  | { readonly kind: "unknown-key"; readonly path: Path; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: "missing-key"; readonly path: Path; readonly key: string; readonly expected: string }
  | { readonly kind: "value"; readonly path: Path; readonly received: string; readonly expected: string };

// What a pattern wants, shown by an example.
const EXAMPLES: readonly (readonly [pattern: string, example: string])[] = [
  ["[A-Z]{3}", "KGS"],
  ["^\\d{4}(", "2025"],
  ["^-?\\d{1,60}(", "1234.50"],
  ["(?!unscreened", "targeted"],
  ["^(0(\\.\\d+)?|1(", "0.7"],
];

/**
 * Checks a value read from JSON against the analysis file's schema.
 *
 * @returns the analysis, or everything that is wrong with it
 */
export function checkAnalysis(
  input: unknown,
): { readonly analysis: Analysis } | { readonly faults: readonly AnalysisFault[] } {
  const long = longText(input, []);
  if (long) return { faults: [long] };
  const parsed = analysis.safeParse(withNames(input));
  if (parsed.success) return { analysis: parsed.data };
  return { faults: parsed.error.issues.flatMap((issue) => faults(issue, [], input)) };
}

// A budget of which only a table is named is called by it.
function withNames(input: unknown): unknown {
  if (!isObject(input) || !Array.isArray(input["budgets"])) return input;
  const budgets = input["budgets"].map((each: unknown) =>
    isObject(each) && each["file"] === undefined && typeof each["table"] === "string"
      ? { file: each["table"], ...each }
      : each,
  );
  return { ...input, budgets };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

// A longer text is no title and no reason: it would fill every page that repeats it.
const LONGEST = 10_000;
const SHOWN = 40;

/** The first text that is too long to be meant, or is the name of something. */
function longText(value: unknown, path: Path): AnalysisFault | undefined {
  if (typeof value === "string")
    return value.length <= LONGEST
      ? undefined
      : { kind: "value", path, received: `${value.slice(0, SHOWN)}… (${value.length})`, expected: `≤ ${LONGEST}` };
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, each] of Object.entries(value)) {
    const found = longText(key, path) ?? longText(each, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return undefined;
}

function faults(issue: z.core.$ZodIssue, above: Path, input: unknown): readonly AnalysisFault[] {
  const path = [...above, ...issue.path.map((part) => (typeof part === "number" ? part : String(part)))];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ kind: "unknown-key", path, key, known: keysAt(analysis, path) }));
  // Of several shapes, the one whose type fits is the one that was meant.
  if (issue.code === "invalid_union") {
    const meant = issue.errors.find((branch) =>
      branch.every((each) => each.path.length > 0 || each.code !== "invalid_type"),
    );
    if (meant) return meant.flatMap((each) => faults(each, path, input));
  }
  const value = path.reduce<unknown>((from, part) => child(from, part), input);
  const expected = expectation(issue);
  const key = path.at(-1);
  return value === undefined && key !== undefined
    ? [{ kind: "missing-key", path: path.slice(0, -1), key: String(key), expected }]
    : [{ kind: "value", path, received: JSON.stringify(value), expected }];
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected;
    case "invalid_value":
      return issue.values.map(String).join(", ");
    case "invalid_format":
      if (issue.format === "date") return "2025-01-31";
      return EXAMPLES.find(([pattern]) => issue.pattern?.includes(pattern))?.[1] ?? issue.format;
    case "too_small":
      return `${issue.inclusive ? "≥" : ">"} ${issue.minimum}`;
    case "too_big":
      return `${issue.inclusive ? "≤" : "<"} ${issue.maximum}`;
    case "invalid_union":
      return issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectation)).join(" | ");
    default:
      return issue.message;
  }
}

/** The keys that the schema knows at a place. */
function keysAt(schema: unknown, path: Path): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path));
  const [part, ...rest] = path;
  if (schema instanceof z.ZodObject)
    return part === undefined ? Object.keys(schema.shape) : keysAt(child(schema.shape, part), rest);
  if (schema instanceof z.ZodArray) return part === undefined ? [] : keysAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return part === undefined ? [] : keysAt(schema.valueType, rest);
  return [];
}

const child = (from: unknown, part: string | number): unknown =>
  typeof from === "object" && from !== null ? Reflect.get(from, part) : undefined;
