// The check of an analysis file against its schema, and that schema as JSON Schema.
import * as z from "zod";
import { cutShort } from "../formula/cut-short.js";
import { type Analysis, analysis, budget } from "./analysis.js";

export type Path = readonly (string | number)[];

/** What the analysis file has that it may not have, or has not that it must. */
export type AnalysisFault =
  | { readonly kind: "unknown-key"; readonly path: Path; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: "missing-key"; readonly path: Path; readonly key: string; readonly expected: string }
  | { readonly kind: "value"; readonly path: Path; readonly received: string; readonly expected: string }
  | { readonly kind: "too-many"; readonly path: Path; readonly received: string; readonly expected: string };

/** The first faults of an analysis file, and how many more there are. */
export type AnalysisFaults = { readonly faults: readonly AnalysisFault[]; readonly more: number };

// What a pattern wants, shown by an example.
const EXAMPLES: readonly (readonly [pattern: string, example: string])[] = [
  ["[A-Z]{3}", "KGS"],
  ["^\\d{4}(", "2025"],
  ["^-?\\d{1,60}(", "1234.50"],
  ["(?!unscreened", "targeted"],
  ["^(0(\\.\\d{1,60})?|1(", "0.7"],
];

/** Checks a value read from JSON against the analysis file's schema: the analysis, or the first faults. */
export function checkAnalysis(input: unknown): { readonly analysis: Analysis } | AnalysisFaults {
  const beyond = beyondBounds(input, [], { left: VALUES });
  if (beyond) return beyond;
  const parsed = analysis.safeParse(withNames(input));
  if (parsed.success) return { analysis: parsed.data };
  const found = parsed.error.issues.flatMap((issue) => faults(issue, [], input));
  return { faults: found.slice(0, TOLD), more: Math.max(0, found.length - TOLD) };
}

// Nobody reads more faults than these before mending some.
const TOLD = 20;

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

// A longer text is no title and no reason: it would fill every page that repeats it. What is listed more often, and all
// of a file that holds more, belongs in a table.
const [LONGEST, LISTED, VALUES] = [10_000, 10_000, 50_000];

/** What is longer than can be meant, told before the schema looks at each value: a text, a list, keys, or all of them. */
function beyondBounds(value: unknown, path: Path, room: { left: number }): AnalysisFaults | undefined {
  const fault = (kind: "value" | "too-many", received: string, expected: string): AnalysisFaults => ({
    faults: [{ kind, path, received, expected }],
    more: 0,
  });
  if (typeof value === "string")
    return value.length <= LONGEST ? undefined : fault("value", cutShort(value, 40), `≤ ${LONGEST}`);
  if (typeof value !== "object" || value === null) return undefined;
  const keys = Object.keys(value);
  if (keys.length > LISTED) return unknownAmong(keys, path) ?? fault("too-many", String(keys.length), String(LISTED));
  room.left -= keys.length;
  if (room.left < 0) return fault("too-many", `> ${VALUES}`, String(VALUES));
  for (const key of keys) {
    const inner = [...path, Array.isArray(value) ? Number(key) : key];
    const found = beyondBounds(key, path, room) ?? beyondBounds(child(value, key), inner, room);
    if (found) return found;
  }
  return undefined;
}

// Of more keys than any schema has, those that it does not know.
function unknownAmong(keys: readonly string[], path: Path): AnalysisFaults | undefined {
  const known = keysAt(analysis, path);
  if (known.length === 0) return undefined;
  const unknown = keys.filter((key) => !known.includes(key));
  return {
    faults: unknown.slice(0, TOLD).map((key) => ({ kind: "unknown-key", path, key: cutShort(key), known })),
    more: Math.max(0, unknown.length - TOLD),
  };
}

function faults(issue: z.core.$ZodIssue, above: Path, input: unknown): readonly AnalysisFault[] {
  const path = [...above, ...issue.path.map((part) => (typeof part === "number" ? part : String(part)))];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ kind: "unknown-key", path, key, known: keysAt(analysis, path) }));
  // Of several shapes, the one whose type fits is the one that was meant.
  if (issue.code === "invalid_union") {
    const meant = issue.errors.find((all) => all.every((each) => each.path.length > 0 || each.code !== "invalid_type"));
    if (meant) return meant.flatMap((each) => faults(each, path, input));
  }
  const value = path.reduce<unknown>((from, part) => child(from, part), input);
  const expected = expectation(issue);
  const key = path.at(-1);
  return value === undefined && key !== undefined
    ? [{ kind: "missing-key", path: path.slice(0, -1), key: String(key), expected }]
    : [{ kind: "value", path, received: cutShort(JSON.stringify(value)), expected }];
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
  if (schema instanceof z.ZodRecord) {
    if (part !== undefined) return keysAt(schema.valueType, rest);
    return schema.keyType instanceof z.ZodEnum ? schema.keyType.options.map(String) : [];
  }
  return [];
}

const child = (from: unknown, part: string | number): unknown =>
  typeof from === "object" && from !== null ? Reflect.get(from, part) : undefined;

/** The JSON Schema of the analysis file. A budget names its file, or its table in an engine, or both. */
export const analysisSchema = (): object =>
  z.toJSONSchema(analysis, {
    override: ({ zodSchema, jsonSchema }) => {
      // A checker of schemas that knows no formats refuses them; the pattern beside says the same.
      if (jsonSchema.pattern !== undefined) delete jsonSchema.format;
      if (zodSchema !== budget) return;
      // A key that is required is named beside, as strict checkers of schemas want it.
      jsonSchema.anyOf = ["file", "table"].map((key) => ({ properties: { [key]: true }, required: [key] }));
      delete jsonSchema.required;
    },
  });
