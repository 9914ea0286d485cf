// Checks a value read from a file against a zod model: the value, or the first place where it does not fit.
// Also: the faults of an issue of zod, told as faults of a file; the keys that a model knows at a place.
import * as z from "zod";
import { cutShort } from "../formula/cut-short.js";

export type Path = readonly (string | number)[];

/** What a thing has that it may not have, or has not that it must. */
export type AnalysisFault =
  | { readonly kind: "unknown-key"; readonly path: Path; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: "missing-key"; readonly path: Path; readonly key: string; readonly expected: string }
  | { readonly kind: "value"; readonly path: Path; readonly received: string; readonly expected: string }
  | { readonly kind: "too-many"; readonly path: Path; readonly received: string; readonly expected: string };

// What a pattern wants, shown by an example.
const EXAMPLES: readonly (readonly [pattern: string, example: string])[] = [
  ["[A-Z]{3}", "KGS"],
  ["^\\d{4}(", "2025"],
  ["^-?\\d{1,60}(", "1234.50"],
  ["^[+-]?\\d+(", "0.1"],
  ["(?:unknown|", "1.50 KGS"],
  ["[A-Z]{2}-", "KG-N"],
  ["[a-z]{2}$", "kg"],
  ["\\d{2}-\\d{2}", "01-01"],
  ["(?!unscreened", "targeted"],
  ["^(0(\\.\\d{1,60})?|1(", "0.7"],
];

/** Where a thing does not fit its model: what stands there, and what is expected. */
export type Misfit = { readonly path: readonly string[]; readonly received: string; readonly expected: string };

/** What a thing must be. */
export type Model<T> = z.ZodType<T>;

/** Checks a value read from a file against a model: the thing, or the first place where it does not fit. */
export function fitOf<T>(model: Model<T>, input: unknown): { readonly value: T } | { readonly fault: Misfit } {
  const parsed = model.safeParse(input);
  if (parsed.success) return { value: parsed.data };
  const [fault] = parsed.error.issues.flatMap((issue) => faultsOf(model, issue, input));
  if (fault === undefined) return { fault: { path: [], received: "", expected: "" } };
  const path = fault.path.map(String);
  if (fault.kind === "unknown-key")
    return { fault: { path: [...path, fault.key], received: fault.key, expected: fault.known.join(", ") } };
  if (fault.kind === "missing-key")
    return { fault: { path: [...path, fault.key], received: "", expected: fault.expected } };
  return { fault: { path, received: fault.received, expected: fault.expected } };
}

/** What does not fit a schema where zod says so: keys that it does not know, keys that are missing, values. */
export function faultsOf(
  schema: unknown,
  issue: z.core.$ZodIssue,
  input: unknown,
  above: Path = [],
): readonly AnalysisFault[] {
  const path = [...above, ...issue.path.map((part) => (typeof part === "number" ? part : String(part)))];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ kind: "unknown-key", path, key, known: keysAt(schema, path) }));
  // Of several shapes, the one whose type fits is the one that was meant.
  if (issue.code === "invalid_union") {
    const meant = issue.errors.find((all) => all.every((each) => each.path.length > 0 || each.code !== "invalid_type"));
    if (meant) return meant.flatMap((each) => faultsOf(schema, each, input, path));
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
export function keysAt(schema: unknown, path: Path): readonly string[] {
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

/** What stands under a key, where anything does. */
export const child = (from: unknown, part: string | number): unknown =>
  typeof from === "object" && from !== null ? Reflect.get(from, part) : undefined;
