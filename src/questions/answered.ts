// Writes an answer into the analysis.
import type { Option } from "../formula/issue.js";
import type { InputRecord } from "../model/input-record.js";

/** Lists of the analysis file that an answer adds to; any other value it replaces. */
const ADDED = new Set(["keep", "drop", "accept"]);
/** What is said of the whole analysis, not of one file. */
const OF_ANALYSIS = new Set(["accept"]);

/** Whether a part of an answer is said of the whole analysis. */
export const isOfAnalysis = (key: string): boolean => OF_ANALYSIS.has(key);

/**
 * An analysis with an answer written into its place.
 *
 * @param analysis - the analysis file as an object; it is not changed
 * @param place - where the entry of the file stands, such as `budgets/0`; blank for the analysis itself
 * @param answer - settings of that entry; `accept` is of the analysis
 * @example answered({ budgets: [{ file: "b.csv" }] }, "budgets/0", { unit: 1000 })
 *   // { budgets: [{ file: "b.csv", unit: 1000 }] }
 */
export function answered<T extends object>(analysis: T, place: string, answer: Option["answer"]): T {
  const changed = structuredClone(analysis);
  const entry = place
    .split("/")
    .filter(Boolean)
    .reduce<object>((holder, key) => objectAt(holder, key), changed);
  for (const [key, value] of Object.entries(answer)) {
    const holder = isOfAnalysis(key) ? changed : entry;
    const before: unknown = Reflect.get(holder, key);
    Reflect.set(holder, key, merged(key, before, value));
  }
  return changed;
}

function merged(key: string, before: unknown, value: unknown): unknown {
  if (ADDED.has(key) && Array.isArray(before) && Array.isArray(value))
    return [...(before as unknown[]), ...(value as unknown[])];
  return isRecord(before) && isRecord(value) ? { ...before, ...value } : value;
}

// An entry that is not there yet is made.
function objectAt(holder: object, key: string): object {
  const found: unknown = Reflect.get(holder, key);
  if (typeof found === "object" && found !== null) return found;
  const made = {};
  Reflect.set(holder, key, made);
  return made;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Currency and year of an analysis, as its files say them: the one currency that they name, and the last of their years.
 * What is not said, or said in several ways, is left out: it is asked.
 *
 * @param inputs - what was understood of each file
 * @param lines - years that lines name beside
 */
export function saidOfFiles(
  inputs: readonly InputRecord[],
  lines: readonly string[] = [],
): { readonly currency?: string; readonly fiscalYear?: string } {
  const understood = inputs.flatMap((each) => each.understood ?? []);
  const [currency, ...others] = new Set(understood.flatMap(({ unit }) => unit?.currency ?? []));
  const years = understood.flatMap(({ fiscalYear, columns }) => [
    fiscalYear?.value,
    ...columns.map((each) => each.fiscalYear),
  ]);
  const last = [...years, ...lines]
    .filter((each) => each !== undefined && each !== "")
    .sort()
    .at(-1);
  return {
    ...(currency !== undefined && others.length === 0 && { currency }),
    ...(last !== undefined && { fiscalYear: last }),
  };
}
