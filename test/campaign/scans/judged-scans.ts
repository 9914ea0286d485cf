import { type Compared, type TwoReadings, compareReadings } from "../../support/two-readings.js";

/** What came of many files: how many were read in one pass, why others were not, and what differed. */
export type ScanCounts = {
  scanned: number;
  lines: number;
  readonly whys: Map<string, number>;
  readonly differing: string[];
};

export const noScans = (): ScanCounts => ({ scanned: 0, lines: 0, whys: new Map(), differing: [] });

/** Compares the two readings of a file and counts what came of it. */
export function judge(name: string, task: TwoReadings, counts: ScanCounts): Compared {
  const found = compareReadings(task);
  if ("why" in found) counts.whys.set(found.why, (counts.whys.get(found.why) ?? 0) + 1);
  else {
    counts.scanned++;
    counts.lines += found.lines;
    if (found.differs.length > 0) counts.differing.push(`${name}: ${found.differs.join("\n    ")}`);
  }
  return found;
}

/** The counts in words. */
export function scanText({ scanned, lines, whys, differing }: ScanCounts): string {
  const left = [...whys].sort((a, b) => b[1] - a[1]).map(([why, count]) => `${why} ${count}`);
  return `${scanned} files of ${lines} lines in one pass, ${differing.length} differ; left to the rows: ${left.join(", ")}`;
}
