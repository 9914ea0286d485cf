import type { InputRecord } from "../model/input-record.js";

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
