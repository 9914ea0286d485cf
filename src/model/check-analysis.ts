// The check of an analysis file against its schema, and that schema as JSON Schema.
import * as z from "zod";
import { cutShort } from "../formula/cut-short.js";
import { type Analysis, analysis, budget } from "./analysis.js";
import { type AnalysisFault, type Path, child, faultsOf, keysAt } from "./fit.js";

export type { AnalysisFault, Path };

/** The first faults of an analysis file, and how many more there are. */
export type AnalysisFaults = { readonly faults: readonly AnalysisFault[]; readonly more: number };

/** Checks a value read from JSON against the analysis file's schema: the analysis, or the first faults. */
export function checkAnalysis(input: unknown): { readonly analysis: Analysis } | AnalysisFaults {
  const beyond = beyondBounds(input, [], { left: VALUES });
  if (beyond) return beyond;
  const parsed = analysis.safeParse(withNames(input));
  if (parsed.success) return { analysis: parsed.data };
  const found = parsed.error.issues.flatMap((issue) => faultsOf(analysis, issue, input));
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
